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
  const rows = rowsOfCut(plan);
  const found = rows.flatMap((action) =>
    causesOf(action, plan).map(([rule, count, note]): ExpectedFinding => ({
      rule,
      count,
      note,
      sheet: 'Matriz',
      row: action.row,
      key: action.keyCertain ? action.key : null,
    })),
  );
  const [firstOpen] = rows.filter((action) => isOpen(action) && !isElsewhere(action) && action.owners.length > 0);
  const [firstElsewhere] = rows.filter(isElsewhere);
  const once = (rule: RuleId, action: PlacedAction | undefined, note: string): ExpectedFinding[] =>
    action ? [{ rule, sheet: 'Matriz', row: action.row, key: action.key, count: 1, note }] : [];
  return merged([
    ...found,
    ...once('PREP-1', firstOpen, 'el libro no tiene la hoja «Recordatorios»'),
    ...once('REP-3', firstElsewhere, 'filas de otros sectores: no entran en los totales'),
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

/** REP-3: every entity is known to be of another sector. Of such a row only what could damage the sector's own figures. */
function isElsewhere(action: PlacedAction): boolean {
  return [...kindsOf(action)].every((kind) => kind === 'Otro sector');
}

const DAMAGES_OURS: readonly RuleId[] = ['DATA-1', 'DATA-2', 'FLOW-2'];

function causesOf(action: PlacedAction, plan: SamplePlan): Cause[] {
  const causes = planted(action, plan);
  const all = [
    ...causes,
    ...following(
      action,
      causes.some(([rule]) => rule === 'FLOW-8'),
    ),
  ];
  return isElsewhere(action) ? all.filter(([rule]) => DAMAGES_OURS.includes(rule)) : all;
}

/** What follows from where a row stands, whoever planted it. `falls`: its progress fell, and that says its target too. */
function following(action: PlacedAction, falls: boolean): Cause[] {
  const causes: Cause[] = [];
  if (isOpen(action) && !action.placeUnknown) {
    const { stage, cycle } = placeOf(action);
    const isRestarted = stage === action.stage;
    // From 5 to 12 June there are 5 working days (8 June is a holiday); two stages need 6. Later stages have time enough.
    // A rejection that still stands where it was typed says so with its restart.
    if (stage === 1 && cycle > 1 && isRestarted)
      causes.push([
        'FLOW-4',
        1,
        'el ciclo reiniciado no alcanza: hasta la etapa 2 quedan 5 días hábiles y se necesitan 6',
      ]);
    causes.push(...ofProgress(action, falls));
  }
  if (!isNotDue(action) && hasEnded(action) && action.physical !== undefined && action.physical < 1 && !action.closed)
    causes.push(['FLOW-9', 1, 'rezago: terminó sin 100 % de avance']);
  if (hasEnded(action) && action.physical === 1 && action.status === 'Aprobada' && !action.closed)
    causes.push(['CLOSE-1', 1, 'puede cerrarse: terminó con 100 % de avance']);
  return causes;
}

/** The cut after the demo's is of 30 June 2026. */
const NEXT_CUT_DATE = '2026-06-30';

/** One finding says both: the target that is missed, and that the next report is the last one in time. */
function ofProgress(action: PlacedAction, falls: boolean): Cause[] {
  const { end, physical, annualTarget, status } = action;
  const isReported = status === 'En revisión' || status === 'Rechazada';
  if (isReported && !hasEnded(action) && physical !== undefined && physical < annualTarget)
    return falls ? [] : [['FLOW-8', 1, 'su avance está por debajo de la meta anual']];
  const endsNext = end !== undefined && !hasEnded(action) && end <= NEXT_CUT_DATE && physical !== 1;
  return endsNext ? [['FLOW-7', 1, 'vence dentro del corte siguiente sin 100 % de avance']] : [];
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
