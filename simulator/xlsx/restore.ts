import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatArea } from '../workbook/a1';
import type { Filter } from '../workbook/autoFilter';
import type { Workbook } from '../workbook/workbook';
import { FILTER_ELEMENT, PROTECTION_ELEMENT, tableName } from './droppedParts';
import { origin } from './origin';
import { restoreShortDates, STYLES_PART } from './shortDates';

/** One element of one part of the file, to be written as we know it. */
interface Patch {
  readonly element: RegExp;
  readonly xml: string;
}

/**
 * Puts back what the file library drops when it writes: criteria of filters, passwords of protected sheets, dates that
 * follow the country.
 */
export function restoreDroppedParts(bytes: Uint8Array, book: Workbook): Uint8Array {
  const tables = new Map(
    book.tables.flatMap(({ table }) =>
      table.filter.isDataFiltered ? [[table.name, filterXml(table.filter)] as const] : [],
    ),
  );
  const sheets = new Map(
    book.sheets.map((_sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPatches(book, index)]),
  );
  const written = strFromU8(
    unzipSync(bytes, { filter: ({ name }) => name === STYLES_PART })[STYLES_PART] ?? new Uint8Array(),
  );
  const styles = restoreShortDates(written);
  if (styles === written && tables.size === 0 && [...sheets.values()].every((patches) => patches.length === 0))
    return bytes;
  const parts = unzipSync(bytes);
  parts[STYLES_PART] = strToU8(styles);
  for (const [path, part] of Object.entries(parts)) {
    const isTable = path.startsWith('xl/tables/');
    if (!isTable && !sheets.get(path)?.length) continue;
    const text = strFromU8(part);
    const filter = isTable ? tables.get(tableName(text)) : undefined;
    const patches = filter === undefined ? (sheets.get(path) ?? []) : [{ element: FILTER_ELEMENT, xml: filter }];
    parts[path] = strToU8(patches.reduce((xml, patch) => xml.replace(patch.element, () => patch.xml), text));
  }
  return zipSync(parts);
}

function sheetPatches({ sheets }: Workbook, index: number): Patch[] {
  const sheet = sheets[index];
  const protection = sheet?.protection && origin.protections.get(sheet.protection);
  const hasCriteria = sheet?.filter?.isDataFiltered === true;
  return [
    ...(protection === undefined ? [] : [{ element: PROTECTION_ELEMENT, xml: protection }]),
    ...(sheet?.filter && hasCriteria ? [{ element: FILTER_ELEMENT, xml: filterXml(sheet.filter) }] : []),
  ];
}

/** As it stood in the file when nobody changed it, but where it stands now. */
function filterXml(filter: Filter): string {
  const from = origin.filters.get(filter);
  const area = formatArea(filter.area);
  // A filter by colour names a style by a number that is no longer the same.
  if (from && from.criteria === criteriaText(filter) && !from.xml.includes('dxfId='))
    return from.xml.replace(/\bref="[^"]*"/, `ref="${area}"`);
  const columns = [...filter.criteria].flatMap(([column, texts]) => (texts ? [filterColumnXml(column, texts)] : []));
  return `<autoFilter ref="${area}">${columns.join('')}</autoFilter>`;
}

export const criteriaText = ({ criteria }: Filter): string => JSON.stringify([...criteria]);

function filterColumnXml(column: number, texts: readonly string[]): string {
  const filters = texts.map((text) => (text === '' ? '' : `<filter val="${escapeXml(text)}"/>`)).join('');
  return `<filterColumn colId="${column}"><filters${texts.includes('') ? ' blank="1"' : ''}>${filters}</filters></filterColumn>`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
