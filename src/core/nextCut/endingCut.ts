import type { CutLabel } from '../keys/keys';
import { value, valueOf } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Workspace } from '../workspace/workspace';

/** The cut that ends, as the procedure's functions see it: a workspace in which it is the current one. */
export interface EndingCut {
  readonly label: CutLabel;
  readonly workspace: Workspace;
  /** `Configuración` still says its days and its flow. */
  readonly known: boolean;
}

/**
 * The cut after which `wanted` comes: the current one. Where `Configuración` says `wanted` already (an opening that
 * stopped half way, or somebody typed it ahead) the latest one before it in the matrix, of whose flow only the stages
 * are known that its rows and lines name.
 */
export function endingCut(workspace: Workspace, wanted: CutLabel | undefined): EndingCut | undefined {
  const { settings, matrix } = workspace;
  const current = settings.cut.label;
  if (current === undefined) return undefined;
  if (current !== wanted) return { label: current, workspace, known: true };
  const label = matrix.records
    .flatMap(({ cut }) => valueOf(cut) ?? [])
    .filter((one) => one < wanted)
    .sort()
    .at(-1);
  if (label === undefined) return undefined;
  const { reconciliation: _, ...rest } = workspace;
  const records = matrix.records.map(withItsStage);
  return {
    label,
    known: false,
    workspace: {
      ...rest,
      matrix: { ...matrix, records },
      settings: { ...settings, cut: { label, stages: stagesSeen(records, workspace, label) } },
    },
  };
}

/** The flow that `Configuración` has by now may be shorter: its last stage is not that of the cut that ends. */
function withItsStage(record: ActionRecord): ActionRecord {
  const { stage } = record;
  return stage.kind === 'unreadable' && /^[1-9]\d?$/.test(stage.raw.trim())
    ? { ...record, stage: value(Number(stage.raw)) }
    : record;
}

function stagesSeen(
  records: readonly ActionRecord[],
  { logbook }: Workspace,
  label: CutLabel,
): Workspace['settings']['cut']['stages'] {
  const named = [
    ...records.filter(({ cut }) => valueOf(cut) === label).map(({ stage }) => valueOf(stage) ?? 1),
    ...logbook.filter(({ cut }) => cut === label).map(({ stage }) => stage),
  ];
  const last = named.reduce((most, stage) => Math.max(most, stage), 1);
  return Array.from({ length: last }, (_, index) => ({ name: `Etapa ${index + 1}`, approver: '' }));
}
