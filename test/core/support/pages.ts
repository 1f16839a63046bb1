import type { SheetContent } from '../../../src/core/sheet/sheetContent';

/** A sheet of ours as text, all of it: a line for each row, and for each column its header, kind and width. */
export function pageOf({ title, notes = [], blocks }: SheetContent): string[] {
  return [
    title,
    ...notes,
    ...blocks.flatMap((block) => [
      `# ${block.title ?? ''}`,
      block.columns
        .map(({ header, kind, width }) => [header, kind, ...(width === undefined ? [] : [width])].join(' '))
        .join(' | '),
      ...block.rows.map((row) => row.join(' | ').trimEnd()),
    ]),
  ];
}
