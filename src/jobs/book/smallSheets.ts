import { SHEETS } from '../../core/sheet/ownSheets';

/** Sheets that are short and wanted whole from the start. In a file of its own: the first screen needs nothing else of a reading. */
export const SMALL_SHEETS: readonly string[] = [SHEETS.settings];
