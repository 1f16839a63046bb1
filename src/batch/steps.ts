import { asOf } from '../core/asOf/asOf';
import { asDay } from '../core/calendar/day';
import type { MoveRequest } from '../core/moves/moveRequest';
import type { NextCutDraft } from '../core/nextCut/nextCutDraft';
import { endingInWords, openingInWords } from '../core/nextCut/nextCutInWords';
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../core/registers/registers';
import { remindersOf } from '../core/reminders/reminders';
import { recordsOfCut } from '../core/workspace/workspace';
import { endCut } from '../jobs/endCut';
import { NotUnderstood } from '../jobs/failure';
import { moveAction } from '../jobs/move';
import { openCut } from '../jobs/openCut';
import { seeOwnSheets } from '../jobs/seeOwnSheets';
import { writeLine } from '../jobs/registers';
import { noteReminders } from '../jobs/remind';
import type { Session } from '../jobs/session';
import { writeTimes } from '../jobs/times';
import { verifyBook } from '../jobs/verify';
import { recordOf, text, usage, type With } from './given';
import { pas } from './pasStep';
import type { StepAids, StepOutcome } from './step';

type Step = (session: Session, given: With, aids: StepAids) => StepOutcome | Promise<StepOutcome>;

/** What the pane does behind its forms, one thing a command; `--with` gives what the form would hold, as JSON. */
export const STEPS = {
  move,
  line,
  remind,
  times,
  verify,
  'as-of': stateOn,
  'end-cut': end,
  'next-cut': open,
  pas,
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof STEPS;

/** `{"action": "4144/2.16", "kind": "send|approve|reject|close", "note": "", "ground": "", "evidence": ""}` */
function move(session: Session, given: With): StepOutcome {
  const { matrix, settings } = session.workspace;
  const key = text(given, 'action');
  const record = recordsOfCut(matrix.records, settings.cut.label).find((one) => one.key === key);
  if (!record) throw new NotUnderstood(`La acción ${key} no está en la matriz en este corte.`);
  const [kind, note] = [text(given, 'kind'), text(given, 'note', '')];
  const request =
    kind === 'close'
      ? ({
          kind,
          note,
          ground: text(given, 'ground', '') as Extract<MoveRequest, { kind: 'close' }>['ground'],
          evidence: text(given, 'evidence', ''),
        } as const)
      : { kind: kind as Exclude<MoveRequest['kind'], 'close'>, note };
  const moved = moveAction(session, record.row, request);
  return { session: moved, words: [], data: { row: record.row, key, kind } };
}

/** `{"register": "commitments", "texts": {…}, "row": 3}`; without `row` a new line. */
function line(session: Session, given: With): StepOutcome {
  const id = REGISTER_IDS.find((one) => one === given['register']);
  if (id === undefined) throw usage(`«register» debe ser uno de ${REGISTER_IDS.join(', ')}.`);
  const draft = textsOf(id, given['texts']);
  const row = typeof given['row'] === 'number' ? given['row'] : undefined;
  const seen = row === undefined ? undefined : seenLine(session, id, row);
  const { session: written, change } = writeLine(session, id, {
    draft: { ...seen, ...draft },
    ...(row === undefined || !seen ? {} : { standing: { row, seen } }),
  });
  if (change.kind === 'refused') throw new NotUnderstood(change.problems.map(({ problem }) => problem).join(' '));
  return {
    session: written,
    words: change.kind === 'standing' ? [change.sentence] : [],
    data: { register: id, kind: change.kind, row: change.kind === 'planned' ? change.row : null },
  };
}

/** Notes a reminder to everybody who has none in this cut yet. */
function remind(session: Session): StepOutcome {
  const missing = remindersOf(session.workspace)
    .reminders.filter(({ noted }) => noted.length === 0)
    .map(({ mailbox }) => mailbox);
  if (missing.length === 0)
    return {
      session,
      words: ['Todos los responsables con correo tienen recordatorio en este corte. No se escribió nada.'],
      data: { noted: 0 },
    };
  const { session: written, note } = noteReminders(session, missing);
  if (note.kind === 'refused') throw new NotUnderstood(note.problem);
  return { session: written, words: [note.sentence], data: { noted: note.kind === 'planned' ? note.noted : 0 } };
}

function times(session: Session): StepOutcome {
  const written = writeTimes(session);
  const { stages, rejections, gaps } = written.times;
  return {
    session: written.session,
    words: [],
    data: { stages: stages.map(({ longestStay: _, ...stage }) => stage), rejections, daysWithout: gaps.byDay },
  };
}

/** Which lines of the logbook were changed, removed, inserted or moved. */
function verify(session: Session): StepOutcome {
  const { check, words } = verifyBook(session.opened);
  return { session, words, data: check };
}

/** `{"day": "2026-05-12"}`: how every action stood at the end of that day, from the logbook alone. */
function stateOn(session: Session, given: With): StepOutcome {
  const day = asDay(text(given, 'day'));
  if (day === undefined) throw usage('«day» debe ser una fecha AAAA-MM-DD.');
  const { actions } = asOf(session.workspace, day);
  const lines = actions.map(({ key, last }) => ({
    key: key ?? null,
    stage: last?.stage ?? null,
    status: last?.status ?? null,
    cycle: last?.cycle ?? null,
    noted: last?.day ?? null,
  }));
  return {
    session,
    words: lines.map(
      ({ key, stage, status }) =>
        `${key ?? ''}: ${stage === null ? 'sin observación' : `etapa ${stage}, ${status ?? ''}`}`,
    ),
    data: { day, actions: lines },
  };
}

async function end(session: Session, _: With, { context }: StepAids): Promise<StepOutcome> {
  const { session: written, ending } = endCut(session, await seeOwnSheets(context));
  return {
    session: written,
    words: endingInWords(ending),
    data: { cut: ending.cut ?? null, items: ending.items, snapshot: ending.snapshot ?? null },
  };
}

/** `{"label": "2026-1", "cutDate": "30/06/2026", "opens": …, "closes": …, "stages": [{"name", "approver", "deadline"}]}` */
async function open(session: Session, given: With, { context }: StepAids): Promise<StepOutcome> {
  const { session: written, opening } = openCut(session, nextCut(session, given), await seeOwnSheets(context));
  if (opening.kind === 'refused') throw new NotUnderstood(openingInWords(opening).join(' '));
  const { from, to, added, standing, completed } = opening;
  return { session: written, words: openingInWords(opening), data: { from, to, added, standing, completed } };
}

/** Without stages the next cut has those of this one, their deadlines still to come. */
function nextCut({ workspace }: Session, given: With): NextCutDraft {
  const { stages } = workspace.settings.cut;
  const listed =
    given['stages'] === undefined ? stages.map(({ name, approver }) => ({ name, approver })) : given['stages'];
  if (!Array.isArray(listed)) throw usage('«stages» debe ser una lista de etapas.');
  return {
    label: text(given, 'label'),
    cutDate: text(given, 'cutDate', ''),
    opens: text(given, 'opens', ''),
    closes: text(given, 'closes', ''),
    stages: listed.map((stage) => {
      const one = recordOf(stage);
      return { name: text(one, 'name'), approver: text(one, 'approver', ''), deadline: text(one, 'deadline', '') };
    }),
  };
}

function seenLine({ workspace }: Session, id: RegisterId, row: number): Record<string, string> {
  const entry = workspace.registers[id].entries.find((one) => one.row === row);
  if (!entry) throw new NotUnderstood(`La fila ${row} de «${REGISTERS[id].sheet}» no tiene ninguna línea.`);
  return { ...entry.values };
}

function textsOf(id: RegisterId, given: unknown): Record<string, string> {
  const texts = recordOf(given);
  const unknown = Object.keys(texts).filter((field) => !Object.hasOwn(REGISTERS[id].fields, field));
  if (unknown.length > 0)
    throw usage(`«${unknown.join('», «')}» no es un campo: los hay ${Object.keys(REGISTERS[id].fields).join(', ')}.`);
  return Object.fromEntries(Object.keys(texts).map((field) => [field, text(texts, field)]));
}
