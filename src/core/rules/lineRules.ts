import { asActionKey } from '../keys/keys';
import { endSentence } from '../text/spanish';
import type { Entry } from '../registers/register';
import { REGISTER_IDS, REGISTERS, type RegisterId, type Registers } from '../registers/registers';
import type { Workspace } from '../workspace/workspace';
import type { Facts } from '../standing/facts';
import type { Severity } from '../plan/severity';
import type { Remark, Rule } from './rule';

type Definition<Id extends RegisterId> = (typeof REGISTERS)[Id];
export type LineOf<Id extends RegisterId> = Entry<Definition<Id>>;
export type FieldOf<Id extends RegisterId> = keyof Definition<Id>['fields'] & string;

/** What a rule has against a line, and which of its fields would fix it. */
export interface LineRemark<Field extends string = string> {
  readonly field: Field;
  /** In Spanish, with what to do; never an owner's name or mailbox. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** Looks at one line; in a form it has not been written yet, and a new one has row 0. */
export type LineCheck<Id extends RegisterId> = (
  line: LineOf<Id>,
  workspace: Workspace,
) => readonly LineRemark<FieldOf<Id>>[];

export type LineChecks = { readonly [Id in RegisterId]?: LineCheck<Id> };

/** A rule about lines of registers: the same checks speak in «Validar» and in the forms. */
export interface LineRule extends Rule {
  readonly lines: LineChecks;
}

interface LineRuleParts extends Omit<LineRule, 'check'> {
  /** The register whose cells that cannot be read this rule tells. */
  readonly reads?: RegisterId;
  /** What is found elsewhere than in a line. */
  readonly elsewhere?: Rule['check'];
}

export function lineRule({ reads, elsewhere, ...rule }: LineRuleParts): LineRule {
  return {
    ...rule,
    check: (facts) => [
      ...(reads === undefined ? [] : unread(reads, facts)),
      ...REGISTER_IDS.flatMap((id) => remarksOf(id, rule.lines, facts)),
      ...(elsewhere?.(facts) ?? []),
    ],
  };
}

/** Problems of readings begin and end as they like; a message is a sentence. */
export function asSentence(problem: string): string {
  return endSentence(`${problem.charAt(0).toUpperCase()}${problem.slice(1)}`);
}

function unread(id: RegisterId, { workspace }: Facts): Remark[] {
  const { sheet } = REGISTERS[id];
  return workspace.registers[id].problems.map(({ row, column, problem }) => ({
    at: { sheet, row, column },
    message: asSentence(problem),
  }));
}

function remarksOf<Id extends RegisterId>(id: Id, checks: Pick<LineChecks, Id>, { workspace }: Facts): Remark[] {
  const check = checks[id];
  const register: Registers[Id] = workspace.registers[id];
  if (!check) return [];
  // What a cell that cannot be read would have to say is not known; that it cannot be read is told already.
  const silent = new Set(register.problems.map(({ row, column }) => `${row}:${column}`));
  return register.entries.flatMap((line) =>
    check(line, workspace).flatMap(({ field, message, severity }): Remark[] => {
      const column = register.columns?.[field] ?? 1;
      if (silent.has(`${line.row}:${column}`)) return [];
      const key = asActionKey((line.values as Readonly<Record<string, string>>).action ?? '');
      return [
        { at: { sheet: REGISTERS[id].sheet, row: line.row, column }, key, message, ...(severity && { severity }) },
      ];
    }),
  );
}
