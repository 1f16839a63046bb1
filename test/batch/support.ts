import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectedOf, samplePlan } from '../../sample/expected';
import { dnpBook, matrixBook } from '../../sample/write/sampleBooks';
import { dnpCsv } from '../../sample/write/dnpCsv';
import { readArguments } from '../../src/batch/arguments';
import { runCommand, type Done } from '../../src/batch/runCommand';

/** The sample on disk, in a folder of its own. */
export async function sampleFiles() {
  const plan = samplePlan();
  const folder = mkdtempSync(join(tmpdir(), 'conpes-'));
  const file = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return {
    expected: expectedOf(plan),
    matrix: file('matriz.xlsx', await matrixBook(plan)),
    dnp: file('dnp.xlsx', await dnpBook(plan)),
    csv: file('dnp.csv', dnpCsv(plan.dnp)),
    out: join(folder, 'salida.xlsx'),
    path: (name: string) => join(folder, name),
    file,
  };
}

/** The cut of small books that are made beside the sample. */
export const SMALL_CUT: readonly string[] = [
  ...['--cut', '2025-2', '--cut-date', '2025-12-31', '--opens', '2026-05-04', '--closes', '2026-07-31'],
  ...['--today', '2026-05-20'],
];

/** A command as the terminal would give it, in this process. */
export async function batch(...argv: string[]): Promise<Done> {
  return runCommand(readArguments(argv));
}
