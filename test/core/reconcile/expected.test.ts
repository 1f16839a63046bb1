import { value } from '../../../src/core/cells/reading';
import type { ActionKey } from '../../../src/core/keys/keys';
import type { LogEntry } from '../../../src/core/logbook/entry';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { whyNotInDnp } from '../../../src/core/reconcile/expected';
import { reconciliationContent } from '../../../src/core/reconcile/reconciliationSheet';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { dnpOf } from '../support/records';
import { entry, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';
import { BOOKS, DNP_ROW } from './deciding';

const KEY = '4144/1.1' as ActionKey;
const CLOSED: Partial<ActionRecord> = { closureGround: value(['contextChanged']), closureEvidence: 'Oficio 1' };
const NOT_DUE: Partial<ActionRecord> = {
  start: value(day('2026-02-01')),
  status: value('notReported'),
  stage: value(1),
};

const transferred = (answer: 'accepted' | 'refused', answered: string) =>
  registersWith({
    transfers: [
      { action: KEY, asked: day('2026-05-04'), reason: 'Es de otro sector', answer, answered: day(answered) },
    ],
  });

/** DNP's report lacks the one action of the matrix. */
function comparing(spec: WorkspaceSpec) {
  const workspace = workspaceOf(spec);
  const reconciliation = reconcile(workspace.matrix, dnpOf([]), {
    roundingTolerance: 0,
    cut: workspace.settings.cut.label,
    whyNotInDnp: whyNotInDnp(workspace),
  });
  return { workspace: { ...workspace, reconciliation }, reconciliation, row: reconciliation.rows[0] };
}

const records = (change: Partial<ActionRecord>) => [soundAction(change)];
const closing = (on: string): LogEntry[] => [entry({ on, kind: 'closure' })];

describe('REP-2: what DNP need not have is expected, and no finding', () => {
  test.each<[string, WorkspaceSpec, string | undefined]>([
    ['an action that is followed up', {}, undefined],
    ['one that is not due in the cut (FLOW-9)', { records: records(NOT_DUE), logbook: [] }, 'inicia el 01/02/2026'],
    [
      'one that would not be due and has been reported',
      { records: records({ ...NOT_DUE, status: value('inReview'), stage: value(2) }) },
      undefined,
    ],
    [
      'one that was transferred (PREP-4)',
      { registers: transferred('accepted', '2026-05-12') },
      'otro sector el 12/05/2026',
    ],
    ['one whose transfer was refused', { registers: transferred('refused', '2026-05-12') }, undefined],
    ['one that will be transferred', { registers: transferred('accepted', '2026-05-22') }, undefined],
    ['one that came closed into the cut', { records: records(CLOSED), logbook: [] }, 'Está cerrada'],
    [
      'one that was closed before the opening',
      { records: records(CLOSED), logbook: closing('2026-05-03') },
      'Está cerrada',
    ],
    ['one that was closed in the cut', { records: records(CLOSED), logbook: closing('2026-05-04') }, undefined],
    ['one that was followed up, and closed by hand', { records: records(CLOSED) }, undefined],
  ])('%s', (_, spec, why) => {
    const { reconciliation, row, workspace } = comparing(spec);
    expect(row?.class).toBe(why === undefined ? 'onlyMatrix' : 'expected');
    expect(reconciliation.counts).toMatchObject({
      onlyMatrix: why === undefined ? 1 : 0,
      expected: why === undefined ? 0 : 1,
    });
    expect(row?.reason).toMatch(/^Ninguna fila de DNP corresponde a la clave 4144\/1\.1\./);
    if (why !== undefined) expect(row?.reason).toContain(why);
    expect(row?.reason.endsWith('DNP no tiene que traerla.')).toBe(why !== undefined);
    expect(findingsOf(workspace).filter(({ rule }) => rule === 'REP-2')).toHaveLength(why === undefined ? 1 : 0);
  });

  test('what DNP has all the same is compared', () => {
    const workspace = workspaceOf({ records: records(NOT_DUE), logbook: [] });
    const { rows } = reconcile(workspace.matrix, dnpOf([{ ...DNP_ROW, status: 'inReview', start: '2026-02-01' }]), {
      roundingTolerance: 0,
      whyNotInDnp: whyNotInDnp(workspace),
    });
    expect(rows.map(({ class: kind }) => kind)).toEqual(['different']);
  });

  test('without the cut nobody knows, and DNP should have it', () => {
    const { label: _, cutDate: __, opens: ___, ...cut } = workspaceOf().settings.cut;
    const { row } = comparing({ records: records(NOT_DUE), settings: { cut } });
    expect(row?.class).toBe('onlyMatrix');
  });

  test('the sheet counts them apart', () => {
    const { reconciliation } = comparing({ records: records(NOT_DUE), logbook: [] });
    const [summary] = reconciliationContent(reconciliation, BOOKS).blocks;
    expect(summary?.rows).toContainEqual(['Solo en la matriz', 0]);
    expect(summary?.rows).toContainEqual(['Esperada', 1]);
  });
});
