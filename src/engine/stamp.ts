import { rowNames } from '../core/matrix/rowNames';
import { SHEETS } from '../core/plan/sheets';
import { counted } from '../core/text/format';
import { recordsOfCut } from '../core/workspace';
import type { OpenBook } from '../jobs/interpret';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

export interface StampChoice {
  readonly note?: string;
  /** Names of rows of the matrix, from `namesOfRows`; all open actions where missing. */
  readonly only?: readonly string[];
}

export const stamping = ({ opened }: Reading) => ({
  /** What these rows of the cut are called in any reading of the book: it is read anew before something is written. */
  namesOfRows: (rows: readonly number[]): string[] => {
    const names = namesIn(opened());
    return rows.flatMap((row) => names.get(row) ?? []);
  },

  /** *Estampar hoy*, for all open actions or some rows (FLOW-2). */
  async proposeStamp(who: Who, { note, only }: StampChoice): Promise<Proposal> {
    const [{ prepareBook }, { stampToday }, { JOB_TITLES }, { resultsInWords }] = await Promise.all([
      import('../jobs/prepare'), import('../jobs/stamp'), import('../jobs/titles'), import('../jobs/words'),
    ]);
    const wanted = new Set(only);
    const rows = new Set([...namesIn(opened())].filter(([, name]) => wanted.has(name)).map(([row]) => row));
    const { session, stamp } = stampToday(prepareBook(sessionFor(opened(), who)), { ...(note !== undefined && { note }), ...(only && { rows }) });
    const gone = wanted.size - rows.size;
    const lost = only && gone > 0 ? [`${counted(gone, 'fila elegida ya no está o dice otra cosa', 'filas elegidas ya no están o dicen otra cosa')}: no se estampa.`] : [];
    return proposalOf(JOB_TITLES.stamp, session, [...lost, ...resultsInWords({ stamp })], SHEETS.logbook);
  },
});

function namesIn({ workspace: { matrix, settings } }: OpenBook): ReadonlyMap<number, string> {
  return rowNames(recordsOfCut(matrix.records, settings.cut.label));
}
