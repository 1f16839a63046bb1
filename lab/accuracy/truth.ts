import { randomFrom, type Random } from '../../test-kit/random';
import { actionText, sibling } from '../../test-kit/damage/planTexts';

/** A row as it really is: an action, or one of its indicators, in one cut. */
export interface TrueRow {
  /** What it is, whatever becomes of its cells: `4144/2.30#2`. */
  readonly id: string;
  readonly conpes: string;
  readonly code: string;
  readonly text: string;
  readonly entity: string;
  readonly cut: string;
  /** ISO days. */
  readonly start: string;
  readonly end: string;
  readonly indicator: string;
  readonly status: string;
  /** Fractions. */
  readonly physical: number;
  readonly financial: number;
}

export const CUT = '2025-2';
export const OTHER_CUT = '2025-1';
/** Name and what people write for it. */
export const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  'Ministerio de Hacienda y Crédito Público': [
    'MHCP',
    'MinHacienda',
    'Min. Hacienda',
    'MINISTERIO DE HACIENDA Y CREDITO PUBLICO',
  ],
  'Dirección de Impuestos y Aduanas Nacionales': [
    'DIAN',
    'U.A.E. DIAN',
    'Direccion de Impuestos y Aduanas Nacionales  Dian',
  ],
  'Superintendencia Financiera de Colombia': ['SFC', 'Superfinanciera', 'Superintendencia Financiera'],
  'Superintendencia de la Economía Solidaria': ['Superintendencia de Economia Solidaria', 'Supersolidaria'],
  'Fondo Adaptación': ['Fondo de Adaptación', 'FONDO ADAPTACION'],
  'Financiera de Desarrollo Territorial S.A.': ['Findeter', 'FINDETER S.A '],
  'Fondo de Garantías de Instituciones Financieras': ['Fogafín', 'FOGAFIN'],
};
const STATUSES = ['Aprobada', 'En revisión', 'Sin reporte', 'Rechazada', 'En diligenciamiento'];
const DAY = 86_400_000;

/** At least 150 actions of four to six documents, one of them large enough for 2.3 and 2.30; some with several indicators. */
export function trueRows(seed: number): { readonly rows: readonly TrueRow[]; readonly random: Random } {
  const random = randomFrom(seed * 7919 + 17);
  const numbers = random
    .shuffle(['3918', '3934', '4005', '4008', '4070', '4101', '4144', '4180'])
    .slice(0, 4 + Math.floor(random.next() * 3));
  const rows: TrueRow[] = [];
  const texts = new Set<string>();
  numbers.forEach((conpes, document) => {
    const objectives = 3 + Math.floor(random.next() * 3);
    for (let objective = 1; objective <= objectives; objective += 1) {
      const actions = document === 0 && objective === 2 ? 31 : 8 + Math.floor(random.next() * 6);
      for (let index = 1; index <= actions; index += 1)
        rows.push(...actionRows(conpes, `${objective}.${index}`, freshText(random, texts), random));
    }
  });
  return { rows, random };
}

function freshText(random: Random, known: Set<string>): string {
  for (;;) {
    const [last] = [...known].slice(-1);
    const text = last !== undefined && random.next() < 0.15 ? sibling(last, random) : actionText(random);
    if (known.has(text)) continue;
    known.add(text);
    return text;
  }
}

function actionRows(conpes: string, code: string, text: string, random: Random): TrueRow[] {
  const start = Date.parse('2023-01-01') + Math.floor(random.next() * 900) * DAY;
  const end = start + (200 + Math.floor(random.next() * 900)) * DAY;
  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const indicators = random.next() < 0.06 ? 2 + Math.floor(random.next() * 2) : 1;
  const status = random.pick(STATUSES);
  const entity = random.pick(Object.keys(ENTITIES));
  return Array.from({ length: indicators }, (_, index): TrueRow => {
    const physical = Math.round(random.next() * 100) / 100;
    return {
      id: `${conpes}/${code}#${index}`,
      conpes,
      code,
      text,
      entity,
      cut: CUT,
      start: iso(start),
      end: iso(end),
      status,
      indicator:
        indicators === 1
          ? 'Avance de la acción'
          : `Indicador ${'ABC'[index] ?? ''}: ${random.pick(['beneficiarios', 'documentos', 'municipios', 'convenios', 'talleres', 'visitas'])} ${index + 1}`,
      physical,
      financial: Math.round(physical * random.next() * 100) / 100,
    };
  });
}
