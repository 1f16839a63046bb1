import type { Workbook } from '../../simulator';
import type { MoveRequest } from '../../src/core/moves/moveRequest';
import { joinPlans } from '../../src/core/plan/plan';
import type { DoneCommand } from '../../src/core/undo/doneCommand';
import { inExcel } from '../../src/excel/run';
import { openBook } from '../../src/jobs/book/openBook';
import { carryOut } from '../../src/jobs/carryOut';
import { rememberBefore } from '../../src/jobs/remember';
import { startSession, type Session } from '../../src/jobs/session';
import { moveAction } from '../../src/jobs/verbs/move';
import { prepareBook } from '../../src/jobs/verbs/prepare';
import { stampToday } from '../../src/jobs/verbs/stamp';
import { undoCommand } from '../../src/jobs/verbs/undo';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, type Values } from '../excel/support';

const { stages: _, ...cut } = CUT;
const HEADER = [
  'CONPES',
  'Código acción',
  'Acción',
  'Entidad',
  'Nombre del indicador',
  'Avance físico',
  'Etapa',
  'Estado',
];
/** Two milestones in the code, two indicators, two actions that share a code by mistake. */
const ROWS: Values = [
  HEADER,
  ['4144', '3.1 - Hito 1', 'Formar servidores en IA - Hito 1', 'MHCP', 'Curso', 1, 2, 'En revisión'],
  ['4144', '3.1 - Hito 2', 'Formar servidores en IA - Hito 2', 'MHCP', 'Personas', 0.2, 2, 'En revisión'],
  ['4144', '3.2', 'Desplegar corresponsales en municipios', 'MHCP', 'Municipios', 0.8, 3, 'En revisión'],
  ['4144', '3.2', 'Desplegar corresponsales en municipios', 'MHCP', 'Convenios', 0.4, 3, 'En revisión'],
  ['4144', '3.3', 'Publicar datos abiertos tributarios', 'MHCP', 'Datos', 0.5, 2, 'En revisión'],
  ['4144', '3.3', 'Catalogar modelos de riesgo fiscal', 'MHCP', 'Modelos', 0.7, 2, 'En revisión'],
];

let book: Workbook;
let minute: number;

beforeEach(async () => {
  minute = 0;
  book = bookOf(ROWS);
  await excelOver(book);
  await doing(prepareBook);
});

async function opening(): Promise<Session> {
  minute += 1;
  const now = { day: day('2026-05-20'), time: `10:${String(minute).padStart(2, '0')}:00` };
  return inExcel(async (context) => startSession(await openBook(context, { today: now.day, cut }), 'Ana', now));
}

async function doing(think: (session: Session) => Session): Promise<DoneCommand> {
  const plan = joinPlans('Algo', think(await opening()).plans);
  const done = await rememberBefore('Algo', plan);
  await carryOut(plan);
  return done;
}

/** The cells of a column of the matrix, below its header. */
function column(header: string): unknown[] {
  const { grid } = book.sheet('Matriz');
  const at = Array.from({ length: 40 }, (_cell, index) => grid.get(0, index)?.value).indexOf(header);
  return ROWS.slice(1).map((_row, index) => grid.get(index + 1, at)?.value ?? '');
}
const lines = () =>
  book
    .sheet('Bitácora')
    .read('D2:J9')
    .filter(([code]) => code !== '')
    .map(([code, stage, , , physical, , kind]) => [code, stage, physical, kind]);
const move = (row: number, request: MoveRequest) => doing((session) => moveAction(session, row, request));

test('a day of an action of several rows: one line, all of its rows, and the way back', async () => {
  expect((await opening()).workspace.matrix.records.map(({ key, milestone }) => [key, milestone])).toEqual([
    ['4144/3.1', 'hito 1'],
    ['4144/3.1', 'hito 2'],
    ['4144/3.2', ''],
    ['4144/3.2', ''],
    ['4144/3.3', ''],
    ['4144/3.3', ''],
  ]);
  await doing((session) => stampToday(session).session);
  const stamped = [
    ['3.1', 2, 0.6, 'Seguimiento'],
    ['3.2', 3, 0.6, 'Seguimiento'],
  ];
  expect(lines()).toEqual(stamped);
  expect(column('Último seguimiento')).toEqual([46162, 46162, 46162, 46162, '', '']);

  const done = await move(3, { kind: 'reject', note: 'Falta el soporte' });
  expect(lines()).toEqual([...stamped, ['3.1', 1, 0.6, 'Rechazo']]);
  expect([column('Etapa'), column('Estado'), column('Ciclo'), column('Motivo de rechazo')]).toEqual([
    [1, 1, 3, 3, 2, 2],
    ['Rechazada', 'Rechazada', ...Array.from({ length: 4 }, () => 'En revisión')],
    [2, 2, 1, 1, 1, 1],
    ['Falta el soporte', 'Falta el soporte', '', '', '', ''],
  ]);
  // What tells the rows apart is the user's and stays as it was.
  expect(column('Código acción')).toEqual(ROWS.slice(1).map(([, code]) => code));

  const { session } = undoCommand(await opening(), done);
  await carryOut(joinPlans('', session.plans));
  expect([column('Etapa'), column('Estado'), column('Ciclo')]).toEqual([
    [2, 2, 3, 3, 2, 2],
    Array.from({ length: 6 }, () => 'En revisión'),
    [1, 1, 1, 1, 1, 1],
  ]);
  expect(lines().map(([, , , kind]) => kind)).toEqual(['Seguimiento', 'Seguimiento', 'Rechazo', 'Deshecho']);
});

test('undone only as a whole: a row that somebody changed since keeps the other ones as they are', async () => {
  const done = await move(2, { kind: 'approve', note: '' });
  const { grid } = book.sheet('Matriz');
  grid.set(2, HEADER.indexOf('Etapa'), { ...grid.get(2, HEADER.indexOf('Etapa')), value: 5 });
  const { session } = undoCommand(await opening(), done);
  await carryOut(joinPlans('', session.plans));
  expect(column('Etapa')).toEqual([3, 5, 3, 3, 2, 2]);
});
