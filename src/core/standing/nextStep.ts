import { spanishDay } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { hasClosed, stageDeadline } from '../cut/deadlines';
import type { ActionRecord } from '../matrix/actionRecord';
import { spanishShare } from '../text/spanish';
import { isComplete, termHasEnded } from './due';
import type { Facts } from './facts';
import { outcomeOf } from './outcome';
import { reasonOf } from './standing';
import { outInWords } from './standingInWords';
import { reasonInCycle } from './textsOfRow';

type Known = Pick<Facts, 'cut' | 'today' | 'history' | 'standingOf' | 'stateOf'>;

/** REP-4: what its owner has to do next, in Spanish; once the cut has closed, for the next one. */
export function nextStep(record: ActionRecord, facts: Known): string {
  const standing = facts.standingOf(record);
  const transferred = reasonOf(standing, 'transferred');
  if (transferred) return outInWords(transferred);
  if (reasonOf(standing, 'closed')) return 'Cerrada: no requiere más seguimiento.';
  const ended = hasClosed(facts.cut, facts.today);
  switch (outcomeOf(record, facts)) {
    case 'notDue':
      return 'Aún no inicia: se reporta en un corte posterior.';
    case 'approved':
      return afterApproval(record, facts);
    case 'rejected':
      return ended
        ? `Atender el rechazo${reason(record, facts)} y preparar el reporte del próximo corte con sus soportes.`
        : `Atender el rechazo${reason(record, facts)} y enviar de nuevo el reporte${until(facts, 1)}.`;
    case 'notReported':
      return ended
        ? 'No se reportó: acordar con la OAP el reporte del próximo corte.'
        : `Registrar el avance y los soportes en SisCONPES${until(facts, 1)}.`;
    case 'reporting':
      return ended
        ? 'El reporte no se envió: acordar con la OAP el reporte del próximo corte.'
        : `Terminar el reporte y enviarlo a revisión${until(facts, 1)}.`;
    case 'inReview': {
      if (ended)
        return 'El corte cerró durante su revisión: confirmar el estado final en SisCONPES y, si no quedó aprobada, preparar el reporte del próximo corte.';
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

function afterApproval(record: ActionRecord, facts: Known): string {
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

function reason(record: ActionRecord, { history, stateOf }: Known): string {
  const observed = stateOf(record);
  const lines = (record.key && history.get(record.key)) ?? [];
  const said = observed.kind === 'state' ? reasonInCycle(record, lines, observed.state.cycle) : record.rejectionReason;
  return said === '' ? '' : ` («${said}»)`;
}

function until(facts: Known, stage: number): string {
  const deadline = stageDeadline(facts.cut, stage);
  if (!deadline) return '';
  return deadline < facts.today
    ? ` de inmediato (el plazo terminó el ${spanishDay(deadline)})`
    : ` antes del ${spanishDay(deadline)}`;
}
