import type { ActionKey } from '../../../src/core/keys/keys';
import { findingsContent } from '../../../src/core/rules/findingsSheet';
import type { Finding } from '../../../src/core/rules/rule';
import { day } from '../support/days';
import { pageOf } from '../support/pages';

const FINDINGS: readonly Finding[] = [
  { rule: 'FLOW-2', severity: 'info', sheet: 'Matriz', cell: 'A2', key: undefined, message: 'Uno.' },
  { rule: 'DATA-1', severity: 'error', sheet: 'Matriz', cell: 'B3', key: '4144/1.1' as ActionKey, message: 'Dos.' },
  { rule: 'NADA-1', severity: 'warning', sheet: 'Configuración', cell: '', key: undefined, message: 'Tres.' },
];

test('the sheet «Hallazgos» as people read it: errors first, each rule by its name, then what nobody could read', () => {
  expect(pageOf(findingsContent(FINDINGS, day('2026-05-20'), ['Configuración, B4: no se entiende.'])).join('\n')).toBe(
    PAGE,
  );
});

test('counts agree in number', () => {
  expect(findingsContent([...FINDINGS, ...FINDINGS], day('2026-05-20'), []).notes).toEqual([
    'Validada el 20/05/2026: 2 errores, 2 advertencias, 2 avisos. Dice cómo estaba la matriz al leerla.',
  ]);
});

const PAGE = `\
Hallazgos de la matriz de seguimiento
Validada el 20/05/2026: 1 error, 1 advertencia, 1 aviso. Dice cómo estaba la matriz al leerla.
Configuración, B4: no se entiende.
# Detalle
Gravedad text 14 | Regla text 36 | Hoja text 16 | Celda text 8 | Acción text 12 | Qué pasa y qué hacer text 100
Error | DATA-1 El código de la acción es texto «n.n» | Matriz | B3 | 4144/1.1 | Dos.
Advertencia | NADA-1 | Configuración |  |  | Tres.
Aviso | FLOW-2 Un seguimiento por acción y día hábil | Matriz | A2 |  | Uno.`;
