import type { Random } from '../../../test-kit/random';
import type { Written } from '../accuracySheet';
import type { Column, Line } from './sheet';
import { plain } from './writing';

type Headers = readonly Pick<Column<never>, 'header'>[];
type Other = Extract<Line<never>, { other: unknown }>;

/** Under the headers: the numbers of the columns, or what is to be written in them. */
export function explainingLine(columns: Headers, random: Random): Other[] {
  if (random.chance(0.12)) return [{ other: new Map(columns.map((_, index) => [index, plain(index + 1)])) }];
  if (!random.chance(0.12)) return [];
  const asked = columns.map(({ header }, index): [number, Written] => [
    index,
    plain(
      /fecha/i.test(header)
        ? 'dd/mm/aaaa'
        : /avance/i.test(header)
          ? '0 a 100 %'
          : /corte|periodo/i.test(header)
            ? 'AAAA-1'
            : 'Texto',
    ),
  ]);
  return [{ other: new Map(asked) }];
}

/** Under the table: totals without a label, formulas filled down, who signs, what an export says of itself. */
export function footLines(columns: Headers, random: Random): Other[] {
  const at = (pattern: RegExp): number => columns.findIndex(({ header }) => pattern.test(header));
  const cells = (...filled: readonly (readonly [number, Written])[]): Other => ({
    other: new Map(filled.filter(([column]) => column >= 0)),
  });
  const average = [at(/avance f/i), { value: 0.592105, format: '0%' }] as const;
  const blank = cells();
  const kinds: readonly (() => Other[])[] = [
    () => [cells([0, plain('TOTAL')], average)],
    () => [cells([at(/acción$/i), plain(20)], average)],
    () =>
      Array.from({ length: 3 }, () =>
        cells(
          [at(/brecha/i), { value: 0, format: '0%' }],
          [at(/semáforo/i), plain('Rojo')],
          [at(/costo/i), plain('#DIV/0!')],
        ),
      ),
    () => [blank, cells([0, plain('Elaboró: Paula R.')]), cells([0, plain('Revisó: Jefe OAP')])],
    () => [cells([0, plain('Registros: 20')])],
    () => [blank, cells([1, plain('Generado el 03/11/2026')])],
    () => [cells([0, plain('Filtros aplicados: Sector Hacienda')])],
  ];
  return kinds.filter(() => random.chance(0.25)).flatMap((kind) => kind());
}
