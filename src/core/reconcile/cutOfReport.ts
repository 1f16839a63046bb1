import { shortList } from '../collections/shortList';
import { addressOf } from '../sheet/cell';
import { valueAt, type Grid } from '../sheet/grid';
import { readCutLabel } from '../cells/cutLabel';
import { value, valueOf } from '../cells/reading';
import type { CutLabel } from '../keys/keys';
import type { ActionRecord } from '../matrix/actionRecord';
import type { TableLayout } from '../matrix/tableLayout';
import { cleanText, quoted } from '../text/fold';
import { counted } from '../text/spanish';
import type { Side } from '../workspace/reconciliation';

/** From such a word on a title may say its cut. */
const SAYS = /(?:corte|per[ií]odo|vigencia|(?:[12i]+|primer|segundo)(?:er|do|°|º)?\s+semestre|semestre)/gi;
const END = /[;|()]|,\s|\.\s|\s[-–—]\s(?!\d|i)/i;
/** Wordings that a sentence names. */
const MOST_NAMED = 3;

/** Rows of a report that names its cut only in a title (`Corte: 30/06/2025`) are of that cut. */
export function withTitleCut(
  records: readonly ActionRecord[],
  grid: Grid,
  { headerTop }: TableLayout,
): readonly ActionRecord[] {
  if (records.some(({ cut }) => cut.kind !== 'blank')) return records;
  const labels = new Set<CutLabel>();
  for (let row = grid.top; row < headerTop; row += 1)
    (grid.values[row - grid.top] ?? []).forEach((_, index) => {
      for (const label of labelsIn(grid, row, grid.left + index)) labels.add(label);
    });
  const [label, ...others] = labels;
  return label === undefined || others.length > 0
    ? records
    : records.map((record) => ({ ...record, cut: value(label) }));
}

function labelsIn(grid: Grid, row: number, column: number): readonly CutLabel[] {
  const said = valueAt(grid, row, column);
  if (typeof said !== 'string') return [];
  const text = cleanText(said);
  return [...text.matchAll(SAYS)].flatMap(({ 0: word, index }) => {
    const [phrase = ''] = text.slice(index).split(END);
    const isLabelAlone = /^[ :.]*$/.test(phrase.slice(word.length));
    const cell = isLabelAlone
      ? { value: valueAt(grid, row, column + 1), format: 'General' }
      : { value: phrase, format: '@' };
    return valueOf(readCutLabel(cell)) ?? [];
  });
}

/** Rows whose cut cannot be read are not compared (DATA-8): which, and what they say; in Spanish. */
export function unreadableCuts({ records, mapping }: Pick<Side, 'records' | 'mapping'>): readonly string[] {
  const unread = records.filter(({ cut }) => cut.kind === 'unreadable');
  const column = mapping.columns.cut;
  const [first] = unread;
  if (!first || column === undefined) return [];
  return [
    `En el reporte de DNP, ${counted(unread.length, 'fila no se compara', 'filas no se comparan')}, porque su corte no se entiende: ${cutsInWords(unread, column)}. Escríbalo como AAAA-1 o AAAA-2.`,
  ];
}

/** `«T2 2025» (D5), «x» (D7) y 3 más`. */
export function cutsInWords(records: readonly Pick<ActionRecord, 'cut' | 'row'>[], column: number): string {
  const first = new Map<string, number>();
  for (const { cut, row } of records) if (cut.kind === 'unreadable' && !first.has(cut.raw)) first.set(cut.raw, row);
  const named = [...first].map(([raw, row]) => `${quoted(raw)} (${addressOf({ row, column })})`);
  return shortList(named, MOST_NAMED, (count) => `${count} más`);
}
