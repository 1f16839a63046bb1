import { quoted } from '../../text/fold';
import type { ActionRecord } from '../../matrix/actionRecord';
import { FIELDS, type FieldId } from '../../matrix/fields';
import { keyText } from '../../matrix/keyText';
import { rowNamed } from '../../matrix/rowNames';
import type { ReconciliationRow } from '../../workspace/reconciliation';
import type { Comparison } from '../comparison';
import { placeOfDifference, type ListedComparison, type ReconciliationItem } from '../items';
import type { Withdrawal } from './amend';
import { differenceId, type Choice } from './decision';
import type { Wish } from './wish';

/** Which difference: by its id, or in words, where one row of the comparison has the key. */
export type ChosenDifference = { readonly id: string } | { readonly action: string; readonly field: FieldId };

/** What somebody chose for a difference. */
export type ChosenDecision = ChosenDifference & { readonly choice: Choice; readonly note: string };

/** Two rows that somebody takes for the same action: one as it was shown, the other as it was shown or by its number. */
export interface ShownPair {
  /** Id of the item. */
  readonly of: string;
  /** Id of a candidate, or a row of the other side. */
  readonly candidate: string | number;
  readonly note: string;
}

/** What somebody withdraws, by the id of the difference, of the item of a pair, or of what does not fit. */
export interface WithdrawalChoice {
  readonly kind: Withdrawal['kind'];
  readonly id: string;
}

/** The id of a difference that was named in words; undefined where no row, or more than one, has it. */
export function differenceNamed(
  chosen: ChosenDifference,
  { items }: Pick<ListedComparison, 'items'>,
): string | undefined {
  if ('id' in chosen) return chosen.id;
  const found = items
    .filter(({ key }) => key === chosen.action)
    .flatMap(({ differences }) => differences.filter(({ field }) => field === chosen.field));
  return found.length === 1 ? found[0]?.id : undefined;
}

/** Two rows that are the same action, by their rows in the sheets. */
export interface PairWish {
  readonly matrixRow: number;
  readonly dnpRow: number;
  readonly note: string;
}

/** What a pair made by hand comes to. */
export function pairInWords(
  { matrixRow, dnpRow, fields }: ReconciliationRow,
  compared: Comparison['compared'],
): string {
  const saying = (records: readonly ActionRecord[], at: number | null) => {
    const record = records.find(({ row }) => row === at);
    return record ? ` (${quoted([keyText(record), record.text].filter(Boolean).join(' '))})` : '';
  };
  const differ =
    fields.length === 0 ? 'Dicen lo mismo' : `Difieren en ${fields.map(({ field }) => FIELDS[field].label).join(', ')}`;
  return `La fila ${matrixRow ?? ''} de la matriz${saying(compared.matrix, matrixRow)} se compara con la fila ${dnpRow ?? ''} de DNP${saying(compared.dnp, dnpRow)}. ${differ}.`;
}

/**
 * The wishes of those differences that still are what they were, and of those that are none any more: what an
 * interrupted command has written already still needs its line, and whoever plans them knows.
 */
export function wishesOf(chosen: readonly ChosenDecision[], { items }: Pick<ListedComparison, 'items'>): Wish[] {
  const choices = new Map(chosen.map((one) => [differenceNamed(one, { items }), one]));
  const byId = new Map(items.map((item) => [item.id, item]));
  return [
    ...items.flatMap((item) => wishesOfItem(item, choices)),
    ...[...choices].flatMap(([id, choice]) => settledWish(id, choice, byId)),
  ];
}

/** Of a field in which both sides say the same by now. */
function settledWish(
  id: string | undefined,
  { choice, note }: ChosenDecision,
  items: ReadonlyMap<string, ReconciliationItem>,
): Wish[] {
  const place = id === undefined ? undefined : placeOfDifference(id);
  const item = place && items.get(place.item);
  if (!item || item.matrixRow === null || item.dnpRow === null) return [];
  if (item.differences.some(({ field }) => field === place.field)) return [];
  return [{ key: item.key, matrixRow: item.matrixRow, dnpRow: item.dnpRow, field: place.field, choice, note }];
}

function wishesOfItem(
  { key, matrixRow, dnpRow, differences }: ReconciliationItem,
  choices: ReadonlyMap<string | undefined, ChosenDecision>,
): Wish[] {
  if (matrixRow === null || dnpRow === null) return [];
  return differences.flatMap(({ id, field }) => {
    const chosen = choices.get(id);
    return chosen ? [{ key, matrixRow, dnpRow, field, choice: chosen.choice, note: chosen.note }] : [];
  });
}

/** Where the two rows stand now; of an item with both rows, the matrix's gets another partner. */
export function pairOf({ of, candidate, note }: ShownPair, { items, names }: ListedComparison): PairWish | undefined {
  const item = items.find(({ id }) => id === of);
  const side = item?.matrixRow === null ? 'matrix' : 'dnp';
  const other = typeof candidate === 'number' ? candidate : rowNamed(names[side], candidate);
  if (!item || other === undefined) return undefined;
  return { matrixRow: item.matrixRow ?? other, dnpRow: side === 'dnp' ? other : (item.dnpRow ?? other), note };
}

/** In the words of the comparison as it is now. One that is not there is withdrawn by nobody, and refused there. */
export function withdrawalOf({ kind, id }: WithdrawalChoice, { items }: Pick<ListedComparison, 'items'>): Withdrawal {
  if (kind === 'unfit') return { kind, id };
  const item = items.find((one) =>
    kind === 'pair' ? one.id === id : one.differences.some((difference) => difference.id === id),
  );
  const [matrixRow, dnpRow] = [item?.matrixRow ?? 0, item?.dnpRow ?? 0];
  if (kind === 'pair') return { kind, matrixRow, dnpRow };
  const field = item?.differences.find((difference) => difference.id === id)?.field;
  return { kind, id: field === undefined ? '' : differenceId({ matrixRow, dnpRow, field }) };
}
