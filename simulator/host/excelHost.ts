import type { Workbook } from '../workbook/workbook';
import { EventHub } from './eventHub';
import { InsertedFiles } from './insertedFiles';
import { DEFAULT_PROFILE, type HostProfile } from './profile';
import { References } from './references';

/** Beyond this many cells a read gives `null` without an error (excel-facts, Limits). */
export const DEFAULT_READ_CELLS = 5_000_000;

/** What the objects of one running Excel share. */
export class Host {
  readonly references: References;
  readonly events: EventHub;
  readonly files = new InsertedFiles();
  calculationMode = 'Automatic';

  constructor(
    readonly workbook: Workbook,
    readonly readCells: number = DEFAULT_READ_CELLS,
    tellsTriggerSource = true,
    readonly profile: HostProfile = DEFAULT_PROFILE,
  ) {
    this.events = new EventHub(tellsTriggerSource);
    this.references = new References(workbook);
  }
}
