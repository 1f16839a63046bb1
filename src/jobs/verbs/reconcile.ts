import { strictObject } from 'valibot';
import { SHEETS } from '../../core/sheet/ownSheets';
import { compareWithDnp, withComparisonSheets } from '../compareWithDnp';
import { verb } from '../verb';
import { resultsInWords } from '../words';

/** *Conciliar*: compares the matrix with DNP's report (REP-2) and writes `Conciliación`; a report from outside is kept in `Reporte DNP`. */
export const reconcile = verb({
  title: 'Conciliar con el reporte de DNP',
  input: strictObject({}),
  plan(session, _, { report: foreign }) {
    const comparison = compareWithDnp(session, foreign);
    const results = { reconciliation: comparison.reconciliation };
    return {
      session: withComparisonSheets(session, comparison, { foreign }),
      results,
      words: resultsInWords(results),
      show: SHEETS.reconciliation,
    };
  },
});
