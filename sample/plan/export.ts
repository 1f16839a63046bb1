import { CUT, type StatusWord } from '../facts/sampleCut';
import { ENTITIES } from '../facts/sampleEntities';
import { serialOf } from '../sampleDays';
import type { Random } from '../../test-kit/random';
import type { Owner } from './plannedAction';
import type { PlacedAction } from './sampleLayout';

/** A row of DNP's export by its meaning, with what its code cell holds. */
export interface DnpRow {
  /** Row of the matrix that is the same action; null where there is none. */
  readonly matrixRow: number | null;
  /** What the reader of a whole mind would call it. */
  readonly key: string;
  readonly period: string;
  readonly conpes: string;
  readonly code: { readonly value: string | number; readonly format: string };
  /** A CSV has no number cells: what it says there instead; null leaves the row out of it. */
  readonly csvCode: string | null;
  readonly text: string;
  readonly entity: string;
  readonly status: string;
  readonly physical: number | undefined;
  readonly financial: number | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly uploaded: string;
}

/** A field in which DNP says something else, as the reconciliation has to report it. */
export interface KnownDifference {
  readonly field: 'status' | 'physical' | 'financial' | 'end' | 'entity';
  readonly matrix: string | number | null;
  readonly dnp: string | number | null;
}

type Change = Partial<Pick<DnpRow, 'status' | 'physical' | 'financial' | 'end' | 'entity'>>;

/** What DNP says differently, and how the reconciliation says it: shares as fractions, states in the matrix's words. */
export const DIFFERENCES: Readonly<
  Record<string, { readonly change: Change; readonly fields: readonly KnownDifference[] }>
> = {
  '4144/2.1': { change: { status: 'Aprobado' }, fields: [{ field: 'status', matrix: 'En revisión', dnp: 'Aprobada' }] },
  '4144/2.2': {
    change: { status: 'En revisión' },
    fields: [{ field: 'status', matrix: 'Aprobada', dnp: 'En revisión' }],
  },
  '4005/1.6': {
    change: { status: 'Con reporte registrado', physical: 0.35, financial: 0.2 },
    fields: [
      { field: 'status', matrix: 'Sin reporte', dnp: 'En diligenciamiento' },
      { field: 'physical', matrix: null, dnp: 0.35 },
      { field: 'financial', matrix: null, dnp: 0.2 },
    ],
  },
  '4070/1.5': {
    change: { status: 'En revisión' },
    fields: [{ field: 'status', matrix: 'Rechazada', dnp: 'En revisión' }],
  },
  '4005/3.3': { change: { physical: 0.55 }, fields: [{ field: 'physical', matrix: 0.6, dnp: 0.55 }] },
  '4008/3.5': { change: { physical: 0.67 }, fields: [{ field: 'physical', matrix: 0.6667, dnp: 0.67 }] },
  '4008/3.2': { change: { physical: 1 }, fields: [{ field: 'physical', matrix: 1.2, dnp: 1 }] },
  '3934/2.3': { change: { physical: undefined }, fields: [{ field: 'physical', matrix: 0.5, dnp: null }] },
  '4144/2.15': { change: { financial: 0.25 }, fields: [{ field: 'financial', matrix: 0.4, dnp: 0.25 }] },
  '3934/2.1': { change: { end: '2027-06-30' }, fields: [{ field: 'end', matrix: '2026-12-31', dnp: '2027-06-30' }] },
  '3934/2.2': {
    change: { entity: 'FINDETER' },
    fields: [{ field: 'entity', matrix: 'Financiera de Desarrollo Nacional S.A.', dnp: 'FINDETER' }],
  },
};

/** Differs, but by less than the tolerance of 0,05 points. */
const WITHIN_TOLERANCE: Readonly<Record<string, Change>> = { '4008/3.6': { physical: 0.3333 } };

/** Actions that DNP does not list. */
export const ONLY_MATRIX: ReadonlySet<string> = new Set(['3918/3.4', '3934/3.3', '3992/2.4', '4070/2.5', '4144/2.27']);

/** Codes that are no text any more: the zero is lost, or Excel made a date of them. */
const DAMAGED: Readonly<Record<string, DnpRow['code']>> = {
  '4144/2.30': { value: 2.3, format: 'General' },
  '4144/2.10': { value: 2.1, format: 'General' },
  '4005/1.2': { value: serialOf('2026-02-01'), format: 'd-mmm' },
};

/** 3.1 and 3.10 say the same in every column, and DNP has lost the zero: which is which nobody can tell. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(['4005/3.1', '4005/3.10']);

/** This action stands twice in the export. */
export const TWICE_IN_DNP = '4144/1.4';

const ONLY_DNP: readonly { readonly key: string; readonly text: string; readonly entity: string }[] = [
  { key: '4144/4.1', text: 'Suscribir memorandos con universidades para becas doctorales', entity: 'DNP' },
  { key: '4005/4.3', text: 'Rendir cuentas ante el Congreso sobre cobertura bancaria', entity: 'Min. Hacienda' },
  {
    key: '4008/3.7',
    text: 'Contratar una firma evaluadora de madurez institucional',
    entity: 'CONTADURIA GENERAL DE LA NACION',
  },
  { key: '4062/1.1', text: 'Titular terrenos fiscales ocupados por acueductos veredales', entity: 'CISA' },
  { key: '4062/1.2', text: 'Sembrar especies nativas alrededor de embalses', entity: 'FONDO DE ADAPTACION' },
];

/** The export's rows in its own order: by nothing that anybody could see. */
export function exportRows(actions: readonly PlacedAction[], repeated: PlacedAction, random: Random): DnpRow[] {
  const current = actions.filter(
    (action) => action.cut === CUT.label && action !== repeated && !ONLY_MATRIX.has(action.key),
  );
  const rows = current.map((action) => rowOf(action, random));
  const twice = rows.find((row) => row.key === TWICE_IN_DNP);
  if (!twice) throw new Error(`not in the export: ${TWICE_IN_DNP}`);
  const earlier = actions.filter((action) => action.cut !== CUT.label).map((action) => rowOf(action, random));
  const only = ONLY_DNP.map(({ key, text, entity }) => invented(key, text, entity));
  const numberless = invented('4008', 'Actividades transversales del documento sin numerar', 'DNP');
  return random.shuffle([...rows, { ...twice, status: 'Aprobado' }, ...earlier, ...only, numberless]);
}

function rowOf(action: PlacedAction, random: Random): DnpRow {
  const isCurrent = action.cut === CUT.label;
  const damaged = isCurrent ? DAMAGED[action.key] : undefined;
  const ambiguous = isCurrent && AMBIGUOUS.has(action.key);
  return {
    matrixRow: action.row,
    key: action.key,
    period: action.cut,
    conpes: action.conpes,
    code: ambiguous ? { value: 3.1, format: 'General' } : (damaged ?? { value: action.code, format: '@' }),
    csvCode: ambiguous ? null : action.code,
    text: nameOf(action, random),
    entity: action.owners.map((owner) => otherSpelling(owner, random)).join('; '),
    status: dnpWord(action.status),
    physical: action.physical,
    financial: action.financial,
    // Where the matrix's date cannot be read DNP has none either, so that it is no difference.
    start: action.start,
    end: action.end,
    uploaded: '2026-06-04',
    ...(isCurrent ? WITHIN_TOLERANCE[action.key] : {}),
    ...(isCurrent ? DIFFERENCES[action.key]?.change : {}),
  };
}

function invented(key: string, text: string, entity: string): DnpRow {
  const [conpes = '', code = ''] = key.split('/');
  return {
    matrixRow: null,
    key,
    period: CUT.label,
    conpes,
    code: { value: code, format: '@' },
    csvCode: code,
    text,
    entity,
    status: 'En revisión',
    physical: 0.5,
    financial: 0.4,
    start: '2024-02-01',
    end: '2026-12-31',
    uploaded: '2026-06-03',
  };
}

/** DNP writes the action without its code, some of them in capitals, and ends it with a full stop. */
function nameOf({ text }: PlacedAction, random: Random): string {
  const name = text.replace(/^\d+\.\d+\.?\s+/, '');
  const style = random.next();
  return style < 0.15 ? name.toUpperCase() : style < 0.5 && !/[.…]$/.test(name) ? `${name}.` : name;
}

function otherSpelling(owner: Owner, random: Random): string {
  if (typeof owner !== 'string') return owner.unknown;
  const { name, otherSpelling: other } = ENTITIES[owner];
  return random.next() < 0.6 ? other : name;
}

function dnpWord(status: StatusWord): string {
  switch (status) {
    case 'Aprobada':
      return 'Aprobado';
    case 'Rechazada':
      return 'Rechazado';
    case 'En diligenciamiento':
      return 'Con reporte registrado';
    default:
      return status;
  }
}
