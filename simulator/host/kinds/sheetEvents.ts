import type { ObjectKind } from '../objectKind';
import { EventType } from '../eventTypes';

/** `_Register…` and `_Unregister…`: what the client calls when the first handler comes and the last goes. */
const MEMBERS = {
  DataChangedEvent: EventType.changed,
  ActivatedEvent: EventType.activated,
  DeactivatedEvent: EventType.deactivated,
  SelectionChangedEvent: EventType.selectionChanged,
  EventNameChanged: EventType.nameChanged,
} as const;

const MEMBERS_OF_ALL = { ...MEMBERS, AddedEvent: EventType.added, DeletedEvent: EventType.deleted } as const;

type Calls<T> = NonNullable<ObjectKind<T>['calls']>;

export const sheetEvents = <T>(targetId: (target: T) => string): Calls<T> => eventCalls(MEMBERS, targetId);
export const allSheetsEvents = <T>(targetId: (target: T) => string): Calls<T> => eventCalls(MEMBERS_OF_ALL, targetId);

function eventCalls<T>(members: Readonly<Record<string, number>>, targetId: (target: T) => string): Calls<T> {
  const calls: Record<string, Calls<T>[string]> = {};
  for (const [name, type] of Object.entries(members)) {
    calls[`_Register${name}`] = (target, _args, { events }) => events.register(type, targetId(target));
    calls[`_Unregister${name}`] = (target, _args, { events }) => events.unregister(type, targetId(target));
  }
  return calls;
}
