import { spanishDay } from '../calendar/day';
import { deadlinesMissing } from '../cut/cutInWords';
import { yearOfCut } from '../matrix/yearTargets';
import { isEmpty } from '../plan/plan';
import { snapshotSheet } from '../sheet/ownSheets';
import type { CutLabel } from '../keys/keys';
import { counted } from '../text/spanish';
import type { Ending } from './ending';
import { namesOf } from '../text/named';
import type { Opening } from './opening';
import type { SnapshotOutcome } from './snapshotStep';

/** What the end of a cut comes to, a sentence each, in Spanish; what is missing first. */
export function endingInWords({ cut, items, snapshot }: Ending): string[] {
  const blocked = items.filter(({ blocks }) => blocks).length;
  return [
    ...items.map(({ sentence }) => sentence),
    ...(blocked > 0 ? ['Corrija lo anterior que impide terminar el corte. No se escribió nada.'] : []),
    ...(cut === undefined || snapshot === undefined ? [] : [snapshotInWords(cut, snapshot)]),
  ];
}

/** What opening the next cut comes to, a sentence each, in Spanish. */
export function openingInWords(opening: Opening): string[] {
  if (opening.kind === 'refused')
    return [...opening.problems.filter(({ blocks }) => blocks).map(({ problem }) => problem), 'No se escribió nada.'];
  const { from, to, plan, added, standing, completed, goingOn, settingsChange } = opening;
  if (isEmpty(plan))
    return [
      `El corte ${to} ya está abierto: ${standing === 1 ? 'su' : 'sus'} ${counted(standing, 'fila está', 'filas están')} en la matriz. No se escribió nada.`,
    ];
  const { closed, transferred, repeated } = goingOn;
  return [
    `Corte ${to}: ${counted(added, 'fila nueva', 'filas nuevas')} de ${counted(goingOn.actions, 'acción que continúa', 'acciones que continúan')} del corte ${from}.`,
    ...(standing === 0
      ? []
      : [
          `${counted(standing, 'fila ya estaba', 'filas ya estaban')} en la matriz y no se ${standing === 1 ? 'repite' : 'repiten'}${completed === 0 ? '' : `; ${counted(completed, 'estaba incompleta y se termina', 'estaban incompletas y se terminan')} de escribir`}.`,
        ]),
    ...(closed.length === 0
      ? []
      : [
          `${counted(closed.length, 'acción cerrada no continúa', 'acciones cerradas no continúan')}: ${namesOf(closed)}.`,
        ]),
    ...(transferred.length === 0
      ? []
      : [
          `${counted(transferred.length, 'acción trasladada no continúa', 'acciones trasladadas no continúan')}: ${namesOf(transferred)}.`,
        ]),
    ...(repeated.length === 0
      ? []
      : [
          `${counted(repeated.length, 'fila repetida no pasa', 'filas repetidas no pasan')}, porque dice lo mismo que otra de su acción: ${repeated.map(({ row, key }) => `fila ${row} (${key ?? ''})`).join(', ')}.`,
        ]),
    snapshotInWords(from, opening.snapshot),
    settingsChange ? `«Configuración» queda en el corte ${to}.` : `«Configuración» ya estaba en el corte ${to}.`,
    ...stillOpen(opening.openCommitments, opening.unansweredTransfers),
    ...opening.along,
    ...(added === 0 ? [] : targetInWords(opening)),
    ...opening.warnings.map(({ problem }) => problem),
    ...(settingsChange ? [deadlinesMissing(opening.workspace.settings.cut) ?? []].flat() : []),
  ];
}

/** FLOW-8. */
function targetInWords({ target, to }: Extract<Opening, { kind: 'opened' }>): string[] {
  switch (target) {
    case 'carried':
      return ['Revise en las filas nuevas la meta anual: se copió la del corte anterior.'];
    case 'missing':
      return [`La matriz no tiene la columna «Meta ${yearOfCut(to)}»: agréguela con la meta de ese año.`];
    case undefined:
      return [];
  }
}

function snapshotInWords(cut: CutLabel, outcome: SnapshotOutcome): string {
  const sheet = snapshotSheet(cut);
  switch (outcome.kind) {
    case 'written':
      return `El estado final del corte ${cut} queda en la hoja «${sheet}».`;
    case 'completed':
      return `La hoja «${sheet}» había quedado incompleta y se escribe de nuevo.`;
    case 'stands':
      return `La hoja «${sheet}» ya estaba${outcome.madeOn === undefined ? '' : `, del ${spanishDay(outcome.madeOn)}`}, y se deja como está: para guardar otra, cámbiele el nombre.`;
    case 'foreign':
      return `Ya hay una hoja «${sheet}» que no es del complemento: cámbiele el nombre.`;
  }
}

/** PREP-3, PREP-4. */
function stillOpen(commitments: number, transfers: number): string[] {
  return [
    ...(commitments === 0
      ? []
      : [
          `${counted(commitments, 'compromiso sigue abierto', 'compromisos siguen abiertos')} hasta que se cumpla${commitments === 1 ? '' : 'n'}.`,
        ]),
    ...(transfers === 0
      ? []
      : [`${counted(transfers, 'traslado sigue', 'traslados siguen')} sin respuesta con su fecha.`]),
  ];
}
