import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { reconciliationContent } from '../../../src/core/reconcile/reconciliationSheet';
import { keepDecisions } from '../../../src/core/reconcile/decisions/keep';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { day } from '../support/days';
import { pageOf } from '../support/pages';
import { dnpOf, matrixOf, numericCode } from '../support/records';

const CUT = '2025-2' as CutLabel;
const HUB = 'Crear el centro de datos abiertos del sector';
const LAW = 'Presentar el proyecto de ley de garantías mobiliarias';
const books = { today: day('2026-05-20'), matrixSheet: 'Matriz', dnpSource: 'dnp.xlsx', date1904: false };

test('REP-2: the sheet «Conciliación» as people read it, every class in it', () => {
  const reconciliation = reconcile(
    matrixOf([
      { conpes: '4144', code: '1.1', text: HUB, physical: 0.8, end: '2026-12-31', status: 'approved', cut: CUT },
      { conpes: '4144', code: '1.2', text: 'Una', cut: CUT },
      { conpes: '4144', code: '1.3', cut: CUT },
      { conpes: '4144', code: '1.3', cut: CUT },
      { cut: CUT, text: 'Otra cosa' },
      { conpes: '4144', code: '9.9', cut: '2025-1' },
      { conpes: '4144', code: numericCode('2.3'), text: LAW, cut: CUT },
    ]),
    dnpOf([
      {
        conpes: '4144',
        code: '1.1',
        text: HUB,
        physical: 0.75,
        end: '2027-06-30',
        status: 'inReview',
        stage: 3,
        cut: CUT,
      },
      { conpes: '4144', code: '2.3', text: LAW, cut: CUT },
      { conpes: '4144', code: '2.30', text: LAW, cut: CUT },
      { conpes: '4144', code: '7.1', text: 'Nueva', cut: CUT },
    ]),
    { roundingTolerance: 0.0005, cut: CUT },
  );
  const stored = {
    key: '4144/1.1' as ActionKey,
    matrixRow: 2,
    dnpRow: 2,
    choice: 'keepOurs',
    note: 'Acta 3',
    by: 'Ana',
    day: day('2026-05-19'),
    cut: CUT,
  } as const;
  const decided = keepDecisions(
    [
      { ...stored, field: 'physical', matrix: '80\u00a0%', dnp: '75\u00a0%' },
      { ...stored, field: 'end', matrix: '31/12/2026', dnp: '01/01/2030' },
    ],
    reconciliation,
    CUT,
  );
  expect(
    pageOf(
      reconciliationContent(
        { ...reconciliation, unmapped: ['Sector', 'Columna 9'], doubts: ['Mire la columna Avance.'] },
        { ...books, cut: CUT },
        decided,
      ),
    ).join('\n'),
  ).toBe(PAGE);
});

test('nothing to compare is said, and nothing else', () => {
  const content = reconciliationContent(reconcile(matrixOf([], []), dnpOf([], []), { roundingTolerance: 0 }), books);
  expect(content.notes).toEqual([
    'Hecha el 20/05/2026 entre la hoja «Matriz» y dnp.xlsx.',
    'Campos comparados: ninguno.',
  ]);
  expect(content.blocks.map(({ title }) => title)).toEqual(['Resumen', 'Detalle']);
});

test('as many rows of other cuts on both sides are named too', () => {
  const other = { conpes: '4144', code: '1.1', cut: '2025-1' };
  const content = reconciliationContent(
    reconcile(matrixOf([other]), dnpOf([other]), { roundingTolerance: 0, cut: CUT }),
    books,
  );
  expect(content.notes).toContain('De otros cortes, sin comparar: 1 fila de la matriz y 1 de DNP.');
});

test('what is several is named as several, and doubts that are none are not named', () => {
  const other = { conpes: '4144', code: '1.1', cut: '2025-1' };
  const reconciliation = reconcile(matrixOf([other, other]), dnpOf([other]), { roundingTolerance: 0, cut: CUT });
  const stored = {
    key: '4144/1.1',
    matrixRow: 2,
    dnpRow: 2,
    field: 'physical',
    choice: 'keepOurs',
    note: '',
    by: '',
    day: day('2026-05-19'),
    matrix: '',
    dnp: '',
  } as const;
  const notes = (doubts: readonly string[]) =>
    reconciliationContent(
      { ...reconciliation, doubts },
      books,
      keepDecisions([stored, stored], reconciliation),
    ).notes?.slice(2);
  const [others, unfit] = [
    'De otros cortes, sin comparar: 2 filas de la matriz y 1 de DNP.',
    '2 decisiones anteriores no se aplican y se conservan abajo, con el porqué.',
  ];
  expect(notes([])).toEqual([others, unfit]);
  expect(notes(['Mire «Avance».', 'Mire «Fin».'])).toEqual([others, 'Mire «Avance».', 'Mire «Fin».', unfit]);
});

test('decisions that the matrix and DNP have made true meanwhile are counted', () => {
  const nothing = reconcile(matrixOf([]), dnpOf([]), { roundingTolerance: 0 });
  const notes = (settled: number) =>
    reconciliationContent(nothing, books, { ...keepDecisions([], nothing), settled }).notes?.slice(2);
  expect(notes(1)).toEqual(['1 decisión anterior quedó cumplida: la matriz y DNP ya coinciden.']);
  expect(notes(2)).toEqual(['2 decisiones anteriores quedaron cumplidas: la matriz y DNP ya coinciden.']);
});

const PAGE = `\
Conciliación de la matriz con el reporte de DNP
Hecha el 20/05/2026 entre la hoja «Matriz» y dnp.xlsx.
Corte 2025-2.
Campos comparados: Estado, Etapa, Avance físico, Avance financiero, Fecha de inicio, Fecha de finalización, Entidad, Ciclo.
De otros cortes, sin comparar: 1 fila de la matriz y 0 de DNP.
Columnas de DNP que no se compararon: Sector, Columna 9.
Mire la columna Avance.
1 decisión anterior no se aplica y se conserva abajo, con el porqué.
# Resumen
Resultado text 18 | Filas count 14
Difiere | 1
Ambigua | 3
Clave repetida | 2
Clave vacía | 1
Solo en la matriz | 1
Solo en DNP | 1
Esperada | 0
Igual | 0
# Decisiones que no se aplican
Corte text | Acción text | Fila matriz count | Fila DNP count | Campo text | Matriz text | DNP text | Decisión text 26 | Nota text 30 | Por text 18 | Día day 12 | Por qué no se aplica text
2025-2 | 4144/1.1 | 2 | 2 | Fecha de finalización | 31/12/2026 | 01/01/2030 | Se mantiene el de la matriz | Acta 3 | Ana | 46161 | 4144/1.1, Fecha de finalización: ya no vale «Se mantiene el de la matriz»: se decidió cuando la matriz decía 31/12/2026 y DNP 01/01/2030. Decida de nuevo.
# Detalle
Resultado text 18 | Acción text 14 | Fila matriz count 8 | Fila DNP count 8 | Campo text 20 | Matriz text 24 | DNP text 24 | Decisión text 26 | Nota text 30 | Por text 18 | Día day 12 | Explicación text 90
Difiere | 4144/1.1 | 2 | 2 | Estado | Aprobada | En revisión |  |  |  |  | Estado: la matriz dice Aprobada (J2) y DNP En revisión (J2) · Misma clave 4144/1.1.
Difiere | 4144/1.1 | 2 | 2 | Avance físico | 80\u00a0% | 75\u00a0% | Se mantiene el de la matriz | Acta 3 | Ana | 46161 | Avance físico: la matriz dice 80\u00a0% (K2) y DNP 75\u00a0% (K2) · Misma clave 4144/1.1.
Difiere | 4144/1.1 | 2 | 2 | Fecha de finalización | 31/12/2026 | 30/06/2027 |  |  |  |  | Fecha de finalización: la matriz dice 31/12/2026 (G2) y DNP 30/06/2027 (G2) · Misma clave 4144/1.1.
Ambigua | 4144/2.3 | 8 |  |  |  |  |  |  |  |  | 2 filas de DNP podrían ser la misma acción y ninguna es claramente la mejor. El código es un número y pudo perder un cero final. · fila 3 de DNP: la clave puede ser la misma; coincide por el texto (100\u00a0%) · fila 4 de DNP: la clave puede ser la misma; coincide por el texto (100\u00a0%)
Ambigua | 4144/2.3 |  | 3 |  |  |  |  |  |  |  | Una fila de la matriz podría ser la misma acción, pero no es seguro. · fila 8 de la matriz: la clave puede ser la misma; coincide por el texto (100\u00a0%)
Ambigua | 4144/2.30 |  | 4 |  |  |  |  |  |  |  | Una fila de la matriz podría ser la misma acción, pero no es seguro. · fila 8 de la matriz: la clave puede ser la misma; coincide por el texto (100\u00a0%)
Clave repetida | 4144/1.3 | 4 |  |  |  |  |  |  |  |  | La clave 4144/1.3 está repetida: filas 4, 5 de la matriz. No se sabe cuáles comparar; deje una sola fila por acción o distinga los indicadores.
Clave repetida | 4144/1.3 | 5 |  |  |  |  |  |  |  |  | La clave 4144/1.3 está repetida: filas 4, 5 de la matriz. No se sabe cuáles comparar; deje una sola fila por acción o distinga los indicadores.
Clave vacía |  | 6 |  |  |  |  |  |  |  |  | Faltan el número del documento CONPES y el código de la acción; escríbalos para poder comparar la fila.
Solo en la matriz | 4144/1.2 | 3 |  |  |  |  |  |  |  |  | Ninguna fila de DNP corresponde a la clave 4144/1.2.
Solo en DNP | 4144/7.1 |  | 5 |  |  |  |  |  |  |  | Ninguna fila de la matriz corresponde a la clave 4144/7.1.`;
