import { asDay, spanishDay } from '../core/calendar/day';
import { addressOf } from '../core/sheet/cell';
import { checkLine, draftOfLine, type LineDraft } from '../core/registerForms/lineDraft';
import type { Register, RegisterField } from '../core/registers/register';
import { REGISTERS, type RegisterId } from '../core/registers/registers';
import { findingsOf } from '../core/rules/ruleCatalogue';
import { DOCUMENT_RULES } from '../core/rules/documentRules';
import { PREPARATION_RULES } from '../core/rules/preparationRules';
import { rowsOfAddress } from '../core/sheet/rowsOfAddress';
import { NotUnderstood } from '../jobs/failure';
import { writeLine } from '../jobs/registers';
import { proposalOf, sessionFor, type Proposal, type Who } from './proposal';
import type { Reading } from './reading';

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

export const registering = ({ opened }: Reading) => {
  /** What its form showed first, as the rules know a line. */
  const seenIn = (id: RegisterId, row: number): LineDraft | undefined => {
    const { workspace, date1904 } = opened();
    return draftOfLine(id, row, workspace, date1904);
  };
  const standingOf = (row: number | undefined, seen: LineDraft | undefined) =>
    row === undefined || !seen ? {} : { standing: { row, seen } };

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
            const texts = shownTexts(id, seenIn(id, row) ?? {});
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

    /** A new line of a register, or a correction of the one that looked like `first` in its form. Throws `NotUnderstood`. */
    proposeLine(who: Who, id: RegisterId, row: number | undefined, texts: LineDraft, first: LineDraft): Proposal {
      const book = opened();
      const { sheet } = REGISTERS[id];
      const title = `Escribir en «${sheet}»`;
      const seen = row === undefined ? undefined : seenIn(id, row);
      if (row !== undefined && (!seen || JSON.stringify(shownTexts(id, seen)) !== JSON.stringify(first))) {
        throw new NotUnderstood(
          `«${sheet}», ${addressOf({ row, column: 1 })}: la línea ya no dice lo que decía cuando la abrió. Mírela de nuevo y repita; lo que escribió sigue en el formulario.`,
        );
      }
      const { session, change } = writeLine(sessionFor(book, who), id, { draft: texts, ...standingOf(row, seen) });
      if (change.kind === 'refused') throw new NotUnderstood(change.problems.map(({ problem }) => problem).join(' '));
      return proposalOf(title, session, change.kind === 'standing' ? [change.sentence] : [], sheet);
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

/** Days as a person types them. */
function shownTexts(id: RegisterId, seen: LineDraft): LineDraft {
  return Object.fromEntries(
    fieldsOf(id).map(([name, { kind }]) => {
      const text = seen[name] ?? '';
      const day = kind === 'day' ? asDay(text) : undefined;
      return [name, day === undefined ? text : spanishDay(day)];
    }),
  );
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
