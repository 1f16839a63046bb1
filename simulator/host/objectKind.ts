import { Args } from './args';
import type { Host } from './excelHost';
import { invalidArgument, notImplemented } from './hostError';

export interface Scalar<T> {
  readonly get: (target: T, host: Host) => unknown;
  readonly set?: (target: T, value: unknown, host: Host) => void;
}

/** An object of Excel's model that a path leads to; `null` stands for Excel's null object. */
export type Found = HostObject | null;

/**
 * All that the simulator knows of one kind of Excel object, under the names that travel (PascalCase).
 * What is not in these tables is answered with `NotImplementedInSimulator`.
 */
export interface ObjectKind<T> {
  readonly typeName: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects themselves: `range.format`. */
  readonly children?: Readonly<Record<string, (target: T, host: Host) => Found>>;
  /** Methods that give an object: `sheet.getRange()`. */
  readonly finders?: Readonly<Record<string, (target: T, args: Args, host: Host) => Found>>;
  /** Methods that do something, or give a plain value: `range.clear()`, `tables.getCount()`. */
  readonly calls?: Readonly<Record<string, (target: T, args: Args, host: Host) => unknown>>;
  /** `collection.getItem(key)`. */
  readonly item?: (target: T, key: unknown, host: Host) => HostObject;
  readonly items?: (target: T, host: Host) => readonly HostObject[];
  /** What the client addresses the object by later. */
  readonly identity?: (target: T) => string;
  /** Throws when the object is gone; looked at before every use. */
  readonly requireAlive?: (target: T, host: Host) => void;
}

/** One object with its kind; the target's type stays inside. */
export interface HostObject {
  readonly kind: ObjectKind<unknown>;
  readonly target: unknown;
  readonly scalarNames: readonly string[];
  readonly isCollection: boolean;
  hasScalar(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  child(name: string): Found;
  find(method: string, args: readonly unknown[]): Found;
  call(method: string, args: readonly unknown[]): unknown;
  item(key: unknown): HostObject;
  items(): readonly HostObject[];
  /** What the client keeps of the object: what it is addressed by, and its id, which counts as loaded from then on. */
  identified(): Record<string, string>;
}

export function bind<T>(kind: ObjectKind<T>, target: T, host: Host): HostObject {
  const alive = (): T => {
    kind.requireAlive?.(target, host);
    return target;
  };
  return {
    kind: kind as ObjectKind<unknown>,
    target,
    scalarNames: Object.keys(kind.scalars ?? {}),
    isCollection: kind.items !== undefined,
    hasScalar: (name) => member(kind.scalars, name) !== undefined,
    read: (name) => known(kind, name, member(kind.scalars, name)).get(alive(), host),
    write(name, value) {
      const { set } = known(kind, name, member(kind.scalars, name));
      if (!set) throw notImplemented(kind.typeName, `${name} = …`);
      set(alive(), value, host);
    },
    child: (name) => known(kind, name, member(kind.children, name))(alive(), host),
    find: (method, args) => known(kind, `${method}()`, member(kind.finders, method))(alive(), new Args(args), host),
    call: (method, args) => known(kind, `${method}()`, member(kind.calls, method))(alive(), new Args(args), host),
    item(key) {
      const item = known(kind, 'getItem()', kind.item);
      if (key === undefined || key === null) throw invalidArgument();
      return item(alive(), key, host);
    },
    items: () => known(kind, 'items', kind.items)(alive(), host),
    identified() {
      const identity = kind.identity?.(target);
      if (identity === undefined) return {};
      return member(kind.scalars, 'Id') ? { _Id: identity, Id: identity } : { _Id: identity };
    },
  };
}

/** Only what the table itself holds: `constructor` is no member of Excel. */
function member<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

function known<V>(kind: { readonly typeName: string }, name: string, found: V | undefined): V {
  if (found === undefined) throw notImplemented(kind.typeName, name);
  return found;
}
