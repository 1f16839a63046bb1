import { fold } from '../text/fold';
import type { CutLabel } from '../keys/keys';
import { splitGroup } from './headerNames';
import type { TableLayout } from './tableLayout';

/** `Meta 2026`, `Meta de la vigencia 2026`, `Metas anuales · 2026`. */
const TARGET = /^metas?(?: anual(?:es)?| (?:de la )?vigencia| del? ano)? (20\d{2})$/;

/** FLOW-8: the columns that hold the target of one year each, by year; a year that two columns name is nobody's. */
export function yearTargets({ left, headers }: Pick<TableLayout, 'left' | 'headers'>): ReadonlyMap<number, number> {
  const found = headers.map((header, index) => ({ year: targetYear(header), column: left + index }));
  const years = found.flatMap(({ year }) => year ?? []);
  return new Map(
    found.flatMap(({ year, column }) =>
      year !== undefined && years.filter((one) => one === year).length === 1 ? [[year, column] as const] : [],
    ),
  );
}

/** The year whose target stands below a header; undefined where it names none. */
export function targetYear(header: string): number | undefined {
  const [group, own] = splitGroup(header);
  const year = (TARGET.exec(fold(own)) ?? TARGET.exec(fold(`${group} ${own}`)))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year in whose target a cut is read: that of its label. */
export function yearOfCut(label: CutLabel): number {
  return Number(label.slice(0, 4));
}
