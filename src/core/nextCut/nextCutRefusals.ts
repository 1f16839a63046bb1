import type { CutLabel } from '../keys/keys';
import type { FieldId } from '../matrix/fields';
import type { Grid } from '../sheet/grid';
import type { SettingsProblem } from '../settings/checkSettings';
import { counted } from '../text/spanish';
import type { Workspace } from '../workspace/workspace';
import { strayRows, whyUnitIsUnclear } from '../newRows/addition';
import type { EndingCut } from './endingCut';
import type { GoingOn } from './goesOn';
import { itemOfRowsWithoutCut } from './itemsOfCut';
import { listed } from '../text/named';
import type { SeenSheets } from './seenSheets';
import type { Standing } from './standingRows';

/** What keeps two cuts from standing in one matrix. */
export function problemsOfMatrix(workspace: Workspace, to: CutLabel | undefined, grid: Grid): SettingsProblem[] {
  const {
    matrix,
    settings: { cut },
  } = workspace;
  const { sheet, headerBottom } = matrix.layout;
  if (matrix.mapping.columns.cut === undefined) {
    return [
      stop(
        'matrix',
        `La matriz no tiene columna «Corte» y no puede tener dos cortes: agregue en la hoja «${sheet}» una columna con ese encabezado (fila ${headerBottom}), escriba ${cut.label ?? 'el corte actual'} en todas sus filas y repita.`,
      ),
    ];
  }
  const stray = to === undefined ? [] : strayRows(matrix, grid, to);
  return [
    ...itemOfRowsWithoutCut(workspace).map(({ sentence }) => stop('matrix', sentence)),
    ...(stray.length === 0
      ? []
      : [
          stop(
            'matrix',
            `Debajo de la tabla de la hoja «${sheet}» hay ${counted(stray.length, 'fila', 'filas')} del corte ${to ?? ''} que no ${stray.length === 1 ? 'es parte' : 'son parte'} de ella (${listed(stray.map((row) => `fila ${row}`))}): inclúyalas en la tabla o bórrelas, y repita.`,
          ),
        ]),
  ];
}

/** Rows of the label that an opening has not left: the cut exists. An opening begins by keeping the old cut. */
export function whyTaken(
  to: CutLabel,
  { rows, fresh }: Standing,
  { label, known }: EndingCut,
  { snapshots }: SeenSheets,
): SettingsProblem[] {
  if (rows.length === 0) return [];
  const wasBegun = !known || snapshots.some(({ cut, ours }) => cut === label && ours);
  if (fresh && wasBegun) return [];
  return [
    stop(
      'cut.label',
      `El corte ${to} ya existe: la matriz tiene ${counted(rows.length, 'fila', 'filas')} de ese corte (${listed(rows.map(({ row }) => `fila ${row}`))})${fresh ? '' : ' y su seguimiento ya empezó'}. No se escribió nada: escriba otra etiqueta.`,
    ),
  ];
}

/** A cut from which nothing goes on. */
export function nothingGoesOn({ label }: EndingCut, { rows }: GoingOn): SettingsProblem[] {
  return rows.length > 0
    ? []
    : [stop('cut.label', `La matriz no tiene acciones del corte ${label} que continúen: no hay qué abrir.`)];
}

/** DATA-4. */
export function unitIsUnclear(fields: readonly FieldId[]): SettingsProblem[] {
  const why = whyUnitIsUnclear(fields);
  return why === undefined ? [] : [stop('matrix', why)];
}

function stop(path: string, problem: string): SettingsProblem {
  return { path, problem, blocks: true };
}
