import { shiftArea } from '../workbook/shift';
import type { Workbook } from '../workbook/workbook';
import { HostError } from './hostError';
import type { HostObject } from './objectKind';
import { isPlace, Places, type Place } from './rangePlace';

/**
 * The objects that the client keeps (`_KeepReference`) until it lets them go (`_RemoveReference`), and every range of
 * the running batch: like Excel's, they move along when somebody inserts or deletes cells.
 */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private readonly places = new Set<Place>();
  private nextId = 1;
  /** Ends the following: a book may outlive the Excel that was started over it. */
  readonly close: () => void;

  constructor(workbook: Workbook) {
    this.close = workbook.edits.listen((edit) => {
      if (edit.kind !== 'shifted') return;
      const { sheet, shift } = edit;
      for (const place of this.allPlaces()) {
        if (place.sheet === sheet && place.area) place.area = shiftArea(place.area, shift);
      }
    });
  }

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref-${this.nextId++}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    this.kept.delete(id);
    if (object) this.ids.delete(object);
  }

  removeAll(): void {
    this.kept.clear();
    this.ids.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  /** Ranges of a batch are followed while it runs. */
  follow(place: Place): void {
    this.places.add(place);
  }

  endBatch(): void {
    this.places.clear();
  }

  private *allPlaces(): Iterable<Place> {
    const all = new Set(this.places);
    for (const { target } of this.kept.values()) {
      if (isPlace(target)) all.add(target);
      else if (target instanceof Places) target.all.forEach((place) => all.add(place));
    }
    yield* all;
  }
}
