import { spanishDay, type Day } from '../../core/calendar/day';
import { counted, spanishShare } from '../../core/text/spanish';

const POINTS = new Intl.NumberFormat('es-CO', { maximumFractionDigits: 2 });
const CLOCK = /^(\d{2}:\d{2}):\d{2}$/;

/** *Acción*. */
export const ACTION = {
  title: (key: string | null) => (key === null ? 'Acción' : `Acción ${key}`),
  noneTitle: 'Elija una acción',
  noneWhy: (sheet: string) =>
    `Seleccione en la hoja «${sheet}» una celda de la fila que quiere seguir: aquí verá sus etapas, su historia y lo que se puede hacer.`,
  outside: 'La selección está fuera de la tabla',
  notAction: (row: number) => `La fila ${row} no tiene una acción`,
  goToMatrix: 'Ir a la matriz',
  state: (stage: number, name: string, word: string, cycle: number) =>
    `Etapa ${stage}. ${name} · ${word}${cycle > 1 ? ` · ciclo ${cycle}` : ''}`,
  otherCut: (why: string) => `Fuera del corte que se sigue: ${why}.`,
  unknown: (why: string) => `No se conoce su lugar en el flujo: ${why}.`,
  several: (count: number) => `${counted(count, 'fila seleccionada', 'filas seleccionadas')}: se muestra la primera.`,
  moves: 'Qué se puede hacer',
  blocked: 'Sin movimientos por ahora',
  stages: 'Etapas',
  stagePlace: { done: 'Terminada', current: 'Actual', ahead: 'Por venir' },
  approver: (who: string) => `Aprueba: ${who}`,
  deadline: (day: Day, left: number) => {
    if (left < 0) return `Límite ${spanishDay(day)}: venció hace ${counted(-left, 'día hábil', 'días hábiles')}`;
    return left === 0
      ? `Límite ${spanishDay(day)}: último día`
      : `Límite ${spanishDay(day)}: ${left === 1 ? 'queda' : 'quedan'} ${counted(left, 'día hábil', 'días hábiles')}`;
  },
  passed: (day: Day) => `Límite ${spanishDay(day)}`,
  noDeadline: 'Sin fecha límite',
  progress: 'Avance',
  physical: 'Físico',
  financial: 'Financiero',
  annualTarget: 'Meta anual',
  finalTarget: 'Meta final',
  share: (value: number | null) => (value === null ? 'sin dato' : spanishShare(value)),
  method: (method: string) => `El avance de la acción es el ${method}.`,
  part: (row: number, name: string) => `Fila ${row}${name === '' ? '' : ` · ${name}`}`,
  reached: 'El avance físico alcanza la meta anual.',
  toTarget: (fraction: number) =>
    `Al avance físico le faltan ${POINTS.format(fraction * 100)} puntos para la meta anual.`,
  days: 'Ejecución',
  from: (start: Day | null, end: Day | null) =>
    `${start ? spanishDay(start) : 'sin inicio'} a ${end ? spanishDay(end) : 'sin fin'}`,
  data: 'Datos de la fila',
  labels: {
    objective: 'Objetivo',
    owner: 'Persona de contacto',
    indicator: 'Indicador',
    supports: 'Soportes',
    justification: 'Justificación',
    rejectionReason: 'Motivo de rechazo',
    observation: 'Observación',
  },
  closed: 'Cerrada',
  closedWith: (ground: string, evidence: string) => [ground, evidence].filter(Boolean).join(' · ') || 'Sin causal',
  offered: 'Cumplió su vigencia con 100 % de avance: puede cerrarse.',
  history: 'Historia en la bitácora',
  noHistory: 'La bitácora no tiene líneas de esta acción en el corte.',
  cycle: (cycle: number, lines: number) => `Ciclo ${cycle} (${counted(lines, 'línea', 'líneas')})`,
  line: (day: Day, time: string, kind: string) => `${spanishDay(day)} ${CLOCK.exec(time)?.[1] ?? time} · ${kind}`,
  lineState: (stage: number, name: string, word: string) => `Etapa ${stage}${name === '' ? '' : `. ${name}`} · ${word}`,
  lineProgress: (physical: number | null, financial: number | null) =>
    `Físico ${spanishShare(physical)} · financiero ${spanishShare(financial)}`,
  notedOn: (day: Day) => `Anotado después, el ${spanishDay(day)}`,
  rejectedAt: (stage: number) => `Rechazada en la etapa ${stage}`,
  by: (who: string) => `Por ${who}`,
  note: 'Nota',
  noteHint: 'Va en la fila y en la línea de la bitácora.',
  reason: 'Motivo de rechazo',
  ground: 'Causal de cierre',
  chooseGround: '(elija una)',
  evidence: 'Soporte de cierre',
  evidenceHint: 'Referencia del documento que la justifica.',
  missed: 'Anotar lo que faltó',
  missedWhy: (from: Day, until: Day) =>
    `Entre el ${spanishDay(from)} y el ${spanishDay(until)} falta por anotar cómo llegó a su etapa. Escriba cuándo pasó, según SisCONPES: queda en la bitácora con la fecha de hoy, como anotado después, y la fila no cambia.`,
  missedDay: 'Día en que pasó, dd/mm/aaaa',
  noteMissed: 'Anotar después',
  willWrite: 'Se escriben juntas:',
  done: (label: string, key: string | null) => `${label}: ${key ?? ''}`,
  cancel: 'Cancelar',
} as const;
