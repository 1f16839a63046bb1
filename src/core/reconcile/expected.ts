import { valueOf } from '../cells/reading';
import { historyOf } from '../logbook/history';
import { closureIn } from '../logbook/lasting';
import type { ActionRecord } from '../matrix/actionRecord';
import { isClosed, isNotDue } from '../standing/due';
import type { OutReason } from '../standing/standing';
import { outInWords } from '../standing/standingInWords';
import { transferredOn } from '../standing/transferred';
import type { Workspace } from '../workspace/workspace';

/**
 * Why DNP's report need not have an action of the cut, in Spanish: it is not due (FLOW-9), it is another sector's by now
 * (PREP-4), or it was closed before the cut began. Undefined where DNP should have it.
 */
export function whyNotInDnp(workspace: Workspace): (record: ActionRecord) => string | undefined {
  const { cut } = workspace.settings;
  const history = cut.label === undefined ? undefined : historyOf(workspace.logbook, cut.label);
  const wasClosedBefore = (record: ActionRecord): boolean => {
    const lines = record.key === undefined ? [] : (history?.get(record.key) ?? []);
    const closure = closureIn(lines);
    if (closure) return cut.opens !== undefined && closure.day < cut.opens;
    // Nobody has followed it up in this cut: it came into it closed.
    return isClosed(record) && lines.length === 0;
  };
  const reasonOf = (record: ActionRecord): OutReason | undefined => {
    const since = transferredOn(record, workspace);
    const start = valueOf(record.start);
    if (wasClosedBefore(record)) return { why: 'closed' };
    if (since !== undefined) return { why: 'transferred', since };
    return start !== undefined && isNotDue(record, cut) ? { why: 'notDue', start } : undefined;
  };
  return (record) => {
    const reason = reasonOf(record);
    return reason && `${outInWords(reason)} DNP no tiene que traerla.`;
  };
}
