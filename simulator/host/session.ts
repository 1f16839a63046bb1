import type { Workbook } from '../workbook/workbook';
import { executeBatch, type ActionFault } from './batch';
import { isActionFault, type Fault, type FaultPlan } from './faults';
import { DEFAULT_READ_CELLS, Host } from './host';
import type { RequestBody, ResponseBody } from './protocol';

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

export interface BatchStats { readonly actions: number; readonly requestBytes: number; readonly responseBytes: number; readonly error: string | undefined }

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
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** One running Excel: takes batches as text from whatever carries them, and plays its limits and its troubles. */
export class Session {
  readonly stats: SessionStats = { syncs: 0, requestBytes: 0, responseBytes: 0, batches: [] };
  private readonly host: Host;
  private readonly limits: SessionLimits;
  private readonly plan: FaultPlan;
  private cellEditTries: number;

  constructor(readonly workbook: Workbook, { limits, faults }: SessionOptions = {}) {
    this.limits = { ...DEFAULT_SESSION_LIMITS, ...limits };
    this.plan = faults ?? {};
    this.cellEditTries = this.plan.cellEditTries ?? 0;
    this.host = new Host(workbook, this.limits.readCells);
  }

  /** `waitsForCellEdit`: the client asked to wait in silence until nobody edits a cell (`delayForCellEdit`). */
  async execute(request: string, { waitsForCellEdit = false } = {}): Promise<Answer> {
    const batch = ++this.stats.syncs;
    const requestBytes = bytesOf(request);
    const { outcome, actions } = await this.serve(request, requestBytes, batch, waitsForCellEdit);
    const text = outcome.body ? JSON.stringify(outcome.body) : '';
    const responseBytes = bytesOf(text);
    const tooLarge = responseBytes > this.limits.responseBytes;
    const sent = tooLarge ? refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.') : outcome;
    this.count(sent, actions, requestBytes, responseBytes);
    return sent.error ? { error: sent.error } : { text };
  }

  close(): void {
    this.host.references.close();
  }

  private async serve(request: string, requestBytes: number, batch: number, waits: boolean): Promise<{ outcome: Outcome; actions: number }> {
    if (requestBytes > this.limits.requestBytes) {
      return { outcome: refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'), actions: 0 };
    }
    if (this.cellEditTries > 0) {
      this.cellEditTries = waits ? 0 : this.cellEditTries - 1;
      if (!waits) return { outcome: refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.'), actions: 0 };
    }
    const body = JSON.parse(request) as RequestBody;
    this.plan.beforeBatch?.(batch, this.workbook);
    return { outcome: await this.run(body, batch), actions: body.Actions.length };
  }

  private async run(body: RequestBody, batch: number): Promise<Outcome> {
    const faults = (this.plan.faults ?? []).filter((fault) => fault.batch === batch);
    const whole = faults.find((fault) => !isActionFault(fault));
    const phase = whole && phaseOf(whole);
    if (whole && phase === 'before') return interrupt(whole);
    const outcome: Outcome = { body: executeBatch(this.host, body, actionFault(faults)) };
    return whole ? interrupt(whole) : outcome;
  }

  private count(outcome: Outcome, actions: number, requestBytes: number, responseBytes: number): void {
    this.stats.requestBytes += requestBytes;
    this.stats.responseBytes += responseBytes;
    this.stats.batches.push({ actions, requestBytes, responseBytes, error: outcome.error?.code ?? outcome.body?.Error?.Code });
  }
}

const refusal = (code: string, message: string): Outcome => ({ error: { code, message } });

function phaseOf(fault: Fault): 'before' | 'after' {
  if ('dropped' in fault) return fault.dropped;
  return 'silent' in fault ? fault.silent : fault.when ?? 'before';
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
    return fault && { error: { code: fault.code, message: 'A planned fault of the simulated Excel.' }, done: fault.when === 'after' };
  };
}
