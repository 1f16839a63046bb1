import type { ActionCode } from '../../../src/core/keys/keys';
import { addDays, asDay, type Day } from '../../../src/core/calendar/day';
import { unreadable, value } from '../../../src/core/cells/reading';
import type { EntityReading } from '../../../src/core/cells/entities';
import type { Side } from '../../../src/core/workspace/reconciliation';
import { dateCode, dnpOf, matrixOf, MHCP, numericCode, severalCodes, type RecordSpec } from '../support/records';
import { actionText, sibling } from '../../../test-kit/damage/planTexts';
import { respelt } from '../../../test-kit/damage/spelling';
import { randomFrom, type Random } from '../../../test-kit/random';

/** What a damaged book holds besides its rows: which action each row really is, and what was done to it. */
export interface DamagedBooks {
  readonly matrix: Side;
  readonly dnp: Side;
  /** Row of the matrix → row of DNP, for each pair that a careful person would find. */
  readonly truth: ReadonlyMap<number, number>;
  /** Row of a side → identity of its action; rows of the same action may be paired. */
  readonly actionOf: { readonly matrix: ReadonlyMap<number, string>; readonly dnp: ReadonlyMap<number, string> };
  /** Row of DNP → the damages done to it, to see which kind is to blame. */
  readonly damages: ReadonlyMap<number, readonly string[]>;
}

interface Planted {
  readonly id: string;
  readonly indicator: string;
  readonly spec: RecordSpec;
  readonly damages: readonly string[];
  /** No one could tell which row of the other side this is: repeated, blank or several codes. */
  readonly undecidable: boolean;
}

const ENTITIES: readonly EntityReading[] = [
  { raw: 'MHCP', entity: MHCP },
  ...[
    'Unidad de Información y Análisis Financiero',
    'Superintendencia de la Economía Solidaria',
    'Fondo Adaptación',
    'Financiera de Desarrollo Territorial S.A.',
  ].map((name): EntityReading => ({
    raw: name,
    entity: { name, acronym: '', kind: 'attached', aliases: [], inForce: true },
  })),
  { raw: 'Departamento Nacional de Planeación', entity: undefined },
];
const FIRST_DAY = asDay('2022-01-01') as Day;

/** A whole number, both ends among them. */
const between = (random: Random, least: number, most: number): number => least + random.below(most - least + 1);

/** Texts of a plan one after the other: now and then nearly the last one, or the very same. */
function textMaker(random: Random): () => string {
  let last = '';
  return () => {
    const fate = last === '' ? 1 : random.next();
    if (fate >= 0.01) last = fate < 0.05 ? sibling(last, random) : actionText(random);
    return last;
  };
}

/** How Excel was used on DNP's file decides what happens to its codes. */
type CodeDamage = 'none' | 'numbers' | 'dates' | 'plainText' | 'mixed';
const CODE_DAMAGES: readonly CodeDamage[] = ['none', 'numbers', 'dates', 'plainText', 'mixed', 'mixed', 'mixed'];

export function damagedBooks(seed: number, size = 180): DamagedBooks {
  const random = randomFrom(seed);
  const actions = plantActions(random, size);
  const matrix = random.shuffle(actions.flatMap((action) => matrixRows(action, random)));
  const dnp = random.shuffle(dnpRows(actions, random));

  const rows = (planted: readonly Planted[]): Map<number, string> =>
    new Map(planted.map(({ id }, index) => [index + 2, id]));
  return {
    matrix: matrixOf(matrix.map(({ spec }) => spec)),
    dnp: dnpOf(dnp.map(({ spec }) => spec)),
    truth: truthOf(matrix, dnp),
    actionOf: { matrix: rows(matrix), dnp: rows(dnp) },
    damages: new Map(dnp.map(({ damages }, index) => [index + 2, damages])),
  };
}

function plantActions(random: Random, size: number): Planted[] {
  const makeText = textMaker(random);
  const actions: Planted[] = [];
  for (let document = 0; actions.length < size; document += 1) {
    for (let objective = 1; objective <= 4; objective += 1) {
      const last = between(random, 6, 31);
      for (let number = 1; number <= last; number += 1) {
        const conpes = String(3900 + document * 17);
        const start = addDays(FIRST_DAY, between(random, 0, 24) * 30);
        const code = `${objective}.${number}`;
        actions.push({
          id: `${conpes}/${code}`,
          indicator: '',
          damages: [],
          undecidable: false,
          spec: {
            conpes,
            code,
            text: makeText(),
            entities: [random.pick(ENTITIES)],
            start,
            end: addDays(start, between(random, 6, 30) * 30),
            status: random.pick(['approved', 'inReview', 'rejected', 'notReported'] as const),
            physical: between(random, 0, 100) / 100,
            financial: between(random, 0, 100) / 100,
          },
        });
      }
    }
  }
  return actions.slice(0, size);
}

/** The ministry's own workbook is damaged too, though less. */
function matrixRows(action: Planted, random: Random): readonly Planted[] {
  if (random.chance(0.03)) return [];
  return [random.chance(0.03) ? withCode(action, 'numbers', random) : action];
}

function dnpRows(actions: readonly Planted[], random: Random): readonly Planted[] {
  const mode = random.pick(CODE_DAMAGES);
  const makeText = textMaker(random);
  const rows: Planted[] = [];
  actions.forEach((action, index) => {
    if (random.chance(0.04)) return;
    const row = damaged(action, mode, random);
    const fate = random.next();
    if (fate < 0.015)
      rows.push(
        ...[row, random.chance(0.5) ? row : respelled(row, random)].map((copy) => ({
          ...copy,
          undecidable: true,
          damages: [...copy.damages, 'copy'],
        })),
      );
    else if (fate < 0.03)
      rows.push(
        ...['Informes publicados', 'Personas atendidas'].map((indicator) => ({
          ...row,
          indicator,
          undecidable: true,
          damages: [...row.damages, 'indicators'],
          spec: { ...row.spec, indicator },
        })),
      );
    else if (fate < 0.04)
      rows.push({
        ...row,
        undecidable: true,
        damages: [...row.damages, 'blank'],
        spec: { ...row.spec, code: undefined },
      });
    else if (fate < 0.045) {
      const neighbour = actions[index + 1]?.spec.code;
      rows.push(
        typeof neighbour === 'string' && typeof action.spec.code === 'string'
          ? {
              ...row,
              undecidable: true,
              damages: [...row.damages, 'several'],
              spec: { ...row.spec, code: severalCodes(action.spec.code, neighbour) },
            }
          : row,
      );
    } else rows.push(row);
    if (random.chance(0.03)) rows.push(foreign(action, random, makeText()));
  });
  return rows;
}

/** An action of another sector: its own text, and a code that the matrix does not have. */
function foreign(action: Planted, random: Random, text: string): Planted {
  const code = `${between(random, 5, 7)}.${between(random, 1, 40)}`;
  return {
    ...damaged({ ...action, spec: { ...action.spec, code, text } }, random.pick(CODE_DAMAGES), random),
    id: `foreign ${code}/${text}`,
    undecidable: true,
  };
}

function damaged(action: Planted, mode: CodeDamage, random: Random): Planted {
  let row = withCode(action, mode === 'mixed' ? random.pick(['none', 'numbers', 'dates'] as const) : mode, random);
  if (random.chance(0.35)) row = respelled(row, random);
  if (random.chance(0.02)) row = tagged(row, 'noText', { text: '' });
  if (random.chance(0.25))
    row = tagged(row, 'entity', {
      entities: (row.spec.entities ?? []).map((entity) =>
        typeof entity === 'string' ? entity : { ...entity, raw: entity.raw.toUpperCase() },
      ),
    });
  if (random.chance(0.04)) row = tagged(row, 'otherEntity', { entities: [random.pick(ENTITIES)] });
  if (random.chance(0.04)) row = tagged(row, 'otherDate', { end: addDays(FIRST_DAY, between(random, 400, 2000)) });
  if (random.chance(0.15))
    row = tagged(row, 'progress', { physical: between(random, 0, 100) / 100, status: 'approved' });
  return row;
}

function tagged(row: Planted, damage: string, spec: Partial<RecordSpec>): Planted {
  return { ...row, damages: [...row.damages, damage], spec: { ...row.spec, ...spec } };
}

function respelled(row: Planted, random: Random): Planted {
  return tagged(row, 'respelled', { text: respelt(row.spec.text ?? '', random) });
}

/** What the readers would make of a code after Excel has been at it. */
function withCode(row: Planted, mode: CodeDamage, random: Random): Planted {
  const { code } = row.spec;
  if (typeof code !== 'string') return row;
  const [objective = '', number = ''] = code.split('.');
  const short = number.endsWith('0') ? code.slice(0, -1) : code;
  switch (mode) {
    case 'numbers':
      return tagged(row, 'number', {
        code:
          short.split('.')[1]?.length === 1 ? numericCode(short) : value(code as ActionCode, 'el código es un número'),
      });
    case 'dates':
      return Number(number) > 12
        ? row
        : tagged(row, 'date', { code: random.chance(0.7) ? dateCode(code) : dateCode(code, `${number}.${objective}`) });
    case 'plainText':
      return tagged(row, 'plainText', { code: short });
    default:
      if (random.chance(0.05)) return tagged(row, 'unreadable', { code: unreadable('#¡REF!', 'No es un código') });
      return random.chance(0.1)
        ? tagged(row, 'comma', { code: value(code as ActionCode, 'está escrito con coma') })
        : row;
  }
}

function truthOf(matrix: readonly Planted[], dnp: readonly Planted[]): ReadonlyMap<number, number> {
  const rowOf = new Map(
    dnp.flatMap((row, index): [string, number][] => (row.undecidable ? [] : [[row.id, index + 2]])),
  );
  return new Map(
    matrix.flatMap((row, index): [number, number][] => {
      const partner = rowOf.get(row.id);
      return partner === undefined ? [] : [[index + 2, partner]];
    }),
  );
}
