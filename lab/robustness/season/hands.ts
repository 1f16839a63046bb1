import { STATUS_WORDS, type Status } from '../../../src/core/cut/status';
import type { MoveRequest } from '../../../src/core/moves/moveRequest';
import { MoveRefused } from '../../../src/core/moves/outcome';
import { draftOfLine } from '../../../src/core/registerForms/lineDraft';
import { decideDifferences } from '../../../src/jobs/decide';
import { moveAction } from '../../../src/jobs/move';
import { reconcileBook } from '../../../src/jobs/reconcile';
import { writeLine } from '../../../src/jobs/registers';
import { COMMITMENT, commandNamed, type Command } from '../robustCommands';
import type { Typing } from '../../../test-kit/model/act';
import { FIRST_LINE, type Act } from './seasonEdits';

/** A act that is done with the add-in, as the pane has it behind its forms. */
export function commandOf(act: Exclude<Act, Typing>): Command {
  switch (act.do) {
    case 'move':
      return move(act);
    case 'decide':
      return decide(act.key);
    case 'line':
      return act.row === undefined ? addition(act.texts) : correction(act.row, act.texts);
    default:
      return commandNamed(act.do);
  }
}

function move(act: Act & { do: 'move' }): Command {
  const { key, kind, note, ground = '', evidence = '' } = act;
  const { stage, status, cycle } = act.seen;
  const known =
    (Object.entries(STATUS_WORDS) as [Status, string][]).find(([, word]) => word === status)?.[0] ?? 'notReported';
  const asked = { note, seen: { key, stage, status: known, cycle } };
  const request: MoveRequest = kind === 'close' ? { ...asked, kind, ground, evidence } : { ...asked, kind };
  return {
    name: `${kind} ${key}`,
    think: (session) =>
      moveAction(session, session.workspace.matrix.records.find((record) => record.key === key)?.row ?? 0, request),
  };
}

/** The wish is that of the form, whatever the comparison says by then; what cannot be done is told. */
function decide(key: string): Command {
  const name = `decide ${key}`;
  return {
    name,
    think: (session) => session,
    form: (session) => {
      const row = reconcileBook(session).reconciliation.rows.find(
        (one) => one.key === key && one.fields.some(({ field }) => field === 'physical'),
      );
      if (row?.matrixRow == null || row.dnpRow == null) return { name, think: (now) => now };
      const wish = {
        key,
        matrixRow: row.matrixRow,
        dnpRow: row.dnpRow,
        field: 'physical' as const,
        choice: 'acceptDnp' as const,
        note: '',
      };
      return {
        name,
        think: (now) => {
          const reconciled = reconcileBook(now);
          const { notDone, session: decided } = decideDifferences({ ...reconciled.session, plans: [] }, reconciled, [
            wish,
          ]);
          if (notDone.length > 0) throw new MoveRefused(notDone.map(({ why }) => why).join(' '));
          return decided;
        },
      };
    },
  };
}

type Texts = (Act & { do: 'line' })['texts'];

function addition(texts: Texts): Command {
  const draft = { ...COMMITMENT, ...texts };
  return { name: 'add a line', think: (session) => writeLine(session, 'commitments', { draft }).session };
}

function correction(line: number, texts: Texts): Command {
  return {
    name: `correct line ${line}`,
    think: (session) => {
      const row = session.workspace.registers.commitments.entries[line - FIRST_LINE]?.row ?? 0;
      const seen = draftOfLine('commitments', row, session.workspace, session.opened.date1904) ?? {};
      return writeLine(session, 'commitments', { draft: { ...seen, ...texts }, standing: { row, seen } }).session;
    },
  };
}
