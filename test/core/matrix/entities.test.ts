import fc from 'fast-check';
import { fold } from '../../../src/core/text/fold';
import { readEntities, resolveEntity } from '../../../src/core/cells/entityCatalogue';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import type { Entity } from '../../../src/core/cells/entities';

const acronymOf = (raw: string): string | undefined => resolveEntity(raw, DEFAULT_ENTITIES)?.acronym;
const acronyms = (raw: string): (string | undefined)[] =>
  readEntities(raw, DEFAULT_ENTITIES).map(({ entity }) => entity?.acronym);

describe('DATA-5: an entity in its real spellings', () => {
  test.each([
    ['MHCP', 'MHCP'],
    ['Min. Hacienda', 'MHCP'],
    ['MinHacienda', 'MHCP'],
    ['Min Hacienda', 'MHCP'],
    ['Ministerio de Hacienda y Crédito Público', 'MHCP'],
    ['MINISTERIO DE HACIENDA Y CREDITO PUBLICO', 'MHCP'],
    ['Ministerio  de\u00a0Hacienda y Crédito Público (MHCP)', 'MHCP'],
    ['Ministerio de Hacienda', 'MHCP'],
    ['MHPC', 'MHCP'],
    ['M.H.C.P.', 'MHCP'],
    ['Superintendencia de Economia Solidaria', 'SES'],
    ['Superintendencia de la Economía Solidaria', 'SES'],
    ['Fondo de Adaptación', 'Fondo Adaptación'],
    ['Fondo Adaptación', 'Fondo Adaptación'],
    ['Dirección de Impuestos y Aduanas Nacionales Dian', 'DIAN'],
    ['DIAN - Dirección de Impuestos y Aduanas Nacionales', 'DIAN'],
    ['Dirección de Impuestos y Aduanas Nacionales – DIAN', 'DIAN'],
    [
      'Unidad Administrativa Especial de Gestión Pensional y Contribuciones Parafiscalesde la Protección Social Ugpp',
      'UGPP',
    ],
    ['Fondo de Garantías de Instituciones Financieras  Fogafin', 'Fogafín'],
    ['Financiera de Desarrollo Territorial S.A Findeter ', 'Findeter'],
    ['La Previsora S.A. Compañía de Seguros S.A.', 'Previsora'],
    [
      'Empresa Industrial y Comercial del Estado Administradora del Monopolio Rentístico de los Juegos de Suerte y Azar -COLJUEGOS',
      'Coljuegos',
    ],
    ['Central de Inversiones S.A. Cisa', 'CISA'],
    ['Sociedad de Activos Especiales S.A.S. - Sae', 'SAE'],
    ['Ministerio de Hacienda y Crédito Público (OAP)', 'MHCP'],
    ['Ministerio de Hacienda - S.G.', 'MHCP'],
    ['Departamento Administrativo de Ciencia, Tecnología e Innovación - Colciencias', 'MinCiencias'],
    ['Departamento Administrativo Nacional de Estadística', 'DANE'],
  ])('%j', (raw, acronym) => expect(acronymOf(raw)).toBe(acronym));

  test.each([
    'Dirección General de Presupuesto (MHCP)',
    'Ministerio de Hacienda y Crédito Público (URF)',
    'Hacienda',
    'Banca de las Oportunidades',
    'MHC',
    'Superintendencia',
    '',
    '-',
    'Ministerio de Hacienda (solo la OAP)',
    'Ministerio de Hacienda URF',
    'Ministerio de Hacienda OAP',
    'Oficina Asesora (DIAN)',
    'Ministerio de Hacienda de la República de Macondo',
  ])('%j is not guessed', (raw) => expect(acronymOf(raw)).toBeUndefined());

  test('a name that two lines share resolves to neither', () => {
    const twice: Entity[] = [
      { name: 'Fondo Uno', acronym: 'F', kind: 'linked', aliases: [], inForce: true },
      { name: 'Fondo Dos', acronym: 'F', kind: 'attached', aliases: ['Dos'], inForce: false },
    ];
    expect(resolveEntity('F', twice)).toBeUndefined();
    expect(resolveEntity('dos', twice)?.name).toBe('Fondo Dos');
    expect([resolveEntity('F - Uno', twice), resolveEntity('Fondo F', twice), resolveEntity('X F', twice)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('a line without an acronym has none, and one that says the same twice is one', () => {
    const lines: Entity[] = [
      { name: 'Fondo Uno', acronym: '', kind: 'linked', aliases: ['FONDO UNO', '-'], inForce: true },
      { name: 'Fondo Dos', acronym: ' ', kind: 'linked', aliases: [], inForce: true },
    ];
    expect([resolveEntity('Fondo uno', lines)?.name, resolveEntity('Fondo dos', lines)?.name]).toEqual([
      'Fondo Uno',
      'Fondo Dos',
    ]);
    expect([resolveEntity('', lines), resolveEntity('-', lines)]).toEqual([undefined, undefined]);
    expect(
      resolveEntity('Fondo Dos', [{ name: 'Fondo Dos', acronym: '', kind: 'linked', aliases: [], inForce: true }])
        ?.name,
    ).toBe('Fondo Dos');
    expect(
      resolveEntity('-', [{ name: 'Fondo Dos', acronym: '', kind: 'linked', aliases: [], inForce: true }]),
    ).toBeUndefined();
  });
});

describe('FLOW-10: several entities in a cell', () => {
  test.each([
    ['Departamento Nacional de Planeación; Departamento Administrativo Nacional de Estadística', ['DNP', 'DANE']],
    ['DNP;DIAN ; ', ['DNP', 'DIAN']],
    ['DIAN; -;DNP', ['DIAN', 'DNP']],
    [' - ', []],
    ['DNP_x000D_\nDANE', ['DNP', 'DANE']],
    ['DIAN, UGPP', ['DIAN', 'UGPP']],
    ['DNP / DANE', ['DNP', 'DANE']],
    ['MHCP - DIAN', ['MHCP', 'DIAN']],
    ['DIAN y UGPP', ['DIAN', 'UGPP']],
    ['', []],
    ['Ministerio de Hacienda y Crédito Público, DIAN', ['MHCP', 'DIAN']],
    ['Dirección de Impuestos y Aduanas Nacionales / Superfinanciera', ['DIAN', 'SFC']],
    ['DNP, Ministerio de Comercio, Industria y Turismo y MHCP', ['DNP', 'MinCIT', 'MHCP']],
    ['Unidad de Información y Análisis Financiero y Findeter', ['UIAF', 'Findeter']],
    ['Ministerio de Ciencia, Tecnología e Innovación', ['MinCiencias']],
    ['DIAN, Alcaldía de Cali', [undefined]],
    ['DIAN; Alcaldía de Cali', ['DIAN', undefined]],
  ])('%j', (raw, expected) => expect(acronyms(raw)).toEqual(expected));
  test('what is not known keeps its text', () =>
    expect(readEntities('DIAN;  Alcaldía\u00a0de Cali', DEFAULT_ENTITIES)[1]).toEqual({
      raw: 'Alcaldía de Cali',
      entity: undefined,
    }));
});

describe('the default catalogue', () => {
  test('resolves each of its own names, acronyms and aliases to its line', () => {
    const catalogue = [...DEFAULT_ENTITIES];
    for (const entity of catalogue)
      for (const text of [entity.name, entity.acronym, ...entity.aliases])
        expect([text, resolveEntity(text, catalogue)?.name]).toEqual([text, entity.name]);
  });
  test('has one ministry and the sector of REP-3', () => {
    const kinds = DEFAULT_ENTITIES.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'mhcp')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'attached')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'linked')).toHaveLength(10);
  });
  test('case, accents, spaces and punctuation never matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DEFAULT_ENTITIES),
        fc.constantFrom(' ', '  ', '\u00a0', '_x000D_ '),
        fc.boolean(),
        (entity, space, upper) => {
          const name = upper ? entity.name.toUpperCase() : fold(entity.name);
          expect(resolveEntity(` ${name.split(' ').join(space)}.`, DEFAULT_ENTITIES)?.name).toBe(entity.name);
        },
      ),
    );
  });
});
