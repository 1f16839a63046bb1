import { spanishDay } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { stageDeadline } from '../cut/deadlines';
import { termHasEnded } from '../standing/due';
import type { ActionRecord } from '../matrix/actionRecord';
import { isComplete } from '../matrix/parts/progress';
import type { Facts } from '../standing/facts';
import { reasonOf } from '../standing/standing';
import { outInWords } from '../standing/standingInWords';
import { spanishShare } from '../text/spanish';
import type { Outcome } from './totals';

/** REP-4: what its owner has to do next, in Spanish. */
export function nextStep(record: ActionRecord, outcome: Outcome, facts: Facts): string {
  const standing = facts.standingOf(record);
  const transferred = reasonOf(standing, 'transferred');
  if (transferred) return outInWords(transferred);
  if (reasonOf(standing, 'closed')) return 'Cerrada: no requiere más seguimiento.';
  const ended = facts.cut.closes !== undefined && facts.today > facts.cut.closes;
  switch (outcome) {
    case 'notDue':
      return 'Aún no inicia: se reporta en un corte posterior.';
    case 'approved':
      return afterApproval(record, facts);
    case 'rejected':
      return ended
        ? `Atender el rechazo${reason(record)} y preparar el reporte del próximo corte con sus soportes.`
        : `Atender el rechazo${reason(record)} y enviar de nuevo el reporte${until(facts, 1)}.`;
    case 'notReported':
      return ended
        ? 'No se reportó: acordar con la OAP el reporte del próximo corte.'
        : `Registrar el avance y los soportes en SisCONPES${until(facts, 1)}.`;
    case 'inReview': {
      const observed = facts.stateOf(record);
      const stage = observed.kind === 'state' ? observed.state.stage : 1;
      const approver = facts.cut.stages[stage - 1]?.approver ?? 'quien aprueba';
      return stage === 1
        ? `Terminar el reporte y enviarlo a revisión${until(facts, 1)}.`
        : `Acompañar la revisión de ${approver}${until(facts, stage)}.`;
    }
    case 'unknown':
      return 'Confirmar su estado, etapa y ciclo en SisCONPES.';
  }
}

function afterApproval(record: ActionRecord, facts: Facts): string {
  const physical = valueOf(record.physical);
  const target = valueOf(record.annualTarget);
  if (termHasEnded(record, facts.cut)) {
    if (isComplete(record)) return 'Cumplió la vigencia con 100 % de avance: tramitar su cierre.';
    // Of several rows one may say nothing beside others that say 100 %.
    const known = physical === undefined || physical === 1 ? undefined : physical;
    return `Terminó su vigencia ${known === undefined ? 'sin dato' : `con ${spanishShare(known)}`} de avance: acordar el cumplimiento o el cierre con causal.`;
  }
  if (physical !== undefined && target !== undefined && physical < target) {
    return `Aprobada con ${spanishShare(physical)} y la meta anual es ${spanishShare(target)}: acordar cómo alcanzarla.`;
  }
  return 'Aprobada: continuar según lo programado.';
}

function reason(record: ActionRecord): string {
  return record.rejectionReason === '' ? '' : ` («${record.rejectionReason}»)`;
}

function until(facts: Facts, stage: number): string {
  const deadline = stageDeadline(facts.cut, stage);
  if (!deadline) return '';
  return deadline < facts.today
    ? ` de inmediato (el plazo terminó el ${spanishDay(deadline)})`
    : ` antes del ${spanishDay(deadline)}`;
}
