import { STATUS_WORDS, type Status } from '../../../src/core/cut/status';
import { MoveRefused } from '../../../src/core/moves/outcome';
import { draftOfLine } from '../../../src/core/registerForms/lineDraft';
import { decideDifferences } from '../../../src/jobs/decide';
import { moveAction } from '../../../src/jobs/move';
import { reconcileBook } from '../../../src/jobs/reconcile';
import { writeLine } from '../../../src/jobs/registers';
import { COMMITMENT, commandNamed, type Command } from '../robustCommands';
import type { Act, Typing } from './seasonEdits';
import { EVIDENCE } from './model';

/** A act that is done with the add-in, as the pane has it behind its forms. */
export function commandOf(act: Exclude<Act, Typing>): Command {
  switch (act.do) {
    case 'move':
      return move(act);
    case 'decide':
      return decide(act.code);
    case 'line':
      return {
        name: act.do,
        think: (session) =>
          writeLine(session, 'commitments', { draft: { ...COMMITMENT, text: act.text, owner: 'OAP' } }).session,
      };
    case 'correct':
      return correct(act.line, act.owner);
    default:
      return commandNamed(act.do);
  }
}

const keyOf = (code: string): string => `4144/${code}`;

function move({ code, kind, note, seen: { stage, status, cycle } }: Act & { do: 'move' }): Command {
  const known =
    (Object.entries(STATUS_WORDS) as [Status, string][]).find(([, word]) => word === status)?.[0] ?? 'notReported';
  const asked = { note, seen: { key: keyOf(code), stage, status: known, cycle } };
  const request =
    kind === 'close' ? { ...asked, kind, ground: 'contextChanged' as const, evidence: EVIDENCE } : { ...asked, kind };
  return {
    name: `${kind} ${code}`,
    think: (session) =>
      moveAction(session, session.workspace.matrix.records.find(({ key }) => key === keyOf(code))?.row ?? 0, request),
  };
}

/** The wish is that of the form, whatever the comparison says by then; what cannot be done is told. */
function decide(code: string): Command {
  const name = `decide ${code}`;
  return {
    name,
    think: (session) => session,
    form: (session) => {
      const row = reconcileBook(session).reconciliation.rows.find(
        ({ key, fields }) => key === keyOf(code) && fields.some(({ field }) => field === 'physical'),
      );
      if (row?.matrixRow == null || row.dnpRow == null) return { name, think: (now) => now };
      const wish = {
        key: keyOf(code),
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

function correct(line: number, owner: string): Command {
  return {
    name: `correct line ${line}`,
    think: (session) => {
      const row = session.workspace.registers.commitments.entries[line]?.row ?? 0;
      const seen = draftOfLine('commitments', row, session.workspace, session.opened.date1904) ?? {};
      return writeLine(session, 'commitments', { draft: { ...seen, owner }, standing: { row, seen } }).session;
    },
  };
}
