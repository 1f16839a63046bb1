import { findTable, isMatrixProblem } from '../matrix/findLayout';
import { SHEETS } from '../sheet/ownSheets';
import type { ChosenFile } from '../sources/chosenFile';
import { readCopiedText, readTextFile, type TextTable } from '../sources/textTable';

/**
 * DNP's report as text (REP-2): what somebody pasted, or a file. Texts stay as they came, nothing is guessed. Otherwise
 * in Spanish what to do.
 */
export function readPasted(pasted: string | ChosenFile): TextTable | string {
  const from = typeof pasted === 'string' ? 'Lo pegado' : `«${pasted.name}»`;
  const source = { from, sheet: SHEETS.dnpReport };
  const read = typeof pasted === 'string' ? readCopiedText(pasted, source) : readTextFile(pasted.bytes, source);
  return typeof read === 'string' ? read : (whyNoReport(read, from) ?? read);
}

function whyNoReport({ grid }: TextTable, from: string): string | undefined {
  const [first] = grid.values;
  if (first === undefined) return `${from} está vacío: traiga la tabla del reporte de DNP, con su fila de títulos.`;
  if (first.length < 2)
    return `${from} tiene una sola columna: traiga la tabla completa del reporte de DNP, con todas sus columnas.`;
  return isMatrixProblem(findTable(grid))
    ? `${from} no tiene una fila de títulos que se reconozca: traiga la tabla desde esa fila, con títulos como «CONPES», «Código acción», «Acción» y «Estado».`
    : undefined;
}
