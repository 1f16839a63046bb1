import { samplePlan } from '../../../sample/expected';
import { matrixBook } from '../../../sample/write/sampleBooks';
import type { CellValue } from '../../../simulator/workbook/storedCell';
import { after } from '../../../test-kit/after';
import type { Playground } from './page';
import { keptFile } from './site';

let made: Promise<Uint8Array> | undefined;

/** The sample with the columns that it lacks: ready for the day's work. */
export function preparedSample(): Promise<Uint8Array> {
  made ??= keptFile(
    'prepared.xlsx',
    ['src/core', 'src/excel', 'src/jobs', 'src/batch', 'simulator', 'sample', 'test-kit', 'package-lock.json'],
    async () => after('prepare', await matrixBook(samplePlan())),
  );
  return made;
}

/** The lines of `Bitácora` below its header. */
export async function logLines(playground: Playground): Promise<CellValue[][]> {
  const rows = await playground.values('Bitácora', 'A2:N4000');
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** All that stands in the sheets of the user, formulas as formulas. */
export async function userSheets(playground: Playground): Promise<CellValue[][][]> {
  return Promise.all(['Instrucciones', 'Matriz', 'Resumen OAP'].map((sheet) => playground.values(sheet, 'A1:AM170')));
}
