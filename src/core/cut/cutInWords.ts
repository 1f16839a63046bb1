import { spanishDay, type Day } from '../calendar/day';
import { listed } from '../text/named';
import { counted } from '../text/spanish';
import type { Cut } from './cut';
import type { Shortfall, Urgency } from './deadlines';

/** DATA-8: without a label nothing of a cut can be done; `why` ends the sentence. */
export function labelMissing(why = ''): string {
  return `Falta la etiqueta del corte: escríbala en «Preparar»${why}.`;
}

/** FLOW-1: stages of the flow that have no deadline of their own; undefined where each has one. */
export function deadlinesMissing({ stages }: Pick<Cut, 'stages'>): string | undefined {
  const open = stages.flatMap((stage, index) => (stage.deadline ? [] : [`${index + 1}. ${stage.name}`]));
  if (open.length === 0) return undefined;
  return `Sin fecha límite: ${open.join('; ')}. ${open.length === 1 ? 'Escríbala' : 'Escríbalas'} en «Flujo de aprobación»; mientras tanto vale el cierre del corte.`;
}

/** FLOW-7 in a sentence; undefined where there is time. */
export function urgencyInWords(urgency: Urgency, cut: Pick<Cut, 'stages'>, stage: number): string | undefined {
  if (urgency.kind === 'inTime') return undefined;
  const name = `etapa ${stage} (${cut.stages[stage - 1]?.name ?? 'sin nombre'})`;
  if (urgency.kind === 'overdue')
    return `Vencida: la ${name} terminaba el ${spanishDay(urgency.deadline)}, hace ${counted(urgency.workingDaysLate, 'día hábil', 'días hábiles')}.`;
  return `Por vencer: la ${name} termina el ${spanishDay(urgency.deadline)}, ${urgency.workingDaysLeft === 0 ? 'hoy es el último día' : `${urgency.workingDaysLeft === 1 ? 'queda' : 'quedan'} ${counted(urgency.workingDaysLeft, 'día hábil', 'días hábiles')}`}.`;
}

/** FLOW-4 in a sentence: a cycle for which the time left is too short. */
export function shortfallInWords(short: Shortfall, cut: Pick<Cut, 'stages'>, cycle: number, today: Day): string {
  const name = cut.stages[short.stage - 1]?.name ?? '';
  const ended = short.deadline < today;
  const left = ended
    ? ''
    : short.left === 0
      ? 'no queda ningún día hábil y '
      : `${short.left === 1 ? 'queda' : 'quedan'} ${counted(short.left, 'día hábil', 'días hábiles')} y `;
  const needed = left === '' ? counted(short.needed, 'día hábil', 'días hábiles') : short.needed;
  return `El ciclo ${cycle} no alcanza: hasta la etapa ${short.stage} (${name}), que ${ended ? 'terminó' : 'termina'} el ${spanishDay(short.deadline)}, ${left}${short.needed === 1 ? 'se necesita' : 'se necesitan'} ${needed}. Avise al responsable y al Grupo SisCONPES.`;
}

/** FLOW-2 in a sentence: working days that nobody has noted; `of`: which actions lack them, where it is not one alone. */
export function gapsInWords(days: readonly Day[], of = ''): string {
  return `${days.length === 1 ? 'Un día hábil' : `${days.length} días hábiles`} sin seguimiento en la bitácora${of}: ${listed(days.map(spanishDay))}.`;
}

/** FLOW-3 in a sentence: what the row says cannot have come after its last line; `filled`: moves in between would explain it. */
export function illegalStepInWords(lastDay: Day, why: string, filled = false): string {
  return `La fila no puede seguir a la última línea de la bitácora (${spanishDay(lastDay)}): ${why}. ${filled ? `Si así está en SisCONPES, ${NOTE_MISSED}; si no, corrija la fila.` : 'Corrija etapa, estado o ciclo.'}`;
}

/** The same between two lines. */
export function illegalLineInWords(day: Day, why: string, filled: boolean): string {
  return `Bitácora del ${spanishDay(day)}: ${why}. ${filled ? `Confirme la acción en SisCONPES y ${NOTE_MISSED}.` : 'Revise la acción en SisCONPES: una de las dos líneas no es cierta.'}`;
}

const NOTE_MISSED = 'anote lo que pasó entre tanto, con su día, desde «Ver acción»';

/** FLOW-3, FLOW-5 in a sentence: an approval before the last stage. */
export function earlyApprovalInWords(stage: number, stageCount: number): string {
  return `Aprobada en la etapa ${stage} y la última es la ${stageCount}: si DNP ya la aprobó, escriba la etapa ${stageCount}; si no, el estado es «En revisión».`;
}

/** FLOW-6 in a sentence: nobody can say where the action stands. */
export function unknownPlaceInWords(why: string): string {
  return `No se conoce el lugar de la acción en el flujo: ${why}. Escriba estado, etapa y ciclo.`;
}
