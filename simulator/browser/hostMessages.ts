/**
 * What travels between the page of an add-in and Excel on the web (excel-host.md, In a browser): JSON texts by
 * `postMessage`. The channel is Office.js's private one (1.1.110): only this folder knows it.
 */
export interface Request {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data?: unknown;
}

export const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE = 1;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;

/** `undefined` for whatever else a page posts. */
export function readRequest(data: unknown, conversation: string): Request | undefined {
  if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
  const message = JSON.parse(data) as Partial<Request>;
  return message._messageType === 0 && message._conversationId === conversation ? (message as Request) : undefined;
}

export function answerTo({ _actionName, _conversationId, _correlationId }: Request, data: unknown): string {
  return respond({ _actionName, _conversationId, _correlationId, _responseType: ResponseType.forCalling, _data: data });
}

export function eventOf(conversation: string, eventName: string, data: unknown): string {
  return respond({
    _actionName: eventName,
    _conversationId: conversation,
    _correlationId: -1,
    _responseType: ResponseType.forEventing,
    _data: data,
  });
}

function respond(message: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _errorCode: 0,
    _origin: location.origin,
    _serializerVersion: 1,
    ...message,
  });
}
