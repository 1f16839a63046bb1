import type { Contest } from './exactKeys';
import type { KeyGroup } from './keyGroups';
import { isCorroborated, otherOf, type Evidence } from './evidence';
import type { Neighbours } from './neighbours';
import * as reasons from './reasons';
import type { Candidate, ReconciliationClass } from '../../workspace/reconciliation';
import type { ActionRecord } from '../../matrix/actionRecord';
import { keyText, namesSeveralCodes } from '../../matrix/keyText';
import { hasBlankKey, otherSide, type Row } from './comparedRow';

/** From here on a row may be meant, though nothing decides it. Codes that are certain and differ ask for more. */
const PLAUSIBLE_TEXT = { possible: 0.35, twin: 0.65, unknown: 0.65, other: 0.8 } as const;
/** The same where entity and dates are the same too. */
const PLAUSIBLE_CORROBORATED_TEXT = { possible: 0.1, twin: 0.5, unknown: 0.5, other: 0.7 } as const;
const WORTH_SHOWING = 0.5;
const SAME_TEXT = 0.9;
const SHOWN = 3;

/** A row that was not paired, or all rows of an action, with the class that says why. */
export interface Unmatched {
  readonly row: Row;
  readonly record: ActionRecord;
  readonly class: Exclude<ReconciliationClass, 'same' | 'different'>;
  readonly candidates: readonly Candidate[];
  readonly reason: string;
}

/** What the stages before have found out about the rows. */
export interface Findings {
  readonly taken: ReadonlySet<Row>;
  readonly contested: ReadonlyMap<Row, Contest>;
  readonly groupOf: ReadonlyMap<Row, KeyGroup>;
  readonly neighbours: Neighbours;
}

/** Last stage: each row that is left gets exactly one class, and the rows that it could have been. */
export function unmatchedOf(row: Row, findings: Findings): Unmatched {
  const candidates = candidatesOf(row, findings);
  const group = findings.groupOf.get(row);
  const plausible = plausibleOf(row, findings);
  const as = (kind: Unmatched['class'], reason: string): Unmatched => ({
    row,
    record: row.record,
    class: kind,
    candidates,
    reason,
  });

  if (hasBlankKey(row.record)) return as('blankKey', reasons.blankReason(row));
  if (group)
    return as(
      'duplicateKey',
      isLeftOver(row, group, findings) ? reasons.leftOverReason(row, group) : reasons.repeatedReason(group),
    );
  const contest = findings.contested.get(row);
  if (contest !== undefined) return as('ambiguous', reasons.contestedReason(row, contest));
  const repeated = repeatedRow(row, plausible, findings);
  if (repeated) return as('duplicateKey', repeated);
  if (plausible.length > 0) return as('ambiguous', reasons.ambiguousReason(row, plausible.length));
  if (saysNothing(row)) return as('ambiguous', reasons.unreadableReason(row));
  if (isNamedAmongOthers(row, findings)) return as('ambiguous', reasons.ambiguousReason(row, 1));
  return as(row.side === 'matrix' ? 'onlyMatrix' : 'onlyDnp', reasons.onlyReason(row, candidates.length));
}

/** All rows of its key on the other side have another partner. */
function isLeftOver(row: Row, group: KeyGroup, { taken }: Findings): boolean {
  const others = group[otherSide(row.side)];
  return others.length > 0 && others.every((other) => taken.has(other));
}

/** Rows of the other side that are free too and may be the same action. */
function plausibleOf(row: Row, { neighbours, taken }: Findings): readonly Evidence[] {
  return neighbours(row).filter((evidence) => !taken.has(otherOf(evidence, row)) && isPlausible(evidence));
}

function isPlausible(evidence: Evidence): boolean {
  const { fit, text } = evidence;
  // Only the key has brought them together.
  return text === undefined || text >= (isCorroborated(evidence) ? PLAUSIBLE_CORROBORATED_TEXT : PLAUSIBLE_TEXT)[fit];
}

/** Several rows with damaged codes that can only be one and the same action repeat its key, readable or not. */
function repeatedRow(row: Row, plausible: readonly Evidence[], findings: Findings): string | undefined {
  const [first, ...others] = plausible;
  if (!first) return repeatsTaken(row, findings);
  if (isCentre(row, plausible, findings)) return reasons.repeatsReason(otherOf(first, row), row, row.side);
  const centre = otherOf(first, row);
  return others.length === 0 && isCentre(centre, plausibleOf(centre, findings), findings)
    ? reasons.repeatsReason(row, centre, centre.side)
    : undefined;
}

function isCentre(row: Row, plausible: readonly Evidence[], findings: Findings): boolean {
  return (
    plausible.length > 1 &&
    plausible.every((evidence) => {
      const other = otherOf(evidence, row);
      return other.record.key === undefined && saysTheSame(evidence) && plausibleOf(other, findings).length === 1;
    })
  );
}

function repeatsTaken(row: Row, { neighbours, taken }: Findings): string | undefined {
  if (row.record.key !== undefined) return undefined;
  const same = neighbours(row).filter(saysTheSame);
  const [only, ...others] = same;
  if (!only || others.length > 0) return undefined;
  const other = otherOf(only, row);
  return taken.has(other) ? reasons.repeatsReason(row, other, other.side) : undefined;
}

function saysTheSame(evidence: Evidence): boolean {
  return evidence.fit === 'possible' && (evidence.text ?? 0) >= SAME_TEXT;
}

/** No key that can be read and no text: nobody knows whether the other side has it. */
function saysNothing(row: Row): boolean {
  return row.keys.length === 0 && row.text.words.length === 0;
}

/** A row of the other side that stands for several actions was paired with another of them. */
function isNamedAmongOthers(row: Row, { neighbours }: Findings): boolean {
  return neighbours(row).some(
    (evidence) => evidence.fit === 'possible' && namesSeveralCodes(otherOf(evidence, row).record.code),
  );
}

function candidatesOf(row: Row, { neighbours, taken }: Findings): readonly Candidate[] {
  return neighbours(row)
    .filter((evidence) => evidence.fit === 'possible' || (evidence.text ?? 0) >= WORTH_SHOWING)
    .slice(0, SHOWN)
    .map((evidence) => {
      const other = otherOf(evidence, row);
      return {
        side: other.side,
        row: other.record.row,
        key: keyText(other.record),
        score: Math.min(1, Math.round(evidence.value * 100) / 100),
        why: reasons.candidateWhy(evidence, taken.has(other)),
      };
    });
}
