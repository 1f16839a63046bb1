import { fold } from '../text/fold';

/** The mail to an owner before the cut opens, as `Configuración` keeps it (table B.1, PREP-1). */
export interface ReminderTemplate {
  readonly subject: string;
  readonly text: string;
}

/** What a template may leave to the cut and the owner, by the words that stand between `{{` and `}}`. */
export const PLACEHOLDERS = {
  cut: 'corte',
  opens: 'apertura',
  closes: 'cierre',
  owner: 'responsable',
  actions: 'acciones',
  deadline: 'limite',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

export const DEFAULT_REMINDER: ReminderTemplate = {
  subject: 'Recordatorio: reporte en SisCONPES, corte {{corte}}',
  text: [
    'Respetado(a) {{responsable}}:',
    '',
    'SisCONPES abre el {{apertura}} y cierra el {{cierre}} para el reporte del corte {{corte}}. A su cargo están estas acciones:',
    '',
    '{{acciones}}',
    '',
    'Por favor registre el avance con sus soportes y envíelo a revisión a más tardar el {{limite}}. Si una acción no es de su competencia o hay una novedad que la afecte, infórmenos antes de la apertura.',
    '',
    'Cordialmente,',
    'Oficina Asesora de Planeación',
    'Ministerio de Hacienda y Crédito Público',
  ].join('\n'),
};

const WRITTEN = /\{\{([^{}]*)\}\}/g;

/** A template with its placeholders filled in; one that we do not know stays as it is written. */
export function fillIn(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template.replace(WRITTEN, (whole, word: string) => {
    const known = placeholderOf(word);
    return known === undefined ? whole : values[known];
  });
}

/** Why a template cannot be filled in, in Spanish: what stands between braces is no word of ours, or a brace is missing. */
export function templateProblem(template: string): string | undefined {
  const unknown = [...template.matchAll(WRITTEN)]
    .filter(([, word = '']) => placeholderOf(word) === undefined)
    .map(([whole]) => whole);
  const known = Object.values(PLACEHOLDERS)
    .map((word) => `{{${word}}}`)
    .join(', ');
  if (unknown.length > 0) return `${[...new Set(unknown)].join(', ')} no se entiende: se puede escribir ${known}.`;
  return /\{\{|\}\}/.test(template.replace(WRITTEN, ''))
    ? `Hay llaves {{ o }} sin su pareja: se puede escribir ${known}.`
    : undefined;
}

/** `{{Límite}}` is `{{limite}}`. */
function placeholderOf(word: string): Placeholder | undefined {
  return (Object.keys(PLACEHOLDERS) as Placeholder[]).find((name) => PLACEHOLDERS[name] === fold(word));
}
