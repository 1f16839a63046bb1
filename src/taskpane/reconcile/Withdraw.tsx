import { Button } from '@fluentui/react-components';
import type { WithdrawalChoice } from '../../core/reconcile/decisions/chosen';
import { start, verb } from '../state/command';
import { RECONCILE as T } from '../texts/reconcileTexts';

/** Takes a decision back that stands in `Conciliación`; `of` names it for those who do not see where the button stands. */
export function Withdraw({ withdrawal, of }: { readonly withdrawal: WithdrawalChoice; readonly of: string }) {
  return (
    <Button
      size="small"
      aria-label={T.withdrawIn(of)}
      onClick={() => void start({ title: T.withdrawTitle, think: verb('withdraw', withdrawal) })}
    >
      {T.withdraw}
    </Button>
  );
}
