import { isRecord } from './args';
import { camelCase, pascalCase } from './memberName';
import type { HostObject } from './objectKind';
import type { QueryInfo } from './protocol';

/** A selection as a tree: `format/fill/color` hangs `color` under `fill` under `format`; `*` takes all plain properties. */
class Selection {
  all = false;
  readonly names = new Map<string, Selection>();

  static of({ Select = [], Expand = [] }: QueryInfo): Selection {
    const selection = new Selection();
    for (const path of Select) selection.add(path);
    for (const path of Expand) selection.add(`${path}/*`);
    // A load without names takes what is plain.
    if (Select.length === 0) selection.all = true;
    return selection;
  }

  private add(path: string): void {
    this.addSegments(path.split(/[/.]/).filter((segment) => segment !== ''));
  }

  private addSegments([segment, ...rest]: readonly string[]): void {
    if (segment === undefined) return;
    if (segment === '*') {
      this.all = true;
      return;
    }
    const name = pascalCase(segment);
    const below = this.names.get(name) ?? new Selection();
    this.names.set(name, below);
    below.addSegments(rest);
  }

  get isEmpty(): boolean {
    return !this.all && this.names.size === 0;
  }
}

/** The answer to `load()`. */
export function queryOf(object: HostObject, info: QueryInfo): Record<string, unknown> {
  const selection = Selection.of(info);
  if (!object.isCollection) return valuesOf(object, selection);
  const skip = info.Skip ?? 0;
  const items = object.items().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  return collectionOf(object, items, selection);
}

/** The answer to `retrieve()`: the same, with the names as the client spells them. */
export function jsonOf(object: HostObject, info: QueryInfo): unknown {
  return camelCased(queryOf(object, info));
}

function valuesOf(object: HostObject, selection: Selection): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (selection.all) for (const name of object.scalarNames) values[name] = object.read(name);
  for (const [name, below] of selection.names) {
    if (object.hasScalar(name)) values[name] = object.read(name);
    else values[name] = nested(object.child(name), below);
  }
  return values;
}

function nested(child: HostObject | null, selection: Selection): unknown {
  if (!child) return { _IsNull: true };
  if (selection.isEmpty) selection.all = true;
  return child.isCollection
    ? collectionOf(child, child.items(), selection)
    : { ...child.identified(), ...valuesOf(child, selection) };
}

/** Names that the collection itself has (`count`) are its own; the others are its items'. */
function collectionOf(
  collection: HostObject,
  items: readonly HostObject[],
  selection: Selection,
): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  const ofItems = new Selection();
  ofItems.all = selection.all;
  for (const [name, below] of selection.names) {
    if (collection.hasScalar(name)) own[name] = collection.read(name);
    else ofItems.names.set(name, below);
  }
  return { ...own, _Items: items.map((item) => ({ ...item.identified(), ...valuesOf(item, ofItems) })) };
}

const ITEMS = '_Items';

/** Matrices of values are left alone: only names change. */
function camelCased(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name === ITEMS && Array.isArray(part)) return ['items', part.map(camelCased)];
      return [name.startsWith('_') ? name : camelCase(name), camelCased(part)];
    }),
  );
}
