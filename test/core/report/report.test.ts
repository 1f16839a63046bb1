import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ConpesNumber } from '../../../src/core/keys/keys';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { placeContent } from '../../../src/core/sheet/sheetContent';
import { reportContent } from '../../../src/core/report/reportSheet';
import { reportOf } from '../../../src/core/report/followUpReport';
import { day } from '../support/days';
import { MHCP } from '../support/records';
import { DIAN, DNP, FINDETER, is, workspaceOf } from '../support/workspace';
import { action, BOOK } from './book';

const report = () => reportOf(BOOK, { by: 'Ana' });

test('REP-3: each group counts its actions, the sector each once (FLOW-10)', () => {
  expect(report().totals.sector).toMatchObject({
    actions: 7,
    approved: 2,
    rejected: 1,
    inReview: 1,
    reporting: 1,
    notReported: 1,
    notDue: 1,
    unknown: 0,
  });
  expect(report().totals.mhcp).toMatchObject({ actions: 3, approved: 2, notDue: 1 });
  expect(report().totals.attached).toMatchObject({ actions: 3, approved: 1, inReview: 1, notReported: 1 });
  expect(report().totals.linked).toMatchObject({ actions: 2, rejected: 1, notReported: 1 });
});

test('FLOW-11: approved, in review and begun are averaged apart, simple and weighted', () => {
  const { averages, physical, financial } = report().totals.sector;
  expect(physical).toBeCloseTo(0.7);
  expect(financial).toBeCloseTo(0.3);
  expect(averages.approved.physicalWeighted).toBeCloseTo((0.3 * 1 + 0.1 * 0.4) / 0.4);
  expect([averages.inReview.physical, averages.reporting.physical]).toEqual([0.9, 0.5]);
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
  const text = placeContent(reportContent(report(), false))
    .flatMap((placed) => placed.values.flat())
    .join('\n');
  expect(text).toContain('Corte: 2025-2, con fecha de corte 31/12/2025.');
  expect(text).toContain('Elaborado el 20/05/2026 por Ana.');
  expect(text).toContain('No se ha comparado con el reporte final de DNP.');
});

test('the sheet has one row for each action and as many cells as columns', () => {
  for (const block of reportContent(report(), false).blocks)
    for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
  expect(report().lines).toHaveLength(8);
});

test('an action that ended incomplete is told so after its approval', () => {
  const ended = workspaceOf({
    logbook: [],
    records: [
      action(2, '1.1', {
        status: value('approved'),
        stage: value(6),
        physical: value(0.6),
        end: value(day('2025-06-30')),
        annualTarget: BLANK,
      }),
    ],
  });
  expect(reportOf(ended, { by: '' }).lines[0]?.nextStep).toContain('Terminó su vigencia con 60');
});

test('FLOW-11, FLOW-8: what lacks progress, weight or target is left out of the averages that need it', () => {
  const approved: Partial<ActionRecord> = { status: value('approved'), stage: value(6) };
  const records = [
    action(2, '1.1', {
      ...approved,
      physical: value(0.8),
      financial: value(0.6),
      weight: value(0.3),
      annualTarget: value(0.9),
    }),
    action(3, '1.2', { ...approved, physical: value(0.4), financial: BLANK, weight: BLANK, annualTarget: BLANK }),
    action(4, '1.3', {
      ...approved,
      physical: BLANK,
      financial: value(0.2),
      weight: value(0.5),
      annualTarget: value(0.7),
    }),
    action(5, '1.4', {
      ...approved,
      physical: value(0),
      financial: unreadable('?', ''),
      weight: value(0.1),
      annualTarget: value(0.5),
      closed: value(true),
    }),
  ];
  const { totals } = reportOf(workspaceOf({ logbook: [], records }), { by: '' });
  const nothing = {
    actions: 0,
    physical: null,
    financial: null,
    physicalWeighted: null,
    annualTarget: null,
    physicalAgainstTarget: null,
  };
  const near = (number: number) => expect.closeTo(number, 12) as number;
  expect(totals.sector).toEqual({
    actions: 4,
    approved: 4,
    rejected: 0,
    inReview: 0,
    reporting: 0,
    notReported: 0,
    notDue: 0,
    unknown: 0,
    closed: 1,
    physical: near(0.4),
    financial: near(0.4),
    averages: {
      inReview: nothing,
      reporting: nothing,
      approved: {
        actions: 4,
        physical: near(0.4),
        financial: near(0.4),
        physicalWeighted: near(0.6),
        annualTarget: near(0.7),
        physicalAgainstTarget: near(0.4),
      },
    },
  });
});

test('REP-1: a state that nobody understands is said to be unknown, unless it says that it is on its way', () => {
  const records = [
    action(2, '1.1', { status: unreadable('?', '') }),
    action(3, '1.2', { stage: unreadable('?', '') }),
    action(4, '1.3', { status: value('approved'), cycle: unreadable('?', '') }),
    action(5, '1.4', { status: value('reporting'), stage: unreadable('?', '') }),
  ];
  const { lines, totals } = reportOf(workspaceOf({ logbook: [], records }), { by: '' });
  expect(lines.map(({ outcome, stage, cycle }) => [outcome, stage, cycle])).toEqual([
    ['unknown', null, null],
    ['inReview', null, null],
    ['unknown', null, null],
    ['reporting', null, null],
  ]);
  expect(totals.sector).toMatchObject({ unknown: 2, inReview: 1, reporting: 1, approved: 0 });
});

test('REP-3: entities of the sector by name, documents by number', () => {
  const records = [
    action(2, '1.1', { entity: [is(MHCP), is(DNP)], conpes: value('4144' as ConpesNumber) }),
    action(3, '1.2', { entity: [is(FINDETER), is(DIAN)], conpes: value('993' as ConpesNumber) }),
    action(4, '1.3', { entity: [is(DIAN), is(DIAN)], conpes: value('3918' as ConpesNumber) }),
  ];
  const { byEntity, byDocument } = reportOf(workspaceOf({ logbook: [], records }), { by: '' });
  expect(byEntity.map(({ entity, totals }) => [entity.acronym, totals.actions])).toEqual([
    ['DIAN', 2],
    ['Findeter', 1],
    ['MHCP', 1],
  ]);
  expect(byDocument.map(({ conpes, totals }) => [conpes, totals.actions])).toEqual([
    ['993', 1],
    ['3918', 1],
    ['4144', 1],
  ]);
});
