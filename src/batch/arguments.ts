import { parseArgs } from 'node:util';
import { asDay, type Day } from '../core/calendar/day';
import { asCutLabel, type CutLabel } from '../core/keys/keys';
import { JOBS, type Job } from '../jobs/titles';
import { BatchFailure, EXIT } from './failure';
import { STEPS, type StepName } from './steps';

/** What the command line asks for. */
export interface BatchArguments {
  readonly command: Job | StepName;
  /** What a step is given, as its form would hold it. */
  readonly with: Readonly<Record<string, unknown>>;
  readonly book: string;
  readonly export: string | undefined;
  /** PAS annex. */
  readonly pas: string | undefined;
  readonly out: string | undefined;
  readonly cut: CutLabel | undefined;
  readonly cutDate: Day | undefined;
  readonly opens: Day | undefined;
  readonly closes: Day | undefined;
  readonly today: Day | undefined;
  readonly user: string;
  readonly json: boolean;
}

const STEP_NAMES = Object.keys(STEPS) as StepName[];

export const USAGE = `Uso: npm run --silent batch -- <${JOBS.join('|')}> --book matriz.xlsx [--export dnp.xlsx|dnp.csv] [--out salida.xlsx]
  [--cut 2025-2 --cut-date 2025-12-31 --opens 2026-05-04 --closes 2026-07-31] [--today 2026-05-20] [--user "Nombre"] [--json]
     npm run --silent batch -- <${STEP_NAMES.join('|')}> --book matriz.xlsx [--with '{…}'] [--pas anexo.xlsx] [--out salida.xlsx] [las demás opciones]`;

export function readArguments(argv: readonly string[]): BatchArguments {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  const known = [...JOBS, ...STEP_NAMES].find((one) => one === command);
  if (known === undefined)
    throw usage(command === undefined ? 'Falta el comando.' : `No existe el comando «${command}».`);
  if (rest.length > 0) throw usage(`Sobra «${rest.join(' ')}».`);
  if (values.book === undefined) throw usage('Falta --book con el libro de la matriz.');
  return {
    command: known,
    with: given(values.with),
    book: values.book,
    export: values.export,
    pas: values.pas,
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

function given(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null && !Array.isArray(found))
      return found as Readonly<Record<string, unknown>>;
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
