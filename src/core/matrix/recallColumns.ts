import type { CutLabel } from '../keys/keys';
import { fold } from '../text/fold';
import { isOfTheCut, type ScoredColumn } from './columnScore';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import { splitGroup } from './headerNames';
import { periodIn, relationTo } from './headerPeriod';
import type { ColumnGuess } from './tableLayout';

/** The header of each field's column; '' says that no column holds it. */
export type Headers = Readonly<Partial<Record<FieldId, string>>>;

/** What is known of a sheet's columns before anybody looks at them. */
export interface Recollection {
  /** Headers that the user chose. */
  readonly remembered?: Headers;
  /** Headers that we recognised when the matrix was prepared; nobody has chosen them. */
  readonly prepared?: Headers;
  /** Of several columns with a cut in their headers this one's is meant. */
  readonly cut?: CutLabel | undefined;
}

/** What stands in `Configuración` goes before everything, as long as exactly one column has the header. */
export function recall(
  columns: readonly ScoredColumn[],
  { remembered = {}, prepared = {}, cut }: Recollection,
): readonly ColumnGuess[] {
  return [
    ...recalled(columns, remembered, 'person'),
    ...recalled(columns, prepared, 'prepared').filter((guess) => isStillMeant(guess, columns, cut)),
  ];
}

/** What was recognised in an earlier cut gives way to a column of the current one. */
function isStillMeant(
  { field, column, header }: ColumnGuess,
  columns: readonly ScoredColumn[],
  cut: CutLabel | undefined,
): boolean {
  if (cut === undefined || !FIELDS[field].ofCut) return true;
  const period = periodIn(header);
  if (period && relationTo(cut, period) === 'other') return false;
  const ofTheCut = columns.filter((each) => isOfTheCut(each, field));
  return ofTheCut.length === 0 || ofTheCut.some((each) => each.column === column);
}

const WHO = {
  person: 'La eligió una persona.',
  prepared: 'La reconoció el complemento al preparar la matriz; nadie la ha elegido.',
} as const;

function recalled(
  columns: readonly ScoredColumn[],
  headers: Headers,
  by: NonNullable<ColumnGuess['by']>,
): readonly ColumnGuess[] {
  return FIELD_IDS.flatMap((field): readonly ColumnGuess[] => {
    const header = fold(headers[field] ?? '');
    const same = header === '' ? [] : columns.filter((each) => fold(each.header) === header);
    const own =
      same.length > 0 || header === '' ? same : columns.filter((each) => fold(splitGroup(each.header)[1]) === header);
    const [only, ...others] = own;
    return only && others.length === 0
      ? [{ field, column: only.column, header: only.header, confidence: 1, by, evidence: [WHO[by]] }]
      : [];
  });
}
