import { columnCount, COLUMN_LIMIT, rowCount, ROW_LIMIT, type Area } from '../../workbook/area';
import { asList, asRecord, isRecord } from '../args';
import type { Host } from '../excelHost';
import { invalidArgument } from '../hostError';
import { pascalCase } from '../memberName';
import type { HostObject } from '../objectKind';
import { areaOfPlace, type Place } from '../rangePlace';
import { readBlock } from '../../workbook/write';
import { rangeObject } from './range';

type Options = Readonly<Record<string, unknown>>;

/** A matrix with one object per cell, holding what was asked for: `{format: {fill: {color: true}}}`. */
export function getCellProperties(place: Place, options: unknown, host: Host): unknown[][] {
  const area = areaOfPlace(place);
  const asked = asRecord(options);
  return Array.from({ length: rowCount(area) }, (_row, row) =>
    Array.from({ length: columnCount(area) }, (_column, column) =>
      pick(cellObject(host, place, area.top + row, area.left + column), asked),
    ),
  );
}

export function getRowProperties(place: Place, options: unknown, host: Host): unknown[] {
  const { top, bottom } = areaOfPlace(place);
  const asked = asRecord(options);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    pick(
      rangeObject(host, place.sheet, { top: top + row, bottom: top + row, left: 0, right: COLUMN_LIMIT - 1 }),
      asked,
    ),
  );
}

export function getColumnProperties(place: Place, options: unknown, host: Host): unknown[] {
  const { left, right } = areaOfPlace(place);
  const asked = asRecord(options);
  return Array.from({ length: right - left + 1 }, (_, column) =>
    pick(
      rangeObject(host, place.sheet, { left: left + column, right: left + column, top: 0, bottom: ROW_LIMIT - 1 }),
      asked,
    ),
  );
}

/** One object per cell; `{}` leaves a cell as it is. */
export function setCellProperties(place: Place, block: unknown, host: Host): void {
  const area: Area = areaOfPlace(place);
  const propertiesAt = readBlock(area, asList(block));
  for (let row = 0; row < rowCount(area); row++) {
    for (let column = 0; column < columnCount(area); column++) {
      put(cellObject(host, place, area.top + row, area.left + column), asRecord(propertiesAt(row, column)));
    }
  }
}

function cellObject(host: Host, { sheet }: Place, row: number, column: number): HostObject {
  return rangeObject(host, sheet, { top: row, bottom: row, left: column, right: column });
}

function pick(object: HostObject, options: Options): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (isRecord(wanted)) values[name] = pick(childOf(object, name), wanted);
    else if (wanted === true) values[name] = single(object.read(pascalCase(name)));
  }
  return values;
}

function put(object: HostObject, properties: Options): void {
  for (const [name, value] of Object.entries(properties)) {
    if (isRecord(value)) put(childOf(object, name), value);
    else object.write(pascalCase(name), value);
  }
}

function childOf(object: HostObject, name: string): HostObject {
  const child = object.child(pascalCase(name));
  if (!child) throw invalidArgument();
  return child;
}

/** A matrix of one cell (`numberFormat`) is its only value. */
function single(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [row] = value as readonly unknown[];
  return Array.isArray(row) ? (row as readonly unknown[])[0] : row;
}
