import { serialOf } from '../../../src/core/calendar/day';
import { addressOf } from '../../../src/core/sheet/cell';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { FIELD_IDS, FIELDS } from '../../../src/core/matrix/fields';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import type { MoveKind } from '../../../src/core/moves/offers';
import { planMove } from '../../../src/core/moves/movePlan';
import type { MoveRequest } from '../../../src/core/moves/moveRequest';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { day } from '../support/days';
import { entry, soundAction, workspaceOf } from '../support/workspace';
import { inputFor, readWorkspace } from './book';

const specOf = (change: Partial<ActionRecord>) => ({
  records: [soundAction({ stage: value(3), status: value('inReview'), cycle: value(1), ...change })],
  logbook: [entry({ on: '2026-05-19', stage: 3 })],
});
const cellsOf = (workspace: Workspace, kind: MoveKind) =>
  actionDetail(workspace, 5)?.moves.find((move) => move.kind === kind)?.cells ?? [];
/** Without addresses: they are those of the plan, which has its own test below. */
const wordsOf = (change: Partial<ActionRecord>, kind: MoveKind) =>
  cellsOf(workspaceOf(specOf(change)), kind).map((text) => text.replace(/^[A-Z]+5 /, ''));

test.each<[string, Partial<ActionRecord>, MoveKind, string[]]>([
  [
    'approved',
    { lastFollowUp: value(day('2026-05-19')) },
    'approve',
    [
      'Etapa: 3 → 4',
      'Estado: En revisión',
      'Ciclo: 1',
      'Último seguimiento: 19/05/2026 → 20/05/2026',
      'Observación: la nota, si la escribe',
      'Bitácora: una línea de «Aprobación»',
    ],
  ],
  [
    'rejected (FLOW-4)',
    { lastFollowUp: BLANK },
    'reject',
    [
      'Etapa: 3 → 1',
      'Estado: En revisión → Rechazada',
      'Ciclo: 1 → 2',
      'Último seguimiento: (vacía) → 20/05/2026',
      'Motivo de rechazo: el motivo que escriba',
      'Bitácora: una línea de «Rechazo»',
    ],
  ],
  [
    'what cannot be read is named',
    { lastFollowUp: unreadable('ayer', '') },
    'approve',
    [
      'Etapa: 3 → 4',
      'Estado: En revisión',
      'Ciclo: 1',
      'Último seguimiento: ayer → 20/05/2026',
      'Observación: la nota, si la escribe',
      'Bitácora: una línea de «Aprobación»',
    ],
  ],
  [
    'closed (CLOSE): what is blank is filled in',
    { lastFollowUp: value(day('2026-05-20')), cycle: BLANK },
    'close',
    [
      'Ciclo: (vacía) → 1',
      'Último seguimiento: 20/05/2026',
      'Cerrada: Sí',
      'Causal de cierre: la causal que elija',
      'Soporte de cierre: el soporte que escriba',
      'Observación: la nota, si la escribe',
      'Bitácora: una línea de «Cierre»',
    ],
  ],
])('what is written is told before it is written: %s', (_, change, kind, words) => {
  expect(wordsOf(change, kind)).toEqual(words);
});

test.each<MoveRequest>([
  { kind: 'approve', note: 'lista' },
  { kind: 'reject', note: 'Falta el acta' },
  { kind: 'close', ground: 'contextChanged', evidence: 'Acta 3', note: 'Acordado' },
])('the cells that are told are those that the plan writes (FLOW-6): %j', (request) => {
  const { workspace, book } = readWorkspace(specOf({}));
  const { plan } = planMove(workspace, 5, request, inputFor(book));
  const written = plan.steps.flatMap((step) => (step.kind === 'setCells' ? step.cells.map(addressOf) : []));
  const told = cellsOf(workspace, request.kind).flatMap((text) => /^[A-Z]+5(?= )/.exec(text) ?? []);
  expect(new Set(told)).toEqual(new Set(written));
});

test('«Fecha de cierre» gets the day, and is told so', () => {
  const { workspace, book } = readWorkspace(specOf({}));
  const { layout } = workspace.matrix;
  const headers = FIELD_IDS.map((field) => (field === 'closed' ? 'Fecha de cierre' : FIELDS[field].label));
  const dated = { ...workspace, matrix: { ...workspace.matrix, layout: { ...layout, headers } } };
  expect(cellsOf(dated, 'close').join()).toContain('Cerrada: 20/05/2026');
  const { plan } = planMove(
    dated,
    5,
    { kind: 'close', ground: 'contextChanged', evidence: 'Acta 3', note: '' },
    inputFor(book),
  );
  const cells = plan.steps.flatMap((step) => (step.kind === 'setCells' ? step.cells : []));
  expect(cells).toContainEqual(
    expect.objectContaining({ column: FIELD_IDS.indexOf('closed') + 1, value: serialOf(day('2026-05-20')) }),
  );
});
