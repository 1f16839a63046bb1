import { safeParse, type BaseIssue, type GenericSchema, type InferOutput } from 'valibot';
import { Refusal } from '../../core/text/refusal';
import { wantedBy, partAt, namesIn } from './schemaInWords';

/** What was given to a verb is not what it takes; `message` is Spanish, names the field and says what is allowed. */
export class InputRefused extends Refusal {
  override readonly name = 'InputRefused';
}

/** More of a wrong value than that helps nobody. */
const SHOWN = 60;

/** What a form or `--with` gives, read. Throws `InputRefused`. */
export function readInput<S extends GenericSchema>(schema: S, given: unknown): InferOutput<S> {
  const read = safeParse(schema, given);
  if (read.success) return read.output;
  const problems = [...new Set(read.issues.map((issue) => inWords(schema, issue)))];
  throw new InputRefused(`${problems.join('; ')}.`);
}

function inWords(schema: GenericSchema, issue: BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => key);
  const at = path.length === 0 ? 'lo que se da' : `«${path.map(placeInWords).join('.')}»`;
  if (issue.type === 'check') return path.length === 0 ? issue.message : `${at}: ${issue.message}`;
  if (issue.expected === 'never') {
    const names = namesIn(partAt(schema, path.slice(0, -1)));
    return `${at} no es un campo: ${names.length === 0 ? 'aquí no hay ninguno' : `los hay ${names.join(', ')}`}`;
  }
  const wanted = wantedBy(partAt(schema, path));
  if (issue.received === 'undefined') return `falta ${at}: ${wanted}`;
  return `${at} debe ser ${wanted} y es ${shown(issue.input)}`;
}

/** Lists count from 1, as people do. */
function placeInWords(key: unknown): string {
  return typeof key === 'number' ? String(key + 1) : String(key);
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nada' : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
