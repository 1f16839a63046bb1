import { rowNames } from '../core/matrix/rowNames';
import { SHEETS } from '../core/sheet/ownSheets';
import { counted } from '../core/text/spanish';
import { recordsOfCut } from '../core/workspace/workspace';
import type { OpenBook } from '../jobs/interpret';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

export interface StampChoice {
  readonly note?: string;
  /** Names of rows of the matrix, from `namesOfRows`; all open actions where missing. */
  readonly only?: readonly string[];
}

export const stamping = ({ opened, current }: Reading) => ({
  /** What these rows of the cut are called in any reading of the book: it is read anew before something is written. */
  namesOfRows: (rows: readonly number[]): string[] => {
    const book = current();
    const names = book && namesIn(book);
    return rows.flatMap((row) => names?.get(row) ?? []);
  },

  /** *Estampar hoy*, for all open actions or some rows (FLOW-2). */
  async proposeStamp(who: Who, { note, only }: StampChoice): Promise<Proposal> {
    const [{ prepareBook }, { stampToday }, { JOB_TITLES }, { resultsInWords }] = await Promise.all([
      import('../jobs/prepare'),
      import('../jobs/stamp'),
      import('../jobs/titles'),
      import('../jobs/words'),
    ]);
    const rows = only && rowsNamed(only, opened());
    const { session, stamp } = stampToday(prepareBook(sessionFor(opened(), who)), {
      ...(note !== undefined && { note }),
      ...(rows && { rows }),
    });
    const gone = rows ? only.length - rows.size : 0;
    const lost =
      gone === 0
        ? []
        : [
            `${counted(gone, 'fila elegida ya no está o dice otra cosa: no se estampa', 'filas elegidas ya no están o dicen otra cosa: no se estampan')}.`,
          ];
    return proposalOf(JOB_TITLES.stamp, session, [...lost, ...resultsInWords({ stamp })], SHEETS.logbook);
  },
});

function rowsNamed(wanted: readonly string[], book: OpenBook): ReadonlySet<number> {
  const names = new Set(wanted);
  return new Set([...namesIn(book)].filter(([, name]) => names.has(name)).map(([row]) => row));
}

function namesIn({ workspace: { matrix, settings } }: OpenBook): ReadonlyMap<number, string> {
  return rowNames(recordsOfCut(matrix.records, settings.cut.label));
}
