import { planInWords } from '../jobs/words';
import { readArguments } from './arguments';
import { runCommand, type Done } from './runCommand';
import { BatchFailure, EXIT } from './failure';
import { toJson } from './result';

async function main(argv: readonly string[]): Promise<number> {
  try {
    const args = readArguments(argv);
    const done = await runCommand(args);
    process.stdout.write(args.json ? `${JSON.stringify(toJson(args.command, done))}\n` : inWords(done, args.out));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof BatchFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

/** For the person at the terminal. */
function inWords({ outcome, plan, excel, said }: Done, out: string | undefined): string {
  return [
    ...said,
    ...outcome.words,
    ...planInWords(plan).map((line) => `  ${line}`),
    out === undefined ? 'Nada se guardó: indique --out para guardar el libro.' : `Guardado en ${out}.`,
    `Excel: ${excel.syncs} sincronizaciones, ${excel.requestBytes} bytes enviados, ${excel.responseBytes} recibidos.`,
    '',
  ].join('\n');
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
