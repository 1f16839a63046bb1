import { parseArgs } from 'node:util';
import { asDay, type Day } from '../core/calendar/day';
import { asCutLabel, type CutLabel } from '../core/keys/keys';
import { isQuestion, isVerb, QUESTION_IDS, VERB_IDS, type QuestionId, type VerbId } from '../jobs/catalogue';
import { BatchFailure, EXIT } from './failure';

/** What the command line asks for. */
export interface BatchArguments {
  readonly command: VerbId | QuestionId;
  /** What it is given, as its form would hold it. */
  readonly with: object;
  readonly book: string;
  readonly export: string | undefined;
  /** PAS annex. */
  readonly pas: string | undefined;
  /** Where what the command needs to be taken back is left; where `undo` finds it. */
  readonly undo: string | undefined;
  readonly out: string | undefined;
  readonly cut: CutLabel | undefined;
  readonly cutDate: Day | undefined;
  readonly opens: Day | undefined;
  readonly closes: Day | undefined;
  readonly today: Day | undefined;
  readonly user: string;
  readonly json: boolean;
}

export const USAGE = `Uso: npm run --silent batch -- <comando> --book matriz.xlsx [--with '{…}'] [--out salida.xlsx]
  [--export dnp.xlsx|dnp.csv] [--pas anexo.xlsx] [--undo deshacer.json]
  [--cut 2025-2 --cut-date 2025-12-31 --opens 2026-05-04 --closes 2026-07-31] [--today 2026-05-20] [--user "Nombre"] [--json]
  Comandos que escriben: ${VERB_IDS.join(', ')}.
  Comandos que sólo leen: ${QUESTION_IDS.join(', ')}.`;

export function readArguments(argv: readonly string[]): BatchArguments {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (command === undefined) throw usage('Falta el comando.');
  if (!isVerb(command) && !isQuestion(command)) throw usage(`No existe el comando «${command}».`);
  if (rest.length > 0) throw usage(`Sobra «${rest.join(' ')}».`);
  if (values.book === undefined) throw usage('Falta --book con el libro de la matriz.');
  return {
    command,
    with: given(values.with),
    book: values.book,
    export: values.export,
    pas: values.pas,
    undo: values.undo,
    out: values.out,
    cut: label(values.cut),
    cutDate: day('--cut-date', values['cut-date']),
    opens: day('--opens', values.opens),
    closes: day('--closes', values.closes),
    today: day('--today', values.today),
    user: values.user ?? '',
    json: values.json ?? false,
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        book: text,
        export: text,
        pas: text,
        undo: text,
        out: text,
        with: text,
        cut: text,
        'cut-date': text,
        opens: text,
        closes: text,
        today: text,
        user: text,
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    // Node's own words are English; the option's name in them is what helps.
    const option = /'(-[^'\s]*)/.exec(String(error))?.[1];
    throw usage(
      option === undefined
        ? 'No se entienden las opciones.'
        : `No se entiende la opción ${option} o le falta su valor.`,
    );
  }
}

function given(text: string | undefined): object {
  if (text === undefined) return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found;
  } catch {
    // Said below, in Spanish.
  }
  throw usage('--with debe ser un objeto JSON, como {"day": "2026-05-12"}.');
}

function label(text: string | undefined): CutLabel | undefined {
  if (text === undefined) return undefined;
  const found = asCutLabel(text);
  if (found === undefined) throw usage(`--cut debe ser AAAA-1 o AAAA-2 y es «${text}».`);
  return found;
}

function day(option: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const found = asDay(text);
  if (found === undefined) throw usage(`${option} debe ser una fecha AAAA-MM-DD y es «${text}».`);
  return found;
}

function usage(message: string): BatchFailure {
  return new BatchFailure(EXIT.usage, `${message}\n${USAGE}`);
}
