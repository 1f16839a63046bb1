import { addressOf, type CellRef } from '../sheet/cell';
import type { ActionKey } from '../keys/keys';
import type { FieldId } from '../matrix/fields';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Severity } from '../plan/severity';
import type { Facts } from '../standing/facts';

/** What a rule found, where, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address; of the row's first column where the field has no column. */
  readonly cell: string;
  readonly key: ActionKey | undefined;
  /** In Spanish; never holds an owner's name or mailbox. */
  readonly message: string;
}

/** What a check says; the catalogue adds the rule's id and severity. */
export interface Remark {
  readonly at: CellRef;
  readonly key?: ActionKey | undefined;
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** One rule of the procedure, in one place (`../shared/procedure/rules.md`). */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** In Spanish, for the list of findings. */
  readonly title: string;
  /** Speaks of rows of other sectors too; others are not heard there: nobody here reports or corrects them. */
  readonly ofOtherSectors?: true;
  readonly check: (facts: Facts) => Remark[];
}

/** Applies a check to each row of the cut: what is said of its cells. */
export function eachRow(check: (record: ActionRecord, facts: Facts) => Remark[]): Rule['check'] {
  return (facts) => facts.records.flatMap((record) => check(record, facts));
}

/** Applies a check to each action of the cut, its rows taken together. */
export function eachAction(check: (record: ActionRecord, facts: Facts) => Remark[]): Rule['check'] {
  return (facts) => facts.actions.flatMap((record) => check(record, facts));
}

export function toFinding(rule: Rule, remark: Remark): Finding {
  return {
    rule: rule.id,
    severity: remark.severity ?? rule.severity,
    sheet: remark.at.sheet,
    cell: addressOf(remark.at),
    key: remark.key,
    message: remark.message,
  };
}

/** A remark at the cell of a field, or at the row's first column where no column holds it. */
export function remarkAt(
  facts: Facts,
  record: ActionRecord,
  field: FieldId,
  message: string,
  severity?: Severity,
): Remark {
  const { columns } = facts.mapping;
  const column = columns[field] ?? columns.code ?? columns.text ?? 1;
  return {
    at: { sheet: record.sheet, row: record.row, column },
    key: record.key,
    message,
    ...(severity === undefined ? {} : { severity }),
  };
}
