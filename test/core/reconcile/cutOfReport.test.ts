import { readDnpReport } from '../../../src/jobs/book/comparedSheets';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import { defaultSettings } from '../../../src/core/settings/settings';
import { valueOf } from '../../../src/core/cells/reading';
import type { CellValue } from '../../../src/core/sheet/cell';
import { gridOf } from '../matrix/sheets';

const HEADER = ['CONPES', 'Código acción', 'Acción', 'Estado', 'Avance físico'];
const ROWS = [
  ['4144', '1.1', 'Diseñar la estrategia', 'Aprobada', 0.5],
  ['4144', '1.2', 'Publicar la guía de uso', 'Aprobada', 0.6],
];

/** What the rows say of their cut where titles stand above. */
function cuts(titles: readonly (readonly CellValue[])[], more: { header?: string; cells?: readonly CellValue[] } = {}) {
  const beside = more.header === undefined ? [] : [more.header];
  const rows = ROWS.map((row, index) => [...row, ...(more.cells ? [more.cells[index] ?? ''] : [])]);
  const settings = defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS);
  const read = readDnpReport(gridOf([...titles, [...HEADER, ...beside], ...rows]), settings, false);
  if (typeof read !== 'object') throw new Error(read);
  return read.records.map(({ cut }) => valueOf(cut));
}

describe('a report that says its cut only in a title (DATA-8)', () => {
  test.each<[string, readonly (readonly CellValue[])[]]>([
    ['a label', [['Corte 2025-1']]],
    ['with a colon', [['Corte: 1S2025']]],
    ['in a sentence', [['Reporte de seguimiento a documentos CONPES, corte 2025-1, Sector Hacienda']]],
    ['as a date', [['SisCONPES'], ['Fecha de corte: 30/06/2025']]],
    ['in words', [['Seguimiento con corte a 30 de junio de 2025']]],
    ['by its half of the year', [['Informe del primer semestre de 2025. Sector Hacienda']]],
    ['beside its name', [['Corte:', '2025-1']]],
    ['beside its name, as a date without a format', [['Fecha de corte', 45838]]],
    ['twice, the same', [['Corte 2025-1'], ['Filtros aplicados: periodo 2025-I; sector Hacienda']]],
  ])('%s', (_, titles) => expect(cuts(titles)).toEqual(['2025-1', '2025-1']));

  test.each<[string, readonly (readonly CellValue[])[]]>([
    ['no title', []],
    ['a title without a cut', [['Reporte de acciones'], ['Generado el 30/06/2025']]],
    ['two cuts', [['Corte 2025-1'], ['Corte anterior 2024-2'], ['Periodo 2024-2']]],
  ])('%s says nothing', (_, titles) => expect(cuts(titles)).toEqual([undefined, undefined]));

  test('rows that name a cut themselves are believed, not the title', () =>
    expect(cuts([['Corte 2025-1']], { header: 'Corte', cells: ['2025-2', ''] })).toEqual(['2025-2', undefined]));
});
