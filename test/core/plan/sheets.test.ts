import { cutOfSnapshot, isOwnSheet, OWN_SHEETS, snapshotSheet } from '../../../src/core/sheet/ownSheets';
import type { CutLabel } from '../../../src/core/keys/keys';

test('the sheets that are ours, whatever their case', () => {
  expect(OWN_SHEETS).toEqual([
    'Configuración',
    'Bitácora',
    'Hallazgos',
    'Reporte DNP',
    'Conciliación',
    'Informe',
    'Documentos CONPES',
    'Observaciones PreCONPES',
    'Recordatorios',
    'Reuniones',
    'Actas y compromisos',
    'Traslados',
    'Tiempos del flujo',
  ]);
  for (const name of OWN_SHEETS)
    expect([isOwnSheet(name), isOwnSheet(name.toUpperCase()), isOwnSheet(`${name} 2`)]).toEqual([true, true, false]);
});

test('the sheet of a cut as it ended', () => {
  expect(snapshotSheet('2025-2' as CutLabel)).toBe('Estado final 2025-2');
});

test.each<[string, string | undefined, boolean]>([
  ['Estado final 2025-2', '2025-2', true],
  ['ESTADO FINAL 2025-1', '2025-1', true],
  ['Estado final 2025-2 (2)', undefined, true],
  ['Estado final 2025-2x', undefined, true],
  ['Estado final 2025-3', undefined, false],
  ['Estado final 2025-21', undefined, false],
  ['Estado final 125-2', undefined, false],
  ['Estado final ', undefined, false],
  ['Mi Estado final 2025-2', undefined, false],
  ['Matriz', undefined, false],
  ['', undefined, false],
])('«%s» keeps the cut %s; ours: %s', (name, cut, own) => {
  expect(cutOfSnapshot(name)).toBe(cut);
  expect(isOwnSheet(name)).toBe(own);
});
