import { array, optional, strictObject, string } from 'valibot';
import { spanishDay } from '../../core/calendar/day';
import { ENTRY_WORDS } from '../../core/logbook/entry';
import { planMissed } from '../../core/moves/missed';
import { SHEETS } from '../../core/sheet/ownSheets';
import { rowOfAction } from '../input/actionRow';
import { oneOf, rowNumber } from '../input/parts';
import { withPlan } from '../session';
import { verb } from '../verb';

/** What must have happened to an action between two observations, noted afterwards with its day (FLOW-3). Throws `MoveRefused`. */
export const noteMissed = verb({
  title: 'Anotar lo que faltó',
  input: oneOf(
    ['action', 'row'],
    strictObject({
      /** Its key, `4144/2.16`, in this cut. */
      action: optional(string()),
      /** The same by its row in the matrix. */
      row: optional(rowNumber),
      /** One for each missed move, in their order. */
      days: array(string()),
      note: optional(string(), ''),
      /** The action that the person saw in this row. */
      key: optional(string()),
    }),
  ),
  plan(session, { action, row: given, days, note, key }) {
    const { workspace, opened, by, now } = session;
    const row = given ?? rowOfAction(session, action ?? '');
    const planned = planMissed(
      workspace,
      row,
      { days, note, ...(key !== undefined && { key }) },
      { by, now, grid: opened.matrixGrid, date1904: opened.date1904, logLastRow: opened.logLastRow },
    );
    return {
      session: withPlan(session, planned.plan, planned.workspace),
      words: planned.entries.map(
        (entry) =>
          `${entry.key}: «${ENTRY_WORDS[entry.kind]}» del ${spanishDay(entry.day)}, a la etapa ${entry.stage}, anotado después.`,
      ),
      data: {
        row,
        lines: planned.entries.map(({ key: of, kind, day, stage, cycle }) => ({ key: of, kind, day, stage, cycle })),
      },
      show: SHEETS.logbook,
    };
  },
});
