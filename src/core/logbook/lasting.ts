import type { LogEntry } from './entry';

/**
 * FLOW-5: the line of DNP's approval, as long as it holds: DNP's final report may say later that the action is not
 * approved after all (4.5.3). `lines`: of one action, oldest first.
 */
export function approvalIn(lines: readonly LogEntry[]): LogEntry | undefined {
  const withdrawn = lines.findLastIndex(({ kind, status }) => kind === 'reconciliation' && status !== 'approved');
  return lines.slice(withdrawn + 1).find(({ status }) => status === 'approved');
}

/** The line that closed the action for good (4.5.4), as long as it holds; data of DNP accepted afterwards do not open it again. */
export function closureIn(lines: readonly LogEntry[]): LogEntry | undefined {
  const last = lines.findLast(({ kind }) => kind !== 'reconciliation');
  return last?.kind === 'closure' ? last : undefined;
}

/**
 * FLOW-6: the cycle that the lines come to, rejections + 1. Accepted data of DNP count from their own cycle on, because
 * nobody saw what led there.
 */
export function cycleIn(lines: readonly LogEntry[]): number {
  const known = lines.findLastIndex(({ kind }) => kind === 'reconciliation');
  return (lines[known]?.cycle ?? 1) + lines.slice(known + 1).filter(({ kind }) => kind === 'reject').length;
}
