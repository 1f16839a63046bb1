import type { Cell } from '../sheet/cell';
import type { Vocabulary } from '../cells/fieldKind';
import { KINDS, type FieldKind } from '../cells/fieldKinds';
import { valuesSpeakFor } from './columnValues';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import type { CutLabel } from '../keys/keys';
import { matchHeader, namesAnotherThing, SAME_NAME, type HeaderMatch } from './headerNames';
import { periodIn, relationTo } from './headerPeriod';

/** How well a column fits a field, and why. */
export interface Score {
  /** 0–1, name and values together. */
  readonly score: number;
  readonly name: number;
  /** `undefined` for a column without values. */
  readonly values: number | undefined;
  /** The header is one of the field's names, and the values are as it has them: so sure that it may be written into. */
  readonly certain: boolean;
  /** Of a header that names a cut or year, in a field that is another one in each cut. */
  readonly relation?: ReturnType<typeof relationTo>;
  readonly evidence: readonly string[];
}

/** A column of the table with all that it may be. */
export interface ScoredColumn {
  /** Column of the sheet, from 1. */
  readonly column: number;
  readonly header: string;
  readonly cells: readonly Cell[];
  readonly scores: ReadonlyMap<FieldId, Score>;
}

/** Below this a field is not taken: better asked than wrong. */
export const TAKEN = 0.55;
/** From here on nobody has to look at it. */
export const SURE = 0.75;

/** Less alike than this a header says nothing. */
const ALIKE = 0.5;
/** What values weigh beside the name. Any text looks like any other. */
const VALUE_WEIGHT = 0.35;
const TEXT_VALUE_WEIGHT = 0.15;
const NO_VALUES = 0.9;
/** So few values contradict nothing. */
const FEW = 3;

/** A year or cut in the header is good only when it is the cut's own, or stands alone. */
const DATED = 0.7;
/** As many of the values as this have to look like a field that is written into. */
const HALF = 0.5;

/** Values so telling that they are believed under an unknown header score so much. */
const VALUES_ALONE = 0.58;

/** Whether a column names the current cut in its header, and the field: no other one is meant then. */
export function isOfTheCut({ scores }: ScoredColumn, field: FieldId): boolean {
  const score = scores.get(field);
  return score?.relation === 'same' && score.score >= TAKEN && score.name >= SAME_NAME;
}

/** Fields that a column may hold. `codesInText`: the actions carry their codes, so no stray column is the code's. */
export function scoreColumn(
  header: string,
  cells: readonly Cell[],
  vocabulary: Vocabulary,
  codesInText: boolean,
  cut?: CutLabel,
): ReadonlyMap<FieldId, Score> {
  const names = matchHeader(header);
  const period = periodIn(header);
  const telling = !namesAnotherThing(header);
  const scores = new Map<FieldId, Score>();
  for (const field of FIELD_IDS) {
    const match = names.get(field);
    const { kind } = FIELDS[field];
    const relation = period && cut !== undefined && FIELDS[field].ofCut ? relationTo(cut, period) : undefined;
    const similarity = (match?.similarity ?? 0) * (period && relation !== 'same' ? DATED : 1);
    const named = match !== undefined && similarity >= ALIKE;
    if (
      !named &&
      !(telling && KINDS[kind].telling && !(field === 'code' && codesInText) && startsTelling(field, cells, vocabulary))
    )
      continue;
    const values = valuesSpeakFor(field, cells, vocabulary);
    const score = named ? ofName(field, similarity, values, cells.length) : ofValues(values, cells.length);
    if (score > 0)
      scores.set(field, {
        score,
        name: similarity,
        values,
        certain: (match?.similarity ?? 0) >= SAME_NAME && (cells.length < FEW || (values ?? 0) >= HALF),
        ...(relation && { relation }),
        evidence: evidenceOf(kind, named ? match : undefined, values),
      });
  }
  return scores;
}

function ofName(field: FieldId, name: number, values: number | undefined, count: number): number {
  if (values === undefined) return name * NO_VALUES;
  const { kind } = FIELDS[field];
  const weight = kind === 'text' || kind === 'persons' ? TEXT_VALUE_WEIGHT : VALUE_WEIGHT;
  const score = name * (1 - weight) + values * weight;
  if (count < FEW) return score;
  // Amounts under `Meta final` are no shares, whatever the header says.
  if (kind === 'share' && values < 0.5) return score * 0.6;
  // `Enlace` is a person in one report and an address of the web in another.
  if (field === 'owner' && values < 0.1) return score * 0.6;
  return values < 0.1 && name < 1 ? score * 0.8 : score;
}

/** A few cells are enough to leave out most columns. */
function startsTelling(field: FieldId, cells: readonly Cell[], vocabulary: Vocabulary): boolean {
  return (valuesSpeakFor(field, cells.slice(0, 8), vocabulary) ?? 0) >= 0.8;
}

function ofValues(values: number | undefined, count: number): number {
  return values !== undefined && values >= 0.95 && count >= FEW ? VALUES_ALONE : 0;
}

function evidenceOf(kind: FieldKind, match: HeaderMatch | undefined, values: number | undefined): readonly string[] {
  const ofHeader =
    match === undefined
      ? 'El encabezado no se reconoce.'
      : match.similarity >= 0.9
        ? `El encabezado es «${match.name}».`
        : `El encabezado se parece a «${match.name}» (${Math.round(match.similarity * 100)} %).`;
  const ofValues =
    values === undefined
      ? 'La columna no tiene valores.'
      : `${Math.round(values * 100)} % de los valores parecen ${KINDS[kind].called}.`;
  return [ofHeader, ofValues];
}
