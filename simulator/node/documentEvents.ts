import type { Session } from '../host/hostSession';

type Handler = (event: object) => void;

/** What the library asks of a session for its older events (`IEventRegistration`). */
export interface DocumentEvents {
  register(eventId: number, targetId: string, handler: Handler): Promise<void>;
  unregister(eventId: number, targetId: string, handler: Handler): Promise<void>;
}

/** The number of the event behind `workbook.onSelectionChanged`. */
const SELECTION_CHANGED = 2;

export function documentEvents(session: Session): DocumentEvents {
  const stops = new Map<Handler, () => void>();
  return {
    register(eventId, _targetId, handler) {
      if (eventId !== SELECTION_CHANGED)
        return Promise.reject(new Error(`The simulated Excel does not know the event ${eventId} of documents.`));
      stops.set(
        handler,
        session.onEvent(({ kind }) => {
          if (kind === 'documentSelection') handler({});
        }),
      );
      return Promise.resolve();
    },
    unregister(_eventId, _targetId, handler) {
      stops.get(handler)?.();
      stops.delete(handler);
      return Promise.resolve();
    },
  };
}
