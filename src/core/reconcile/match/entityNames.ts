import { fold } from '../../text/fold';
import type { ActionRecord } from '../../matrix/actionRecord';
import type { EntityReading } from '../../cells/entities';

/** Who a cell names, whatever the spelling: by the catalogue, and by the folded text where it does not resolve (DATA-5). */
export function entityNames(record: ActionRecord): ReadonlySet<string> {
  return new Set(record.entity.map(nameOf).filter((name) => name !== ''));
}

export function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}

function nameOf(reading: EntityReading): string {
  return fold(reading.entity?.name ?? reading.raw);
}
