import { DOCUMENTS } from '../facts/documents';
import type { InventedAction, Objective, SampleDocument } from '../facts/documents/document';
import { CUT } from '../facts/sampleCut';
import { ENTITIES, ENTITY_IDS, type EntityId } from '../facts/sampleEntities';
import { PAS_ROWS, type PasRow } from '../facts/pasRows';
import type { Random } from '../../test-kit/random';
import type { PlannedAction, Written } from './plannedAction';

/** Points (1 = 100 %) are split in hundredths of a percent, so that sums are exact. */
const BASIS = 10_000;

const PHYSICAL = [0.1, 0.2, 0.25, 0.3, 0.4, 0.433, 0.5, 0.6, 0.75, 0.8, 0.9];
const FIRST_NAMES = [
  'Ana',
  'Bruno',
  'Clara',
  'Darío',
  'Elena',
  'Fabio',
  'Gloria',
  'Hugo',
  'Inés',
  'Jaime',
  'Karen',
  'Lucas',
  'Marta',
  'Néstor',
  'Olga',
  'Pablo',
  'Rosa',
  'Saúl',
  'Teresa',
  'Ulises',
  'Vera',
  'Wilson',
  'Ximena',
  'Yolanda',
  'Zoila',
];

/** Every action of the current cut as it would be without any trap, before its story in the flow. */
export function baseActions(random: Random): PlannedAction[] {
  return DOCUMENTS.flatMap((document) =>
    document.objectives.flatMap((objective, index) => actionsOf(document, objective, index + 1, random)),
  );
}

function actionsOf(document: SampleDocument, objective: Objective, number: number, random: Random): PlannedAction[] {
  const real = PAS_ROWS.filter((row) => row.conpes === document.conpes && row.code.startsWith(`${number}.`)).slice(
    0,
    objective.real ?? 0,
  );
  const taken = real.reduce((sum, row) => sum + points(row.importancia), 0);
  const shares = split(Math.round(objective.weight * 100 - taken), objective.actions.length);
  const common = { conpes: document.conpes, objective: objective.title, objectiveWeight: objective.weight / 100 };
  return [
    ...real.map((row) => ({ ...plain(common, row.code, document, random), ...ofPas(row) })),
    ...objective.actions.map(([text, ...entities]: InventedAction, index) => ({
      ...plain(common, `${number}.${real.length + index + 1}`, document, random),
      text,
      weight: (shares[index] ?? 0) / BASIS,
      ...ownedBy(entities),
    })),
  ];
}

function plain(
  common: Pick<PlannedAction, 'conpes' | 'objective' | 'objectiveWeight'>,
  code: string,
  { begins: [first, last] }: SampleDocument,
  random: Random,
): PlannedAction {
  const ended = random.next() < 0.22 && first < 2025;
  const complete = ended && random.next() < 0.5;
  const physical = complete ? 1 : random.pick(PHYSICAL);
  const year = first + Math.floor(random.next() * (last - first + 1));
  return {
    ...common,
    code,
    key: `${common.conpes}/${code}`,
    cut: CUT.label,
    keyCertain: true,
    weight: 0,
    text: '',
    related: 'No',
    ...ownedBy(['MHCP']),
    start: `${year}-${random.pick(['01-15', '02-01', '03-01', '07-01', '08-15'])}`,
    end: ended
      ? random.pick(['2024-12-31', '2025-06-30', '2025-12-31'])
      : random.pick(['2026-06-30', '2026-12-31', '2027-12-31', '2028-12-31', '2030-12-31']),
    type: random.pick(['Gestión', 'Gestión', 'Producto']),
    annualTarget: ended ? 1 : random.pick([0.5, 0.6, 0.75, 0.8]),
    physical,
    financial: complete ? 1 : Math.max(0.05, Math.round((physical - random.pick([0, 0.05, 0.1])) * 1000) / 1000),
    stage: 1,
    status: 'Sin reporte',
    cycle: 1,
    supports: `Acta y matriz de soportes ${common.conpes}-${code}.pdf`,
    rejectionReason: '',
    justification: '',
    closed: false,
    ground: '',
    closureEvidence: '',
    notes: '',
    cells: {},
    placeUnknown: false,
    lines: [],
  };
}

/** A real row keeps every cell as it was published. */
function ofPas(row: PasRow): Partial<PlannedAction> {
  const ids = row.entidad.split('; ').map(idOf);
  const owned = ownedBy(ids);
  const date = (text: string | undefined, means: string | null): Written => ({
    value: text ?? null,
    format: 'General',
    means: text === undefined ? null : means,
  });
  const [start, end] = datesOf(row);
  return {
    ...owned,
    text: row.accion,
    weight: points(row.importancia) / BASIS,
    related: row.relacion,
    unit: row.dependencia ?? owned.unit,
    type: row.tipo ?? 'Gestión',
    start,
    end,
    cells: {
      'Importancia relativa de la acción (%)': {
        value: row.importancia,
        format: 'General',
        means: points(row.importancia) / BASIS,
      },
      Entidad: { value: row.entidad, means: row.entidad },
      'Fecha de inicio': date(row.inicio, start ?? null),
      'Fecha de finalización': date(row.fin, end ?? null),
    },
  };
}

/**
 * The column of starts holds texts in both orders, so 6/1/2020 stays undecided there; in the column of ends
 * 12/31/2022 settles it.
 */
function datesOf(row: PasRow): readonly [start: string | undefined, end: string | undefined] {
  switch (`${row.conpes}/${row.code}`) {
    case '3992/1.1':
      return [undefined, '2021-06-01'];
    case '3992/1.2':
      return [undefined, '2022-12-31'];
    case '3918/1.1':
      return ['2018-03-15', '2030-12-31'];
    default:
      return [undefined, undefined];
  }
}

function ownedBy(ids: readonly EntityId[]): Pick<PlannedAction, 'owners' | 'unit' | 'contact' | 'email'> {
  const people = ids.map((id) => FIRST_NAMES[ENTITY_IDS.indexOf(id)] ?? 'Zoe');
  const plainName = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return {
    owners: ids,
    unit: ids.map((id) => ENTITIES[id].unit).join('; '),
    contact: people.map((name) => `${name} Ejemplo`).join('; '),
    email: people
      .map((name, index) => `${plainName(name)}.${(ids[index] ?? '').toLowerCase()}@ejemplo.gov.co`)
      .join('; '),
  };
}

function idOf(name: string): EntityId {
  const id = ENTITY_IDS.find((each) => ENTITIES[each].name === name);
  if (!id) throw new Error(`no such entity in the facts: ${name}`);
  return id;
}

/** `1.60%` in hundredths of a percent. */
function points(text: string): number {
  return Math.round(Number.parseFloat(text) * 100);
}

function split(total: number, parts: number): number[] {
  const each = Math.floor(total / parts);
  return Array.from({ length: parts }, (_, index) => (index === parts - 1 ? total - each * (parts - 1) : each));
}
