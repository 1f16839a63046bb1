export type WorkbookFileErrorCode = 'Empty' | 'TooLarge' | 'NotAWorkbook' | 'Encrypted' | 'Damaged' | 'NotSavable';

/** Why a file could not be opened as a workbook, or a book not be saved. The text is for developers; faces decide on the code. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
