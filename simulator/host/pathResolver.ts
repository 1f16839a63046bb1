import { isRecord } from './args';
import type { Host } from './excelHost';
import { HostError, invalidArgument } from './hostError';
import { workbookObject } from './kinds/workbook';
import { camelCase } from './memberName';
import type { Found } from './objectKind';
import { ObjectPathType, type Action, type ArgumentInfo, type ObjectPath } from './protocol';

/** Finds what the paths of one batch lead to; each is walked once, so that a method that adds something adds it once. */
export class PathResolver {
  private readonly found = new Map<number, Found>();

  constructor(
    private readonly host: Host,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  resolve(id: number): Found {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.walk(this.pathOf(id));
    this.found.set(id, object);
    return object;
  }

  /** Plain arguments, with objects in the places where a path is meant. */
  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return this.substitute(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  /** Where an error happened, as Excel says it: `Worksheet.getRange`. */
  locationOf(action: Action): string {
    const path = this.paths[action.ObjectPathId];
    const member = action.Name || path?.Name || '';
    const owner = this.found.get(action.ObjectPathId)?.kind.typeName ?? '';
    return [owner, camelCase(member)].filter((part) => part !== '').join('.');
  }

  private walk(path: ObjectPath): Found {
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return workbookObject(this.host);
      case ObjectPathType.reference:
        return this.host.references.get(path.Name);
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.newObject:
        throw new HostError(
          'NotImplementedInSimulator',
          `The simulated Excel does not know objects of type ${path.Name}.`,
        );
      default:
        return this.walkFromParent(path);
    }
  }

  private walkFromParent(path: ObjectPath): Found {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.method:
        return parent.find(path.Name, args);
      case ObjectPathType.property:
        return parent.child(path.Name);
      case ObjectPathType.indexer:
        return parent.item(args[0]);
      default:
        throw invalidArgument(`There is no object path of type ${path.ObjectPathType}.`);
    }
  }

  private pathOf(id: number): ObjectPath {
    const path = this.paths[id];
    if (!path) throw invalidArgument(`The batch has no object path ${id}.`);
    return path;
  }

  private substitute(values: readonly unknown[], ids: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const id = ids[index];
      if (Array.isArray(id) && Array.isArray(value))
        return this.substitute(value as readonly unknown[], id as readonly unknown[]);
      return typeof id === 'number' && id !== 0 ? this.resolve(id) : this.withObjects(value);
    });
  }

  /** In options, an object stands as `{_ObjectPathId: 7}`. */
  private withObjects(value: unknown): unknown {
    if (!isRecord(value)) return value;
    const id = value['_ObjectPathId'];
    if (typeof id === 'number') return this.resolve(id);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.withObjects(part)]));
  }
}
