import type { Workbook } from '../../../simulator';
import { COMMANDS, FIRST_COMMANDS, type Command, type Hands } from '../robustCommands';
import { AFTERWARDS } from './afterwards';
import { rawBook } from './makeBook';
import { HANDS, preparedBook } from './prepared';

/** A command, whose it is, and a book that it fits. */
export interface RobustJob {
  readonly command: Command;
  readonly book: Workbook;
  readonly hands: Hands;
}

/** Every command on a book of so many actions; what opens a book for the first time, on a table too. */
export async function jobsOn(rows: number, only?: readonly string[]): Promise<RobustJob[]> {
  const isWanted = ({ name }: { readonly name: string }): boolean => only === undefined || only.includes(name);
  const prepared = await preparedBook(rows);
  const jobs = COMMANDS.filter(isWanted).map((command) => ({ command, book: prepared }));
  for (const { make } of AFTERWARDS.filter(isWanted)) jobs.push(await make(prepared));
  const first = [
    ...FIRST_COMMANDS.map((command) => ({ command, book: rawBook(rows) })),
    ...FIRST_COMMANDS.map((command) => ({
      command: { ...command, name: `${command.name} (table)` },
      book: rawBook(rows, true),
    })),
  ].filter(({ command }) => isWanted(command));
  return [...jobs, ...first].map((job) => ({ ...job, hands: { ...HANDS, day: job.command.day ?? HANDS.day } }));
}
