import { spanishDay, type Day } from '../calendar/day';
import { workingDaysLeft } from '../calendar/workingDays';
import type { CutLabel } from '../keys/keys';
import type { ActionRecord } from '../matrix/actionRecord';
import { isReminded, ownersOf, remindersTo } from '../reminders/owners';
import { REGISTERS } from '../registers/registers';
import { counted } from '../text/spanish';
import type { Facts } from '../standing/facts';
import { remarkAt, type Remark } from './rule';

/**
 * PREP-1, said once for each owner, at the first row that names them. The opening is the deadline of the reminders, so
 * it is told from the same working days before it on as any deadline is (`dueSoonDays`): earlier every owner of the
 * matrix would be in the list. Once the cut has closed nobody can be reminded of it any more.
 */
export function remindedOwners(facts: Facts): Remark[] {
  const {
    cut: { label, opens, closes, daysOff },
    today,
    settings: { parameters },
    workspace: { registers },
  } = facts;
  if (label === undefined || opens === undefined) return [];
  if (
    (closes !== undefined && today > closes) ||
    (today < opens && workingDaysLeft(today, opens, daysOff) > parameters.dueSoonDays)
  )
    return [];
  if (registers.reminders.columns === undefined) return nothingNoted(facts, label, opens);
  const told = new Set<string>();
  return facts.records.flatMap((record): Remark[] => {
    const all = isReminded(record, facts.standingOf(record)) ? ownersOf(record) : [];
    const owners = all
      .filter(({ id }) => !told.has(id))
      .map((owner) => ({ ...owner, first: remindersTo(owner, label, registers)[0] }));
    for (const { id } of owners) told.add(id);
    const field = fieldOfOwner(record);
    const whom = (count: number) =>
      all.length === 1
        ? 'este responsable'
        : `${field === 'email' ? counted(count, 'correo', 'correos') : counted(count, 'responsable', 'responsables')} de los ${all.length} de esta celda`;
    const missing = owners.filter(({ first }) => first === undefined).length;
    const late = owners.flatMap(({ first }) => (first !== undefined && first > opens ? [first] : [])).sort();
    const [lateOn] = late;
    const note = `anótelo en «${REGISTERS.reminders.sheet}»`;
    return [
      ...(missing === 0
        ? []
        : [
            today < opens
              ? remarkAt(
                  facts,
                  record,
                  field,
                  `Falta el recordatorio del corte ${label} a ${whom(missing)}: el corte abre el ${spanishDay(opens)}; envíelo antes y ${note}.`,
                  'warning',
                )
              : remarkAt(
                  facts,
                  record,
                  field,
                  `El corte ${label} abrió el ${spanishDay(opens)} y falta el recordatorio a ${whom(missing)}: envíelo y ${note}.`,
                ),
          ]),
      ...(lateOn === undefined
        ? []
        : [
            remarkAt(
              facts,
              record,
              field,
              `El recordatorio del corte ${label} a ${whom(late.length)} es del ${spanishDay(lateOn)}, después de la apertura (${spanishDay(opens)}): si hubo uno antes, ${note}.`,
              'warning',
            ),
          ]),
    ];
  });
}

/** A book in which no reminder was ever noted: one cause, said once, with the number of owners. */
function nothingNoted(facts: Facts, label: CutLabel, opens: Day): Remark[] {
  const open = facts.records.filter(
    (record) => isReminded(record, facts.standingOf(record)) && ownersOf(record).length > 0,
  );
  const [first] = open;
  if (!first) return [];
  const owners = new Set(open.flatMap(ownersOf).map(({ id }) => id)).size;
  const isOpened = facts.today >= opens;
  const message = `El libro no tiene la hoja «${REGISTERS.reminders.sheet}»: no consta el recordatorio del corte ${label}, que ${isOpened ? 'abrió' : 'abre'} el ${spanishDay(opens)}, a ${counted(owners, 'responsable', 'responsables')} con acciones abiertas. Envíelos desde «Alistamiento», o anote allí los que ya envió.`;
  return [remarkAt(facts, first, fieldOfOwner(first), message, isOpened ? undefined : 'warning')];
}

/** Where the row names whom to remind. */
function fieldOfOwner(record: ActionRecord): 'email' | 'owner' {
  return ownersOf(record).some(({ mailbox }) => mailbox !== undefined) ? 'email' : 'owner';
}
