import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/sheet/cell';
import { LOG_COLUMNS } from '../../../../src/core/logbook/logbookSheet';
import { chainEnd, sealPlan } from '../../../../src/core/logbook/seal/sealPlan';
import { bottomOf, rightOf, valueAt, type Grid } from '../../../../src/core/sheet/grid';
import type { AppendLines } from '../../../../src/core/plan/plan';
import { SHEETS } from '../../../../src/core/sheet/ownSheets';

/** Rows of `Bitácora`, its header first; what a grid reads of them. */
export type Sheet = readonly (readonly CellValue[])[];

const HEADER: readonly CellValue[] = LOG_COLUMNS.map(({ header }) => header);
export const EMPTY: Sheet = [HEADER];

export function gridOf(sheet: Sheet): Grid {
  const width = Math.max(...sheet.map((row) => row.length));
  return {
    sheet: SHEETS.logbook,
    top: 1,
    left: 1,
    formats: new Map(),
    merges: [],
    tables: [],
    values: sheet.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')),
  };
}

/** The lines of a command, sealed as against the sheet that its writer has read. */
export function sealedStep(read: Sheet, lines: Sheet): AppendLines {
  const grid = gridOf(read);
  const step: AppendLines = {
    kind: 'appendLines',
    sheet: SHEETS.logbook,
    columns: LOG_COLUMNS,
    rows: lines,
    lastRow: bottomOf(grid),
  };
  const [sealed] = sealPlan({ title: '', steps: [step] }, chainEnd(grid, false)).plan.steps;
  if (sealed?.kind !== 'appendLines') throw new Error('A step stays what it is.');
  return sealed;
}

/** What Excel makes of the step, below whatever stands there by now. */
export function written(sheet: Sheet, { headerCells = [], rows }: AppendLines): Sheet {
  const grid = gridOf(sheet);
  const header = Array.from(
    { length: Math.max(rightOf(grid), ...headerCells.map(({ column }) => column)) },
    (_, index) => headerCells.find(({ column }) => column === index + 1)?.value ?? valueAt(grid, 1, index + 1),
  );
  return [header, ...sheet.slice(1), ...rows];
}

export const append = (sheet: Sheet, lines: Sheet): Sheet => written(sheet, sealedStep(sheet, lines));

const DAY_ONE = 46_146;
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '=1+1', "'", '2.30', 'línea\nde dos', '\u202eal revés', '_x000D_', '2026-05-20'),
);

/** A line of the logbook's form, with texts as people write them; the moment is given. */
export const line = (day: number, second: number): fc.Arbitrary<readonly CellValue[]> =>
  fc
    .tuple(
      fc.constantFrom('1.1', '1.10', '2.3'),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('En revisión', 'Rechazada'),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom<CellValue>('', 0, 0.805, 1 / 3),
      fc.constantFrom('Seguimiento', 'Envío'),
      fc.constantFrom<CellValue>('', 3),
      text,
      fc.constantFrom('Ana', 'Beto', "'Caro"),
    )
    .map(([code, stage, status, cycle, share, kind, rejectedAt, note, by]) => [
      DAY_ONE + day,
      '2025-2',
      '4144',
      code,
      stage,
      status,
      cycle,
      share,
      '',
      kind,
      rejectedAt,
      note,
      by,
      second / 86_400,
    ]);

/** Lines of a command: all of the same moment, as a stamp has them. */
const linesAt = (day: number, second: number, most = 3) =>
  fc.array(line(day, second), { minLength: 1, maxLength: most });

/** A logbook without forks: perhaps lines of before the seals, then one to six commands on different days. */
export const straight: fc.Arbitrary<Sheet> = fc
  .integer({ min: 1, max: 5 })
  .chain((commands) =>
    fc.tuple(
      fc.oneof(fc.constant<Sheet>([]), linesAt(0, 36_000)),
      fc.tuple(...Array.from({ length: commands }, (_, index) => linesAt(index + 1, 36_000 + index))),
    ),
  )
  .map(([old, commands]) => commands.reduce<Sheet>((sheet, lines) => append(sheet, lines), [...EMPTY, ...old]));

/**
 * The same where, in some commands, a second or third person writes at once: their lines land below the first one's.
 * `after`: how many commands come at least before the next time.
 */
export const forked = (after: 0 | 1): fc.Arbitrary<Sheet> =>
  fc
    .tuple(
      straight,
      fc.array(
        fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: after, max: 2 })),
        { minLength: 1, maxLength: 2 },
      ),
    )
    .chain(([start, forks]) =>
      fc.tuple(
        fc.constant(start),
        fc.tuple(
          ...forks.map(([people, apart, then], index) =>
            fc.tuple(
              fc.tuple(
                ...Array.from({ length: people }, (_, person) =>
                  linesAt(10 + index, 40_000 + person * apart).map((lines) =>
                    lines.map((cells) => cells.with(12, `Persona ${person}`)),
                  ),
                ),
              ),
              fc.tuple(...Array.from({ length: then }, (_, later) => linesAt(10 + index, 50_000 + later))),
            ),
          ),
        ),
      ),
    )
    .map(([start, forks]) =>
      forks.reduce<Sheet>((sheet, [atOnce, later]) => {
        const steps = atOnce.map((lines) => sealedStep(sheet, lines));
        return later.reduce<Sheet>((so, lines) => append(so, lines), steps.reduce<Sheet>(written, sheet));
      }, start),
    );
