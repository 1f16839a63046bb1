import type { CutLabel } from '../keys/keys';
import { DEFAULT_STAGES } from '../cut/cut';
import { assign, assignWithout } from './assignment';
import type { Vocabulary } from '../cells/fieldKind';
import { embeddedCodes, sampleColumn } from './columnValues';
import { scoreColumn, TAKEN, type Score, type ScoredColumn } from './columnScore';
import { DEFAULT_ENTITIES } from './defaultEntities';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import type { Grid } from '../sheet/grid';
import { DEFAULT_STATE_WORDS } from '../cells/stateWords';
import { recall, type Headers, type Recollection } from './recallColumns';
import { leftOutInEarnest, sift } from './siftColumns';
import type { ColumnGuess, LeftOut, Mapping, TableLayout } from './tableLayout';
import { targetYear, yearOfCut, yearTargets } from './yearTargets';

export interface MappingOptions extends Partial<Vocabulary>, Recollection {
  /** It is only read, so that a likely column will do where the matrix needs a certain one. */
  readonly isReport?: boolean;
}

interface Chosen {
  readonly guesses: readonly ColumnGuess[];
  readonly conflicts: Mapping['conflicts'];
  readonly leftOut: readonly LeftOut[];
}

/** A pair whose loss costs less than this has a rival that is as good. */
const CLOSE = 0.08;
/** Two columns that look like the key are asked about even if one has the better name. A running number (`No.`) is no document. */
const KEY_RIVALS: Readonly<Partial<Record<FieldId, { readonly name: number; readonly values: number }>>> = {
  conpes: { name: 0.6, values: 0.7 },
  code: { name: 0.5, values: 0.5 },
};
/** From so many actions that begin with their code on, the code is read from there. */
const EMBEDDED = 0.6;
/** With more real texts than this, a column is the text's although codes stand in it. */
const BARE = 0.2;

/** Which column holds which field, from headers and values, for all fields at once. */
export function mapColumns(layout: TableLayout, grid: Grid, options: MappingOptions = {}): Mapping {
  const vocabulary: Vocabulary = {
    entities: options.entities ?? DEFAULT_ENTITIES,
    states: options.states ?? DEFAULT_STATE_WORDS,
    stages: options.stages ?? DEFAULT_STAGES,
  };
  const sampled = columnsOf(layout, grid, vocabulary, options.cut);
  const { dated, remembered, prepared } = ofTheYear(layout, options);
  const recalled = [...recall(sampled, { ...options, remembered, prepared }), ...dated.guesses];
  const { columns, leftOut } = sift(sampled, layout, options.isReport ?? false);
  const taken = new Set([...recalled.map((guess) => guess.column), ...dated.columns]);
  const open = FIELD_IDS.filter(
    (field) => remembered[field] !== '' && !recalled.some((guess) => guess.field === field),
  );
  const chosen = choose(
    columns.filter(({ column }) => !taken.has(column)),
    open,
    options.isReport ?? false,
  );
  const guesses = [...recalled, ...(open.includes('code') ? withBareCode(columns, recalled, chosen) : chosen.guesses)];
  const embedded = open.includes('code')
    ? embeddedCode(columns, guesses, chosen.conflicts)
    : open.includes('text')
      ? embeddedText(columns, recalled, guesses)
      : undefined;
  return mappingOf(
    columns,
    embedded ? [...guesses, embedded] : guesses,
    chosen.conflicts,
    [...leftOut, ...chosen.leftOut].filter(({ field }) => open.includes(field)),
  );
}

function columnsOf(
  layout: TableLayout,
  grid: Grid,
  vocabulary: Vocabulary,
  cut: CutLabel | undefined,
): readonly ScoredColumn[] {
  const sampled = layout.headers.map((header, index) => {
    const column = layout.left + index;
    return { column, header, cells: sampleColumn(grid, layout, column) };
  });
  const codesInText = sampled.some(({ cells }) => embeddedCodes(cells) >= EMBEDDED);
  return sampled.map((each) => ({
    ...each,
    scores: scoreColumn(each.header, each.cells, vocabulary, codesInText, cut),
  }));
}

/**
 * FLOW-8: `Meta 2026` is the annual target of the cuts of 2026 and of no other, also where it was remembered in one of
 * them; without a cut such columns are like all others.
 */
function ofTheYear(
  layout: TableLayout,
  { cut, remembered = {}, prepared = {} }: MappingOptions,
): {
  dated: { guesses: readonly ColumnGuess[]; columns: readonly number[] };
  remembered: Headers;
  prepared: Headers;
} {
  const targets: ReadonlyMap<number, number> = cut === undefined ? new Map() : yearTargets(layout);
  const { annualTarget: header, ...others } = remembered;
  const { annualTarget: _recognised, ...othersPrepared } = prepared;
  const isOpen = header === undefined || targetYear(header) !== undefined;
  const column = cut === undefined || !isOpen ? undefined : targets.get(yearOfCut(cut));
  const guesses: readonly ColumnGuess[] =
    column === undefined
      ? []
      : [
          {
            field: 'annualTarget',
            column,
            header: layout.headers[column - layout.left] ?? '',
            confidence: 1,
            evidence: ['El encabezado nombra el año del corte.'],
          },
        ];
  const isDated = isOpen && targets.size > 0;
  return {
    dated: { guesses, columns: [...targets.values()] },
    remembered: isDated ? others : remembered,
    prepared: isDated ? othersPrepared : prepared,
  };
}

/** One optimal assignment. Pairs with a close rival become conflicts, so that the order of columns decides nothing. */
function choose(columns: readonly ScoredColumn[], fields: readonly FieldId[], isReport: boolean): Chosen {
  const gains = fields.map((field) => columns.map(({ scores }) => gainOf(scores.get(field))));
  const all = assign(gains);
  const used = new Set(all.columns);
  const guesses: ColumnGuess[] = [];
  const leftOut: LeftOut[] = [];
  const conflicts: { field: FieldId; columns: number[] }[] = [];
  fields.forEach((field, row) => {
    const index = all.columns[row];
    const best = index === undefined ? undefined : columns[index];
    const score = best?.scores.get(field);
    if (index === undefined || !best || !score) return;
    const other = assignWithout(gains, row, index);
    const isClose = all.gain - other.gain < CLOSE;
    const equals = columns.flatMap((each, at) => {
      const rival = each.scores.get(field);
      const free = !used.has(at) && rival !== undefined && rival.score >= TAKEN;
      const alike = free && (gainOf(score) - gainOf(rival) < CLOSE || isKeyRival(field, rival));
      return alike || (isClose && at === other.columns[row]) ? [each.column] : [];
    });
    const otherField = isClose ? fields[other.columns.indexOf(index)] : undefined;
    if (equals.length > 0)
      conflicts.push({ field, columns: [...new Set([best.column, ...equals])].sort((a, b) => a - b) });
    else if (otherField !== undefined && FIELDS[field].certain && !isReport)
      leftOut.push({ field, columns: [best.column], why: 'unsure' });
    else guesses.push(guessOf(field, best, score, otherField));
  });
  return { guesses, conflicts, leftOut };
}

function isKeyRival(field: FieldId, rival: Score): boolean {
  const least = KEY_RIVALS[field];
  return least !== undefined && rival.name >= least.name && (rival.values ?? 0) >= least.values;
}

/** A column that could as well hold another field is taken, but has to be looked at. */
function guessOf(
  field: FieldId,
  { column, header }: ScoredColumn,
  { score, evidence }: Score,
  otherField: FieldId | undefined,
): ColumnGuess {
  return otherField === undefined
    ? { field, column, header, confidence: score, evidence }
    : {
        field,
        column,
        header,
        confidence: Math.min(score, TAKEN),
        evidence: [...evidence, `También podría ser «${FIELDS[otherField].label}».`],
      };
}

/** Cubed, so that one pair that fits well weighs more than two that fit somehow. */
function gainOf(score: Score | undefined): number {
  return score && score.score >= TAKEN ? score.score ** 3 : 0;
}

/** DATA-1: where no column is the code's own, it is the start of the action's text, as in the PAS. */
function embeddedCode(
  columns: readonly ScoredColumn[],
  guesses: readonly ColumnGuess[],
  conflicts: Mapping['conflicts'],
): ColumnGuess | undefined {
  if (guesses.some(({ field }) => field === 'code') || conflicts.some(({ field }) => field === 'code'))
    return undefined;
  const text = guesses.find(({ field }) => field === 'text');
  const share = embeddedCodes(columns.find(({ column }) => column === text?.column)?.cells ?? []);
  if (!text || share < EMBEDDED) return undefined;
  return {
    ...text,
    field: 'code',
    confidence: Math.min(text.confidence, share),
    evidence: [`${Math.round(share * 100)} % de los textos de «${text.header}» empiezan por el código de la acción.`],
  };
}

/** The other way round: the user says that the code stands in a column, and it is the text's beginning there. */
function embeddedText(
  columns: readonly ScoredColumn[],
  recalled: readonly ColumnGuess[],
  guesses: readonly ColumnGuess[],
): ColumnGuess | undefined {
  const code = recalled.find(({ field }) => field === 'code');
  if (!code || guesses.some(({ field }) => field === 'text')) return undefined;
  const share = embeddedCodes(columns.find(({ column }) => column === code.column)?.cells ?? []);
  return share < EMBEDDED
    ? undefined
    : {
        field: 'text',
        column: code.column,
        header: code.header,
        confidence: share,
        evidence: [
          `${Math.round(share * 100)} % de los valores de «${code.header}» son el código y el texto de la acción.`,
        ],
      };
}

/** DATA-1: `Acción` that holds bare codes is the code's where neither code nor text has a column of its own, as in DNP's exports. */
function withBareCode(
  columns: readonly ScoredColumn[],
  recalled: readonly ColumnGuess[],
  { guesses, conflicts }: Omit<Chosen, 'leftOut'>,
): readonly ColumnGuess[] {
  const text = guesses.find(({ field }) => field === 'text');
  if (!text || [...recalled, ...guesses, ...conflicts].some(({ field }) => field === 'code')) return guesses;
  const scores = columns.find(({ column }) => column === text.column)?.scores;
  const code = scores?.get('code');
  if (!code || (code.values ?? 0) < EMBEDDED || (scores?.get('text')?.values ?? 1) > BARE) return guesses;
  return guesses.map((guess) =>
    guess === text
      ? { ...text, field: 'code', confidence: Math.min(text.confidence, code.score), evidence: code.evidence }
      : guess,
  );
}

function mappingOf(
  columns: readonly ScoredColumn[],
  guesses: readonly ColumnGuess[],
  conflicts: Mapping['conflicts'],
  leftOut: readonly LeftOut[],
): Mapping {
  const mapped = new Set(guesses.map(({ column }) => column));
  const order = (field: FieldId): number => FIELD_IDS.indexOf(field);
  return {
    columns: Object.fromEntries(guesses.map(({ field, column }) => [field, column])),
    guesses: [...guesses].sort((a, b) => order(a.field) - order(b.field)),
    unmapped: columns
      .filter(({ column, header }) => header !== '' && !mapped.has(column))
      .map(({ column, header }) => ({ column, header })),
    conflicts,
    ...leftOutInEarnest(leftOut, guesses, conflicts),
  };
}
