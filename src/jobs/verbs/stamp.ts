import { array, optional, strictObject, string } from 'valibot';
import { rowNames } from '../../core/matrix/rowNames';
import { SHEETS } from '../../core/sheet/ownSheets';
import { stampDay, type Stamp, type StampInput } from '../../core/stamp/stampDay';
import { afterStamp, stampPlan } from '../../core/stamp/stampPlan';
import { counted } from '../../core/text/spanish';
import { recordsOfCut } from '../../core/workspace/workspace';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';
import { resultsInWords } from '../words';
import { prepareBook } from './prepare';

/** *Estampar hoy*: the day's observation of every open action, or of the chosen rows (FLOW-2). */
export const stamp = verb({
  title: 'Estampar el seguimiento de hoy',
  input: strictObject({
    note: optional(string()),
    /** Names of rows of the matrix; they stay the same however the book is sorted meanwhile. */
    only: optional(array(string())),
    /** The same by their keys, `4144/2.16`. */
    actions: optional(array(string())),
  }),
  plan(session, { note, only, actions }) {
    const chosen = chosenRows(session, only, actions);
    const { session: written, stamp: stamped } = stampToday(prepareBook(session), {
      ...(note !== undefined && { note }),
      ...(chosen && { rows: chosen.rows }),
    });
    const results = { stamp: stamped };
    const lost = chosen && chosen.gone > 0 ? [`${goneInWords(chosen.gone)}.`] : [];
    return { session: written, results, words: [...lost, ...resultsInWords(results)], show: SHEETS.logbook };
  },
});

export function stampToday(
  session: Session,
  choice: Pick<StampInput, 'note' | 'rows'> = {},
): { session: Session; stamp: Stamp } {
  const { workspace, opened } = session;
  const stamped = stampDay(workspace, { by: session.by, now: session.now, ...choice });
  const plan = stampPlan(stamped, workspace, {
    grid: opened.matrixGrid,
    date1904: opened.date1904,
    logLastRow: opened.logLastRow,
  });
  return { stamp: stamped, session: withPlan(session, plan, afterStamp(workspace, stamped, workspace.today)) };
}

/** Where the chosen rows stand now, and how many are not there any more; undefined for all. */
function chosenRows(
  { workspace: { matrix, settings } }: Session,
  only: readonly string[] | undefined,
  actions: readonly string[] | undefined,
): { readonly rows: ReadonlySet<number>; readonly gone: number } | undefined {
  if (!only && !actions) return undefined;
  const records = recordsOfCut(matrix.records, settings.cut.label);
  const names = rowNames(records);
  const wanted = new Set(only);
  const keys = new Set(actions);
  const named = records.filter(({ row }) => wanted.has(names.get(row) ?? ''));
  const keyed = records.filter(({ key }) => key !== undefined && keys.has(key));
  const found = new Set(keyed.map(({ key }) => String(key)));
  return {
    rows: new Set([...named, ...keyed].map(({ row }) => row)),
    gone: wanted.size - named.length + [...keys].filter((key) => !found.has(key)).length,
  };
}

function goneInWords(gone: number): string {
  return counted(
    gone,
    'fila elegida ya no está o dice otra cosa: no se estampa',
    'filas elegidas ya no están o dicen otra cosa: no se estampan',
  );
}
