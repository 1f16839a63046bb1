import { cutOff, inCapitals, misspelt } from '../../test-kit/damage/spelling';
import type { Random } from '../../test-kit/random';
import type { Written } from './accuracySheet';
import { ENTITIES, type TrueRow } from './truth';

/** What becomes of a row of DNP's report on its way; `none` where nothing does. */
export const KINDS = [
  'none',
  'code as a number',
  'code as a date',
  'code with a comma',
  'several codes in a cell',
  'code and text in a cell',
  'text cut off',
  'text misspelt',
  'text in capitals',
  'entity of another',
  'days moved',
  'repeated row',
  'several indicators',
] as const;
export type Kind = (typeof KINDS)[number];

/** A row of the report: what it really is, and how it is written. */
export interface DamagedRow {
  readonly row: TrueRow;
  readonly kinds: readonly Kind[];
  readonly code: Written;
  readonly text: string;
  readonly entity: string;
  readonly start: string;
  readonly end: string;
}

const DAY = 86_400_000;

/** How one book was treated; each has its own habits, and each habit touches only some of its rows. */
export function damages(random: Random): (row: TrueRow, others: readonly TrueRow[]) => DamagedRow {
  const rate = {
    number: 0.1 + random.next() * 0.4,
    date: random.next() * 0.15,
    comma: random.next() * 0.2,
    text: random.next() * 0.4,
    other: 0.02 + random.next() * 0.04,
  };
  return (row, others) => {
    const kinds: Kind[] = [];
    const meets = (chance: number, kind: Kind): boolean => {
      const hit = random.next() < chance;
      if (hit) kinds.push(kind);
      return hit;
    };
    const code = codeOf(row, rate, meets, random, others);
    let { text } = row;
    if (meets(rate.text / 3, 'text cut off')) text = cutOff(text, random);
    else if (meets(rate.text / 3, 'text misspelt')) text = misspelt(text, random);
    else if (meets(rate.text / 3, 'text in capitals')) text = inCapitals(text);
    const entity = meets(rate.other, 'entity of another')
      ? random.pick(Object.keys(ENTITIES).filter((name) => name !== row.entity))
      : row.entity;
    const moved = meets(rate.other, 'days moved') ? Math.floor(30 + random.next() * 200) * DAY : 0;
    if (/^Indicador [ABC]/.test(row.indicator)) kinds.push('several indicators');
    const later = (iso: string): string => new Date(Date.parse(iso) + moved).toISOString().slice(0, 10);
    const written = kinds.includes('code and text in a cell')
      ? { code: { value: `${row.code}. ${text}`, format: '@' }, text }
      : { code, text };
    return {
      row,
      kinds: kinds.length === 0 ? ['none'] : kinds,
      ...written,
      entity: spelt(entity, random),
      start: row.start,
      end: later(row.end),
    };
  };
}

function codeOf(
  row: TrueRow,
  rate: Readonly<Record<'number' | 'date' | 'comma' | 'other', number>>,
  meets: (chance: number, kind: Kind) => boolean,
  random: Random,
  others: readonly TrueRow[],
): Written {
  const [objective = 0, index = 0] = row.code.split('.').map(Number);
  const asText: Written = { value: row.code, format: '@' };
  if (objective <= 12 && index <= 28 && meets(rate.date, 'code as a date')) {
    // Excel takes 1.2 for the first of February, or for 2 January.
    const [day, month] = random.next() < 0.5 ? [objective, index] : [index, objective];
    if (month <= 12 && day >= 1)
      return { value: Math.round(Date.UTC(2026, month - 1, day) / DAY) + 25_569, format: 'd-mmm' };
  }
  if (meets(rate.number, 'code as a number')) return { value: Number(row.code), format: 'General' };
  if (meets(rate.comma, 'code with a comma')) return { value: row.code.replace('.', ','), format: '@' };
  if (meets(rate.other / 2, 'several codes in a cell')) {
    const other = random.pick(others.filter(({ conpes, code }) => conpes === row.conpes && code !== row.code));
    return { value: `${row.code} - ${other.code}`, format: '@' };
  }
  // The text is put behind it later.
  meets(rate.other, 'code and text in a cell');
  return asText;
}

function spelt(entity: string, random: Random): string {
  return random.next() < 0.4 ? random.pick(ENTITIES[entity] ?? [entity]) : entity;
}
