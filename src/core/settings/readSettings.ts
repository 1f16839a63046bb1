import type { Day } from '../calendar/day';
import type { DaysOff } from '../calendar/daysOff';
import { addressOf } from '../sheet/cell';
import { readCount } from '../cells/count';
import { readCutLabel } from '../cells/cutLabel';
import { readDay } from '../cells/date';
import { valueOf, type Reading } from '../cells/reading';
import { readShare } from '../cells/share';
import { fold } from '../text/fold';
import { readYesNo } from '../cells/yesNo';
import type { Cut, Stage } from '../cut/cut';
import { STATUS_WORDS, type Status } from '../cut/status';
import { ENTITY_KIND_WORDS, type Entity, type EntityKind } from '../cells/entities';
import { FIELDS, FIELD_IDS } from '../matrix/fields';
import type { Grid } from '../sheet/grid';
import type { StateWord } from '../cells/stateWords';
import { SHEETS } from '../sheet/ownSheets';
import { templateProblem, type ReminderTemplate } from './reminderTemplate';
import { blockRows, cellOfRow, rowLabelled, textOfRow, wordOfRow, type BlockRow } from './blocks';
import type { Settings } from './settings';
import { BLOCKS, LABELS, WHO_SAID } from './labels';
import { daysOffOf } from './typedDaysOff';

export interface SettingsReading {
  readonly settings: Settings;
  /** Cells of `Configuración` that cannot be understood, in Spanish with their address. */
  readonly problems: readonly string[];
}

/** Reads `Configuración`; a block that is missing or empty leaves what `defaults` has. */
export function readSettings(grid: Grid | undefined, defaults: Settings, date1904: boolean): SettingsReading {
  const problems: string[] = [];
  if (!grid) return { settings: defaults, problems };
  const rowsOf = (title: string) => blockRows(grid, title, Object.values(BLOCKS));
  const take = <T>(reading: Reading<T>, row: BlockRow, index: number): T | undefined => {
    if (reading.kind === 'unreadable')
      problems.push(`${SHEETS.settings}, ${addressOf({ row: row.row, column: index + 1 })}: ${reading.problem}`);
    return valueOf(reading);
  };
  const day = (row: BlockRow, index: number): Day | undefined =>
    take(readDay(cellOfRow(row, index), { order: 'dmy', date1904 }), row, index);

  const fields = new Map(FIELD_IDS.map((id) => [fold(FIELDS[id].label), id]));
  const stages = rowsOf(BLOCKS.flow).map((row): Stage =>
    withDeadline({ name: textOfRow(row, 1), approver: textOfRow(row, 2) }, day(row, 3)),
  );
  const daysOff = rowsOf(BLOCKS.daysOff).flatMap((row) => readDaysOff(row, day, problems));
  const settings: Settings = {
    cut: {
      ...readCut(rowsOf(BLOCKS.cut), take, day),
      stages: stages.length > 0 ? stages : defaults.cut.stages,
      ...(daysOff.length > 0 && { daysOff }),
    },
    parameters: readParameters(rowsOf(BLOCKS.parameters), defaults, take),
    recipients: orDefault(
      rowsOf(BLOCKS.recipients).map((row) => ({ role: textOfRow(row, 0), email: textOfRow(row, 1) })),
      defaults.recipients,
    ),
    reminder: readReminder(rowsOf(BLOCKS.reminder), defaults, problems),
    entities: orDefault(
      rowsOf(BLOCKS.entities).flatMap((row) => readEntity(row, problems)),
      defaults.entities,
    ),
    states: orDefault(
      rowsOf(BLOCKS.states).flatMap((row) => readState(row, problems)),
      defaults.states,
    ),
    columns: rowsOf(BLOCKS.columns).flatMap((row) => {
      const field = fields.get(wordOfRow(row, 1) ?? '');
      if (field === undefined) return [];
      const isPrepared = wordOfRow(row, 3) === fold(WHO_SAID.prepared);
      return [
        { sheet: textOfRow(row, 0), field, header: textOfRow(row, 2), ...(isPrepared && { prepared: true as const }) },
      ];
    }),
  };
  return { settings, problems };
}

/** FLOW-2. A line that is half a line, or the wrong way round, takes no day away: it is said. */
function readDaysOff(
  row: BlockRow,
  day: (row: BlockRow, index: number) => Day | undefined,
  problems: string[],
): DaysOff[] {
  const [first, last] = [day(row, 0), day(row, 1)];
  const isUnread = [first, last].some((one, index) => one === undefined && cellOfRow(row, index).value !== '');
  if (isUnread) return [];
  const found = daysOffOf(first, last, textOfRow(row, 2));
  if (typeof found === 'object') return [found];
  problems.push(`${SHEETS.settings}, ${addressOf({ row: row.row, column: 1 })}: ${found}`);
  return [];
}

type Take = <T>(reading: Reading<T>, row: BlockRow, index: number) => T | undefined;

function readCut(
  rows: readonly BlockRow[],
  take: Take,
  day: (row: BlockRow, index: number) => Day | undefined,
): Omit<Cut, 'stages'> {
  const dayAt = (label: string) => {
    const found = rowLabelled(rows, label);
    return found && day(found, 1);
  };
  const labelRow = rowLabelled(rows, LABELS.label);
  const label = labelRow && take(readCutLabel(cellOfRow(labelRow, 1)), labelRow, 1);
  const [cutDate, opens, closes] = [dayAt(LABELS.cutDate), dayAt(LABELS.opens), dayAt(LABELS.closes)];
  return { ...(label && { label }), ...(cutDate && { cutDate }), ...(opens && { opens }), ...(closes && { closes }) };
}

function readParameters(rows: readonly BlockRow[], { parameters }: Settings, take: Take): Settings['parameters'] {
  const count = (label: string, otherwise: number) => {
    const found = rowLabelled(rows, label);
    return (found && take(readCount({ ...cellOfRow(found, 1), format: 'General' }), found, 1)) ?? otherwise;
  };
  const tolerance = rowLabelled(rows, LABELS.roundingTolerance);
  return {
    dueSoonDays: count(LABELS.dueSoonDays, parameters.dueSoonDays),
    daysPerStage: count(LABELS.daysPerStage, parameters.daysPerStage),
    roundingTolerance:
      (tolerance && take(readShare(cellOfRow(tolerance, 1), 'fraction'), tolerance, 1)) ?? parameters.roundingTolerance,
  };
}

/** A text with a placeholder that nobody knows stays the user's: it is said, and can be fixed in the cell. */
function readReminder(rows: readonly BlockRow[], { reminder }: Settings, problems: string[]): ReminderTemplate {
  const text = (label: string, otherwise: string) => {
    const row = rowLabelled(rows, label);
    const written = row ? textOfRow(row, 1).replace(/\r\n?/g, '\n') : '';
    const problem = templateProblem(written);
    if (row && problem !== undefined)
      problems.push(`${SHEETS.settings}, ${addressOf({ row: row.row, column: 2 })}: ${problem}`);
    return written === '' ? otherwise : written;
  };
  return { subject: text(LABELS.reminderSubject, reminder.subject), text: text(LABELS.reminderText, reminder.text) };
}

function readEntity(row: BlockRow, problems: string[]): Entity[] {
  const kindText = wordOfRow(row, 2);
  const kind = (Object.keys(ENTITY_KIND_WORDS) as EntityKind[]).find(
    (one) => fold(ENTITY_KIND_WORDS[one]) === kindText,
  );
  if (kind === undefined) {
    problems.push(
      `${SHEETS.settings}, ${addressOf({ row: row.row, column: 3 })}: el tipo de la entidad debe ser ${Object.values(ENTITY_KIND_WORDS).join(', ')}.`,
    );
    return [];
  }
  return [
    {
      name: textOfRow(row, 0),
      acronym: textOfRow(row, 1),
      kind,
      aliases: textOfRow(row, 3)
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      inForce: valueOf(readYesNo(cellOfRow(row, 4))) ?? true,
    },
  ];
}

function readState(row: BlockRow, problems: string[]): StateWord[] {
  const wanted = wordOfRow(row, 1);
  const status = (Object.keys(STATUS_WORDS) as Status[]).find((one) => fold(STATUS_WORDS[one]) === wanted);
  if (status === undefined) {
    problems.push(
      `${SHEETS.settings}, ${addressOf({ row: row.row, column: 2 })}: el estado debe ser ${Object.values(STATUS_WORDS).join(', ')}.`,
    );
    return [];
  }
  const stage = valueOf(readCount({ ...cellOfRow(row, 2), format: 'General' }));
  return [stage === undefined ? { word: textOfRow(row, 0), status } : { word: textOfRow(row, 0), status, stage }];
}

function withDeadline(stage: Stage, deadline: Day | undefined): Stage {
  return deadline === undefined ? stage : { ...stage, deadline };
}

function orDefault<T>(read: readonly T[], otherwise: readonly T[]): readonly T[] {
  return read.length > 0 ? read : otherwise;
}
