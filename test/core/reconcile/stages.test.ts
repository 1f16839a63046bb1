import { BLANK } from '../../../src/core/cells/reading';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { titleAbove } from '../../../src/core/reconcile/reportTitle';
import type { Side } from '../../../src/core/workspace/reconciliation';
import { dnpOf, matrixOf, type RecordSpec } from '../support/records';

const ACTION: RecordSpec = { conpes: '4144', code: '1.1', text: 'Diseñar', status: 'inReview' };
/** A side that says its stages in the words of its status. */
const inWords = (side: Side): Side => {
  const { stage: _, ...columns } = side.mapping.columns;
  return { ...side, mapping: { ...side.mapping, columns } };
};
const fields = (matrix: Side, dnp: Side) => {
  const { rows, compared } = reconcile(matrix, dnp, { roundingTolerance: 0 });
  return { compared: compared.includes('stage'), stage: rows[0]?.fields.find(({ field }) => field === 'stage') };
};

describe('REP-2: the stage is compared wherever both sides say it', () => {
  test("in DNP's word", () => {
    const dnp = inWords(dnpOf([{ ...ACTION, stage: 5 }]));
    const { stage, compared } = fields(matrixOf([{ ...ACTION, stage: 3 }]), dnp);
    expect(compared).toBe(true);
    expect(stage).toMatchObject({ matrix: 3, dnp: 5, dnpCell: { column: dnp.mapping.columns.status } });
    expect(stage?.sentence).toMatch(/^Etapa: la matriz dice 3 \(\w+\) y DNP 5 \(\w+\)$/);
    expect(fields(matrixOf([{ ...ACTION, stage: 5 }]), dnp).stage).toBeUndefined();
  });

  test('in the words of both', () => {
    const matrix = inWords(matrixOf([{ ...ACTION, stage: 3 }]));
    expect(fields(matrix, inWords(dnpOf([{ ...ACTION, stage: 4 }]))).stage).toMatchObject({ matrix: 3, dnp: 4 });
  });

  test('a word without a stage says nothing of it, and a report of such words is not compared', () => {
    const dnp = [
      { ...ACTION, stage: BLANK },
      { ...ACTION, code: '1.2', text: 'Medir', stage: 4 },
    ];
    const matrix = matrixOf([{ ...ACTION, stage: 3 }]);
    expect(fields(matrix, inWords(dnpOf(dnp)))).toEqual({ compared: true, stage: undefined });
    expect(fields(matrix, inWords(dnpOf(dnp.slice(0, 1))))).toEqual({ compared: false, stage: undefined });
  });

  test('beside a rejection it is the stage that rejected: ours has restarted (FLOW-4)', () => {
    const matrix = matrixOf([{ ...ACTION, status: 'rejected', stage: 1 }]);
    expect(fields(matrix, dnpOf([{ ...ACTION, status: 'rejected', stage: 3 }])).stage).toBeUndefined();
    expect(fields(matrix, dnpOf([{ ...ACTION, stage: 3 }])).stage).toMatchObject({ matrix: 1, dnp: 3 });
  });
});

describe('which report of DNP it is', () => {
  const grid = (...values: (string | number)[][]) => ({
    ...{ sheet: 'Reporte DNP', top: 2, left: 1, formats: new Map(), merges: [], tables: [] },
    values,
  });

  test.each([
    [
      [
        ['SisCONPES – Reporte final', ''],
        ['Generado:  03/11/2026', 7],
        ['CONPES', 'Acción'],
      ],
      4,
      'SisCONPES – Reporte final · Generado: 03/11/2026',
    ],
    [[['CONPES', 'Acción']], 2, undefined],
    [
      [
        [' ', 46_329],
        ['CONPES', 'Acción'],
      ],
      3,
      undefined,
    ],
    [[['Uno'], ['x'.repeat(130)], ['Dos'], ['CONPES']], 5, 'Uno · Dos'],
  ])('%j, header in row %i', (values, headerTop, title) =>
    expect(titleAbove(grid(...values), { headerTop })).toBe(title),
  );
});
