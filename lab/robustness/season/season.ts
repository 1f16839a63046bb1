import { startExcel, type Workbook } from '../../../simulator';
import { isoOf, workingDaysFrom } from '../../../test-kit/model/modelDays';
import { blankRow, firstModel, type Model, type Row } from '../../../test-kit/model/model';
import { after } from '../../../test-kit/model/afterAct';
import { day, YESTERDAY } from '../books/robustCut';
import { at, FIRST_ROW, MATRIX, rawBook, tagOf } from '../books/makeBook';
import { FIRST_COMMANDS, PATIENT, running, type Hands } from '../robustCommands';
import { sealProblems } from '../state';
import type { Failing } from '../partTally';
import { anyAct } from './seasonEdits';
import { anyDisturbance } from './disturbances';
import { play } from './play';
import { randomFrom } from '../../../test-kit/random';

const ACTIONS = 8;
const OPENS = '2026-05-04';
const CLOSES = '2026-07-31';
const CUT = { label: '2025-2', cutDate: '2025-12-31', opens: OPENS, closes: CLOSES };
const DAYS = 60;
const ACTS_A_DAY = 12;
const PEOPLE = ['Ana', 'Beto', 'Carla'] as const;
/** What led to a failing act. */
const TOLD = 4;

export interface Lived {
  readonly commands: number;
  readonly refused: number;
  readonly failing: readonly Failing[];
}

/** A cut from its opening to its closing on one book; it ends early after so many commands, or where the book is not the model's. */
export async function liveCut(seed: number, most: number): Promise<Lived> {
  const random = randomFrom(seed);
  const book = rawBook(ACTIONS);
  await withoutTrouble(book, { by: 'Ana', day: YESTERDAY, time: '08:00:00' });
  let model = preparedModel(book);
  let commands = 0;
  let refused = 0;
  const story: string[] = [];
  const failing = (point: string, what: readonly string[]): Lived => ({
    commands,
    refused,
    failing: [
      {
        command: `seed ${seed}, command ${commands}`,
        point: `${point}\n    after: ${story.slice(-TOLD - 1, -1).join('; ')}`,
        what,
      },
    ],
  });
  for (const iso of workingDaysFrom(OPENS, DAYS).filter((one) => one <= CLOSES)) {
    for (let index = 0; index < ACTS_A_DAY; index += 1) {
      if (commands >= most) return { commands, refused, failing: [] };
      commands += 1;
      const hands = { by: random.pick(PEOPLE), day: day(iso), time: `${String(8 + index).padStart(2, '0')}:00:00` };
      const act = anyAct(model, random);
      const disturbance = anyDisturbance(model, random);
      story.push(`${iso} ${hands.by} ${JSON.stringify(act)} ${JSON.stringify(disturbance)}`);
      const played = await play(book, model, act, hands, disturbance);
      if (played.wrong.length > 0) return failing(story.at(-1) ?? '', played.wrong);
      model = played.model;
      refused += played.wasRefused ? 1 : 0;
    }
    const broken = sealProblems(book);
    if (broken.length > 0) return failing(`the end of ${iso}`, broken);
  }
  return { commands, refused, failing: [] };
}

async function withoutTrouble(book: Workbook, hands: Hands): Promise<void> {
  const [prepare] = FIRST_COMMANDS;
  if (!prepare) throw new Error('A book has to be prepared.');
  const excel = await startExcel(book);
  await running(prepare, hands, PATIENT);
  excel.stop();
}

/** The book as it was prepared. */
function preparedModel(book: Workbook): Model {
  const { grid } = book.sheet(MATRIX);
  const rows = Array.from({ length: ACTIONS }, (_, index): Row => {
    const cell = (header: Parameters<typeof at>[0]) => grid.get(FIRST_ROW - 1 + index, at(header))?.value ?? '';
    const said = {
      key: `4144/${String(cell('Código acción'))}`,
      text: String(cell('Acción')),
      start: isoOf(Number(cell('Fecha de inicio'))),
      end: isoOf(Number(cell('Fecha de finalización'))),
      owner: String(cell('Responsable')),
      mailbox: String(cell('Correo')),
    };
    return { ...blankRow(said), physical: Number(cell('Avance físico')), own: tagOf(index) };
  });
  const dnp = book
    .sheet('Reporte DNP')
    .read(`A2:E${ACTIONS + 1}`)
    .map(([conpes, code, , , share]) => [`${String(conpes)}/${String(code)}`, Number(share)] as const);
  const prepared = after(firstModel(rows), { do: 'prepare', cut: CUT }, { day: OPENS, by: 'Ana' });
  if (!prepared) throw new Error('Every book can be prepared.');
  return { ...prepared, dnp: new Map(dnp) };
}
