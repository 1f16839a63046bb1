import { addressOfArea, type CellRef } from '../../core/sheet/cell';
import { groupBy } from '../../core/collections/groupBy';
import { runsOf } from '../../core/plan/targets';
import type { Severity } from '../../core/plan/severity';
import type { ListSeparator } from './listSeparator';
import type { Operation } from './operation';

/**
 * Our conditional formats are known by their formula, which is always true: no separator, no name that Excel
 * translates, and nothing that a user would write.
 */
const FORMULAS: Readonly<Record<Severity, string>> = {
  error: '=N("conpes:error")=0',
  warning: '=N("conpes:warning")=0',
  info: '=N("conpes:info")=0',
};

/** Light grounds with a dark text of the same hue: readable whatever the theme and the cell's own colours are. */
const LOOKS: Readonly<Record<Severity, { readonly fill: string; readonly text: string }>> = {
  error: { fill: '#FFC7CE', text: '#7A0010' },
  warning: { fill: '#FFEB9C', text: '#5F4400' },
  info: { fill: '#DDEBF7', text: '#1F3864' },
};

/** Excel cuts an address at 8,192 characters. */
const MAX_ADDRESS = 8000;

/** Marks of ours on a sheet that still stand; each is taken away once. */
export class OldMarks {
  /** In the order in which they have to go. */
  constructor(private left: readonly { readonly format: Excel.ConditionalFormat; readonly of: Severity | 'begun' }[]) {}

  /** Takes away those of a severity, or all; and in any case those that were only begun. */
  takeAway(severity?: Severity): Operation[] {
    const isMine = ({ of }: { readonly of: Severity | 'begun' }) =>
      severity === undefined || of === severity || of === 'begun';
    const mine = this.left.filter(isMine);
    this.left = this.left.filter((one) => !isMine(one));
    return mine.map(({ format }) => ({ bytes: 500, write: () => format.delete() }));
  }
}

/**
 * Looks for marks of ours on sheets, in two syncs; none where there are no sheets. By the sheets' ids: under a name that
 * somebody changes meanwhile there would be no marks to take away.
 */
export async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly { readonly name: string; readonly id: string }[],
): Promise<ReadonlyMap<string, OldMarks>> {
  if (sheets.length === 0) return new Map();
  const found = sheets.map(({ name, id }) => {
    const formats = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { name, formats };
  });
  await context.sync();
  const customs = found.map(({ name, formats }) => ({
    name,
    rules: formats.items
      .filter((format) => format.type === 'Custom')
      .map((format) => {
        const { rule } = format.custom;
        rule.load('formula');
        return { format, rule };
      }),
  }));
  await context.sync();
  return new Map(
    customs.map(({ name, rules }) => {
      const ours = rules.flatMap(({ format, rule }) => {
        const of = severityOf(rule.formula);
        return of ? [{ format, of }] : [];
      });
      // The highest place first, so that the others stay where they are meanwhile.
      return [name, new OldMarks(ours.reverse())];
    }),
  );
}

/** Gives cells our look of a severity. */
export function addMark(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
  severity: Severity,
): Excel.ConditionalFormat {
  const format = context.workbook.worksheets.getItem(sheet).getRanges(address).conditionalFormats.add('Custom');
  const { custom } = format;
  custom.rule.formula = FORMULAS[severity];
  custom.format.fill.color = LOOKS[severity].fill;
  custom.format.font.color = LOOKS[severity].text;
  return format;
}

/** `C5:C9,F7`: neighbours below each other as one, cut where the address would be too long; one by one without lists. */
export function addressesOf(
  cells: readonly Pick<CellRef, 'row' | 'column'>[],
  separator: ListSeparator,
  limit = MAX_ADDRESS,
): string[] {
  const parts = [...groupBy(cells, (cell) => cell.column)].flatMap(([column, ofColumn]) =>
    runsOf(ofColumn.map((cell) => cell.row)).map(({ first, last }) =>
      addressOfArea({ top: first, left: column, bottom: last, right: column }),
    ),
  );
  if (separator === 'none') return parts;
  const addresses: string[] = [];
  let current = '';
  for (const part of parts) {
    if (current !== '' && current.length + 1 + part.length > limit) {
      addresses.push(current);
      current = '';
    }
    current = current === '' ? part : `${current}${separator}${part}`;
  }
  if (current !== '') addresses.push(current);
  return addresses;
}

/** One without a formula is ours too, and of no severity: Excel stopped between making it and saying when it holds. */
function severityOf(formula: string): Severity | 'begun' | undefined {
  const plain = formula.replace(/\s/g, '').toUpperCase();
  if (plain === '' || plain === '=') return 'begun';
  return (Object.keys(FORMULAS) as Severity[]).find((severity) => FORMULAS[severity].toUpperCase() === plain);
}
