import { addFormat, formatsOn, moveFormat } from '../../workbook/formatRules';
import { cutOut, type ConditionalFormat } from '../../workbook/validation';
import type { Sheet } from '../../workbook/sheet';
import { asFlag, asInteger, asOneOf } from '../args';
import type { CellsTarget } from '../cellMatrix';
import type { Host } from '../excelHost';
import { itemNotFound, notImplemented } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { requireSheet } from '../rangePlace';
import { customFormatObject } from './customFormat';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';

/** The rules that touch a range; each is one for all its rectangles. */
export const conditionalFormatsObject = (host: Host, cells: CellsTarget): HostObject => bind(FORMATS, cells, host);

type Rule = ConditionalFormat['rule'];

/** Entries are made anew when cells move; the rule is what stays. */
interface Format {
  readonly sheet: Sheet;
  readonly rule: Rule;
}

const TYPES: Readonly<Partial<Record<Rule['type'], string>>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

const FORMATS: ObjectKind<CellsTarget> = {
  typeName: 'ConditionalFormatCollection',
  item: (cells, key, host) => {
    const found = findFormat(cells, String(key));
    if (!found) throw itemNotFound(`the conditional format ${String(key)}`);
    return formatObject(host, found);
  },
  items: (cells, host) => formatsOf(cells).map((format) => formatObject(host, format)),
  finders: {
    Add: (cells, args, host) => {
      if (args.text(0).toLowerCase() !== 'custom')
        throw notImplemented('ConditionalFormatCollection', `add("${args.text(0)}")`);
      cells.sheet.requireAllowed('formatCells');
      const { rule } = addFormat(cells.sheet, { type: 'expression' }, cells.areas());
      return formatObject(host, { sheet: cells.sheet, rule });
    },
    GetItemAt: (cells, args, host) => {
      const found = formatsOf(cells)[args.integer(0)];
      if (!found) throw itemNotFound('the conditional format at this position');
      return formatObject(host, found);
    },
    GetItemOrNullObject: (cells, args, host) => {
      const found = findFormat(cells, args.text(0));
      return found ? formatObject(host, found) : null;
    },
  },
  calls: {
    GetCount: (cells) => formatsOf(cells).length,
    ClearAll: ({ sheet, areas }) => {
      sheet.requireAllowed('formatCells');
      for (const area of areas()) sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area);
    },
  },
};

const FORMAT: ObjectKind<Format> = {
  typeName: 'ConditionalFormat',
  identity: ({ rule }) => idOf(rule),
  requireAlive: (format, { workbook }) => {
    requireSheet(format.sheet, workbook.sheets);
    entryOf(format);
  },
  scalars: {
    Id: { get: ({ rule }) => idOf(rule) },
    Type: { get: ({ rule }) => TYPES[rule.type] ?? 'PresetCriteria' },
    Priority: {
      get: ({ rule }) => rule.priority - 1,
      set: (format, value) => moveFormat(format.sheet, entryOf(format), asInteger(value)),
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue === true,
      set: ({ rule }, value) => {
        rule.stopIfTrue = asFlag(value);
      },
    },
  },
  children: {
    Custom: (format, host) => {
      asOneOf(format.rule.type, ['expression']);
      return customFormatObject(host, format);
    },
    CustomOrNullObject: (format, host) => (format.rule.type === 'expression' ? customFormatObject(host, format) : null),
  },
  finders: {
    GetRange: (format, _args, host) => rangeOf(format, host),
    GetRangeOrNullObject: (format, _args, host) => (entryOf(format).areas.length === 1 ? rangeOf(format, host) : null),
    GetRanges: (format, _args, host) => rangeAreasObject(host, format.sheet, entryOf(format).areas),
  },
  calls: {
    Delete: ({ sheet, rule }) => {
      sheet.requireAllowed('formatCells');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((entry) => entry.rule !== rule);
    },
  },
};

const formatObject = (host: Host, format: Format): HostObject => bind(FORMAT, format, host);

const formatsOf = ({ sheet, areas }: CellsTarget): Format[] =>
  formatsOn(sheet, areas()).map(({ rule }) => ({ sheet, rule }));

const findFormat = (cells: CellsTarget, id: string): Format | undefined =>
  formatsOf(cells).find(({ rule }) => idOf(rule) === id);

function entryOf({ sheet, rule }: Format): ConditionalFormat {
  const entry = sheet.conditionalFormats.find((candidate) => candidate.rule === rule);
  if (!entry) throw itemNotFound('the conditional format was deleted');
  return entry;
}

function rangeOf(format: Format, host: Host): HostObject {
  const [area, ...others] = entryOf(format).areas;
  if (!area || others.length > 0) throw itemNotFound('the conditional format has several ranges');
  return rangeObject(host, format.sheet, area);
}

const ids = new WeakMap<Rule, string>();
let nextId = 1;

function idOf(rule: Rule): string {
  const known = ids.get(rule);
  if (known !== undefined) return known;
  const id = `{00000000-000C-0000-0000-${(nextId++).toString(16).padStart(12, '0').toUpperCase()}}`;
  ids.set(rule, id);
  return id;
}
