import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from '../matrix/actionRecord';
import { factsOf } from '../standing/facts';
import { isOutAs } from '../standing/standing';
import { countedOnce, type Workspace } from '../workspace/workspace';

/** What of a cut goes on in the next one. */
export interface GoingOn {
  /** In the order of the matrix; an action with several indicators has several rows. */
  readonly rows: readonly ActionRecord[];
  readonly actions: number;
  /** Closed for good (4.5.4) and handed to another sector (PREP-4): they stay behind; each action once. */
  readonly closed: readonly ActionRecord[];
  readonly transferred: readonly ActionRecord[];
  /** A second row of an action that says nothing that the first does not (DATA-2): one of them is enough. */
  readonly repeated: readonly ActionRecord[];
}

/** `workspace`: one in which the cut that ends is the current one. */
export function goesOn(workspace: Workspace): GoingOn {
  const { records, standingOf } = factsOf(workspace);
  const isClosed = (record: ActionRecord) => isOutAs(standingOf(record), 'closed');
  const closedKeys = new Set(records.filter(isClosed).map(({ key }) => key));
  // A key that is repeated is closed by one of its rows.
  const isOver = (record: ActionRecord) => isClosed(record) || (record.key !== undefined && closedKeys.has(record.key));
  const isElsewhere = (record: ActionRecord) => isOutAs(standingOf(record), 'transferred');
  const staying = records.filter((record) => !isOver(record) && !isElsewhere(record));
  const repeated = new Set([...groupBy(staying, ({ key }) => key)].flatMap(([, same]) => repeatsIn(same)));
  const rows = staying.filter((record) => !repeated.has(record));
  return {
    rows,
    actions: countedOnce(rows).length,
    closed: countedOnce(records.filter(isOver)),
    transferred: countedOnce(records.filter((record) => !isOver(record) && isElsewhere(record))),
    repeated: [...repeated],
  };
}

function repeatsIn(rows: readonly ActionRecord[]): ActionRecord[] {
  const seen = new Set<string>();
  return rows.filter((record) => {
    const said = whatItDescribes(record);
    const again = seen.has(said);
    seen.add(said);
    return again;
  });
}

/** Spellings of an entity aside, what tells the rows of an action apart where they are about different indicators. */
function whatItDescribes({
  milestone,
  text,
  objective,
  weight,
  unit,
  start,
  end,
  indicatorType,
  indicator,
  annualTarget,
  finalTarget,
}: ActionRecord): string {
  return JSON.stringify([
    milestone,
    text,
    objective,
    weight,
    unit,
    start,
    end,
    indicatorType,
    indicator,
    annualTarget,
    finalTarget,
  ]);
}
