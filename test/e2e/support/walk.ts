import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import { cellAddress, formatArea } from '../../../simulator/workbook/a1';
import type { Cell } from '../../../simulator/workbook/storedCell';
import type { Playground } from './page';

/** Every cell that the book has, with its style: `Matriz!E118`. */
export type Cells = ReadonlyMap<string, Cell>;

/** A person's way through the pane, and what a test asks of the book behind it. */
export interface Walk {
  /** Opens a task and waits for its heading. */
  go(task: string, heading: string): Promise<void>;
  button(name: string | RegExp): Locator;
  /** A text that is seen; what is only announced does not count. */
  text(text: string | RegExp): Locator;
  /** Presses what starts a command, and waits for what it would write. */
  propose(name: string | RegExp): Promise<string[]>;
  /** Writes what is proposed, and waits until it is said to be done. */
  write(title: string): Promise<void>;
  cells(): Promise<Cells>;
  /** `Matriz!E118` */
  readonly selection: () => Promise<string>;
  eventually<Value>(read: () => Promise<Value>, wanted: Value): Promise<void>;
}

interface FoundCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

const PATIENCE_MS = 20_000;

export function walkOf({ page, pane }: Playground): Walk {
  const button: Walk['button'] = (name) => pane.getByRole('button', { name, exact: typeof name === 'string' });
  return {
    button,
    text: (text) => pane.getByRole('main').getByText(text),
    go: async (task, heading) => {
      await pane.getByRole('navigation').getByRole('button', { name: task }).click();
      await pane.getByRole('heading', { name: heading, level: 2 }).waitFor();
    },
    propose: async (name) => {
      await button(name).first().click();
      await button('Escribir en el libro').or(button('Cerrar')).first().waitFor();
      return pane.locator('section ul li').allTextContents();
    },
    write: async (title) => {
      await button('Escribir en el libro').click();
      await pane.getByText(`Listo: ${title}`, { exact: true }).waitFor();
    },
    cells: async () => {
      // As one text: Playwright takes ten seconds for a hundred thousand objects.
      const all = JSON.parse(
        await page.evaluate(() =>
          JSON.stringify(
            window.playground.session.workbook.sheets.flatMap(({ name, grid }) => {
              const found: FoundCell[] = [];
              grid.forEach((cell, row, column) => found.push({ sheet: name, row, column, cell }));
              return found;
            }),
          ),
        ),
      ) as FoundCell[];
      return new Map(all.map(({ sheet, row, column, cell }) => [`${sheet}!${cellAddress(row, column)}`, cell]));
    },
    selection: async () => {
      const { sheet, area } = await page.evaluate(() => {
        const { selection } = window.playground.session.workbook;
        return { sheet: selection.sheet.name, area: selection.areas[0] };
      });
      return `${sheet}!${formatArea(area)}`;
    },
    eventually: async (read, wanted) => {
      const deadline = Date.now() + PATIENCE_MS;
      while (Date.now() < deadline && !isDeepStrictEqual(await read(), wanted)) await page.waitForTimeout(50);
      expect(await read()).toEqual(wanted);
    },
  };
}

/** Places whose cell is another one now. */
export function changedCells(before: Cells, after: Cells): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => JSON.stringify(before.get(place)) !== JSON.stringify(after.get(place)))
    .sort();
}
