import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../src/batch/arguments';
import { runCommand } from '../src/batch/runCommand';

/** The book after one of the add-in's commands, done without a browser on the day of the sample. */
export async function after(
  command: 'prepare' | 'stamp' | 'validate' | 'report',
  book: Uint8Array,
  today = '2026-06-05',
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'conpes-after-'));
  try {
    const [from, to] = [join(folder, 'antes.xlsx'), join(folder, 'despues.xlsx')];
    await writeFile(from, book);
    await runCommand(
      readArguments([command, '--book', from, '--out', to, '--today', today, '--user', 'OAP de prueba']),
    );
    return Uint8Array.from(await readFile(to));
  } finally {
    await rm(folder, { recursive: true });
  }
}
