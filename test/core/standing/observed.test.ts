import { unreadable } from '../../../src/core/cells/reading';
import type { FlowState } from '../../../src/core/cut/flow';
import { observedState } from '../../../src/core/standing/observed';
import { record, type RecordSpec } from '../support/records';

const at = (stage: number, status: FlowState['status'], cycle = 1): FlowState => ({ stage, status, cycle });
const seen = (spec: RecordSpec, before?: FlowState) => observedState(record(spec), 6, before);

test.each<[string, RecordSpec, FlowState | undefined, FlowState]>([
  ['nothing said, nothing known', {}, undefined, at(1, 'notReported')],
  ['a stage alone is in review', { stage: 3 }, undefined, at(3, 'inReview')],
  ['the first stage alone has no report yet', { stage: 1 }, undefined, at(1, 'notReported')],
  ['a word alone that only the first stage has', { status: 'reporting' }, at(3, 'inReview', 2), at(1, 'reporting', 2)],
  ['approved stands in the last stage', { status: 'approved' }, at(3, 'inReview', 2), at(6, 'approved', 2)],
  ['in review stays where it was', { status: 'inReview' }, at(3, 'inReview', 2), at(3, 'inReview', 2)],
  ['a blank cycle is that of before', { stage: 4, status: 'inReview' }, at(3, 'inReview', 2), at(4, 'inReview', 2)],
  [
    'a cycle that is said counts',
    { stage: 4, status: 'inReview', cycle: 3 },
    at(3, 'inReview', 2),
    at(4, 'inReview', 3),
  ],
  ['a stage without a word after an observation', { stage: 4 }, at(3, 'inReview'), at(4, 'inReview')],
])('FLOW-6: %s', (_, spec, before, expected) =>
  expect(seen(spec, before)).toEqual({ kind: 'state', state: expected, typed: expected }),
);

test('FLOW-4: a rejection restarts, and what was typed is kept beside it', () => {
  expect(seen({ stage: 3, status: 'rejected', cycle: 1 }, at(3, 'inReview'))).toEqual({
    kind: 'state',
    state: at(1, 'rejected', 2),
    typed: at(3, 'rejected'),
  });
});

test('progress is noted where it is known', () => {
  expect(seen({ stage: 2, physical: 0.5, financial: 0 })).toMatchObject({
    state: { ...at(2, 'inReview'), physical: 0.5, financial: 0 },
  });
  expect(Object.keys((seen({ stage: 2 }) as { state: object }).state)).toEqual(['stage', 'status', 'cycle']);
});

test.each<[string, RecordSpec, FlowState | undefined]>([
  ['no se entiende el estado «Casi»', { status: unreadable('Casi', '') }, undefined],
  ['no se entiende la etapa «tres»', { stage: unreadable('tres', ''), status: 'inReview' }, undefined],
  ['no se entiende el ciclo «uno»', { cycle: unreadable('uno', '') }, undefined],
  ['el ciclo es 0 y el primero es el 1', { stage: 2, cycle: 0 }, undefined],
  ['faltan su estado y su etapa', { cycle: 2 }, at(3, 'inReview')],
  ['está en revisión y falta la etapa', { status: 'inReview' }, undefined],
  // In review nothing can stand in stage 1: the stage of before says nothing.
  ['está en revisión y falta la etapa', { status: 'inReview' }, at(1, 'reporting')],
  ['la etapa 7 no existe en un flujo de 6', { stage: 7 }, undefined],
])('%s', (why, spec, before) => expect(seen(spec, before)).toEqual({ kind: 'unknown', why }));
