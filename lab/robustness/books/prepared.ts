import { startExcel, type Workbook } from '../../../simulator';
import { running, using, type Command } from '../robustCommands';
import { TODAY, YESTERDAY } from './robustCut';
import { FIRST_ROW, MATRIX, rawBook } from './makeBook';

const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-13',
  text: 'Citar a DNP',
  action: '4144/1.1',
  owner: 'OAP',
  due: '2026-05-28',
};

/** What happened to the book before: one day of follow-up, registers, a report, a comparison. */
const EARLIER: readonly Command[] = [
  using('prepare', 'prepare'),
  using('stamp', 'stamp'),
  using('validate', 'validate'),
  using('compare', 'reconcile'),
  using('report', 'report'),
  using('add a line', 'line', () => ({ register: 'commitments', texts: COMMITMENT })),
  using('remind', 'remind', ({ workspace }) => ({
    mailboxes: workspace.matrix.records.slice(3, 4).map(({ email }) => email),
  })),
];

/** Stage and state that people have typed since, by the row's number: sent, rejected where it stood, approved, in review. */
const TYPED: readonly (readonly [number, string])[] = [
  [1, 'Sin reporte'],
  [2, 'En revisión'],
  [2, 'En revisión'],
  [6, 'Aprobada'],
  [3, 'Rechazada'],
];
const BEFORE: readonly (readonly [number, string])[] = [
  [1, 'Sin reporte'],
  [2, 'En revisión'],
  [1, 'Sin reporte'],
  [6, 'En revisión'],
  [3, 'En revisión'],
];

/** A book in the middle of its cut, on the morning of `TODAY`: yesterday was stamped, and people have worked since. */
export async function preparedBook(rows: number, asTable = false): Promise<Workbook> {
  const book = rawBook(rows, asTable);
  const excel = await startExcel(book);
  const [prepare, ...others] = EARLIER;
  const hands = { by: 'Ana', day: YESTERDAY, time: '09:00:00' };
  if (prepare) await running(prepare, hands);
  type(book, rows, BEFORE);
  for (const command of others) await running(command, hands);
  type(book, rows, TYPED);
  excel.stop();
  return book;
}

function type(book: Workbook, rows: number, states: readonly (readonly [number, string])[]): void {
  const sheet = book.sheet(MATRIX);
  const headers = sheet.read('A3:Z3')[0] ?? [];
  for (let index = 0; index < rows; index += 1) {
    const [stage, status] = states[index % states.length] ?? [1, ''];
    sheet.grid.ensure(FIRST_ROW - 1 + index, headers.indexOf('Etapa')).value = stage;
    sheet.grid.ensure(FIRST_ROW - 1 + index, headers.indexOf('Estado')).value = status;
    if (status === 'Rechazada')
      sheet.grid.ensure(FIRST_ROW - 1 + index, headers.indexOf('Motivo de rechazo')).value = 'Faltan soportes';
  }
}

export const HANDS = { by: 'Ana', day: TODAY, time: '10:00:00' };
