import { Button } from '@fluentui/react-components';
import type { WithdrawalChoice } from '../../engine/reconcile';
import { start } from '../state/command';
import { RECONCILE as T } from '../texts/reconcile';

/** Takes a decision back that stands in `Conciliación`; `of` names it for those who do not see where the button stands. */
export function Withdraw({ withdrawal, of }: { readonly withdrawal: WithdrawalChoice; readonly of: string }) {
  return (
    <Button
      size="small"
      aria-label={T.withdrawIn(of)}
      onClick={() =>
        void start({ title: T.withdrawTitle, think: (engine, who) => engine.proposeWithdrawal(who, withdrawal) })
      }
    >
      {T.withdraw}
    </Button>
  );
}
