import { columnLetters } from '../../core/sheet/cell';
import { groupBy } from '../../core/collections/groupBy';
import type { MarkCells, Plan, Step } from '../../core/plan/plan';
import { runsOf } from '../../core/plan/targets';
import type { Severity } from '../../core/plan/severity';
import type { Guard } from './guard';
import type { Inspection, LoadedColumn } from './inspect';
import type { Operation } from './namedPlace';

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

/** Marks of ours that each step takes away, in the order in which they have to go. */
export type OldMarks = ReadonlyMap<Step, readonly Excel.ConditionalFormat[]>;

/**
 * Looks for marks of ours on sheets that are to be marked or unmarked, in two syncs; none where there is nothing to do.
 * By the sheets' ids: under a name that somebody changes meanwhile there would be no marks to take away.
 */
export async function findMarks(
  context: Excel.RequestContext,
  plan: Plan,
  idOf: ReadonlyMap<string, string>,
): Promise<OldMarks> {
  const steps = plan.steps.filter((step) => step.kind === 'mark' || step.kind === 'unmark');
  const sheets = [...new Set(steps.map((step) => step.sheet))].flatMap((name) => {
    const id = idOf.get(name);
    if (id === undefined) return [];
    const formats = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return [{ name, formats }];
  });
  if (sheets.length === 0) return new Map();
  await context.sync();
  const customs = sheets.flatMap(({ name, formats }) =>
    formats.items
      .filter((format) => format.type === 'Custom')
      .map((format) => {
        const { rule } = format.custom;
        rule.load('formula');
        return { name, format, rule };
      }),
  );
  await context.sync();
  // The highest place first, so that the others stay where they are meanwhile.
  const left = customs
    .flatMap(({ name, format, rule }) => {
      const severity = severityOf(rule.formula);
      return severity ? [{ name, format, severity }] : [];
    })
    .reverse();
  return new Map(
    steps.map((step) => {
      const mine = left.filter(
        (one) =>
          one.name === step.sheet &&
          (step.kind === 'unmark' || one.severity === step.severity || one.severity === 'begun'),
      );
      for (const one of mine) left.splice(left.indexOf(one), 1);
      return [step, mine.map(({ format }) => format)];
    }),
  );
}

export function unmark(step: Step, old: OldMarks): Operation[] {
  return (old.get(step) ?? []).map((format) => ({ bytes: 500, write: () => format.delete() }));
}

/** One format for as many cells as an address can name. */
export function mark(step: MarkCells, { marks: old, anchors }: Pick<Inspection, 'marks' | 'anchors'>): Operation[] {
  const { sheet } = step;
  const added = addressesOf(step.cells).map((address): Operation => {
    const guard = new Mark(step, address, anchors.get(sheet) ?? []);
    return { bytes: 3000 + address.length, sheet, guard, write: (context) => guard.write(context) };
  });
  return [...unmark(step, old).map((one) => ({ ...one, sheet })), ...added];
}

/** A mark has an address, which does not move along: where somebody inserts something meanwhile it is on other cells, and goes away. */
class Mark implements Guard {
  private format: Excel.ConditionalFormat | undefined;

  constructor(
    private readonly step: MarkCells,
    private readonly address: string,
    private readonly anchors: readonly LoadedColumn[],
  ) {}

  write(context: Excel.RequestContext): void {
    const { sheet, severity } = this.step;
    this.format = context.workbook.worksheets.getItem(sheet).getRanges(this.address).conditionalFormats.add('Custom');
    const { custom } = this.format;
    custom.rule.formula = FORMULAS[severity];
    custom.format.fill.color = LOOKS[severity].fill;
    custom.format.font.color = LOOKS[severity].text;
  }

  /** Where the anchors stand by now; what they say is looked at already. */
  look(): void {
    for (const { range } of this.anchors) range.load('rowIndex,columnIndex');
  }

  problem(): string | undefined {
    const isMoved = this.anchors.some(
      ({ top, column, range }) => range.rowIndex !== top - 1 || range.columnIndex !== column - 1,
    );
    return isMoved ? 'alguien insertó o borró filas o columnas' : undefined;
  }

  async putBack(context: Excel.RequestContext): Promise<boolean> {
    this.format?.delete();
    await context.sync();
    return true;
  }
}

/** `C5:C9,F7`: neighbours below each other as one, cut where the address would be too long. */
export function addressesOf(cells: MarkCells['cells'], limit = MAX_ADDRESS): string[] {
  const parts = [...groupBy(cells, (cell) => cell.column)].flatMap(([column, ofColumn]) =>
    runsOf(ofColumn.map((cell) => cell.row)).map(({ first, last }) => {
      const letters = columnLetters(column);
      return first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
    }),
  );
  const addresses: string[] = [];
  let current = '';
  for (const part of parts) {
    if (current !== '' && current.length + 1 + part.length > limit) {
      addresses.push(current);
      current = '';
    }
    current = current === '' ? part : `${current},${part}`;
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
