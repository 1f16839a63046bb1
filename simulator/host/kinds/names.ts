import type { DefinedName } from '../../workbook/definedNames';
import { absolute } from '../../workbook/definedNames';
import { formatAddress } from '../../workbook/a1';
import type { Sheet } from '../../workbook/sheet';
import { asText, type Args } from '../args';
import type { Host } from '../excelHost';
import { HostError, invalidArgument, itemNotFound, notImplemented } from '../hostError';
import { bind, type Found, type HostObject, type ObjectKind } from '../objectKind';
import { areaOfPlace } from '../rangePlace';
import { placeOf } from './address';
import { rangeObject } from './range';

/** The names of the whole book or, with a sheet, those that only that sheet knows. */
interface Names {
  readonly sheet: Sheet | undefined;
}

export const namesObject = (host: Host, sheet?: Sheet): HostObject => bind(NAMES, { sheet }, host);

const NAMES: ObjectKind<Names> = {
  typeName: 'NamedItemCollection',
  item: ({ sheet }, key, host) => {
    const name = host.workbook.findName(asText(key), sheet?.name);
    if (!name) throw itemNotFound(`the name ${asText(key)}`);
    return bind(NAMED_ITEM, name, host);
  },
  items: (target, host) => namesOf(target, host).map((name) => bind(NAMED_ITEM, name, host)),
  finders: {
    GetItemOrNullObject: ({ sheet }, args, host) => {
      const name = host.workbook.findName(args.text(0), sheet?.name);
      return name ? bind(NAMED_ITEM, name, host) : null;
    },
    Add: (target, args, host) => bind(NAMED_ITEM, addName(target, args, host), host),
  },
  calls: { GetCount: (target, _args, host) => namesOf(target, host).length },
};

const NAMED_ITEM: ObjectKind<DefinedName> = {
  typeName: 'NamedItem',
  identity: ({ name }) => name,
  requireAlive: (name, { workbook }) => {
    if (!workbook.names.includes(name)) throw itemNotFound('the name was deleted');
  },
  scalars: {
    Name: { get: ({ name }) => name },
    Formula: {
      get: ({ reference }) => `=${reference}`,
      set: (name, value) => {
        name.reference = asText(value).replace(/^=/, '');
      },
    },
    Type: { get: (name, { workbook }) => (workbook.areaOfName(name) ? 'Range' : 'String') },
    Scope: { get: ({ scope }) => (scope === undefined ? 'Workbook' : 'Worksheet') },
    Comment: {
      get: ({ comment }) => comment ?? '',
      set: (name, value) => {
        name.comment = asText(value);
      },
    },
  },
  finders: {
    GetRange: (name, _args, host) => {
      const range = rangeOf(name, host);
      if (!range) throw new HostError('InvalidReference', `The name ${name.name} is no range.`);
      return range;
    },
    GetRangeOrNullObject: (name, _args, host) => rangeOf(name, host),
  },
  calls: {
    Delete: (name, _args, { workbook }) => {
      workbook.names = workbook.names.filter((other) => other !== name);
    },
  },
};

const namesOf = ({ sheet }: Names, { workbook }: Host): DefinedName[] =>
  workbook.names.filter(({ scope }) => scope === sheet?.name);

function rangeOf(name: DefinedName, host: Host): Found {
  const found = host.workbook.areaOfName(name);
  return found ? rangeObject(host, found.sheet, found.area) : null;
}

function addName({ sheet }: Names, args: Args, { workbook }: Host): DefinedName {
  const name = args.text(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
  if (workbook.findName(name, sheet?.name))
    throw new HostError('ItemAlreadyExists', `There is already a name ${name}.`);
  const added: DefinedName = {
    name,
    reference: referenceOf(args.raw(1)),
    scope: sheet?.name,
    comment: args.optionalText(2),
  };
  workbook.names.push(added);
  return added;
}

function referenceOf(argument: unknown): string {
  const place = placeOf(argument);
  if (place) return absolute(formatAddress(place.sheet.name, areaOfPlace(place)));
  if (typeof argument !== 'string' || !argument.startsWith('='))
    throw notImplemented('NamedItemCollection', 'add() of a plain value');
  return argument.slice(1);
}
