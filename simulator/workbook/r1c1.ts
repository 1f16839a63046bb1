import { formatCorner, mapReferences, type Corner } from './formulaRefs';

/** Text or a sheet's name in quotes, or a reference as R1C1 writes it: `R[-1]C`, `R2C3`. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.[\]])(R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?)(?![\p{L}\p{N}_.(])/gu;
const REFERENCE = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/;

/**
 * A formula as `Range.formulasR1C1` tells it of a cell (0-based): what is relative counts from that cell, so that a formula
 * that was filled down reads the same in every row. Whole rows and columns stay in A1, which Excel would not do.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (name: string, at: number | undefined, isFixed: boolean, from: number): string => {
    if (at === undefined) return '';
    if (isFixed) return `${name}${at + 1}`;
    return at === from ? name : `${name}[${at - from}]`;
  };
  return mapReferences(
    formula,
    (corners) => corners,
    (corner) =>
      corner.row === undefined || corner.column === undefined
        ? formatCorner(corner)
        : part('R', corner.row, corner.rowFixed, row) + part('C', corner.column, corner.columnFixed, column),
  );
}

/** The other way round. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(TOKENS, (token: string, reference: string | undefined) => {
    if (reference === undefined) return token;
    const [, rowBy, rowAt, columnBy, columnAt] = REFERENCE.exec(reference) ?? [];
    const corner: Corner = {
      row: rowAt === undefined ? row + Number(rowBy ?? 0) : Number(rowAt) - 1,
      column: columnAt === undefined ? column + Number(columnBy ?? 0) : Number(columnAt) - 1,
      rowFixed: rowAt !== undefined,
      columnFixed: columnAt !== undefined,
    };
    return formatCorner(corner);
  });
}
