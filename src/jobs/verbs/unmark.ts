import { strictObject } from 'valibot';
import { planUnmark } from '../../core/rules/markPlan';
import { withPlan } from '../session';
import { verb } from '../verb';

/** Takes the colours of `mark` off again. */
export const unmark = verb({
  title: 'Quitar las marcas de la matriz',
  input: strictObject({}),
  plan: (session) => ({ session: withPlan(session, planUnmark(session.workspace.matrix.layout.sheet)), words: [] }),
});
