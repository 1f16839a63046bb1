import { asFailure, ExcelFailure } from './excelErrors';

/** Excel answers within this, or somebody is typing in a cell. */
const SOON_MS = 1500;
/** On the web a sync can stay without an answer for ever (office-js #4805, #6150, #6678). */
const LIMIT_MS = 90_000;

export interface RunOptions {
  /** Excel does not answer (true), or does again (false). */
  readonly onWaiting?: (waiting: boolean) => void;
  /** Milliseconds without an answer after which that is told, and after which the command is given up. */
  readonly soon?: number;
  readonly limit?: number;
}

/**
 * The one way into Excel. A cell that is being edited is waited for, an answer that never comes is not, and errors come
 * out as messages for the user.
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  run: RunOptions = {},
): Promise<T> {
  try {
    return await runWith({}, work, run);
  } catch (error) {
    throw await asFailure(error);
  }
}

/** Options of `Excel.run` that the types do not know yet. */
export interface HostOptions {
  /** All that the run writes is one Ctrl+Z (ExcelApi 1.20). */
  readonly mergeUndoGroup?: true;
}

/** The same with options of the host's, and its errors as they come. */
export async function runWith<T>(
  hostOptions: HostOptions,
  work: (context: Excel.RequestContext) => Promise<T>,
  run: RunOptions,
): Promise<T> {
  const options: Excel.RunOptions & HostOptions = { delayForCellEdit: true, ...hostOptions };
  const closing = closingWithin(run.limit ?? LIMIT_MS);
  try {
    return await Promise.race([
      closing.late as Promise<T>,
      Excel.run(options, (context) => {
        watchSyncs(context, run);
        return closing.watch(work(context));
      }),
    ]);
  } finally {
    closing.end();
  }
}

/**
 * `Excel.run` lets go of its ranges in one more request and may wait for its answer: what has been done is done by then,
 * and an answer that never comes must not hold up the command.
 */
function closingWithin(limit: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: (outcome: Promise<unknown>) => void = () => undefined;
  const late = new Promise<unknown>((resolve) => {
    settle = resolve;
  });
  return {
    late,
    watch<T>(work: Promise<T>): Promise<T> {
      const wait = () => {
        timer = setTimeout(() => settle(work), limit);
      };
      work.then(wait, wait);
      return work;
    },
    end: () => clearTimeout(timer),
  };
}

/** Every sync of the run tells when it waits, and fails where no answer comes. */
function watchSyncs(context: Excel.RequestContext, { onWaiting, soon = SOON_MS, limit = LIMIT_MS }: RunOptions): void {
  const sync = context.sync.bind(context);
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    const told = { waiting: false };
    const early = setTimeout(() => {
      told.waiting = true;
      onWaiting?.(true);
    }, soon);
    let late: ReturnType<typeof setTimeout> | undefined;
    const never = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new ExcelFailure('NoAnswer', NO_ANSWER)), limit);
    });
    try {
      return await Promise.race([sync(passThrough), never]);
    } finally {
      clearTimeout(early);
      clearTimeout(late);
      if (told.waiting) onWaiting?.(false);
    }
  };
}

const NO_ANSWER =
  'Excel no respondió a tiempo. Si está escribiendo en una celda, termine con Entrar o Esc; después repita el comando: lo que ya estaba escrito no se repite.';
