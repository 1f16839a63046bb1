import { WorkbookError } from '../workbook/workbookError';

/** An error as the add-in sees it: `code` is what `OfficeExtension.Error.code` will be. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

/** What the simulator does not play is said, never pretended. */
export const notImplemented = (typeName: string, member: string): HostError =>
  new HostError('NotImplementedInSimulator', `The simulated Excel does not know ${typeName}.${member}.`);

export interface ErrorAnswer {
  readonly code: string;
  readonly message: string;
}

/** A defect of the simulator itself is not dressed up as an answer of Excel: it is thrown on. */
export function toErrorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof HostError || error instanceof WorkbookError) return { code: error.code, message: error.message };
  throw error;
}
