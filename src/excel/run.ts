import { asFailure } from './errors';

/** Newer than what the manifest asks for: used where the host has it. */
const UNDO_GROUPS = '1.19';

/**
 * The one way into Excel. A command is one Ctrl+Z where the host can (ExcelApi 1.19), a cell that is being edited is
 * waited for, and errors come out as messages for the user.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions & { mergeUndoGroup?: boolean } = { delayForCellEdit: true };
  if (Office.context.requirements.isSetSupported('ExcelApi', UNDO_GROUPS)) options.mergeUndoGroup = true;
  try {
    return await Excel.run(options, work);
  } catch (error) {
    throw asFailure(error);
  }
}
