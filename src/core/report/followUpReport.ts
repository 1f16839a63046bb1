import type { Day } from '../calendar/day';
import { valueOf } from '../cells/reading';
import type { CutLabel } from '../keys/keys';
import { groupBy } from '../collections/groupBy';
import type { Entity } from '../cells/entities';
import type { Reconciliation } from '../workspace/reconciliation';
import type { Recipient } from '../settings/settings';
import { factsOf } from '../standing/facts';
import { nextStep } from '../standing/nextStep';
import { countsInSector, outcomeOf } from '../standing/outcome';
import { isOurs } from '../standing/standing';
import { countedOnce, type Workspace } from '../workspace/workspace';
import { GROUPS, groupsOf, type Group } from '../matrix/entityGroups';
import { totalsOf, type Outcomes, type Totals } from './totals';

/** One action's line of the report. */
export interface ReportLine extends Outcomes {
  readonly stage: number | null;
  readonly cycle: number | null;
  readonly nextStep: string;
}

/** The follow-up report as data: a snapshot (REP-5). */
export interface Report {
  readonly cut: CutLabel | undefined;
  readonly cutDate: Day | undefined;
  readonly madeOn: Day;
  readonly madeBy: string;
  /** Which report of DNP it was compared with, in words; undefined where none was. */
  readonly comparedWith: string | undefined;
  readonly totals: Readonly<Record<Group, Totals>>;
  readonly byEntity: readonly { readonly entity: Entity; readonly totals: Totals }[];
  readonly byDocument: readonly { readonly conpes: string; readonly totals: Totals }[];
  /** PREP-4: lines that no total counts, because the action is another sector's by now. */
  readonly transferred: number;
  readonly lines: readonly ReportLine[];
  readonly reconciliation: Reconciliation | undefined;
  readonly recipients: readonly Recipient[];
}

export interface ReportInput {
  readonly by: string;
  /** File or sheet from which DNP's report came. */
  readonly dnpSource?: string;
}

/** REP-1 to REP-5: the state of every action of the cut, told apart by group, entity and document. */
export function reportOf(workspace: Workspace, input: ReportInput): Report {
  const facts = factsOf(workspace);
  const lines = countedOnce(facts.actions).map((record): ReportLine => {
    const observed = facts.stateOf(record);
    return {
      record,
      outcome: outcomeOf(record, facts),
      stage: observed.kind === 'state' ? observed.state.stage : null,
      cycle: observed.kind === 'state' ? observed.state.cycle : null,
      nextStep: nextStep(record, facts),
    };
  });
  const ours = lines.filter((line) => isOurs(facts.standingOf(line.record)));
  const inSector = lines.filter(({ record }) => countsInSector(record, facts));
  return {
    cut: facts.cut.label,
    cutDate: facts.cut.cutDate,
    madeOn: workspace.today,
    madeBy: input.by,
    comparedWith: workspace.reconciliation ? (input.dnpSource ?? 'hoja «Reporte DNP»') : undefined,
    totals: Object.fromEntries(
      GROUPS.map((group) => [group, totalsOf(ours.filter((line) => groupsOf(line.record).has(group)))]),
    ) as Record<Group, Totals>,
    byEntity: byEntity(inSector),
    byDocument: byDocument(inSector),
    transferred: lines.length - ours.length,
    lines,
    reconciliation: workspace.reconciliation,
    recipients: workspace.settings.recipients,
  };
}

function byEntity(lines: readonly ReportLine[]): Report['byEntity'] {
  const groups = new Map<string, { entity: Entity; lines: ReportLine[] }>();
  for (const line of lines) {
    for (const entity of new Set(line.record.entity.flatMap((read) => read.entity ?? []))) {
      const group = groups.get(entity.name) ?? { entity, lines: [] };
      group.lines.push(line);
      groups.set(entity.name, group);
    }
  }
  return [...groups.values()]
    .filter(({ entity }) => entity.kind !== 'otherSector')
    .sort((a, b) => a.entity.name.localeCompare(b.entity.name, 'es'))
    .map((group) => ({ entity: group.entity, totals: totalsOf(group.lines) }));
}

function byDocument(lines: readonly ReportLine[]): Report['byDocument'] {
  return [...groupBy(lines, (line) => valueOf(line.record.conpes))]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([conpes, ofDocument]) => ({ conpes, totals: totalsOf(ofDocument) }));
}
