import { unzipSync } from 'fflate';

/** Text that the file library (hucre 1.0.0) reads past: it is kept as it stands in the file, to be put back when saving. */
export interface DroppedParts {
  readonly sheets: ReadonlyMap<string, SheetDroppedParts>;
  /** The filter of a table, by the table's name. */
  readonly tableFilters: ReadonlyMap<string, string>;
}

export interface SheetDroppedParts {
  readonly filter: string | undefined;
  /** With the hash of its password, which the library does not hand on. */
  readonly protection: string | undefined;
}

export const FILTER_ELEMENT = /<autoFilter\b[^>]*?(?:\/>|>[\s\S]*?<\/autoFilter>)/;
export const PROTECTION_ELEMENT = /<sheetProtection\b[^>]*\/>/;
/** The parts of a file that are looked at here as text. */
export const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml|tables\/[^/]+\.xml)$/;

export function readDroppedParts(bytes: Uint8Array): DroppedParts {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  const decoder = new TextDecoder();
  const textOf = (name: string): string => decoder.decode(parts[name]);
  const sheets = new Map<string, SheetDroppedParts>();
  for (const { name, path } of sheetParts(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'))) {
    const tail = afterCells(textOf(path));
    sheets.set(name, { filter: FILTER_ELEMENT.exec(tail)?.[0], protection: PROTECTION_ELEMENT.exec(tail)?.[0] });
  }
  const tableFilters = new Map<string, string>();
  for (const path of Object.keys(parts).filter((name) => name.startsWith('xl/tables/'))) {
    const text = textOf(path);
    const filter = FILTER_ELEMENT.exec(text)?.[0];
    if (filter) tableFilters.set(tableName(text), filter);
  }
  return { sheets, tableFilters };
}

export const tableName = (xml: string): string => unescapeXml(/\bdisplayName="([^"]*)"/.exec(xml)?.[1] ?? '');

/** The columns of a filter with their chosen texts; `undefined` for a criterion of another kind. */
export function filterColumns(xml: string): Map<number, string[] | undefined> {
  const columns = new Map<number, string[] | undefined>();
  for (const [, column, inside = ''] of xml.matchAll(
    /<filterColumn\b[^>]*?colId="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/filterColumn>)/g,
  )) {
    if (inside === '') continue;
    const isList = /^\s*<filters(?: blank="1")?>(?:\s*<filter val="[^"]*"\s*\/>)*\s*<\/filters>\s*$/.test(inside);
    const blank = inside.includes('<filters blank="1"') ? [''] : [];
    const texts = [
      ...blank,
      ...[...inside.matchAll(/<filter val="([^"]*)"/g)].map(([, text]) => unescapeXml(text ?? '')),
    ];
    columns.set(Number(column), isList ? texts : undefined);
  }
  return columns;
}

/** Where the file has each of its sheets. */
export function sheetParts(workbook: string, relations: string): { name: string; path: string }[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return {
      name: unescapeXml(attribute(tag, 'name')),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

/** Both elements stand after the cells, which are most of the text. */
const afterCells = (xml: string): string => xml.slice(Math.max(0, xml.lastIndexOf('</sheetData>')));

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name ?? ''] ?? whole);
  });
}
