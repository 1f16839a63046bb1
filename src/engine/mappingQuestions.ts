import { columnLetters } from '../core/sheet/cell';
import { isDoubtful, type MappedSide } from '../core/matrix/mappingInWords';
import { FIELD_IDS, FIELDS, REQUIRED_FIELDS, type FieldId } from '../core/matrix/fields';
import { anyTableIn, type FoundTable } from '../core/matrix/findTable';
import { valueAt, type Grid } from '../core/sheet/grid';
import type { ColumnGuess } from '../core/matrix/tableLayout';
import { mappingProblems, type MappingProblem } from '../core/matrix/mappingProblems';
import { ownFields } from '../core/prepare/missingColumns';
import { isOwnSheet } from '../core/sheet/ownSheets';
import { rememberedIn } from '../core/settings/rememberedColumns';
import type { Settings } from '../core/settings/settings';
import type { Book } from '../excel/read/bookReading';
import { settingsIn, usesOf } from '../jobs/book/interpret';
import type { BookInPieces } from './bookInPieces';

/** A column of the table, as the person knows it. */
export interface ColumnOption {
  readonly header: string;
  readonly letters: string;
  /** The first value below the header. */
  readonly sample: string;
}

/** Which column holds a field, and how sure that is. */
export interface FieldMapping {
  readonly field: FieldId;
  readonly label: string;
  /** '' where no column holds it. */
  readonly header: string;
  readonly letters: string;
  /** 0–1. */
  readonly confidence: number;
  /** Who says so where it was not guessed just now: a person, or we did when the matrix was prepared. */
  readonly by?: ColumnGuess['by'];
  /** A person should look. */
  readonly doubtful: boolean;
  /** In Spanish. */
  readonly evidence: readonly string[];
  readonly required: boolean;
  /** Ours: *Preparar* adds it where it is missing. */
  readonly own: boolean;
}

/** What was recognised in a sheet. */
export interface MappingView {
  /** Sheets that could hold the matrix. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Why the sheet has no table; nothing else is known of it then. */
  readonly problem?: string;
  readonly rows: { readonly header: number; readonly first: number; readonly last: number } | undefined;
  readonly fields: readonly FieldMapping[];
  readonly columns: readonly ColumnOption[];
  readonly problems: readonly MappingProblem[];
}

const SAMPLE_LENGTH = 40;

export const mappingQuestions = ({ current, heads }: BookInPieces) => ({
  /** Of the matrix, or of the named sheet; also where the book could not be opened for want of a column. */
  mapping(name?: string): MappingView | undefined {
    const seen = heads();
    if (!seen) return undefined;
    const { book, input } = seen;
    const sheets = book.sheets.filter((sheet) => sheet.visible && !isOwnSheet(sheet.name)).map((sheet) => sheet.name);
    const opened = current();
    const { settings } = settingsIn(book, input);
    const sheet =
      name ?? opened?.workspace.matrix.layout.sheet ?? input.sheet ?? likeliest(seen.book, sheets, settings);
    const side = isOwnSheet(sheet) ? 'report' : 'matrix';
    const isMatrix = opened?.workspace.matrix.layout.sheet === sheet;
    const grid = isMatrix ? opened.matrixGrid : book.grids.get(sheet);
    const nothing = { sheets, sheet, rows: undefined, fields: [], columns: [], problems: [] };
    if (!grid) return { ...nothing, problem: `La hoja «${sheet}» está vacía o no existe.` };
    const table = isMatrix ? opened.workspace.matrix : anyTableIn(grid, rememberedIn(settings), usesOf(settings)[side]);
    return typeof table === 'string' ? { ...nothing, problem: table } : { sheets, sheet, ...viewOf(grid, table, side) };
  },
});

/** Where no sheet serves as it is: the one in which most was recognised is what the person means. */
function likeliest(book: Book, sheets: readonly string[], settings: Settings): string {
  const recognised = (sheet: string) => {
    const grid = book.grids.get(sheet);
    const table = grid && anyTableIn(grid, rememberedIn(settings), usesOf(settings).matrix);
    return typeof table === 'object' ? table.mapping.guesses.length : 0;
  };
  const [first = '', ...others] = sheets;
  return others.reduce((best, sheet) => (recognised(sheet) > recognised(best) ? sheet : best), first);
}

function viewOf(
  grid: Grid,
  { layout, mapping: found }: FoundTable,
  side: MappedSide,
): Pick<MappingView, 'rows' | 'fields' | 'columns' | 'problems'> {
  const own = new Set<FieldId>(ownFields());
  const problems = mappingProblems(layout, found, side);
  return {
    rows: { header: layout.headerBottom, first: layout.firstRow, last: layout.lastRow },
    fields: FIELD_IDS.map((field) => {
      const guess = found.guesses.find((one) => one.field === field);
      return {
        field,
        label: FIELDS[field].label,
        header: guess?.header ?? '',
        letters: guess ? columnLetters(guess.column) : '',
        confidence: guess?.confidence ?? 0,
        ...(guess?.by && { by: guess.by }),
        doubtful: (guess !== undefined && isDoubtful(guess)) || problems.some((one) => one.field === field),
        evidence: guess?.evidence ?? [],
        required: REQUIRED_FIELDS.includes(field),
        own: own.has(field),
      };
    }),
    columns: layout.headers.flatMap((header, index) =>
      header === ''
        ? []
        : [
            {
              header,
              letters: columnLetters(layout.left + index),
              sample: String(valueAt(grid, layout.firstRow, layout.left + index)).slice(0, SAMPLE_LENGTH),
            },
          ],
    ),
    problems,
  };
}
