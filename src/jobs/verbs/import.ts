import { optional, strictObject, string } from 'valibot';
import { importPlan } from '../../core/reconcile/importStep';
import { readPasted } from '../../core/reconcile/pasted';
import { SHEETS } from '../../core/sheet/ownSheets';
import { NotUnderstood } from '../book/notUnderstood';
import type { ForeignReport } from '../compareWithDnp';
import { InputRefused } from '../input/readInput';
import { withPlan } from '../session';
import { verb, type Aids } from '../verb';

/** *Traer el reporte de DNP*: what was pasted, or came out of a file, into `Reporte DNP` as it is. */
export const importReport = verb({
  title: 'Traer el reporte de DNP',
  input: strictObject({
    /** What somebody pasted; else the report out of a file. */
    text: optional(string()),
  }),
  plan(session, { text }, aids) {
    const { grid, date1904, said } = reportIn(text, aids, session.opened.date1904);
    return {
      session: withPlan(session, importPlan(grid, date1904, session.opened.date1904)),
      words: said,
      data: { rows: grid.values.length },
      show: SHEETS.dnpReport,
    };
  },
});

/** The report, and what is to be said of its reading. */
function reportIn(
  text: string | undefined,
  { report, textFile }: Aids,
  date1904: boolean,
): Pick<ForeignReport, 'grid' | 'date1904'> & { readonly said: readonly string[] } {
  const pasted = text ?? textFile;
  if (pasted === undefined) {
    if (report) return { said: [], ...report };
    throw new InputRefused('falta el reporte de DNP: su archivo, o lo pegado en «text».');
  }
  const read = readPasted(pasted);
  if (typeof read === 'string') throw new NotUnderstood(read);
  return { ...read, date1904 };
}
