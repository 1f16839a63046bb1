import fc from 'fast-check';
import { unreadable, value } from '../../../src/core/cells/reading';
import type { ActionCode } from '../../../src/core/keys/keys';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import type {
  Candidate,
  FieldDifference,
  Reconciliation,
  ReconciliationClass,
  ReconciliationRow,
  Side,
} from '../../../src/core/workspace/reconciliation';
import { dateCode, dnpOf, matrixOf, numericCode, severalCodes, type RecordSpec } from '../support/records';

const TEXTS = [
  '',
  'Crear el centro de datos abiertos del sector',
  'CREAR EL CENTRO DE DATOS ABIERTOS DEL SECTOR.',
  'Crear el centro de datos…',
  'Publicar el informe de avance de la vigencia 2024',
  'Publicar el informe de avance de la vigencia 2025',
  'Presentar el proyecto de ley de garantías mobiliarias',
  'Presentar el proyeto de ley de garantias mobiliarias',
  'Levantar la encuesta nacional de inclusión financiera',
];
const CODES: readonly RecordSpec['code'][] = [
  '1.1',
  '1.10',
  '1.2',
  '2.1',
  '2.3',
  '2.30',
  value('1.2' as ActionCode, 'tiene coma'),
  numericCode('1.1'),
  numericCode('2.3'),
  dateCode('1.2', '2.1'),
  severalCodes('1.1', '1.2'),
  unreadable('ver anexo', 'No es un código'),
  undefined,
];
const spec: fc.Arbitrary<RecordSpec> = fc.record({
  conpes: fc.constantFrom('4144', '4144', '4144', '3918', undefined),
  code: fc.constantFrom(...CODES),
  text: fc.constantFrom(...TEXTS),
  indicator: fc.constantFrom('', 'Centros creados', 'Consultas atendidas'),
  entities: fc.constantFrom<string[]>([], ['DIAN'], ['Coljuegos']),
  start: fc.constantFrom('2024-01-01', '2025-01-01'),
  end: fc.constantFrom('2025-12-31', '2026-12-31'),
  physical: fc.constantFrom(0.5, 0.8),
});
const specs = fc.array(spec, { maxLength: 9 }).map((list) => list.map((each, index) => ({ row: index + 2, ...each })));
const run = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]): Reconciliation =>
  runSides(matrixOf(matrix), dnpOf(dnp));
const runSides = (matrix: Side, dnp: Side): Reconciliation => reconcile(matrix, dnp, { roundingTolerance: 0.0005 });
/** All rows of a side that a line is about. */
function rowsIn({ matrixRow, dnpRow, together }: ReconciliationRow, side: 'matrix' | 'dnp'): number[] {
  const first = side === 'matrix' ? matrixRow : dnpRow;
  const all = together?.[side] ?? [];
  return all.length > 0 ? [...all] : first === null ? [] : [first];
}
const RUNS = { numRuns: 400 };

test('every row of either side ends in exactly one line', () => {
  fc.assert(
    fc.property(specs, specs, (matrix, dnp) => {
      const { rows, counts } = run(matrix, dnp);
      const numbers = (side: 'matrix' | 'dnp'): number[] =>
        rows.flatMap((row) => rowsIn(row, side)).sort((a, b) => a - b);
      expect(numbers('matrix')).toEqual(matrix.map(({ row }) => row));
      expect(numbers('dnp')).toEqual(dnp.map(({ row }) => row));
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(rows.length);
    }),
    RUNS,
  );
});

test('the order of rows never changes the result', () => {
  const shuffled = specs.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, shuffled, ([matrix, matrixShuffled], [dnp, dnpShuffled]) => {
      expect(run(matrixShuffled, dnpShuffled)).toEqual(run(matrix, dnp));
      // Rows that were sorted in their sheet have other numbers, and the same partners.
      const placed = run(renumbered(matrixShuffled), renumbered(dnpShuffled)).rows.map((row) =>
        [
          row.class,
          rowsIn(row, 'matrix')
            .map((one) => at(matrixShuffled, one))
            .sort(),
          rowsIn(row, 'dnp')
            .map((one) => at(dnpShuffled, one))
            .sort(),
        ].join(' '),
      );
      expect(placed.sort()).toEqual(
        run(matrix, dnp)
          .rows.map((row) => [row.class, rowsIn(row, 'matrix').sort(), rowsIn(row, 'dnp').sort()].join(' '))
          .sort(),
      );
    }),
    RUNS,
  );
});

test('swapping the two sides mirrors it', () => {
  fc.assert(
    fc.property(specs, specs, (matrix, dnp) => {
      const mirrored = run(dnp, matrix).rows.map((row) => ({
        class: MIRROR[row.class] ?? row.class,
        rows: [row.dnpRow, row.matrixRow],
        fields: row.fields.map(({ field, matrix: ours, dnp: theirs }) => ({ field, matrix: theirs, dnp: ours })),
        candidates: row.candidates.map(({ side, row: number, score }) => ({
          side: side === 'matrix' ? 'dnp' : 'matrix',
          row: number,
          score,
        })),
      }));
      const straight = run(matrix, dnp).rows.map((row) => ({
        class: row.class,
        rows: [row.matrixRow, row.dnpRow],
        fields: row.fields.map(({ field, matrix: ours, dnp: theirs }: FieldDifference) => ({
          field,
          matrix: ours,
          dnp: theirs,
        })),
        candidates: row.candidates.map(({ side, row: number, score }: Candidate) => ({ side, row: number, score })),
      }));
      expect(sorted(mirrored)).toEqual(sorted(straight));
    }),
    RUNS,
  );
});

test('a matrix compared with itself is the same in every row whose key is certain and unique', () => {
  fc.assert(
    fc.property(specs, (list) => {
      const side = matrixOf(list);
      const keys = side.records.map(({ key }) => key);
      const unique = side.records.filter(({ key }) => key !== undefined && keys.indexOf(key) === keys.lastIndexOf(key));
      const same = new Map(
        runSides(side, side).rows.flatMap((row) => (row.class === 'same' ? [[row.matrixRow, row.dnpRow]] : [])),
      );
      for (const { row } of unique) expect(same.get(row)).toBe(row);
      for (const [matrixRow, dnpRow] of same) expect(dnpRow).toBe(matrixRow);
    }),
    RUNS,
  );
});

test.each(['9999', '4144'])('a foreign row of document %s changes only itself', (conpes) => {
  fc.assert(
    fc.property(specs, specs, (matrix, dnp) => {
      const foreign = {
        row: 99,
        conpes,
        code: '9.19',
        text: 'Zonificar humedales altoandinos mediante sensores',
        start: '2020-01-01',
        end: '2020-06-30',
      };
      const [ours, theirs] = [run(matrix, [...dnp, foreign]).rows, run([...matrix, foreign], dnp).rows];
      const before = run(matrix, dnp).rows.map(placeOf);
      expect(ours.filter(({ dnpRow }) => dnpRow !== 99).map(placeOf)).toEqual(before);
      expect(theirs.filter(({ matrixRow }) => matrixRow !== 99).map(placeOf)).toEqual(before);
      expect(ours.find(({ dnpRow }) => dnpRow === 99)?.class).toBe('onlyDnp');
      expect(theirs.find(({ matrixRow }) => matrixRow === 99)?.class).toBe('onlyMatrix');
    }),
    RUNS,
  );
});

const MIRROR: Partial<Record<ReconciliationClass, ReconciliationClass>> = {
  onlyMatrix: 'onlyDnp',
  onlyDnp: 'onlyMatrix',
};

function placeOf({ class: kind, matrixRow, dnpRow, fields }: Reconciliation['rows'][number]): string {
  return [kind, matrixRow, dnpRow, ...fields.map(({ field }) => field)].join(' ');
}

function renumbered(list: readonly RecordSpec[]): RecordSpec[] {
  return list.map((each, index) => ({ ...each, row: index + 2 }));
}

/** The first number of a row that now stands in `row`. */
function at(list: readonly RecordSpec[], row: number | null): number | null | undefined {
  return row === null ? null : list[row - 2]?.row;
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
