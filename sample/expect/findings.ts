import { TRAPS } from '../plan/traps';
import type { RuleId } from '../plan/plannedAction';
import type { PlacedAction } from '../plan/sampleLayout';
import type { SamplePlan } from '../plan/samplePlan';
import { hasEnded, isNotDue, isOpen, kindsOf, placeOf, rowsOfCut } from './expectedRows';

export interface ExpectedFinding {
  readonly rule: RuleId;
  readonly sheet: 'Matriz' | 'Configuración';
  /** From 1; null where a finding belongs to the sheet and to no row of it. */
  readonly row: number | null;
  /** `null` where the row's cells do not tell which action it is. */
  readonly key: string | null;
  /** How many findings of this rule there are at this row. */
  readonly count: number;
  readonly note: string;
}

/**
 * Every finding of the demo's day, not only the planted ones: whatever else is reported is wrong. REP-2 is not here:
 * its findings are the rows of the reconciliation that are not `same`. REP-1 and REP-5 speak only after the closing.
 */
export function expectedFindings(plan: SamplePlan): ExpectedFinding[] {
  const found = rowsOfCut(plan).flatMap((action) =>
    [...planted(action, plan), ...following(action)].map(([rule, count, note]): ExpectedFinding => ({
      rule,
      count,
      note,
      sheet: 'Matriz',
      row: action.row,
      key: action.keyCertain ? action.key : null,
    })),
  );
  const [firstOpen] = rowsOfCut(plan).filter((action) => isOpen(action) && action.owners.length > 0);
  return merged([
    ...found,
    ...(firstOpen
      ? [
          {
            rule: 'PREP-1',
            sheet: 'Matriz',
            row: firstOpen.row,
            key: firstOpen.key,
            count: 1,
            note: 'el libro no tiene la hoja «Recordatorios»',
          } as const,
        ]
      : []),
    {
      rule: 'REP-4',
      sheet: 'Configuración',
      row: null,
      key: null,
      count: 1,
      note: 'el Asesor del Viceministro General no tiene correo',
    },
  ]);
}

type Cause = readonly [rule: RuleId, count: number, note: string];

/** What the traps say that they cause. The repeated row is a second one of its key and no more. */
function planted(action: PlacedAction, plan: SamplePlan): Cause[] {
  const traps = TRAPS.filter((trap) => trap.key === action.key);
  return traps.flatMap((trap) =>
    Object.entries(trap.findings ?? {}).flatMap(([rule, count]): Cause[] =>
      action === plan.repeated && rule !== 'DATA-2' ? [] : [[rule as RuleId, count, trap.note]],
    ),
  );
}

/** What follows from where a row stands, whoever planted it. */
function following(action: PlacedAction): Cause[] {
  const causes: Cause[] = [];
  if (isOpen(action) && !action.placeUnknown) {
    const { stage, cycle } = placeOf(action);
    if (stage === 1) causes.push(['FLOW-7', 1, 'vencida: la etapa 1 terminaba el 29/05/2026']);
    if (stage === 2) causes.push(['FLOW-7', 1, 'por vencer: la etapa 2 termina el 12/06/2026, en 4 días hábiles']);
    // From 5 to 12 June there are 5 working days (8 June is a holiday); two stages need 6. Later stages have time enough.
    if (stage === 1 && cycle > 1)
      causes.push([
        'FLOW-4',
        1,
        'el ciclo reiniciado no alcanza: hasta la etapa 2 quedan 5 días hábiles y se necesitan 6',
      ]);
  }
  if (isOpen(action) && !action.placeUnknown) causes.push(...ofProgress(action));
  if (isNotDue(action)) causes.push(['FLOW-9', 1, 'no se reporta en este corte: inicia después de la fecha de corte']);
  else if (hasEnded(action) && action.physical !== undefined && action.physical < 1 && !action.closed)
    causes.push(['FLOW-9', 1, 'rezago: terminó sin 100 % de avance']);
  if (hasEnded(action) && action.physical === 1 && action.status === 'Aprobada' && !action.closed)
    causes.push(['CLOSE-1', 1, 'puede cerrarse: terminó con 100 % de avance']);
  const kinds = kindsOf(action);
  if (!(['MHCP', 'Adscrita', 'Vinculada'] as const).some((kind) => kinds.has(kind)))
    causes.push(['REP-3', 1, 'ninguna de sus entidades es del Sector Hacienda']);
  return causes;
}

/** The cut after the demo's is of 30 June 2026. */
const NEXT_CUT_DATE = '2026-06-30';

function ofProgress(action: PlacedAction): Cause[] {
  const { end, physical, annualTarget, status } = action;
  const causes: Cause[] = [];
  if (end !== undefined && !hasEnded(action) && end <= NEXT_CUT_DATE && physical !== 1)
    causes.push(['FLOW-7', 1, 'vence dentro del corte siguiente sin 100 % de avance']);
  const isReported = status === 'En revisión' || status === 'Rechazada';
  if (isReported && !hasEnded(action) && physical !== undefined && physical < annualTarget)
    causes.push(['FLOW-8', 1, 'su avance está por debajo de la meta anual']);
  return causes;
}

/** One line for each rule and row. */
function merged(findings: readonly ExpectedFinding[]): ExpectedFinding[] {
  const byPlace = new Map<string, ExpectedFinding>();
  for (const finding of findings) {
    const place = `${finding.rule} ${finding.sheet} ${finding.row ?? ''}`;
    const before = byPlace.get(place);
    byPlace.set(
      place,
      before ? { ...before, count: before.count + finding.count, note: `${before.note}; ${finding.note}` } : finding,
    );
  }
  return [...byPlace.values()];
}
