/** 0: the job was done (findings are data). */
export const EXIT = { done: 0, usage: 2, notUnderstood: 3 } as const;

/** Ends the command with one Spanish message and an exit code. */
export class BatchFailure extends Error {
  override readonly name = 'BatchFailure';
  constructor(
    readonly exitCode: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
