import { NO_DECISIONS, withReasons } from '../../../src/core/reconcile/decisions/keep';
import type { Decision } from '../../../src/core/reconcile/decisions/decision';
import { reconciliationContent } from '../../../src/core/reconcile/reconciliationSheet';
import { reportContent } from '../../../src/core/report/reportSheet';
import { reportOf } from '../../../src/core/report/followUpReport';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { resultsInWords } from '../../../src/jobs/words';
import { day } from '../support/days';
import { BOOKS, compared, DNP_ROW, wish } from './deciding';

const scene = compared({}, [{ ...DNP_ROW, physical: 0.8, financial: 0.9 }]);
const kept = (field: 'physical' | 'financial', choice: Decision['choice'] = 'keepOurs'): Decision => ({
  ...wish(field, choice, 'DNP no vio el acta'),
  by: 'Ana',
  day: day('2026-05-20'),
});
const deciding = (...decisions: readonly Decision[]) => withReasons(scene.reconciliation, { kept: decisions });
const findings = (...decisions: readonly Decision[]) =>
  findingsOf({ ...scene.workspace, reconciliation: deciding(...decisions) })
    .filter(({ rule }) => rule === 'REP-2')
    .map(({ message }) => message);

describe('REP-2: a difference that is kept with a reason is decided, and no finding', () => {
  test('only what is open is found', () => {
    expect(findings()).toEqual([expect.stringMatching(/^Difiere\. Avance físico.*; Avance financiero/)]);
    expect(findings(kept('physical'))).toEqual([expect.stringMatching(/^Difiere\. Avance financiero/)]);
    expect(findings(kept('physical'), kept('financial'))).toEqual([]);
  });

  test("DNP's value that was accepted and is not in the matrix stays a finding", () =>
    expect(findings(kept('physical', 'acceptDnp'), kept('financial'))).toEqual([
      expect.stringMatching(/^Difiere\. Avance físico/),
    ]));

  test('it still differs, and is counted as decided', () => {
    const decisions = [kept('physical'), kept('financial')];
    const reconciliation = deciding(...decisions);
    expect(reconciliation.counts).toEqual(scene.reconciliation.counts);
    expect(reconciliation.rows[0]?.fields.map(({ keptBecause }) => keptBecause)).toEqual([
      'DNP no vio el acta',
      'DNP no vio el acta',
    ]);
    const [summary] = reconciliationContent(scene.reconciliation, BOOKS, { ...NO_DECISIONS, kept: decisions }).blocks;
    expect(summary?.rows.slice(0, 2)).toEqual([
      ['Difiere', 1],
      ['De ellas, decididas', 1],
    ]);
    const report = reportOf({ ...scene.workspace, reconciliation }, { by: 'Ana' });
    const comparison = reportContent(report, false).blocks.find(({ title }) => title?.startsWith('Comparación'));
    expect(comparison?.rows.slice(0, 3)).toEqual([
      ['Igual', 0],
      ['Difiere', 1],
      ['De ellas, decididas', 1],
    ]);
    expect(resultsInWords({ reconciliation })[0]).toContain('difiere 1 (1 decidida), ');
  });

  test('a row of which something is open is not decided', () => {
    const [summary] = reconciliationContent(scene.reconciliation, BOOKS, {
      ...NO_DECISIONS,
      kept: [kept('physical')],
    }).blocks;
    expect(summary?.rows.map(([name]) => name)).not.toContain('De ellas, decididas');
  });
});
