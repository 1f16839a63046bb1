import type { Locator } from 'playwright-core';
import { cellAddress, formatArea, parseAddress } from '../../../simulator/workbook/a1';
import type { Cell } from '../../../simulator/workbook/storedCell';
import type { Playground } from './page';

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
  /** Remembers every cell of the book, with its style; tells later which ones are others by then: `Matriz!E118`, sorted. */
  remember(): Promise<() => Promise<string[]>>;
  /** `Matriz!E118`, as it stands in the book. */
  cell(place: string): Promise<Cell | undefined>;
  /** `Matriz!E118` */
  readonly selection: () => Promise<string>;
}

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
    remember: async () => {
      // They stay in the page, as texts: the browser's driver takes ten seconds for a hundred thousand objects.
      const remembered = await page.evaluateHandle(() => {
        const texts = (): Map<string, string> =>
          new Map(
            window.playground.session.workbook.sheets.flatMap(({ name, grid }) => {
              const cells: [string, string][] = [];
              grid.forEach((cell, row, column) =>
                cells.push([JSON.stringify([name, row, column]), JSON.stringify(cell)]),
              );
              return cells;
            }),
          );
        const before = texts();
        return (): string[] => {
          const after = texts();
          return [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at));
        };
      });
      return async () =>
        (await remembered.evaluate((changed) => changed()))
          .map((at) => {
            const [sheet, row, column] = JSON.parse(at) as [string, number, number];
            return `${sheet}!${cellAddress(row, column)}`;
          })
          .sort();
    },
    cell: (place) => {
      const { sheet = '', area } = parseAddress(place) ?? {};
      return page.evaluate(
        ([name, row, column]) => window.playground.session.workbook.sheet(name).grid.get(row, column),
        [sheet, area?.top ?? 0, area?.left ?? 0] as const,
      );
    },
    selection: async () => {
      const { sheet, area } = await page.evaluate(() => {
        const { selection } = window.playground.session.workbook;
        return { sheet: selection.sheet.name, area: selection.areas[0] };
      });
      return `${sheet}!${formatArea(area)}`;
    },
  };
}
