import { unreadable, value } from '../../../src/core/cells/reading';
import type { ActionKey } from '../../../src/core/keys/keys';
import { day } from '../support/days';
import { MHCP } from '../support/records';
import { DIAN, DNP, FINDETER, is, soundAction, workspaceOf } from '../support/workspace';

export const action = (row: number, code: string, change: Parameters<typeof soundAction>[0] = {}) =>
  soundAction({ row, key: `4144/${code}` as ActionKey, ...change });

/** Actions of every group and outcome; one in two rows, one of another sector, one whose code is not certain. */
export const BOOK = workspaceOf({
  logbook: [],
  records: [
    action(2, '1.1', {
      status: value('approved'),
      stage: value(6),
      physical: value(1),
      financial: value(0.5),
      weight: value(0.3),
      annualTarget: value(0.8),
    }),
    action(3, '1.2', {
      status: value('approved'),
      stage: value(6),
      physical: value(0.4),
      financial: value(0.1),
      weight: value(0.1),
      entity: [is(MHCP), is(DIAN)],
    }),
    action(4, '1.3', { status: value('inReview'), stage: value(3), physical: value(0.9), entity: [is(DIAN)] }),
    action(5, '1.4', {
      status: value('rejected'),
      stage: value(1),
      cycle: value(2),
      entity: [is(FINDETER)],
      rejectionReason: 'Sin soportes',
    }),
    action(6, '1.5', { status: value('notReported'), stage: value(1), entity: [is(DIAN), is(FINDETER)] }),
    action(7, '1.6', { status: value('notReported'), stage: value(1), start: value(day('2026-03-01')) }),
    action(8, '1.7', { entity: [is(DNP)], status: value('approved'), stage: value(6) }),
    action(9, '1.2', {
      status: value('approved'),
      stage: value(6),
      physical: value(0.4),
      entity: [is(MHCP), is(DIAN)],
    }),
    action(10, '1.8', {
      key: undefined,
      code: unreadable('2.3', ''),
      status: value('reporting'),
      stage: value(1),
      entity: [{ raw: 'Minhac', entity: undefined }],
    }),
  ],
});
