import type { Cell } from '../sheet/cell';
import { readCode, splitCode } from '../cells/code';
import { contentOf } from '../cells/cellContent';
import { readConpes } from '../cells/conpes';
import { readCount } from '../cells/count';
import { readCutLabel } from '../cells/cutLabel';
import { readDay } from '../cells/date';
import { isMailbox } from '../cells/email';
import { isDateFormat } from '../cells/numberFormat';
import { readGrounds } from '../cells/grounds';
import type { Reading } from '../cells/reading';
import { readRelated } from '../cells/related';
import { parseShareText } from '../cells/share';
import { readStage } from '../cells/stage';
import { readStatus } from '../cells/readStatus';
import { cleanText, fold } from '../text/fold';
import { readYesNo } from '../cells/yesNo';
import type { Stage } from '../cut/cut';
import { readEntities } from '../cells/entityCatalogue';
import type { Entity } from '../cells/entities';
import type { FieldId, FieldKind } from './fields';
import { FIELDS } from './fields';
import { cellAt, type Grid } from '../sheet/grid';
import type { StateWord } from '../cells/stateWords';
import type { TableLayout } from './tableLayout';

/** What words mean in this book. */
export interface Vocabulary {
  readonly entities: readonly Entity[];
  readonly states: readonly StateWord[];
  readonly stages: readonly Stage[];
}

const SAMPLE = 100;
/** What a cell holds shows in so many letters; each is asked about every field, and a cell may have 32,767 (found by fuzzing). */
const LETTERS = 1_000;
const INSTITUTION =
  /\b(?:ministerio|departamento (?:administrativo|nacional)|superintendencia|agencia|instituto|unidad administrativa|fondo|secretaria|corporacion|banco|alcaldia|gobernacion|universidad|comision|consejo|servicio nacional|sociedad)\b/;
const UNIT =
  /\b(?:direccion|subdireccion|grupo|oficina|area|coordinacion|gerencia|vicepresidencia|viceministerio|despacho|division|unidad|secretaria)\b/;
/** `Ana María Pérez`; several are separated like entities. */
const PERSON = /^\p{Lu}[\p{L}.'-]*(?: (?:de |del |la |las |los )*\p{Lu}[\p{L}.'-]*){0,5}$/u;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)/i;
const INDICATOR_TYPE = /^(?:producto|gestion|resultado|impacto)s?$/;

/** Cells of a column that are not blank, spread over the table, and the beginnings of their texts: enough to see what it holds. */
export function sampleColumn(grid: Grid, layout: TableLayout, column: number): readonly Cell[] {
  const filled: number[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) {
    if ((grid.values[row - grid.top]?.[column - grid.left] ?? '') !== '') filled.push(row);
  }
  const step = Math.max(1, filled.length / SAMPLE);
  const cells: Cell[] = [];
  for (let at = 0; at < filled.length; at += step) {
    const cell = cellAt(grid, filled[Math.floor(at)] ?? 0, column);
    if (contentOf(cell).kind !== 'blank')
      cells.push(typeof cell.value === 'string' ? { ...cell, value: cell.value.slice(0, LETTERS) } : cell);
  }
  return cells;
}

/** How much the values speak for a field, 0–1; `undefined` where there are none. */
export function valuesSpeakFor(field: FieldId, cells: readonly Cell[], vocabulary: Vocabulary): number | undefined {
  if (cells.length === 0) return undefined;
  const looks = BY_FIELD[field] ?? BY_KIND[FIELDS[field].kind];
  return cells.reduce((sum, cell) => sum + looks(cell, vocabulary), 0) / cells.length;
}

/** Share of the cells that begin with an action's code and go on with its text. */
export function embeddedCodes(cells: readonly Cell[]): number {
  if (cells.length === 0) return 0;
  return cells.filter(({ value }) => typeof value === 'string' && hasCodeAndText(value)).length / cells.length;
}

type Looks = (cell: Cell, vocabulary: Vocabulary) => number;

const BY_KIND: Readonly<Record<FieldKind, Looks>> = {
  // Smaller numbers count rows more often than they name documents.
  conpes: (cell) =>
    readConpes(cell).kind === 'value' && (typeof cell.value !== 'number' || cell.value >= 1000) ? 1 : 0,
  code: looksLikeCode,
  // A date under `Fecha de corte` is no label (DATA-8).
  cut: (cell) => grade(readCutLabel(cell), 0.2),
  text: (cell) => (typeof cell.value === 'string' && !isMailbox(cell.value.trim()) ? 1 : 0),
  share: looksLikeShare,
  related: (cell) => (typeof cell.value === 'string' ? grade(readRelated(cell), 0) : 0),
  entity: looksLikeEntity,
  email: (cell) =>
    typeof cell.value === 'string' &&
    cell.value
      .split(/[;,\s]+/)
      .filter(Boolean)
      .some(isMailbox)
      ? 1
      : 0,
  day: looksLikeDay,
  stage: (cell, { stages }) => grade(readStage(cell, stages), 0.5),
  status: (cell, { states }) => (readStatus(cell, states).kind === 'value' ? 1 : isShortText(cell) ? 0.4 : 0),
  count: (cell) => (readCount(cell).kind === 'value' && Number(cell.value) < 100 ? 1 : 0),
  yesNo: (cell) => grade(readYesNo(cell), 0),
  ground: (cell) => grade(readGrounds(cell), 0.5),
};

/** Text columns that can be told apart by what they say. */
const BY_FIELD: Readonly<Partial<Record<FieldId, Looks>>> = {
  text: ({ value }) => (typeof value === 'string' && (value.length >= 20 || hasCodeAndText(value)) ? 1 : 0),
  unit: (cell, vocabulary) => BY_KIND.text(cell, vocabulary) * (UNIT.test(fold(String(cell.value))) ? 1 : 0.5),
  owner: (cell, vocabulary) =>
    looksLikeEntity(cell, vocabulary) > 0 ||
    UNIT.test(fold(String(cell.value))) ||
    WEB_ADDRESS.test(String(cell.value).trim())
      ? 0
      : looksLikePersons(cell)
        ? 1
        : 0.4,
  indicatorType: ({ value }) => (typeof value === 'string' && INDICATOR_TYPE.test(fold(value)) ? 1 : 0.2),
};

function looksLikeCode(cell: Cell): number {
  const reading = readCode(cell);
  if (typeof cell.value === 'string' && hasCodeAndText(cell.value)) return 0.4;
  if (reading.kind === 'value') return 1;
  return reading.kind === 'unreadable' && reading.candidates ? 0.7 : 0;
}

function looksLikeShare(cell: Cell): number {
  if (typeof cell.value === 'number') return isDateFormat(cell.format) || Math.abs(cell.value) > 150 ? 0 : 1;
  const parsed = typeof cell.value === 'string' ? parseShareText(cell.value.trim()) : undefined;
  return parsed && (parsed.percent || Math.abs(parsed.number) <= 150) ? 1 : 0;
}

function looksLikeEntity({ value }: Cell, { entities }: Vocabulary): number {
  if (typeof value !== 'string') return 0;
  const found = readEntities(value, entities);
  if (found.length > 0 && found.every(({ entity }) => entity)) return 1;
  return INSTITUTION.test(fold(value)) && value.length < 200 ? 0.8 : 0;
}

function looksLikePersons({ value }: Cell): boolean {
  return typeof value === 'string' && value.split(/[;,/]/).every((name) => PERSON.test(cleanText(name)));
}

function looksLikeDay(cell: Cell): number {
  const reading = readDay(cell, { order: 'undecidable' });
  if (reading.kind === 'unreadable') return reading.candidates ? 1 : 0;
  return reading.kind === 'value' ? (typeof cell.value === 'number' && !isDateFormat(cell.format) ? 0.8 : 1) : 0;
}

function hasCodeAndText(value: string): boolean {
  const { code, text } = splitCode(value);
  return code.kind !== 'blank' && /\p{L}{3}/u.test(text);
}

function isShortText({ value }: Cell): boolean {
  return typeof value === 'string' && value.length <= 40 && /\p{L}{3}/u.test(value);
}

function grade(reading: Reading<unknown>, doubtful: number): number {
  if (reading.kind === 'value') return 1;
  return reading.kind === 'unreadable' && reading.candidates ? doubtful : 0;
}
