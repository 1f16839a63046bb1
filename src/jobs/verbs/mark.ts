import { strictObject } from 'valibot';
import { planMarks } from '../../core/rules/markPlan';
import { findingsOf } from '../../core/rules/ruleCatalogue';
import { comparisonIfAny, withComparison } from '../compareWithDnp';
import { withPlan } from '../session';
import { verb } from '../verb';

/** Colours the cells of the matrix that have findings; the person's own formats stay. */
export const mark = verb({
  title: 'Marcar los hallazgos en la matriz',
  input: strictObject({}),
  plan(session, _, { report }) {
    const { workspace } = withComparison(session, comparisonIfAny(session, report));
    return {
      session: withPlan(session, planMarks(findingsOf(workspace), workspace.matrix, session.opened.matrixGrid)),
      words: [],
    };
  },
});
