import { STATUS_WORDS, type Status } from '../../../src/core/cut/status';
import { MoveRefused } from '../../../src/core/moves/outcome';
import { listed } from '../../../src/core/reconcile/items';
import { compareWithDnp } from '../../../src/jobs/compareWithDnp';
import type { Outcome } from '../../../src/jobs/verb';
import type { Typing } from '../../../test-kit/model/act';
import { COMMITMENT, commandNamed, correction, using, type Command } from '../robustCommands';
import { FIRST_LINE, type Act } from './seasonEdits';

/** An act that is done with the add-in, as the pane has it behind its forms. */
export function commandOf(act: Exclude<Act, Typing>): Command {
  switch (act.do) {
    case 'move':
      return move(act);
    case 'decide':
      return decide(act.key);
    case 'line': {
      const { row, texts } = act;
      return row === undefined
        ? using('add a line', 'line', () => ({ register: 'commitments', texts: { ...COMMITMENT, ...texts } }))
        : using(`correct line ${row}`, 'line', (session) => correction(session, row - FIRST_LINE, texts));
    }
    default:
      return commandNamed(act.do);
  }
}

function move(act: Act & { do: 'move' }): Command {
  const { key, kind, note, ground = '', evidence = '' } = act;
  const { stage, status, cycle } = act.seen;
  const known =
    (Object.entries(STATUS_WORDS) as [Status, string][]).find(([, word]) => word === status)?.[0] ?? 'notReported';
  const asked = { action: key, note, seen: { key, stage, status: known, cycle } };
  return using(`${kind} ${key}`, 'move', () =>
    kind === 'close' ? { ...asked, kind, ground, evidence } : { ...asked, kind },
  );
}

/** The wish is that of the form, whatever the comparison says by then; what cannot be done is told. */
function decide(key: string): Command {
  return using(
    `decide ${key}`,
    'decide',
    (session) => {
      const item = listed(compareWithDnp(session)).items.find((one) => one.key === key);
      const id = item?.differences.find(({ field }) => field === 'physical')?.id;
      return { decisions: id === undefined ? [] : [{ id, choice: 'acceptDnp' }] };
    },
    { isForm: true, refuse: refuseUndecided },
  );
}

function refuseUndecided({ words }: Outcome): void {
  if (words.length > 0) throw new MoveRefused(words.join(' '));
}
