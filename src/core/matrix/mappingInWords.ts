import { addressOf } from '../sheet/cell';
import { fold } from '../text/fold';
import { FIELDS, type FieldId } from './fields';
import type { ColumnGuess, LeftOut, Mapping, TableLayout } from './tableLayout';

/** Below this a person should look at what a column was taken for. */
const CERTAIN = 0.75;

export function isDoubtful({ confidence }: Pick<ColumnGuess, 'confidence'>): boolean {
  return confidence < CERTAIN;
}

/** Whose columns they are: where they are chosen depends on it. */
export type MappedSide = 'matrix' | 'report';

const WHERE: Readonly<Record<MappedSide, string>> = {
  matrix: '«Preparar el corte»',
  report: '«Columnas del reporte», en «Conciliar»',
};

/**
 * All that a person should know of how the columns were told apart, in Spanish: with the sheet, the cells of the headers
 * and what to do. Notes, `Conciliación`, `Hallazgos`, the pane and *Preparar* all say these sentences.
 */
export function mappingInWords(layout: TableLayout, mapping: Mapping, side: MappedSide): string[] {
  return [
    ...mapping.conflicts.map(({ field, columns }) => conflictInWords(layout, field, columns, side)),
    ...(mapping.leftOut ?? []).map((left) => leftOutInWords(layout, mapping, left, side)),
    ...mapping.guesses.filter(isDoubtful).map((guess) => guessInWords(layout, guess, side)),
  ];
}

/** Several columns could hold a field equally well, so that none was taken. */
export function conflictInWords(
  layout: TableLayout,
  field: FieldId,
  columns: readonly number[],
  side: MappedSide,
): string {
  const headers = columns.map((column) => headerOf(layout, column));
  const [first = ''] = headers;
  // A header that stands twice cannot be chosen by its name.
  return headers.every((header) => fold(header) === fold(first))
    ? `${sheetOf(layout)}: ${listed(columns.map((column) => cellOf(layout, column)))} tienen el mismo encabezado «${first}» y podrían ser «${FIELDS[field].label}»; no se usa ninguna: cambie el encabezado de la que no es.`
    : `${sheetOf(layout)}: ${named(layout, columns)} podrían ser «${FIELDS[field].label}»; no se usa ninguna: ${choose(side)}.`;
}

export function leftOutInWords(
  layout: TableLayout,
  mapping: Mapping,
  { field, columns, why }: LeftOut,
  side: MappedSide,
): string {
  const { label, own } = FIELDS[field];
  const which = named(layout, columns);
  const [could, is] = columns.length === 1 ? ['podría', 'es'] : ['podrían', 'son'];
  switch (why) {
    case 'unsure':
      return `${sheetOf(layout)}: ${which} ${could} ser «${label}», pero no es seguro y ahí no se escribe${own ? ', sino en una columna propia' : ''}; si lo ${is}, ${choose(side)}.`;
    case 'otherCuts':
      return `${sheetOf(layout)}: ninguna columna de «${label}» es del corte que se sigue; ${which} ${is} de otro: agregue la del corte, o ${choose(side)}.`;
    case 'withoutCut': {
      const column = mapping.columns[field];
      const taken = column === undefined ? 'la del corte' : named(layout, [column]);
      return `${sheetOf(layout)}: para «${label}» se usa ${taken}, que nombra el corte, y no ${which}; si no es así, ${choose(side)}.`;
    }
  }
}

/** `«Avance» por Avance físico`, taken all the same. */
function guessInWords(layout: TableLayout, { field, column, confidence }: ColumnGuess, side: MappedSide): string {
  return `${sheetOf(layout)}: ${named(layout, [column])} se usa como «${FIELDS[field].label}» sin certeza (${Math.round(confidence * 100)} %): confírmela o cámbiela en ${WHERE[side]}.`;
}

function choose(side: MappedSide): string {
  return `elija cuál es en ${WHERE[side]}`;
}

function sheetOf({ sheet }: TableLayout): string {
  return `Hoja «${sheet}»`;
}

/** `J4 («Avance físico 2025-2») y O4 («Avance físico 2025-1»)`. */
function named(layout: TableLayout, columns: readonly number[]): string {
  return listed(columns.map((column) => `${cellOf(layout, column)} («${headerOf(layout, column)}»)`));
}

function cellOf({ headerBottom }: TableLayout, column: number): string {
  return addressOf({ row: headerBottom, column });
}

function headerOf({ headers, left }: TableLayout, column: number): string {
  return headers[column - left] ?? '';
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1) ?? ''}`;
}
