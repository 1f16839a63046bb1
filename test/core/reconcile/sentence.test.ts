import { resultsInWords } from '../../../src/jobs/words';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { dnpOf, matrixOf } from '../support/records';

test('inside a sentence a class begins small and DNP stays DNP', () => {
  const reconciliation = reconcile(matrixOf([]), dnpOf([{ conpes: '4144', code: '1.1' }]), { roundingTolerance: 0 });
  expect(resultsInWords({ reconciliation })).toEqual([
    'Conciliación: igual 0, difiere 0, solo en la matriz 0, esperada 0, solo en DNP 1, clave repetida 0, clave vacía 0, ambigua 0.',
  ]);
});

test('one line is one line', () => {
  const stamp = { stamped: [], unchanged: [], skipped: [{ row: 5, key: undefined, why: 'está cerrada' }] };
  expect(resultsInWords({ stamp })).toEqual([
    'Seguimiento de hoy: 0 líneas nuevas, 0 sin cambio, 1 acción sin estampar.',
  ]);
});
