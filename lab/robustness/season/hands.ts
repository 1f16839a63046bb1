import { STATUS_WORDS, type Status } from '../../../src/core/cut/status';
import { MoveRefused } from '../../../src/core/moves/outcome';
import { listed } from '../../../src/core/reconcile/items';
import { compareWithDnp } from '../../../src/jobs/comparison';
import type { Outcome } from '../../../src/jobs/verb';
import { COMMITMENT, commandNamed, correction, using, type Command } from '../robustCommands';
import type { Act, Typing } from './seasonEdits';
import { EVIDENCE } from './model';

/** An act that is done with the add-in, as the pane has it behind its forms. */
export function commandOf(act: Exclude<Act, Typing>): Command {
  switch (act.do) {
    case 'move':
      return move(act);
    case 'decide':
      return decide(act.code);
    case 'line':
      return using(act.do, 'line', () => ({
        register: 'commitments',
        texts: { ...COMMITMENT, text: act.text, owner: 'OAP' },
      }));
    case 'correct':
      return using(`correct line ${act.line}`, 'line', (session) =>
        correction(session, act.line, { owner: act.owner }),
      );
    default:
      return commandNamed(act.do);
  }
}

const keyOf = (code: string): string => `4144/${code}`;

function move({ code, kind, note, seen: { stage, status, cycle } }: Act & { do: 'move' }): Command {
  const known =
    (Object.entries(STATUS_WORDS) as [Status, string][]).find(([, word]) => word === status)?.[0] ?? 'notReported';
  const asked = { action: keyOf(code), note, seen: { key: keyOf(code), stage, status: known, cycle } };
  return using(`${kind} ${code}`, 'move', () =>
    kind === 'close' ? { ...asked, kind, ground: 'contextChanged', evidence: EVIDENCE } : { ...asked, kind },
  );
}

/** The wish is that of the form, whatever the comparison says by then; what cannot be done is told. */
function decide(code: string): Command {
  return using(
    `decide ${code}`,
    'decide',
    (session) => {
      const item = listed(compareWithDnp(session)).items.find(({ key }) => key === keyOf(code));
      const id = item?.differences.find(({ field }) => field === 'physical')?.id;
      return { decisions: id === undefined ? [] : [{ id, choice: 'acceptDnp' }] };
    },
    { isForm: true, refuse: refuseUndecided },
  );
}

function refuseUndecided({ words }: Outcome): void {
  if (words.length > 0) throw new MoveRefused(words.join(' '));
}
