import type { Pas, PasAction, PasObjective } from './samplePas';

const MHCP = 'Ministerio de Hacienda y Crédito Público';

export const CONTACT = 'Persona Inventada';
export const MAILBOX = 'persona.inventada@ejemplo.gov.co';

function action(code: string, text: string, entities: readonly string[], more: Partial<PasAction> = {}): PasAction {
  return {
    code,
    text,
    weight: 20,
    related: 'No',
    entities,
    unit: 'Dirección General',
    contact: CONTACT,
    email: MAILBOX,
    start: '2025-03-01',
    end: '2027-12-31',
    type: 'Gestión',
    indicators: [`Avance de ${code}`],
    ...more,
  };
}

/** Five actions: three of the sector, one of another sector, one of an entity that no catalogue knows. */
export const OBJECTIVES: readonly PasObjective[] = [
  {
    title: 'Objetivo 1: Ordenar',
    weight: 60,
    actions: [
      action('1.1', 'Expedir la guía de ordenamiento', [MHCP], {
        indicators: ['Guía expedida', 'Entidades capacitadas'],
        start: '2025-01-06',
      }),
      action('1.2', 'Conectar los registros', ['Departamento Nacional de Planeación', 'DIAN'], { related: 'Sí, 1.1' }),
      action('1.10', 'Financiar el programa', ['Findeter'], { start: '2025-01-13', end: '2026-12-12' }),
    ],
  },
  {
    title: 'Objetivo 2: Medir',
    weight: 40,
    actions: [
      action('2.1', 'Medir la cobertura', ['Ministerio de Salud y Protección Social']),
      action('2.2', 'Publicar el tablero', ['Agencia Que Nadie Conoce']),
    ],
  },
];

export const PAS: Pas = {
  title: 'Política de ejemplo',
  number: '4180',
  approved: '2025-02-14',
  updated: '',
  dates: 'mdy',
  objectives: OBJECTIVES,
};

/** The same plan with one action otherwise. */
export function withAction(pas: Pas, code: string, change: Partial<PasAction> | undefined): Pas {
  const objectives = pas.objectives.map((objective) => ({
    ...objective,
    actions: objective.actions.flatMap((one) =>
      one.code !== code ? [one] : change === undefined ? [] : [{ ...one, ...change }],
    ),
  }));
  return { ...pas, objectives };
}
