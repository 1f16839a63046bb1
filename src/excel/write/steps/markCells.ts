import type { MarkCells } from '../../../core/plan/plan';
import type { Guard } from '../guard';
import type { LoadedColumn } from '../loadedColumns';
import { addMark, addressesOf } from '../marks';
import type { Operation } from '../operation';
import type { StepKind } from './stepKind';

/** One conditional format for as many cells as an address can name, instead of those of its severity that are there. */
export const mark: StepKind<MarkCells> = {
  mayCreate: false,
  takesMarks: true,
  listsCells: true,
  inspect: (_context, step) => ({
    operations(sheet) {
      const old = sheet?.marks.takeAway(step.severity) ?? [];
      const added = addressesOf(step.cells, sheet?.listSeparator ?? 'none').map((address): Operation => {
        const guard = new Mark(step, address, sheet?.anchors ?? []);
        return { bytes: 3000 + address.length, guard, write: (context) => guard.write(context) };
      });
      return [...old, ...added].map((one) => ({ ...one, sheet: step.sheet }));
    },
  }),
};

/** A mark has an address, which does not move along: where somebody inserts something meanwhile it is on other cells, and goes away. */
class Mark implements Guard {
  private format: Excel.ConditionalFormat | undefined;

  constructor(
    private readonly step: MarkCells,
    private readonly address: string,
    private readonly anchors: readonly LoadedColumn[],
  ) {}

  write(context: Excel.RequestContext): void {
    this.format = addMark(context, this.step.sheet, this.address, this.step.severity);
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
