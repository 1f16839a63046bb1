import { samplePlan } from '../sample/plan/samplePlan';
import { dnpBook, matrixBook } from '../sample/write/sampleBooks';

const MAKERS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  '/sample/matriz.xlsx': () => matrixBook(samplePlan()),
  '/sample/dnp.xlsx': () => dnpBook(samplePlan()),
};

const made = new Map<string, Promise<Uint8Array>>();

/** The sample book at this path, made when it is first asked for; `undefined` where there is none. */
export function sampleFile(path: string): Promise<Uint8Array> | undefined {
  const file = made.get(path) ?? MAKERS[path]?.();
  if (file) made.set(path, file);
  return file;
}
