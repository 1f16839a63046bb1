import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell';
import { TAKEN } from '../../../src/core/matrix/columnScore';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import { mapColumns } from '../../../src/core/matrix/mapping';
import type { Mapping } from '../../../src/core/matrix/table';
import { gridOf, layoutOf, mappingOf, matrix, MATRIX_HEADER, MATRIX_ROWS, pas } from './sheets';

/** Header instead of column number: what does not depend on order. */
function byHeader(header: readonly CellValue[], mapping: Mapping): Partial<Record<FieldId, CellValue>> {
  return Object.fromEntries(Object.entries(mapping.columns).map(([field, column]) => [field, header[column - 1]]));
}
const map = (header: readonly CellValue[], rows: readonly (readonly CellValue[])[], remembered?: Partial<Record<FieldId, string>>): Partial<Record<FieldId, CellValue>> =>
  byHeader(header, mappingOf(gridOf([header, ...rows]), remembered ? { remembered } : {}));

describe('known headers', () => {
  test('of the PAS, the code at the start of the action (DATA-1)', () => {
    expect(mappingOf(pas()).columns).toEqual({ objective: 1, objectiveWeight: 2, text: 3, code: 3, weight: 4, related: 5, entity: 6, unit: 7, owner: 8, email: 9, start: 10, end: 11, indicatorType: 12 });
    expect(mappingOf(pas()).guesses.find(({ field }) => field === 'code')?.evidence.join()).toContain('100 % de los textos de «Acción» empiezan por el código');
  });
  test('of the matrix, each to its field, nothing left and nothing in doubt', () => {
    const mapping = mappingOf(matrix());
    expect(byHeader(MATRIX_HEADER, mapping)).toEqual(Object.fromEntries(Object.keys(mapping.columns).map((field) => [field, FIELDS[field as FieldId].label])));
    expect(Object.keys(mapping.columns)).toHaveLength(MATRIX_HEADER.length);
    expect(mapping).toMatchObject({ unmapped: [], conflicts: [] });
    for (const guess of mapping.guesses) expect(guess.confidence).toBeGreaterThan(0.85);
  });
  test('of all fields at once, empty columns of ours too', () => {
    const header = FIELD_IDS.map((field) => FIELDS[field].label);
    expect(mappingOf(gridOf([header, [3918, '1.1']])).columns).toEqual(Object.fromEntries(FIELD_IDS.map((field, index) => [field, index + 1])));
  });
  test('every synonym of one field finds it where nothing else claims it', () => {
    const all = FIELD_IDS.flatMap((field) => FIELDS[field].synonyms as readonly string[]);
    for (const field of FIELD_IDS) {
      for (const synonym of FIELDS[field].synonyms) {
        if (all.filter((each) => each === synonym).length > 1) continue;
        const anchors = (['conpes', 'text', 'closureEvidence', 'lastFollowUp'] as const).filter((each) => each !== field).map((each) => FIELDS[each].label);
        const columns = mappingOf(gridOf([[...anchors, synonym]])).columns;
        expect([synonym, columns[field]]).toEqual([synonym, anchors.length + 1]);
      }
    }
  });
});

describe('renamed headers', () => {
  test.each([
    ['Avanze fisco', 'physical'], ['% Avance Fís.', 'physical'], ['PORCENTAJE DE AVANCE FISICO ACUMULADO', 'physical'], ['Físico (%)', 'physical'], ['Avance financiero reportado', 'financial'], ['AVANCE FINANC. (%)', 'financial'],
    ['Fecha de Finalizacón', 'end'], ['Fecha Incio', 'start'], ['Crreo electronico', 'email'],
  ] as const)('%j is %s', (name, field) => {
    const header = ['Documento CONPES No', 'Cod. acción', 'Descripción', name, 'Estado reporte'];
    expect(map(header, [[3918, '1.1', 'Crear el portal de datos abiertos', 0.5, 'Aprobado'], [3918, '1.2', 'Publicar el informe de avance', 0.8, 'En revisión']])).toMatchObject({ conpes: header[0], code: header[1], text: header[2], [field]: name, status: header[4] });
  });
  test('values tell what an unknown header does not', () => {
    const header = ['CONPES', 'X1', 'Acción', 'Avance físico', 'X2', 'X3', 'X4', 'X5'];
    const rows = MATRIX_ROWS.map((row) => [row[0] ?? '', row[1] ?? '', row[2] ?? '', row[9] ?? '', row[6] ?? '', row[3] ?? '', row[13] ?? '', row[19] ?? '']);
    expect(map(header, rows)).toEqual({ conpes: 'CONPES', code: 'X1', text: 'Acción', physical: 'Avance físico', email: 'X2', cut: 'X3', status: 'X4' });
  });
  test('`Responsable` is the entity or the person, as its values say', () => {
    const header = ['CONPES', 'Código', 'Acción', 'Responsable'];
    const rows = (name: string): CellValue[][] => [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos', name]);
    expect(map(header, rows('DIAN'))).toMatchObject({ entity: 'Responsable' });
    expect(map(header, rows('Ana Pérez'))).toMatchObject({ owner: 'Responsable' });
    expect(map(header, rows('Dirección General de Presupuesto'))).toMatchObject({ unit: 'Responsable' });
    const empty = mappingOf(gridOf([header, ...rows('')])).guesses.find(({ column }) => column === 4);
    expect(empty).toMatchObject({ confidence: TAKEN, evidence: expect.arrayContaining([expect.stringContaining('También podría ser')]) });
  });
  test('`Enlace` is the person, or an address of the web that is nobody\'s', () => {
    const header = ['CONPES', 'Código', 'Acción', 'Enlace'];
    const rows = (name: string): CellValue[][] => [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos', name]);
    expect(map(header, rows('Ana María Pérez'))).toMatchObject({ owner: 'Enlace' });
    expect(map(header, rows('https://www.dnp.gov.co/conpes/3918'))).not.toHaveProperty('owner');
  });
  test('a stray column of codes is not the code where the actions carry theirs', () => {
    const header = ['CONPES', 'Acción', 'X1', 'Estado'];
    expect(map(header, [1, 2, 3].map((n) => [3918, `1.${n} Crear el portal de datos abiertos`, `7.${n}`, 'Aprobada']))).toMatchObject({ code: 'Acción', text: 'Acción' });
  });
  test('two columns that fit two fields either way are asked about, in any order', () => {
    const header = ['CONPES', 'Código acción', 'Acción', 'Responsable', 'Responsable'];
    const mapping = mappingOf(gridOf([header, [3918, '1.1', 'Crear el portal de datos', '', '']]));
    expect(mapping.columns).toEqual({ conpes: 1, code: 2, text: 3 });
    expect(mapping.conflicts.map(({ columns }) => columns)).toEqual([[4, 5], [4, 5]]);
  });
  test('`Acción` that holds nothing but codes is the code, when another column has the text', () => {
    const header = ['CONPES', 'Acción', 'Descripción de la acción', 'Estado'];
    expect(map(header, [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos abiertos', 'Aprobada']))).toMatchObject({ code: 'Acción', text: 'Descripción de la acción' });
  });
  test.each(['Acción', 'Acciones'])('%j that holds nothing but codes is the code, with no other column for either (DATA-1)', (name) => {
    const short = ['CONPES', name, 'Estado', 'Avance físico', 'Avance financiero'];
    const long = ['Documento', name, 'Estado', 'Físico', 'Financiero', 'Corte', 'Entidad'];
    for (const codes of [['1.1', '2.30', '3.4'], ['1.1'], [2.16, 2.3, '1.1']]) {
      expect(map(short, codes.map((code) => [3918, code, 'Aprobada', 0.5, 0.4]))).toEqual({ conpes: 'CONPES', code: name, status: 'Estado', physical: 'Avance físico', financial: 'Avance financiero' });
      expect(map(long, codes.map((code) => [3918, code, 'Aprobada', 0.5, 0.4, '2025-2', 'DNP']))).toEqual({ conpes: 'Documento', code: name, status: 'Estado', physical: 'Físico', financial: 'Financiero', cut: 'Corte', entity: 'Entidad' });
    }
  });
  test('`Acción` with bare codes stays the text’s where the code has its own column, or the user said so', () => {
    const rows = [1, 2, 3].map((n) => [3918, `1.${n}`, 'Aprobada', `1.${n}`]);
    const header = ['CONPES', 'Acción', 'Estado'];
    expect(map([...header, 'Código acción'], rows)).toMatchObject({ code: 'Código acción', text: 'Acción' });
    expect(map(header, rows, { text: 'Acción' })).toEqual({ conpes: 'CONPES', text: 'Acción', status: 'Estado' });
    expect(map(header, rows, { code: '' })).toEqual({ conpes: 'CONPES', text: 'Acción', status: 'Estado' });
  });
});

describe('what must not be confused', () => {
  test('progress of other cuts, targets and costs are not progress', () => {
    const header = ['CONPES', 'Código acción', 'Avance físico corte anterior', 'Meta anual', 'Meta final', 'Meta 2025', 'Avance físico', 'Avance físico 2024-1', 'Costo total', 'Avance cualitativo', 'Línea base'];
    expect(map(header, [[3918, '1.1', 0.4, 0.6, 1, 0.6, 0.5, 0.3, 479042, 'Se hizo', 0]])).toEqual({ conpes: 'CONPES', code: 'Código acción', previousPhysical: header[2], annualTarget: 'Meta anual', finalTarget: 'Meta final', physical: 'Avance físico' });
  });
  test('progress in blocks per cut stays with the user', () => {
    const header = ['CONPES', 'Código acción', 'Acción', 'Avance físico 2024-1', 'Avance físico 2024-2', 'Avance físico 2025-1'];
    const mapping = mappingOf(gridOf([header, [3918, '1.1', 'Crear el portal de datos', 0.1, 0.2, 0.3]]));
    expect(mapping.columns.physical).toBeUndefined();
    expect(mapping.conflicts).toEqual([{ field: 'physical', columns: [4, 5, 6] }]);
    expect(mapping.unmapped.map(({ header: name }) => name)).toEqual(header.slice(3));
  });
  test('amounts under `Meta final` are no shares', () => {
    const header = ['CONPES', 'Código acción', 'Acción', 'Meta final'];
    expect(map(header, [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos', 400 * n]))).not.toHaveProperty('finalTarget');
  });
  test('a running number is no document, and `Estado anterior` no status', () => {
    const header = ['No.', 'CONPES', 'Código acción', 'Acción', 'Estado anterior'];
    const rows = Array.from({ length: 400 }, (_, n) => [n + 1, 3918, `1.${n}`, 'Crear el portal de datos abiertos', 'Aprobada']);
    expect(map(header, rows)).toEqual({ conpes: 'CONPES', code: 'Código acción', text: 'Acción' });
  });
  test('dates under `Fecha de corte` are no labels (DATA-8)', () => {
    expect(map(['CONPES', 'Código acción', 'Acción', 'Fecha de corte'], [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal', '31/12/2025']))).not.toHaveProperty('cut');
  });
});

describe('conflicts', () => {
  const rows = [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos abiertos', `2.${n}`, 0.5, 0.5]);
  const header = ['CONPES', 'Código acción', 'Acción', 'ID acción', 'Avance físico', 'Avance físico'];

  test('two columns that look like the code are decided by nobody (DATA-1)', () => {
    const mapping = mappingOf(gridOf([header, ...rows]));
    expect(mapping.conflicts).toEqual([{ field: 'code', columns: [2, 4] }, { field: 'physical', columns: [5, 6] }]);
    expect(mapping.columns).toEqual({ conpes: 1, text: 3 });
  });
  test('the user decides once, by header', () => {
    const mapping = mappingOf(gridOf([header, ...rows]), { remembered: { code: 'id accion' } });
    expect(mapping.columns.code).toBe(4);
    expect(mapping.guesses.find(({ field }) => field === 'code')).toMatchObject({ confidence: 1, evidence: [expect.stringContaining('eligió el usuario')] });
    expect(mapping.conflicts.map(({ field }) => field)).toEqual(['physical']);
  });
  test('a remembered header that is not there, or is there twice, decides nothing', () => {
    expect(mappingOf(gridOf([header, ...rows]), { remembered: { code: 'Otro', physical: 'Avance físico' } }).conflicts).toHaveLength(2);
  });
  test('the user may say that no column holds a field', () => expect(mappingOf(matrix(), { remembered: { status: '' } }).columns).not.toHaveProperty('status'));
  test('a remembered choice goes against the evidence', () => expect(mappingOf(matrix(), { remembered: { physical: 'Avance físico corte anterior' } }).columns).toMatchObject({ physical: 12 }));
});

describe('properties', () => {
  test('the order of columns never changes the mapping', () => {
    const extra = ['Código BPIN', 'Enlace', 'Notas del asesor', 'Avance físico 2024-2', 'Avance físico 2024-1', 'Comentarios'];
    const header = [...MATRIX_HEADER, ...extra];
    const rows = MATRIX_ROWS.map((row) => [...row, 2020011000012, 'Ana', 'ojo', 0.3, 0.2, '']);
    const expected = map(header, rows);
    const mapping = mappingOf(gridOf([header, ...rows]));
    expect(expected).toMatchObject({ code: 'Código acción', physical: 'Avance físico' });
    fc.assert(fc.property(fc.shuffledSubarray(header.map((_, index) => index), { minLength: header.length }), (order) => {
      const move = (row: readonly CellValue[]): CellValue[] => order.map((index) => row[index] ?? '');
      const moved = mappingOf(gridOf([move(header), ...rows.map(move)]));
      expect(byHeader(move(header), moved)).toEqual(expected);
      expect(moved.conflicts.map(({ field }) => field)).toEqual(mapping.conflicts.map(({ field }) => field));
    }), { numRuns: 40 });
  });
  test('no column is given twice, none below the set confidence, and all are accounted for', () => {
    const names = fc.constantFrom(...FIELD_IDS.flatMap((field) => [FIELDS[field].label, ...FIELDS[field].synonyms]), 'Otra', '2025', 'Avance', 'Código');
    fc.assert(fc.property(fc.array(names, { minLength: 1, maxLength: 25 }), (found) => {
      const header = ['CONPES', 'Acción', 'Meta anual', ...found];
      const mapping = mappingOf(gridOf([header, ['3918', '1.1 Crear el portal', 0.5]]));
      const taken = Object.entries(mapping.columns).filter(([field]) => field !== 'code' || mapping.columns.code !== mapping.columns.text).map(([, column]) => column);
      expect(new Set(taken).size).toBe(taken.length);
      for (const { confidence, evidence } of mapping.guesses) {
        expect(confidence).toBeGreaterThanOrEqual(TAKEN);
        expect(evidence.length).toBeGreaterThan(0);
      }
      expect(new Set([...taken, ...mapping.unmapped.map(({ column }) => column)]).size).toBe(header.length);
      for (const { field, columns } of mapping.conflicts) {
        expect(columns.length).toBeGreaterThan(1);
        expect(mapping.columns[field]).toBeUndefined();
      }
    }), { numRuns: 60 });
  });
});

test('200 columns with full rows are mapped', () => {
  const header = [...MATRIX_HEADER, ...Array.from({ length: 180 }, (_, index) => `Seguimiento al indicador ${index} del avance`)];
  const rows = Array.from({ length: 300 }, (_, n) => [...(MATRIX_ROWS[n % 3] ?? []), ...Array.from({ length: 180 }, () => `texto de seguimiento número ${n} con lo que se hizo`)]);
  const grid = gridOf([header, ...rows]);
  const layout = layoutOf(grid);
  expect(Object.keys(mapColumns(layout, grid).columns)).toHaveLength(MATRIX_HEADER.length);
});
