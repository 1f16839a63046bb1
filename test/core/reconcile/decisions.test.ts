import fc from 'fast-check';
import type { CellValue } from '../../../src/core/sheet/cell';
import { placeContent } from '../../../src/core/sheet/sheetContent';
import type { Grid } from '../../../src/core/sheet/grid';
import { reconciliationContent } from '../../../src/core/reconcile/reconciliationSheet';
import { acceptanceOf } from '../../../src/core/reconcile/decisions/acceptance';
import { differencesById, type Decision } from '../../../src/core/reconcile/decisions/decision';
import { keepDecisions, NO_DECISIONS } from '../../../src/core/reconcile/decisions/keep';
import { readDecisions } from '../../../src/core/reconcile/decisions/decisionSheet';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import type { FieldDifference } from '../../../src/core/workspace/reconciliation';
import { day } from '../support/days';
import { dnpOf, matrixOf, type RecordSpec } from '../support/records';
import { DIAN, FINDETER } from '../support/workspace';

const TODAY = day('2026-05-20');

/** The sheet as it stands after the content was written. */
function written(content: ReturnType<typeof reconciliationContent>): Grid {
  const rows = new Map(
    placeContent(content).flatMap(({ row, values }) => values.map((cells, index) => [row + index, cells] as const)),
  );
  const width = Math.max(...[...rows.values()].map((cells) => cells.length));
  const values = Array.from({ length: Math.max(...rows.keys()) }, (_, row) =>
    Array.from({ length: width }, (__, column): CellValue => rows.get(row + 1)?.[column] ?? ''),
  );
  return { sheet: 'Conciliación', top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
}

const said = fc.record({
  physical: fc.constantFrom(0, 0.5, 0.8055, 1),
  status: fc.constantFrom('approved', 'inReview', 'rejected' as const),
  stage: fc.integer({ min: 1, max: 6 }),
  end: fc.constantFrom('2026-12-31', '2027-06-30'),
  entities: fc.constantFrom(['DIAN'], ['DIAN', 'Findeter'], ['=Otra']),
});
const notes = fc.constantFrom('', 'Soporte revisado', '=1+1', 'dos\nlíneas', '31/12/2025');
const pairs = fc.array(fc.tuple(said, said), { minLength: 1, maxLength: 8 });

test.each([false, true])(
  'REP-2: what was decided and written is what the next comparison keeps (1904: %p)',
  (date1904) => {
    fc.assert(
      fc.property(
        pairs,
        fc.infiniteStream(fc.tuple(fc.boolean(), fc.constantFrom('acceptDnp', 'keepOurs' as const), notes)),
        (specs, coins) => {
          const side = (pick: 0 | 1): RecordSpec[] =>
            specs.map((pair, index) => ({
              conpes: '4144',
              code: `1.${index + 1}`,
              text: `Acción número ${index}`,
              ...pair[pick],
            }));
          const reconciliation = reconcile(matrixOf(side(0)), dnpOf(side(1)), { roundingTolerance: 0.0005 });
          const kept = [...differencesById(reconciliation).values()].flatMap(
            ({ row, difference: { field } }): Decision[] => {
              const [taken, choice, note] = coins.next().value as [boolean, Decision['choice'], string];
              return taken
                ? [
                    {
                      key: row.key,
                      matrixRow: row.matrixRow ?? 0,
                      dnpRow: row.dnpRow ?? 0,
                      field,
                      choice,
                      note: note.trim(),
                      by: 'Ana',
                      day: TODAY,
                    },
                  ]
                : [];
            },
          );
          const books = { today: TODAY, matrixSheet: 'Matriz', dnpSource: 'dnp.xlsx', date1904 };
          const read = readDecisions(written(reconciliationContent(reconciliation, books, { ...NO_DECISIONS, kept })), {
            date1904,
            today: day('2026-06-01'),
          });
          expect(read.problems).toEqual([]);
          expect(read.decisions.pairs).toEqual([]);
          const again = keepDecisions(read.decisions.fields, reconciliation);
          expect({ ...again, kept: new Set(again.kept) }).toEqual({ ...NO_DECISIONS, kept: new Set(kept) });
        },
      ),
    );
  },
);

test('an older sheet without decisions, and none at all', () => {
  const none = { decisions: { fields: [], pairs: [] }, problems: [] };
  expect(readDecisions(undefined, { date1904: false, today: TODAY })).toEqual(none);
  const grid: Grid = {
    sheet: 'Conciliación',
    top: 1,
    left: 1,
    values: [
      ['Resultado', 'Acción', 'Campo'],
      ['Difiere', '4144/1.1', 'Estado'],
    ],
    formats: new Map(),
    merges: [],
    tables: [],
  };
  expect(readDecisions(grid, { date1904: false, today: TODAY })).toEqual(none);
});

describe('a key that stands in several rows (DATA-2)', () => {
  const twice = (physical: number): RecordSpec[] =>
    ['Uno', 'Dos'].map((indicator) => ({
      conpes: '4144',
      code: '1.1',
      text: 'Crear',
      indicator: `Indicador ${indicator}`,
      physical,
    }));
  const reconciliation = reconcile(matrixOf(twice(0.5)), dnpOf(twice(0.8)), { roundingTolerance: 0.0005 });
  const decision = {
    key: '4144/1.1',
    field: 'physical',
    choice: 'keepOurs',
    note: '',
    by: '',
    day: TODAY,
    matrix: '50\u00a0%',
    dnp: '80\u00a0%',
  } as const;

  test('is told apart by the rows', () => {
    expect(keepDecisions([{ ...decision, matrixRow: 3, dnpRow: 3 }], reconciliation).kept).toMatchObject([
      { matrixRow: 3, dnpRow: 3 },
    ]);
  });

  test('and nothing is guessed where they moved', () => {
    expect(keepDecisions([{ ...decision, matrixRow: 7, dnpRow: 3 }], reconciliation)).toMatchObject({
      kept: [],
      settled: 0,
      unfit: [{ why: expect.stringMatching(/no se distingue de otra con la misma clave/) }],
    });
  });
});

describe("DNP's value as the matrix writes it", () => {
  const input = { entities: [DIAN, FINDETER], date1904: false };
  const accept = (field: FieldDifference['field'], dnp: FieldDifference['dnp']) => acceptanceOf({ field, dnp }, input);

  test.each<[FieldDifference['field'], string | number, unknown]>([
    ['status', 'Aprobada', { value: 'Aprobada' }],
    ['stage', 4, { value: 4, format: '0' }],
    ['cycle', 2, { value: 2, format: '0' }],
    ['physical', 0.8, { value: 0.8, format: '0.0%' }],
    ['end', '2026-12-31', { value: 46387, format: 'dd/mm/yyyy' }],
    ['entity', 'DIAN; Findeter', { value: 'DIAN; Findeter' }],
  ])('%s %p', (field, dnp, write) => expect(accept(field, dnp)).toMatchObject({ write }));

  test.each<[FieldDifference['field'], string | number | null, RegExp]>([
    ['physical', null, /no trae dato/],
    ['physical', 'mucho', /no se puede leer/],
    ['status', 'Casi', /no se puede leer/],
    ['end', 'pronto', /no se puede leer/],
    ['stage', 'última', /no se puede leer/],
    ['text', 'x', /no se compara/],
  ])('%s %p is not accepted', (field, dnp, says) => expect(accept(field, dnp)).toEqual(expect.stringMatching(says)));

  test('entities are known again', () =>
    expect(accept('entity', 'DIAN; Findeter')).toMatchObject({
      change: { entity: [{ entity: DIAN }, { entity: FINDETER }] },
    }));
});
