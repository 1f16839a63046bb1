import type { Workbook } from '../workbook/workbook';
import { CellEditGate } from './cellEditGate';
import type { ExcelEvent } from './eventTypes';
import { executeBatch, type ActionFault } from './batch';
import { isActionFault, type Fault, type FaultPlan } from './faults';
import { DEFAULT_READ_CELLS, Host } from './excelHost';
import { DEFAULT_PROFILE, type HostProfile } from './profile';
import type { RequestBody, ResponseBody } from './protocol';
import { DEFAULT_API_VERSION, Requirements } from './requirements';
import { touches } from './touches';
import { pasteTexts, selectAddress, typeText } from './userEdits';

export interface SessionLimits {
  /** Excel on the web takes and gives at most 5 MB at a time (excel-facts, Limits). */
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly readCells: number;
}

export const DEFAULT_SESSION_LIMITS: SessionLimits = {
  requestBytes: 5 * 1024 * 1024,
  responseBytes: 5 * 1024 * 1024,
  readCells: DEFAULT_READ_CELLS,
};

export interface BatchStats {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | undefined;
}

export interface SessionStats {
  /** Requests that reached the host, failed ones too. */
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  readonly batches: BatchStats[];
}

/** The answer's body as JSON, or the refusal of the whole request. */
export type Answer =
  | { readonly text: string; readonly error?: never }
  | { readonly error: { readonly code: string; readonly message: string }; readonly text?: never };

type Outcome =
  | { readonly body: ResponseBody; readonly error?: never }
  | { readonly error: { readonly code: string; readonly message: string }; readonly body?: never };

export interface SessionOptions {
  readonly limits?: Partial<SessionLimits>;
  readonly faults?: FaultPlan;
  /** The highest `ExcelApi` requirement set: an older Excel tells less in its events. */
  readonly apiVersion?: string;
  readonly profile?: Partial<HostProfile>;
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** One running Excel: takes batches as text from whatever carries them, and plays its limits and its troubles. */
export class Session {
  readonly apiVersion: string;
  readonly stats: SessionStats = { syncs: 0, requestBytes: 0, responseBytes: 0, batches: [] };
  private readonly host: Host;
  private readonly limits: SessionLimits;
  private readonly plan: FaultPlan;
  private readonly cellEdit: CellEditGate;
  private readonly eventListeners = new Set<(event: ExcelEvent) => void>();
  private readonly changeListeners = new Set<() => void>();
  private readonly stopHearing: () => void;
  private isClosed = false;
  /** `Office.context.document.settings`: names and their values as JSON. They live as long as the session. */
  readonly settings = new Map<string, string>();

  constructor(
    readonly workbook: Workbook,
    { limits, faults, apiVersion = DEFAULT_API_VERSION, profile }: SessionOptions = {},
  ) {
    this.apiVersion = apiVersion;
    this.limits = { ...DEFAULT_SESSION_LIMITS, ...limits };
    this.plan = faults ?? {};
    this.cellEdit = new CellEditGate(this.plan.cellEditTries ?? 0);
    this.host = new Host(
      workbook,
      this.limits.readCells,
      new Requirements(apiVersion).isSetSupported('ExcelApi', '1.14'),
      { ...DEFAULT_PROFILE, ...profile },
    );
    this.stopHearing = workbook.edits.listen((edit) => this.host.events.hear(edit));
  }

  /** `waitsForCellEdit`: the client asked to wait in silence until nobody edits a cell (`delayForCellEdit`). */
  async execute(request: string, { waitsForCellEdit = false } = {}): Promise<Answer> {
    // Nobody is there any more: what a pane that lives on still asks for does not happen.
    if (this.isClosed) return new Promise(() => undefined);
    const batch = ++this.stats.syncs;
    const requestBytes = bytesOf(request);
    const { outcome, actions } = await this.serve(request, requestBytes, batch, waitsForCellEdit);
    const text = outcome.body ? JSON.stringify(outcome.body) : '';
    const responseBytes = bytesOf(text);
    const tooLarge = responseBytes > this.limits.responseBytes;
    const sent = tooLarge
      ? refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')
      : outcome;
    this.count(sent, actions, requestBytes, responseBytes);
    this.tellEvents();
    return sent.error ? { error: sent.error } : { text };
  }

  /** The user selects, with commas several rectangles; another sheet becomes the active one. */
  select(sheetName: string, address: string): void {
    this.userDoes(() => selectAddress(this.workbook, sheetName, address));
  }

  /** The user types into a cell. */
  type(sheetName: string, address: string, text: string): void {
    this.userDoes(() => typeText(this.workbook, sheetName, address, text));
  }

  /** The user pastes text from the cell on, in one go. */
  paste(sheetName: string, address: string, texts: readonly (readonly string[])[]): void {
    this.userDoes(() => pasteTexts(this.workbook, sheetName, address, texts));
  }

  /** The user begins or ends editing a cell: meanwhile requests are refused, or wait in silence. */
  editCell(editing: boolean): void {
    this.cellEdit.set(editing);
  }

  /** Whatever the user does to the book otherwise: inserts rows, deletes a sheet, goes to another. */
  user(edit: (workbook: Workbook) => void): void {
    this.userDoes(() => edit(this.workbook));
  }

  /** What a co-author does: its events say `Remote`. */
  remote(edit: (workbook: Workbook) => void): void {
    this.during('coauthor', () => edit(this.workbook));
  }

  /** For carriers: the events that the add-in registered for, after the answer to the batch that raised them. */
  onEvent(listener: (event: ExcelEvent) => void): () => void {
    return listenTo(this.eventListeners, listener);
  }

  /** For whoever draws the book: called after each batch or edit that changed something. */
  onChange(listener: () => void): () => void {
    return listenTo(this.changeListeners, listener);
  }

  close(): void {
    this.isClosed = true;
    this.host.references.close();
    this.stopHearing();
    this.eventListeners.clear();
    this.changeListeners.clear();
  }

  private userDoes(edit: () => void): void {
    this.during('user', edit);
  }

  /** What was done before an error stays done, and is told. */
  private during(doer: 'user' | 'coauthor', edit: () => void): void {
    try {
      this.host.events.during(doer, edit);
    } finally {
      this.tellChange();
      this.tellEvents();
    }
  }

  /** A turn later: the answer to the batch goes first, and nobody hears of a edit while it is being done. */
  private tellEvents(): void {
    const events = this.host.events.take();
    if (events.length === 0) return;
    setTimeout(() => {
      for (const event of events) for (const listener of this.eventListeners) listener(event);
    });
  }

  private tellChange(): void {
    for (const listener of this.changeListeners) listener();
  }

  private async serve(
    request: string,
    requestBytes: number,
    batch: number,
    waits: boolean,
  ): Promise<{ outcome: Outcome; actions: number }> {
    if (requestBytes > this.limits.requestBytes) {
      return {
        outcome: refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'),
        actions: 0,
      };
    }
    if (!(await this.cellEdit.pass(waits))) {
      return { outcome: refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.'), actions: 0 };
    }
    const body = JSON.parse(request) as RequestBody;
    await this.host.files.prepare(body);
    this.host.events.during('coauthor', () => this.plan.beforeBatch?.(batch, this.workbook));
    return { outcome: await this.run(body, batch), actions: body.Actions.length };
  }

  private async run(body: RequestBody, batch: number): Promise<Outcome> {
    const faults = (this.plan.faults ?? []).filter((fault) => fault.batch === batch);
    const whole = faults.find((fault) => !isActionFault(fault));
    const phase = whole && phaseOf(whole);
    if (whole && phase === 'before') return interrupt(whole);
    const done = this.host.events.during('addin', () => executeBatch(this.host, body, actionFault(faults)));
    if (touches(body)) this.tellChange();
    const stopped =
      whole ??
      faults.find((fault) => isActionFault(fault) && 'silent' in fault && fault.action === done.Error?.ActionIndex);
    return stopped ? interrupt(stopped) : { body: done };
  }

  private count(outcome: Outcome, actions: number, requestBytes: number, responseBytes: number): void {
    this.stats.requestBytes += requestBytes;
    this.stats.responseBytes += responseBytes;
    this.stats.batches.push({
      actions,
      requestBytes,
      responseBytes,
      error: outcome.error?.code ?? outcome.body?.Error?.Code,
    });
  }
}

function listenTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const refusal = (code: string, message: string): Outcome => ({ error: { code, message } });

function phaseOf(fault: Fault): 'before' | 'after' {
  if ('dropped' in fault) return fault.dropped;
  return 'silent' in fault ? fault.silent : (fault.when ?? 'before');
}

function interrupt(fault: Fault): Promise<Outcome> | Outcome {
  if ('silent' in fault) return new Promise<Outcome>(() => undefined);
  if ('dropped' in fault) return refusal('ConnectionFailure', 'The connection was lost.');
  return refusal(fault.code, 'A planned fault of the simulated Excel.');
}

function actionFault(faults: readonly Fault[]): ActionFault {
  const planned = faults.filter(isActionFault);
  return (index) => {
    const fault = planned.find(({ action }) => action === index);
    if (!fault) return undefined;
    const [code, phase] =
      'silent' in fault ? (['GeneralException', fault.silent] as const) : ([fault.code, fault.when] as const);
    return { error: { code, message: 'A planned fault of the simulated Excel.' }, done: phase === 'after' };
  };
}
