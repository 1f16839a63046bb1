import type { Random } from '../../../test-kit/random';
import { actionText } from '../../../test-kit/damage/planTexts';

/** As the generator knows an action, whatever its rows look like: the truth is counted from these alone. */
export interface TrueAction {
  readonly conpes: string;
  readonly code: string;
  readonly text: string;
  /** Names in `ENTITIES`. */
  readonly entities: readonly string[];
  /** ISO days. */
  readonly start: string;
  readonly end: string;
  readonly state: State;
  readonly stage: number;
  /** By what its rows differ; an action of one row has one part. */
  readonly partsBy: 'indicator' | 'milestone';
  readonly parts: readonly TruePart[];
}

export interface TruePart {
  readonly indicator: string;
  /** Fractions; null where nothing was reported. */
  readonly physical: number | null;
  readonly financial: number | null;
}

export type State = 'approved' | 'rejected' | 'inReview' | 'reporting' | 'notReported';
export type Kind = 'mhcp' | 'attached' | 'linked' | 'otherSector' | 'unknown';

export const CUT = { label: '2026-1', cutDate: '2026-06-30', opens: '2026-08-03', closes: '2026-10-30' } as const;
export const EARLIER_CUT = '2025-2';
export const TODAY = '2026-11-03';

/** What an entity is to the sector, and what people write for it. */
export const ENTITIES: Readonly<Record<string, { readonly kind: Kind; readonly spellings: readonly string[] }>> = {
  MHCP: { kind: 'mhcp', spellings: ['MHCP', 'Min. Hacienda', 'Ministerio de Hacienda y Crédito Público'] },
  DIAN: { kind: 'attached', spellings: ['DIAN', 'Dirección de Impuestos y Aduanas Nacionales'] },
  SFC: { kind: 'attached', spellings: ['Superfinanciera', 'Superintendencia Financiera de Colombia'] },
  CGN: { kind: 'attached', spellings: ['CGN', 'Contaduria General de la Nacion'] },
  UIAF: { kind: 'attached', spellings: ['UIAF', 'Unidad de Información y Análisis Financiero'] },
  Findeter: { kind: 'linked', spellings: ['Findeter', 'FINDETER'] },
  Fogafín: { kind: 'linked', spellings: ['Fogafin', 'Fondo de Garantías de Instituciones Financieras'] },
  DNP: { kind: 'otherSector', spellings: ['DNP', 'Departamento Nacional de Planeación'] },
  MinTIC: { kind: 'otherSector', spellings: ['MinTIC'] },
  'Agencia Nacional Digital': { kind: 'unknown', spellings: ['Agencia Nacional Digital'] },
};

/** An action of the sector's comes oftener than one of somebody else's. */
const LIKELY = [...Object.keys(ENTITIES), 'MHCP', 'MHCP', 'DIAN', 'SFC', 'CGN'];
const STATES: readonly State[] = [
  'approved',
  'approved',
  'approved',
  'inReview',
  'rejected',
  'reporting',
  'notReported',
];
const INDICATORS = ['Municipios cubiertos', 'Convenios firmados', 'Personas formadas', 'Documentos publicados'];
const LAST_STAGE = 6;

/** Some twenty actions of three documents, in each codes that a number or a date would swallow: 1.1 beside 1.10. */
export function trueActions(random: Random): readonly TrueAction[] {
  const texts = new Set<string>();
  return random
    .shuffle(['3918', '4005', '4008', '4101', '4144', '4180'])
    .slice(0, 3)
    .flatMap((conpes) =>
      ['1.1', '1.2', '1.3', '1.10', '2.1', '2.2', '2.3', '2.30', '3.1']
        .filter((code) => code === '1.1' || random.chance(0.75))
        .map((code) => oneAction(conpes, code, freshText(random, texts), random)),
    );
}

function freshText(random: Random, known: Set<string>): string {
  for (;;) {
    const text = actionText(random);
    if (known.has(text)) continue;
    known.add(text);
    return text;
  }
}

function oneAction(conpes: string, code: string, text: string, random: Random): TrueAction {
  const state = random.pick(STATES);
  const isNotDue = random.chance(0.08);
  const count = random.chance(0.15) ? 2 + random.below(2) : 1;
  const indicators = random.shuffle(INDICATORS);
  const says = state !== 'notReported' || random.chance(0.5);
  return {
    conpes,
    code,
    text,
    entities: [...new Set(Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.pick(LIKELY)))],
    start: isNotDue
      ? random.pick(['2026-07-01', '2026-09-01'])
      : random.pick(['2021-01-01', '2022-03-01', '2025-03-01']),
    end: isNotDue ? '2028-12-31' : random.pick(['2025-12-31', '2026-06-30', '2026-12-31', '2027-06-30']),
    state: isNotDue ? 'notReported' : state,
    stage: stageOf(isNotDue ? 'notReported' : state, random),
    partsBy: random.chance(0.5) ? 'indicator' : 'milestone',
    parts: Array.from({ length: count }, (_, index) => {
      const physical = random.below(21) / 20;
      return {
        indicator: indicators[index] ?? '',
        physical: says && !isNotDue ? physical : null,
        financial: says && !isNotDue ? Math.min(physical, random.below(21) / 20) : null,
      };
    }),
  };
}

function stageOf(state: State, random: Random): number {
  if (state === 'approved') return LAST_STAGE;
  return state === 'inReview' ? 2 + random.below(LAST_STAGE - 1) : 1;
}

/** The simple mean of those that say something, null for none. */
export function mean(values: readonly (number | null)[]): number | null {
  const said = values.filter((value) => value !== null);
  return said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0) / said.length;
}

/** Progress of an action: that of its parts. */
export function progressOf({ parts }: TrueAction, field: 'physical' | 'financial'): number | null {
  return mean(parts.map((part) => part[field]));
}

export function isNotDue({ start }: TrueAction): boolean {
  return start > CUT.cutDate;
}

/** What tells an action from all others. */
export function keyOf({ conpes, code }: TrueAction): string {
  return `${conpes}/${code}`;
}
