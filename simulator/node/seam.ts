import type { ObjectEvent } from '../host/eventTypes';
import type { Session } from '../host/hostSession';
import { documentEvents, type DocumentEvents } from './documentEvents';
import type { OfficeExtensionSeam } from './officeJs';

/**
 * The one place that touches what Microsoft keeps private. `SessionBase._overrideSession` makes every request context
 * of Office.js (1.1.110) hand its batches to us; the way in for events is the one that the library keeps for its own
 * tests. `test/simulator/contract.test.ts` fails when they change.
 */
export function connect(officeExtension: OfficeExtensionSeam, session: Session): () => void {
  const { SessionBase, CommonUtility, GenericEventRegistration } = officeExtension;
  // An older Excel does not know newer members; the library itself knows since when each is there (`ApiNotFound`).
  CommonUtility._doApiNotSupportedCheck = true;
  const ofDocument = documentEvents(session);
  class SimulatedSession extends SessionBase {
    _createRequestExecutorOrNull(): RequestExecutor {
      return { executeAsync: (_customData, flags, { Body }) => send(session, flags, Body) };
    }

    getEventRegistration(): DocumentEvents {
      return ofDocument;
    }
  }
  const connected = new SimulatedSession();
  SessionBase._overrideSession = connected;
  // Nobody hears of this Excel what was registered with the one before.
  GenericEventRegistration.s_genericEventRegistrations = {};
  officeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const stopEvents = session.onEvent((event) => {
    if (event.kind === 'object') officeExtension._testTriggerRichApiMessageEvent({ entries: [entryOf(event)] });
  });
  return () => {
    stopEvents();
    // A later Excel may have taken over.
    if (SessionBase._overrideSession === connected) SessionBase._overrideSession = null;
  };
}

/** The category of events among the library's messages (`Constants.eventMessageCategory`). */
const EVENT_CATEGORY = 65_536;

const entryOf = ({ type, targetId, args }: ObjectEvent) => ({
  messageCategory: EVENT_CATEGORY,
  messageType: type,
  targetId,
  message: JSON.stringify(args),
});

/** `Excel.run({delayForCellEdit: true}, …)`: wait in silence instead of failing. */
const DELAY_FOR_CELL_EDIT = 64;

interface RequestExecutor {
  executeAsync(
    customData: unknown,
    flags: number,
    request: { readonly Body: unknown },
  ): Promise<RequestExecutorResponse>;
}

interface RequestExecutorResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}

/** Both ways through JSON, as on the wire: dates become text, `NaN` becomes `null`, nothing is shared. */
async function send(session: Session, flags: number, body: unknown): Promise<RequestExecutorResponse> {
  const answer = await session.execute(JSON.stringify(body), { waitsForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0 });
  if (answer.error)
    return {
      HttpStatusCode: 400,
      ErrorCode: answer.error.code,
      ErrorMessage: answer.error.message,
      Headers: {},
      Body: null,
    };
  return {
    HttpStatusCode: 200,
    ErrorCode: '',
    ErrorMessage: '',
    Headers: {},
    Body: JSON.parse(answer.text) as unknown,
  };
}
