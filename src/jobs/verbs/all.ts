import { strictObject } from 'valibot';
import { comparisonIfAny, withComparisonSheets } from '../compareWithDnp';
import { verb } from '../verb';
import { resultsInWords } from '../words';
import { prepareBook } from './prepare';
import { writeReport } from './report';
import { stampToday } from './stamp';
import { validateBook } from './validate';

/** A whole working day in its order. Findings speak of the matrix as it came in, before the stamp. */
export const all = verb({
  title: 'Preparar, conciliar, validar, estampar e informar',
  input: strictObject({}),
  plan(session, _, { report: foreign }) {
    const prepared = prepareBook(session);
    const comparison = comparisonIfAny(prepared, foreign);
    const compared = comparison ? withComparisonSheets(prepared, comparison, { foreign }) : prepared;
    const validated = validateBook(compared);
    const stamped = stampToday(validated.session);
    const reported = writeReport(stamped.session, comparison?.source);
    const results = {
      findings: validated.findings,
      stamp: stamped.stamp,
      ...(comparison && { reconciliation: comparison.reconciliation }),
      report: reported.report,
    };
    return { session: reported.session, results, words: resultsInWords(results) };
  },
});
