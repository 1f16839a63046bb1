import { asRecord, isRecord } from '../host/args';
import { ObjectPathType, type RequestBody } from '../host/protocol';
import type { Session } from '../host/hostSession';
import { parseAddress } from '../workbook/a1';
import type { Spot, Workbook } from '../workbook/workbook';

/** `DispatchId`s of `executeMethod` (`OSF.DDA.MethodDispId` in office-js 1.1.110). */
const Method = { loadSettings: 75, saveSettings: 76, navigateTo: 82, executeBatch: 93, commandCompleted: 94 } as const;

/** Numbers of failures that Office.js knows (`OSF.DDA.ErrorCodeManager.errorCodes`). */
const Failure = {
  internal: 5001,
  notSupported: 5000,
  cellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** These have a number of their own on the line; other refusals of a whole batch travel as its error. */
const REFUSALS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: Failure.cellEditMode,
  RequestPayloadSizeLimitExceeded: Failure.requestTooLarge,
  ResponsePayloadSizeLimitExceeded: Failure.responseTooLarge,
};

const DELAY_FOR_CELL_EDIT = 64;

export interface Answer {
  readonly Error: number;
  readonly [part: string]: unknown;
}

const done = (parts: Readonly<Record<string, unknown>> = {}): Answer => ({ Error: 0, ...parts });
const failed = (number: number): Answer => ({ Error: number });

export type CommandListener = (id: string, status: number) => void;

/** Does what the page asks of Excel outside the events. What Excel has and we do not play fails with Office's own number. */
export async function executeMethod(
  session: Session,
  data: unknown,
  onCommandCompleted: CommandListener,
): Promise<Answer> {
  const { DdaMethod, ...call } = asRecord(data);
  switch (asRecord(DdaMethod)['DispatchId']) {
    case Method.executeBatch:
      return executeBatch(session, arrayData(call));
    case Method.loadSettings:
      return done({ Properties: { Settings: [...session.settings].map(([Name, Value]) => ({ Name, Value })) } });
    case Method.saveSettings:
      return saveSettings(session, call);
    case Method.navigateTo:
      return navigate(session, asRecord(call['DdaGoToByIdMethod'])['Id']);
    case Method.commandCompleted: {
      onCommandCompleted(String(call[0]), Number(call[1]));
      return done();
    }
    default:
      return failed(Failure.notSupported);
  }
}

const arrayData = ({ ArrayData }: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Array.isArray(ArrayData) ? (ArrayData as readonly unknown[]) : [];

/** Batches with this mark are for the frame around Excel, not for the workbook. */
const FOR_THE_FRAME = 'WacPartition';

/** `[customData, method, path, headers, body, permission, flags, …]` */
async function executeBatch(session: Session, message: readonly unknown[]): Promise<Answer> {
  if (message[0] === FOR_THE_FRAME) return answerForFrame(String(message[4]));
  const answer = await session.execute(String(message[4]), {
    waitsForCellEdit: (Number(message[6]) & DELAY_FOR_CELL_EDIT) !== 0,
  });
  if (answer.error) {
    const { code, message: text } = answer.error;
    const number = REFUSALS[code];
    return number === undefined ? errorAnswer(code, text) : failed(number);
  }
  return batchAnswer(answer.text);
}

const batchAnswer = (body: string): Answer => done({ Data: [200, [], body] });

/** Each page says at its beginning that its functions are ready (`AddinInternalService`); whatever else is asked here is not played. */
function answerForFrame(request: string): Answer {
  const { Actions, ObjectPaths } = JSON.parse(request) as RequestBody;
  const asked = Object.values(ObjectPaths).find(
    ({ ObjectPathType: type, Name }) => type === ObjectPathType.newObject && !Name.endsWith('.AddinInternalService'),
  );
  if (asked) return errorAnswer('NotImplementedInSimulator', `The simulated Excel does not know ${asked.Name}.`);
  return batchAnswer(
    JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), Error: null }),
  );
}

const errorAnswer = (Code: string, Message: string): Answer =>
  batchAnswer(JSON.stringify({ Results: [], Error: { Code, Message } }));

/** `Properties` is a list of pairs. */
function saveSettings(session: Session, { DdaSettingsMethod }: Readonly<Record<string, unknown>>): Answer {
  const pairs = isRecord(DdaSettingsMethod) ? DdaSettingsMethod['Properties'] : undefined;
  if (!Array.isArray(pairs)) return failed(Failure.internal);
  session.settings.clear();
  for (const pair of pairs as unknown[])
    if (Array.isArray(pair)) session.settings.set(String(pair[0]), String(pair[1]));
  return done();
}

/** `Office.context.document.goToByIdAsync`: a defined name, or an address. */
function navigate(session: Session, id: unknown): Answer {
  const { workbook } = session;
  const name = workbook.findName(String(id));
  const spot = name ? workbook.areaOfName(name) : spotAt(workbook, String(id));
  if (!spot) return failed(Failure.internal);
  session.user((book) => book.select(spot.sheet, spot.area));
  return done();
}

function spotAt(workbook: Workbook, text: string): Spot | undefined {
  const address = parseAddress(text);
  const sheet = address?.sheet === undefined ? workbook.activeSheet : workbook.findSheet(address.sheet);
  return address && sheet ? { sheet, area: address.area } : undefined;
}
