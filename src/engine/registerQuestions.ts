import { checkLine, draftOfLine, shownDraft, type LineDraft } from '../core/registerForms/lineDraft';
import type { Register, RegisterField } from '../core/registers/register';
import { REGISTERS, type RegisterId } from '../core/registers/registers';
import { findingsOf } from '../core/rules/ruleCatalogue';
import { DOCUMENT_RULES } from '../core/rules/documentRules';
import { PREPARATION_RULES } from '../core/rules/preparationRules';
import { rowsOfAddress } from '../core/sheet/rowsOfAddress';
import type { BookInPieces } from './bookInPieces';

export interface FieldView {
  readonly id: string;
  readonly header: string;
  readonly kind: 'line' | 'long' | 'day' | 'choice';
  readonly required: boolean;
  /** By their names in code. */
  readonly choices: readonly { readonly name: string; readonly word: string }[];
}

export interface LineView {
  readonly row: number;
  /** What it is about. */
  readonly head: string;
  /** The rest of it that is filled in, a field each. */
  readonly details: readonly string[];
  /** As its form shows it first: days as `20/05/2026`, choices by their names. */
  readonly texts: LineDraft;
  readonly findings: readonly string[];
}

/** A register as the pane shows it. */
export interface RegisterView {
  readonly sheet: string;
  /** The book has the sheet. */
  readonly exists: boolean;
  /** Of the sheet itself, in Spanish. */
  readonly problems: readonly string[];
  readonly fields: readonly FieldView[];
  readonly blank: LineDraft;
  /** The newest first. */
  readonly lines: readonly LineView[];
}

/** What is wrong with a form; `field` is '' where no field is. */
export interface LineProblem {
  readonly field: string;
  readonly problem: string;
}

const fieldsOf = (id: RegisterId) => Object.entries((REGISTERS[id] as Register).fields);

export const registerQuestions = ({ opened }: BookInPieces) => {
  /** What its form showed first, as the rules know a line. */
  const seenIn = (id: RegisterId, row: number): LineDraft | undefined => {
    const { workspace, date1904 } = opened();
    return draftOfLine(id, row, workspace, date1904);
  };
  return {
    register(id: RegisterId): RegisterView {
      const { workspace } = opened();
      const { sheet } = REGISTERS[id];
      const { entries, columns } = workspace.registers[id];
      const findings = findingsOf(workspace, [...DOCUMENT_RULES, ...PREPARATION_RULES]).filter(
        (finding) => finding.sheet === sheet,
      );
      const rows = new Set(entries.map(({ row }) => row));
      const rowOf = (cell: string) => rowsOfAddress(cell)?.top ?? 0;
      const { cut } = workspace.settings;
      return {
        sheet,
        exists: columns !== undefined,
        problems: findings.filter(({ cell }) => !rows.has(rowOf(cell))).map(({ message }) => message),
        fields: fieldsOf(id).map(([name, field]) => viewOf(name, field)),
        blank: Object.fromEntries(
          fieldsOf(id).map(([name, { kind }]) => [name, kind === 'cut' ? (cut.label ?? '') : '']),
        ),
        lines: entries
          .map(({ row }) => {
            const texts = shownDraft(id, seenIn(id, row) ?? {});
            return {
              row,
              texts,
              ...inWords(id, texts, row),
              findings: findings.filter(({ cell }) => rowOf(cell) === row).map(({ message }) => message),
            };
          })
          .reverse(),
      };
    },

    /** DOC, PREP: what keeps a form from being written; `row` of the line that it corrects. */
    checkLine(id: RegisterId, row: number | undefined, texts: LineDraft): LineProblem[] {
      const { problems } =
        row === undefined ? checkLine(id, texts, opened().workspace) : checkLine(id, texts, opened().workspace, row);
      return problems.filter(({ blocks }) => blocks).map(({ field, problem }) => ({ field: field ?? '', problem }));
    },
  };
};

function viewOf(id: string, { header, kind, required = false, choices = {}, long = false }: RegisterField): FieldView {
  const shown = kind === 'choice' ? 'choice' : kind === 'day' ? 'day' : long ? 'long' : 'line';
  return {
    id,
    header,
    kind: shown,
    required,
    choices: Object.entries(choices).map(([name, word]) => ({ name, word })),
  };
}

function inWords(id: RegisterId, texts: LineDraft, row: number): Pick<LineView, 'head' | 'details'> {
  const said = fieldsOf(id).flatMap(([name, field]) => {
    const text = texts[name] ?? '';
    return text === '' ? [] : [{ name, line: `${field.header}: ${field.choices?.[text] ?? text}` }];
  });
  const head = texts[REGISTERS[id].head] ?? '';
  return {
    head: head === '' ? `Fila ${row}` : head,
    details: said.filter(({ name }) => name !== REGISTERS[id].head).map(({ line }) => line),
  };
}
