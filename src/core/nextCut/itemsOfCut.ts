import { spanishDay } from '../calendar/day';
import { addressOf } from '../sheet/cell';
import { cutProblems } from '../cut/cutProblems';
import type { ActionRecord } from '../matrix/actionRecord';
import { SHEETS } from '../sheet/ownSheets';
import { counted } from '../text/spanish';
import type { Workspace } from '../workspace/workspace';
import { placeIn, type EndItem } from './item';
import { listed } from '../text/named';
import type { SeenSheets } from './seenSheets';

const TOP = { sheet: SHEETS.settings, cell: 'A1' };

/** DATA-8 and the calendar: whether the cut can be named, and whether it has ended. */
export function itemsOfCut({ settings: { cut }, today }: Workspace): EndItem[] {
  const problems = cutProblems(cut);
  return [
    ...(problems.length === 0
      ? []
      : [
          {
            id: 'settings',
            count: problems.length,
            blocks: cut.label === undefined,
            place: TOP,
            sentence: problems.join(' '),
          } as const,
        ]),
    ...(cut.closes === undefined || today > cut.closes
      ? []
      : [
          {
            id: 'notClosedYet',
            count: 1,
            blocks: false,
            place: TOP,
            sentence: `El corte ${cut.label ?? ''} cierra el ${spanishDay(cut.closes)}: lo que cambie desde hoy hasta entonces no quedará en su estado final.`,
          } as const,
        ]),
  ];
}

/** Rows that name no cut belong to whichever is the current one: they would go over into the next one with all they say. */
export function rowsWithoutCut({ matrix: { records, mapping } }: Pick<Workspace, 'matrix'>): ActionRecord[] {
  return mapping.columns.cut === undefined ? [] : records.filter(({ cut }) => cut.kind !== 'value');
}

export function itemOfRowsWithoutCut(workspace: Workspace): EndItem[] {
  const rows = rowsWithoutCut(workspace);
  const [first] = rows;
  if (!first) return [];
  const { mapping } = workspace.matrix;
  const cells = rows.map(({ row }) => addressOf({ row, column: mapping.columns.cut ?? 1 }));
  const sentence = `${counted(rows.length, 'fila no dice', 'filas no dicen')} de qué corte ${rows.length === 1 ? 'es' : 'son'} (hoja «${first.sheet}», ${listed(cells)}): escriba el corte en la columna «Corte»; si queda vacía, la fila pasa al corte siguiente tal como está.`;
  return [{ id: 'rowsWithoutCut', count: rows.length, blocks: true, place: placeIn(first, 'cut', mapping), sentence }];
}

/** REP-3, REP-5: the report of this cut, written after its end. */
export function itemsOfReport({ settings: { cut } }: Workspace, { report }: SeenSheets): EndItem[] {
  const item = (id: 'noReport' | 'oldReport', sentence: string): EndItem => ({
    id,
    count: 1,
    blocks: false,
    job: 'report',
    sentence,
  });
  if (!report)
    return [item('noReport', 'No se ha escrito el informe de seguimiento del corte: escríbalo con «Informe».')];
  if (report.cut !== cut.label)
    return [
      item(
        'noReport',
        `El informe del libro ${report.cut === undefined ? 'no dice de qué corte es' : `es del corte ${report.cut}`}: escriba el del corte ${cut.label ?? ''} con «Informe».`,
      ),
    ];
  const { madeOn } = report;
  if (madeOn === undefined || cut.closes === undefined || madeOn > cut.closes) return [];
  return [
    item(
      'oldReport',
      `El informe se elaboró el ${spanishDay(madeOn)} y el corte ${cut.label ?? ''} cierra el ${spanishDay(cut.closes)}: escríbalo de nuevo después del cierre.`,
    ),
  ];
}
