import type { ExcelEvent } from '../host/eventTypes';
import type { Session } from '../host/hostSession';
import { appContext, frameName, type Identity } from './appContext';
import { Commands } from './ribbonCommands';
import { ActionType, answerTo, eventOf, readRequest, type Request } from './hostMessages';
import { executeMethod } from './methods';

export interface FrameOptions {
  readonly session: Session;
  /** The highest `ExcelApi` requirement set; that of the session when it is not told. */
  readonly apiVersion?: string;
  readonly locale?: string;
  readonly readOnly?: boolean;
}

export interface AddInFrame {
  /** Starts a ribbon function of the page, as soon as the page is ready for it; resolves when the add-in says that it has completed. */
  runCommand(functionName: string): Promise<void>;
  close(): void;
}

/** Loads `url` (of this page's own https origin: Office.js trusts no other) into the iframe and plays Excel for it. */
export function openAddIn(iframe: HTMLIFrameElement, url: string, options: FrameOptions): AddInFrame {
  const frame = new Frame(iframe, options);
  frame.load(url);
  return frame;
}

const RICH_API_MESSAGE = 'richApiMessage';
const SELECTION_CHANGED = 'documentSelectionChanged';
const COMMAND_INVOKED = 'appCommandInvoked';
/** The category of events among the messages (`Constants.eventMessageCategory`). */
const EVENT_CATEGORY = 65_536;

class Frame implements AddInFrame {
  private readonly identity: Identity = { conversation: crypto.randomUUID(), control: crypto.randomUUID() };
  private readonly commands = new Commands();
  /** The channels of events that the page listens on. */
  private readonly subscribed = new Set<string>();
  private readonly stopEvents: () => void;
  private commandsReady: () => void = () => undefined;
  private readonly whenCommandsReady = new Promise<void>((resolve) => {
    this.commandsReady = resolve;
  });
  private nextEventId = 1;

  constructor(
    private readonly iframe: HTMLIFrameElement,
    private readonly options: FrameOptions,
  ) {
    addEventListener('message', this.onMessage);
    this.stopEvents = options.session.onEvent((event) => this.raise(event));
  }

  load(url: string): void {
    this.rename(frameName(this.identity, this.locale));
    this.iframe.src = url;
  }

  async runCommand(functionName: string): Promise<void> {
    await this.whenCommandsReady;
    await new Promise<void>((resolve, reject) => {
      const id = this.commands.begin(functionName, resolve, reject);
      this.post(
        eventOf(this.identity.conversation, COMMAND_INVOKED, [
          id,
          functionName,
          JSON.stringify({ source: { id: functionName } }),
        ]),
      );
    });
  }

  close(): void {
    removeEventListener('message', this.onMessage);
    this.stopEvents();
    this.commands.abandon();
    this.iframe.src = 'about:blank';
    this.rename('');
  }

  /** The attribute counts when the iframe joins the page (Chromium), afterwards only its window's own name does. */
  private rename(name: string): void {
    this.iframe.name = name;
    if (this.iframe.contentWindow) this.iframe.contentWindow.name = name;
  }

  private get locale(): string {
    return this.options.locale ?? 'es-CO';
  }

  private readonly onMessage = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.iframe.contentWindow || origin !== location.origin) return;
    const request = readRequest(data, this.identity.conversation);
    if (request) void this.serve(request);
  };

  private async serve(request: Request): Promise<void> {
    const answer = request._actionType === ActionType.invoke ? await this.invoke(request) : this.subscribe(request);
    this.post(answerTo(request, answer));
    // The page listens from now on.
    if (request._actionName === COMMAND_INVOKED) this.commandsReady();
  }

  private invoke({ _actionName, _data }: Request): Promise<unknown> {
    const { session, apiVersion = session.apiVersion, readOnly = false } = this.options;
    switch (_actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        // A page that loads anew begins with no handlers.
        this.subscribed.clear();
        return Promise.resolve(appContext(this.identity, session, { apiVersion, locale: this.locale, readOnly }));
      case 'executeMethod':
        return executeMethod(session, _data, this.commands.complete);
      // Focus, keys and the like: news for Excel that it need not answer.
      default:
        return Promise.resolve(null);
    }
  }

  private subscribe({ _actionName, _actionType }: Request): { readonly Error: number } {
    if (_actionType === ActionType.registerEvent) this.subscribed.add(_actionName);
    else this.subscribed.delete(_actionName);
    return { Error: 0 };
  }

  private raise(event: ExcelEvent): void {
    const channel = event.kind === 'object' ? RICH_API_MESSAGE : SELECTION_CHANGED;
    if (!this.subscribed.has(channel)) return;
    this.post(
      eventOf(this.identity.conversation, channel, event.kind === 'object' ? { ArrayData: [this.entryOf(event)] } : {}),
    );
  }

  private entryOf({ type, targetId, args }: Extract<ExcelEvent, { kind: 'object' }>): unknown[] {
    return [EVENT_CATEGORY, type, targetId, JSON.stringify(args), this.nextEventId++, false];
  }

  private post(message: string): void {
    this.iframe.contentWindow?.postMessage(message, location.origin);
  }
}
