import { asDay, spanishDay, type Day } from '../calendar/day';
import type { DaysOff } from '../calendar/daysOff';
import { daysOffOf } from './typedDaysOff';
import { asCutLabel, type CutLabel } from '../keys/keys';
import { readDay } from '../cells/date';
import { tidy } from '../cells/decimal';
import { readShare } from '../cells/share';
import { valueOf } from '../cells/reading';
import type { Cut, Stage } from '../cut/cut';
import type { Status } from '../cut/status';
import type { Entity, EntityKind } from '../cells/entities';
import type { StateWord } from '../cells/stateWords';
import type { ReminderTemplate } from './reminderTemplate';
import type { Recipient, RememberedColumn, Settings } from './settings';

/** `Configuración` as a form shows it: texts where people type. Lines that are wholly blank do not count. */
export interface SettingsDraft {
  readonly cut: {
    readonly label: string;
    /** Days as `dd/mm/aaaa`; what people type otherwise (`2025-12-31`, `31-dic-25`) is read too. */
    readonly cutDate: string;
    readonly opens: string;
    readonly closes: string;
    readonly stages: readonly StageDraft[];
  };
  readonly daysOff: readonly DaysOffDraft[];
  readonly parameters: {
    readonly dueSoonDays: string;
    readonly daysPerStage: string;
    /** In percentage points: `0,05`, with or without the sign. */
    readonly roundingTolerance: string;
  };
  readonly recipients: readonly Recipient[];
  readonly reminder: ReminderTemplate;
  readonly entities: readonly EntityDraft[];
  readonly states: readonly StateDraft[];
  /** Chosen elsewhere; they only travel with the rest. */
  readonly columns: readonly RememberedColumn[];
}

export interface StageDraft {
  readonly name: string;
  readonly approver: string;
  readonly deadline: string;
}
/** Days as texts; `last` blank for a single one. */
export interface DaysOffDraft {
  readonly first: string;
  readonly last: string;
  readonly reason: string;
}
export interface EntityDraft {
  readonly name: string;
  readonly acronym: string;
  readonly kind: EntityKind;
  /** Separated by `;`. */ readonly aliases: string;
  readonly inForce: boolean;
}
export interface StateDraft {
  readonly word: string;
  readonly status: Status;
  readonly stage: string;
}

export function draftOf({ cut, parameters, recipients, reminder, entities, states, columns }: Settings): SettingsDraft {
  const shown = (day: Day | undefined) => (day === undefined ? '' : spanishDay(day));
  return {
    cut: {
      label: cut.label ?? '',
      cutDate: shown(cut.cutDate),
      opens: shown(cut.opens),
      closes: shown(cut.closes),
      stages: cut.stages.map(({ name, approver, deadline }) => ({ name, approver, deadline: shown(deadline) })),
    },
    daysOff: (cut.daysOff ?? []).map(({ first, last, reason }) => ({
      first: spanishDay(first),
      last: first === last ? '' : spanishDay(last),
      reason,
    })),
    parameters: {
      dueSoonDays: String(parameters.dueSoonDays),
      daysPerStage: String(parameters.daysPerStage),
      roundingTolerance: `${String(tidy(parameters.roundingTolerance * 100)).replace('.', ',')} %`,
    },
    recipients,
    reminder,
    entities: entities.map(({ name, acronym, kind, aliases, inForce }) => ({
      name,
      acronym,
      kind,
      aliases: aliases.join('; '),
      inForce,
    })),
    states: states.map(({ word, status, stage }) => ({
      word,
      status,
      stage: stage === undefined ? '' : String(stage),
    })),
    columns,
  };
}

/** What the texts of a draft mean as far as they can be read; `check.ts` says what cannot. */
export function readDraft(draft: SettingsDraft): Settings {
  const daysOff = draft.daysOff.flatMap((line) => {
    const found = isBlankDaysOff(line) ? '' : typedDaysOff(line);
    return typeof found === 'object' ? [found] : [];
  });
  return {
    cut: { ...cutOf(draft.cut), ...(daysOff.length > 0 && { daysOff }) },
    parameters: {
      dueSoonDays: wholeNumber(draft.parameters.dueSoonDays) ?? 0,
      daysPerStage: wholeNumber(draft.parameters.daysPerStage) ?? 0,
      roundingTolerance: typedShare(draft.parameters.roundingTolerance) ?? 0,
    },
    recipients: draft.recipients
      .map(({ role, email }) => ({ role: role.trim(), email: email.trim() }))
      .filter(({ role, email }) => role + email !== ''),
    reminder: { subject: draft.reminder.subject.trim(), text: draft.reminder.text.replace(/\r\n?/g, '\n').trim() },
    entities: draft.entities
      .filter((entity) => !isBlankEntity(entity))
      .map(({ name, acronym, kind, aliases, inForce }): Entity => ({
        name: name.trim(),
        acronym: acronym.trim(),
        kind,
        aliases: aliasesOf(aliases),
        inForce,
      })),
    states: draft.states
      .filter((state) => !isBlankState(state))
      .map(({ word, status, stage }): StateWord => {
        const number = wholeNumber(stage);
        return number === undefined ? { word: word.trim(), status } : { word: word.trim(), status, stage: number };
      }),
    columns: draft.columns,
  };
}

export function isBlankStage({ name, approver, deadline }: StageDraft): boolean {
  return (name + approver + deadline).trim() === '';
}

export function isBlankDaysOff({ first, last, reason }: DaysOffDraft): boolean {
  return (first + last + reason).trim() === '';
}

export function typedDaysOff({ first, last, reason }: DaysOffDraft): DaysOff | string {
  return daysOffOf(typedDay(first), typedDay(last), reason.trim());
}

export function isBlankEntity({ name, acronym, aliases }: EntityDraft): boolean {
  return (name + acronym + aliases).trim() === '';
}

export function isBlankState({ word, stage }: StateDraft): boolean {
  return (word + stage).trim() === '';
}

export function aliasesOf(text: string): string[] {
  return text
    .split(';')
    .map((alias) => alias.trim())
    .filter(Boolean);
}

/** Colombia writes the day first; a form has no column that could prove another order. */
export function typedDay(text: string): Day | undefined {
  return asDay(text.trim()) ?? valueOf(readDay({ value: text, format: '@' }, { order: 'dmy' }));
}

export function typedLabel(text: string): CutLabel | undefined {
  return asCutLabel(text.trim());
}

export function wholeNumber(text: string): number | undefined {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

export function typedShare(text: string): number | undefined {
  return valueOf(readShare({ value: text, format: '@' }, 'points'));
}

function cutOf({ label, cutDate, opens, closes, stages }: SettingsDraft['cut']): Cut {
  const [known, date, first, last] = [typedLabel(label), typedDay(cutDate), typedDay(opens), typedDay(closes)];
  return {
    ...(known && { label: known }),
    ...(date && { cutDate: date }),
    ...(first && { opens: first }),
    ...(last && { closes: last }),
    stages: stages
      .filter((stage) => !isBlankStage(stage))
      .map(({ name, approver, deadline }): Stage => {
        const day = typedDay(deadline);
        return { name: name.trim(), approver: approver.trim(), ...(day && { deadline: day }) };
      }),
  };
}
