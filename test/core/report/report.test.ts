import { BLANK, value } from '../../../src/core/cells/reading';
import { placeContent } from '../../../src/core/plan/content';
import { reportContent } from '../../../src/core/report/content';
import { reportOf } from '../../../src/core/report/report';
import { day } from '../support/days';
import { workspaceOf } from '../support/workspace';
import { action, BOOK } from './book';

const report = () => reportOf(BOOK, { by: 'Ana' });

test('REP-3: each group counts its actions, the sector each once (FLOW-10)', () => {
  expect(report().totals.sector).toMatchObject({ actions: 7, approved: 2, rejected: 1, inReview: 2, notReported: 1, notDue: 1, unknown: 0 });
  expect(report().totals.mhcp).toMatchObject({ actions: 3, approved: 2, notDue: 1 });
  expect(report().totals.attached).toMatchObject({ actions: 3, approved: 1, inReview: 1, notReported: 1 });
  expect(report().totals.linked).toMatchObject({ actions: 2, rejected: 1, notReported: 1 });
});

test('FLOW-11: approved and in review are averaged apart, simple and weighted', () => {
  const { averages, physical, financial } = report().totals.sector;
  expect(physical).toBeCloseTo(0.7);
  expect(financial).toBeCloseTo(0.3);
  expect(averages.approved.physicalWeighted).toBeCloseTo((0.3 * 1 + 0.1 * 0.4) / 0.4);
  expect(averages.inReview.physical).toBeCloseTo((0.9 + 0.5) / 2);
});

test('FLOW-8: progress stands beside the year’s target of the same actions', () => {
  expect(report().totals.sector.averages.approved).toMatchObject({ annualTarget: 0.8, physicalAgainstTarget: 1 });
});

test('nothing to average is nothing, not zero', () => {
  expect(report().totals.linked).toMatchObject({ physical: null, financial: null });
});

test('REP-4: every action has a next step that fits its state', () => {
  const steps = new Map(report().lines.map((line) => [line.record.row, line.nextStep]));
  expect(steps.get(4)).toBe('Acompañar la revisión de Aprueba Cabeza de sector antes del 26/06/2026.');
  expect(steps.get(5)).toBe('Atender el rechazo («Sin soportes») y enviar de nuevo el reporte antes del 29/05/2026.');
  expect(steps.get(6)).toContain('Registrar el avance');
  expect(steps.get(7)).toContain('Aún no inicia');
  expect([...steps.values()].every((step) => step !== '')).toBe(true);
});

test('REP-5: the sheet says cut, day, who and what it was compared with', () => {
  const text = placeContent(reportContent(report(), false)).flatMap((placed) => placed.values.flat()).join('\n');
  expect(text).toContain('Corte: 2025-2, con fecha de corte 31/12/2025.');
  expect(text).toContain('Elaborado el 20/05/2026 por Ana.');
  expect(text).toContain('No se ha comparado con el reporte final de DNP.');
});

test('the sheet has one row for each action and as many cells as columns', () => {
  for (const block of reportContent(report(), false).blocks) for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
  expect(report().lines).toHaveLength(8);
});

test('an action that ended incomplete is told so after its approval', () => {
  const ended = workspaceOf({ logbook: [], records: [action(2, '1.1', { status: value('approved'), stage: value(6), physical: value(0.6), end: value(day('2025-06-30')), annualTarget: BLANK })] });
  expect(reportOf(ended, { by: '' }).lines[0]?.nextStep).toContain('Terminó su vigencia con 60');
});
