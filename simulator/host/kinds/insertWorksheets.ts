import { adoptSheets } from '../../workbook/adopt';
import { Sheet } from '../../workbook/sheet';
import type { Workbook } from '../../workbook/workbook';
import { asList, asOneOf, asRecord, asText, type Args } from '../args';
import type { Host } from '../excelHost';
import { invalidArgument } from '../hostError';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** `workbook.insertWorksheetsFromBase64(file, {sheetNamesToInsert, positionType, relativeTo})`: answers with the new ids. */
export function insertWorksheets({ workbook, files }: Host, args: Args): string[] {
  const other = files.take(args.text(0));
  const options = args.has(1) ? asRecord(args.raw(1)) : {};
  const sheets = chosen(other, options['sheetNamesToInsert']);
  const position = positionOf(workbook, options['positionType'], options['relativeTo']);
  return adoptSheets(workbook, other, sheets, position).map(({ id }) => id);
}

function chosen(other: Workbook, names: unknown): readonly Sheet[] {
  const wanted = names === undefined || names === null ? [] : asList(names).map(asText);
  if (wanted.length === 0) return [...other.sheets];
  return wanted.map((name) => {
    const sheet = other.findSheet(name);
    if (!sheet) throw invalidArgument(`The file has no sheet “${name}”.`);
    return sheet;
  });
}

function positionOf(workbook: Workbook, type: unknown, relativeTo: unknown): number {
  const place = type === undefined || type === null ? 'End' : asOneOf(type, POSITIONS);
  if (place === 'Beginning') return 0;
  if (place === 'End' || place === 'None') return workbook.sheets.length;
  return workbook.sheets.indexOf(neighbour(workbook, relativeTo)) + (place === 'After' ? 1 : 0);
}

/** A name, or a Worksheet of the batch. */
function neighbour(workbook: Workbook, relativeTo: unknown): Sheet {
  const target =
    typeof relativeTo === 'object' && relativeTo !== null && 'target' in relativeTo ? relativeTo.target : undefined;
  const sheet =
    target instanceof Sheet ? target : typeof relativeTo === 'string' ? workbook.findSheet(relativeTo) : undefined;
  if (!sheet) throw invalidArgument();
  return sheet;
}
