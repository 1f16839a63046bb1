import { asDay, spanishDay } from '../calendar/day';
import { unreadable, value, type Reading } from '../cells/reading';
import { valueAt, cellAt } from '../sheet/grid';
import { LONGEST_TEXT } from '../sheet/cellText';
import { DOCUMENT_RULES } from '../rules/documentRules';
import { asSentence, type LineOf } from '../rules/lineRules';
import { PREPARATION_RULES } from '../rules/preparationRules';
import type { Workspace } from '../workspace/workspace';
import { readField } from '../registers/registerCells';
import type { LineValues } from '../registers/linePlan';
import type { Register, RegisterField } from '../registers/register';
import { REGISTERS, type RegisterId } from '../registers/registers';

/** A line as a form holds it: texts by field, days as `2026-05-20`, choices by their names in code. */
export type LineDraft = LineValues;

export interface FieldProblem {
  /** `null`: nothing in the form would help. */
  readonly field: string | null;
  /** In Spanish, with what to do. */
  readonly problem: string;
  /** The line cannot be written so. Otherwise it is only worth knowing. */
  readonly blocks: boolean;
}

/** The row of a line that does not stand in the book yet. */
export const NEW_LINE = 0;

export interface CheckedLine<Id extends RegisterId> {
  /** What the texts mean, as far as they can be read. */
  readonly line: LineOf<Id>;
  /** In the order of the fields. */
  readonly problems: readonly FieldProblem[];
}

/** DOC, PREP: what is wrong with a line before it is written, by the rules that «Validar» will look at it with. */
export function checkLine<Id extends RegisterId>(
  id: Id,
  draft: LineDraft,
  workspace: Workspace,
  row = NEW_LINE,
): CheckedLine<Id> {
  const fields = Object.entries((REGISTERS[id] as Register).fields);
  const values: Record<string, string> = {};
  const unread = new Map<string, string>();
  for (const [name, field] of fields) {
    const reading = readTyped(field, draft[name] ?? '');
    values[name] = reading.kind === 'value' ? reading.value : '';
    if (reading.kind === 'unreadable') unread.set(name, asSentence(reading.problem));
    else if (reading.kind === 'blank' && field.required) unread.set(name, `Falta «${field.header}».`);
  }
  const line = { row, values } as LineOf<Id>;
  const ofRules = ruleProblems(id, line, workspace);
  const problems = fields.flatMap(([name]): FieldProblem[] => {
    const problem = unread.get(name);
    // What a text that cannot be read would have to say is not known.
    return problem === undefined
      ? ofRules.filter(({ field }) => field === name)
      : [{ field: name, problem, blocks: true }];
  });
  return { line, problems };
}

/** A line that stands, for its form; a cell that cannot be read is shown as it is, so that saving does not empty it. */
export function draftOfLine(
  id: RegisterId,
  row: number,
  { registers }: Pick<Workspace, 'registers'>,
  date1904: boolean,
): LineDraft | undefined {
  const { columns, grid, entries } = registers[id];
  if (!columns || !grid || !entries.some((entry) => entry.row === row)) return undefined;
  return Object.fromEntries(
    Object.entries((REGISTERS[id] as Register).fields).map(([name, field]) => {
      const column = columns[name] ?? 1;
      const reading = readField(field, cellAt(grid, row, column), date1904);
      return [name, reading.kind === 'value' ? reading.value : String(valueAt(grid, row, column)).trim()];
    }),
  );
}

/** The same as a person types it: days as `20/05/2026`. */
export function shownDraft(id: RegisterId, draft: LineDraft): LineDraft {
  return Object.fromEntries(
    Object.entries((REGISTERS[id] as Register).fields).map(([name, { kind }]) => {
      const text = draft[name] ?? '';
      const day = kind === 'day' ? asDay(text) : undefined;
      return [name, day === undefined ? text : spanishDay(day)];
    }),
  );
}

function readTyped(field: RegisterField, typed: string): Reading<string> {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (field.choices && Object.hasOwn(field.choices, text)) return value(text);
  // Excel would cut it off without a word.
  if (text.length > LONGEST_TEXT)
    return unreadable(
      '',
      `tiene ${text.length.toLocaleString('es-CO')} caracteres y en una celda caben ${LONGEST_TEXT.toLocaleString('es-CO')}: acórtelo.`,
    );
  return readField(field, { value: text, format: '@' }, false);
}

function ruleProblems<Id extends RegisterId>(id: Id, line: LineOf<Id>, workspace: Workspace): FieldProblem[] {
  return [...DOCUMENT_RULES, ...PREPARATION_RULES].flatMap(({ lines, severity: usual }) =>
    (lines[id]?.(line, workspace) ?? []).map(({ field, message, severity = usual }) => ({
      field,
      problem: message,
      blocks: severity === 'error',
    })),
  );
}
