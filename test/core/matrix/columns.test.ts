import fc from 'fast-check';
import type { Cell, CellValue } from '../../../src/core/sheet/cell';
import { scoreColumn, type Score } from '../../../src/core/matrix/columnScore';
import { embeddedCodes, sampleColumn, valuesSpeakFor } from '../../../src/core/matrix/columnValues';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import type { FieldId } from '../../../src/core/matrix/fields';
import { matchHeader, namesAnotherThing, soundsLikeHeader, splitGroup } from '../../../src/core/matrix/headerNames';
import { cell } from '../cells/arbitraries';
import { CONTEXT, gridOf, layoutOf } from './sheets';

type Written = CellValue | readonly [value: number, format: string];
const cellOf = (written: Written): Cell => (typeof written === 'object' ? cell(...written) : cell(written));
const long = (length: number, start = ''): string => start.padEnd(length, 'x');

describe('how much values speak for a field', () => {
  test.each<[FieldId, [Written, number][]]>([
    [
      'conpes',
      [
        [3918, 1],
        ['CONPES 3918', 1],
        ['12', 1],
        [999, 0],
        [1000, 1],
        [46022, 0],
        ['x', 0],
      ],
    ],
    [
      'code',
      [
        ['1.1', 1],
        ['1.1 Crear el portal', 0.4],
        ['1.1 ab', 1],
        [2.3, 0.7],
        [2.16, 1],
        ['abc', 0],
        [7, 0],
        ['', 0],
        [[46025, 'd-mmm'], 0.7],
        ['2.16; 2.17', 0.7],
      ],
    ],
    [
      'cut',
      [
        ['2025-2', 1],
        ['feb-25', 1],
        [2025, 0.2],
        ['31/12/2025', 0.2],
        ['x', 0],
      ],
    ],
    [
      'objective',
      [
        ['x', 1],
        [3, 0],
        ['a@b.co', 0],
        [' a@b.co ', 0],
        [true, 0],
      ],
    ],
    [
      'text',
      [
        ['Crear el portal de datos', 1],
        [long(20), 1],
        [long(19), 0],
        ['1.1 Crear', 1],
        ['1.1 ab', 0],
        [3, 0],
      ],
    ],
    [
      'unit',
      [
        ['Oficina de sistemas', 1],
        ['SUBDIRECCIÓN de x', 1],
        ['Sistemas', 0.5],
        ['a@b.co', 0],
        [5, 0],
      ],
    ],
    [
      'owner',
      [
        ['Ana Pérez', 1],
        ['Ana', 1],
        ['Ana de la Cruz; Luis Gómez', 1],
        ['Ana/Luis', 1],
        ['Ana,  Luis', 1],
        ['ana', 0.4],
        ['Ana, luis', 0.4],
        [5, 0.4],
        ['DIAN', 0],
        ['Alcaldía de Cali', 0],
        ['Oficina de sistemas', 0],
        ['https://x.co', 0],
        [' www.x.co', 0],
      ],
    ],
    [
      'indicatorType',
      [
        ['Producto', 1],
        ['gestión', 1],
        ['RESULTADOS', 1],
        ['x', 0.2],
        [3, 0.2],
      ],
    ],
    [
      'physical',
      [
        [0.5, 1],
        [150, 1],
        [150.5, 0],
        [-150, 1],
        [-151, 0],
        [[46022, 'dd/mm/yyyy'], 0],
        ['80 %', 1],
        [' 80 ', 1],
        [' 80 % ', 1],
        ['150', 1],
        ['151', 0],
        ['-150', 1],
        ['-151', 0],
        ['151 %', 1],
        ['x', 0],
        [true, 0],
      ],
    ],
    [
      'related',
      [
        ['No', 1],
        ['Sí, 1.1', 1],
        ['Sí', 0],
        [1.1, 0],
        [2.16, 0],
        ['x', 0],
      ],
    ],
    [
      'entity',
      [
        ['DIAN', 1],
        ['DIAN; MHCP', 1],
        ['DIAN; Alcaldía de Cali', 0.8],
        ['Alcaldía de Cali', 0.8],
        ['DIAN; Juan', 0],
        ['Juan', 0],
        [5, 0],
        ['', 0],
        [long(199, 'Alcaldía '), 0.8],
        [long(200, 'Alcaldía '), 0],
      ],
    ],
    [
      'email',
      [
        ['a@b.co', 1],
        ['Ana a@b.co', 1],
        ['a@b.co; c@d.co', 1],
        ['a@b.co,x', 1],
        ['x', 0],
        ['@ ; a@b', 0],
        [5, 0],
      ],
    ],
    [
      'start',
      [
        [[46022, 'dd/mm/yyyy'], 1],
        [46022, 0.8],
        ['31/12/2025', 1],
        ['6/1/2020', 1],
        ['x', 0],
        ['', 0],
        [5, 0],
      ],
    ],
    [
      'stage',
      [
        [3, 1],
        ['Etapa 3', 1],
        ['2. Revisión Grupo SisCONPES', 0.5],
        ['Dirección técnica', 0.5],
        [9, 0],
        ['x', 0],
      ],
    ],
    [
      'status',
      [
        ['Aprobada', 1],
        ['Entregado', 0.4],
        ['ab', 0],
        ['abc', 0.4],
        [long(40), 0.4],
        [long(41), 0],
        [3, 0],
      ],
    ],
    [
      'cycle',
      [
        [1, 1],
        [99, 1],
        [100, 0],
        ['2', 1],
        ['Ciclo 2', 0],
        [1.5, 0],
        ['x', 0],
      ],
    ],
    [
      'closed',
      [
        ['Sí', 1],
        [1, 1],
        [7, 0],
        ['31/12/2025', 1],
        ['tal vez', 0],
      ],
    ],
    [
      'closureGround',
      [
        ['1', 1],
        ['a y c', 1],
        ['Problema técnico por cambio de contexto', 0.5],
        ['x', 0],
      ],
    ],
  ])('%s', (field, values) =>
    expect(values.map(([written]) => [written, valuesSpeakFor(field, [cellOf(written)], CONTEXT)])).toEqual(values),
  );

  test('a column speaks as its cells do on the whole, one without values not at all', () => {
    expect(valuesSpeakFor('cut', [cell('2025-2'), cell('x'), cell('2025-1'), cell('')], CONTEXT)).toBe(0.5);
    expect(valuesSpeakFor('cut', [], CONTEXT)).toBeUndefined();
  });
  test('words mean what they mean in this book', () => {
    expect(
      valuesSpeakFor('status', [cell('Entregado')], {
        ...CONTEXT,
        states: [...DEFAULT_STATE_WORDS, { word: 'Entregado', status: 'inReview' }],
      }),
    ).toBe(1);
    expect(valuesSpeakFor('entity', [cell('DIAN')], { ...CONTEXT, entities: [] })).toBe(0);
    expect(valuesSpeakFor('stage', [cell(3)], { ...CONTEXT, stages: CONTEXT.stages.slice(0, 2) })).toBe(0);
  });
  test('actions that begin with their codes (DATA-1)', () => {
    expect(
      embeddedCodes([
        cell('1.1 Crear'),
        cell('x'),
        cell(3),
        cell('1.1'),
        cell('1.1 y 1.2 Crear'),
        cell('Crear 1.1'),
        cell('1.2 ab'),
        cell('1.3 año'),
      ]),
    ).toBe(0.375);
    expect(embeddedCodes([])).toBe(0);
  });
});

describe('the cells that are looked at', () => {
  const sampled = (values: readonly CellValue[], more = {}): CellValue[] => {
    const grid = gridOf(
      [
        ['CONPES', 'Código acción', 'Acción', 'Estado'],
        ...values.map((value) => [3918, '1.1', 'Crear el portal de datos', value]),
      ],
      more,
    );
    return sampleColumn(grid, layoutOf(grid), layoutOf(grid).left + 3).map(({ value }) => value);
  };
  test('are those that say something, wherever the table stands', () => {
    for (const place of [{}, { top: 9, left: 4 }])
      expect(sampled(['a', '', '-', 0, 'N/A', 'b', '#REF!', false], place)).toEqual(['a', 0, 'b', '#REF!', false]);
  });
  test('of a long table they are spread over it', () => {
    expect(sampled(Array.from({ length: 100 }, (_, n) => n))).toHaveLength(100);
    expect(sampled(Array.from({ length: 250 }, (_, n) => n))).toEqual(
      Array.from({ length: 100 }, (_, n) => Math.floor(n * 2.5)),
    );
    expect(sampled(Array.from({ length: 300 }, (_, n) => (n % 2 === 0 ? n : '')))).toHaveLength(100);
  });
  test('of a text that is as long as a cell can hold, its beginning', () => {
    expect(sampled([`Crear${'x'.repeat(32_000)}`, 0.5])).toEqual([`Crear${'x'.repeat(995)}`, 0.5]);
  });
  test('have their formats', () => {
    const grid = gridOf(
      [
        ['CONPES', 'Código acción', 'Acción', 'Estado'],
        [3918, '1.1', 'Crear el portal', 0.5],
      ],
      { formats: new Map([[4, ['General', '0%']]]) },
    );
    expect(sampleColumn(grid, layoutOf(grid), 4)).toEqual([{ value: 0.5, format: '0%' }]);
  });
});

describe('how well a column fits a field', () => {
  const scores = (
    header: string,
    values: readonly Written[],
    codesInText = false,
  ): [FieldId, Omit<Score, 'certain'>][] =>
    [...scoreColumn(header, values.map(cellOf), CONTEXT, codesInText)].map(([field, { certain: _, ...score }]) => [
      field,
      { ...score, score: Number(score.score.toFixed(4)), name: Number(score.name.toFixed(4)), values: score.values },
    ]);
  const three = <T>(value: T): T[] => [value, value, value];
  const knows = (name: string): string => `El encabezado es «${name}».`;
  const unknown = 'El encabezado no se reconoce.';

  test.each<[string, Written[], FieldId, Omit<Score, 'certain'>]>([
    [
      'Avance físico',
      three(0.5),
      'physical',
      { score: 1, name: 1, values: 1, evidence: [knows('Avance físico'), '100 % de los valores parecen porcentajes.'] },
    ],
    [
      'Avance físico',
      [],
      'physical',
      { score: 0.9, name: 1, values: undefined, evidence: [knows('Avance físico'), 'La columna no tiene valores.'] },
    ],
    [
      'Avance físico',
      three(400),
      'physical',
      {
        score: 0.39,
        name: 1,
        values: 0,
        evidence: [knows('Avance físico'), '0 % de los valores parecen porcentajes.'],
      },
    ],
    [
      'Avance físico',
      [400, 0.5, 0.6, 500],
      'physical',
      {
        score: 0.825,
        name: 1,
        values: 0.5,
        evidence: [knows('Avance físico'), '50 % de los valores parecen porcentajes.'],
      },
    ],
    [
      'Avance físico',
      [400, 400],
      'physical',
      {
        score: 0.65,
        name: 1,
        values: 0,
        evidence: [knows('Avance físico'), '0 % de los valores parecen porcentajes.'],
      },
    ],
    [
      'Avanze fisco',
      three(0.5),
      'physical',
      {
        score: 0.9057,
        name: 0.855,
        values: 1,
        evidence: ['El encabezado se parece a «Avance físico» (86 %).', '100 % de los valores parecen porcentajes.'],
      },
    ],
    [
      'Enlace',
      three('https://a.co'),
      'owner',
      { score: 0.4743, name: 0.93, values: 0, evidence: [knows('Enlace'), '0 % de los valores parecen textos.'] },
    ],
    [
      'Enlace',
      ['https://a.co', 'https://a.co'],
      'owner',
      { score: 0.7905, name: 0.93, values: 0, evidence: [knows('Enlace'), '0 % de los valores parecen textos.'] },
    ],
    [
      'Enlace',
      three('Ana'),
      'owner',
      { score: 0.9405, name: 0.93, values: 1, evidence: [knows('Enlace'), '100 % de los valores parecen textos.'] },
    ],
    [
      'Corte',
      three('x'),
      'cut',
      { score: 0.65, name: 1, values: 0, evidence: [knows('Corte'), '0 % de los valores parecen cortes.'] },
    ],
    [
      'Periodo',
      three('x'),
      'cut',
      { score: 0.4836, name: 0.93, values: 0, evidence: [knows('Periodo'), '0 % de los valores parecen cortes.'] },
    ],
    [
      'X1',
      three('a@b.co'),
      'email',
      { score: 0.58, name: 0, values: 1, evidence: [unknown, '100 % de los valores parecen correos.'] },
    ],
    [
      'X1',
      three('2025-2'),
      'cut',
      { score: 0.58, name: 0, values: 1, evidence: [unknown, '100 % de los valores parecen cortes.'] },
    ],
    [
      'X1',
      three('1.1'),
      'code',
      { score: 0.58, name: 0, values: 1, evidence: [unknown, '100 % de los valores parecen códigos de acción.'] },
    ],
    [
      'X1',
      three('DIAN'),
      'entity',
      { score: 0.58, name: 0, values: 1, evidence: [unknown, '100 % de los valores parecen entidades.'] },
    ],
    [
      'X1',
      three('Aprobada'),
      'status',
      { score: 0.58, name: 0, values: 1, evidence: [unknown, '100 % de los valores parecen estados.'] },
    ],
    [
      'X1',
      Array.from({ length: 20 }, (_, n) => (n === 15 ? 'x' : 'a@b.co')),
      'email',
      { score: 0.58, name: 0, values: 0.95, evidence: [unknown, '95 % de los valores parecen correos.'] },
    ],
  ])('%j over %j is %s', (header, values, field, score) => expect(scores(header, values)).toEqual([[field, score]]));

  test.each<[string, string, Written[]]>([
    ['few values under an unknown header', 'X1', ['a@b.co', 'a@b.co']],
    ['values that are not telling', 'X1', three(0.5)],
    ['values that are telling now and then', 'X1', ['a@b.co', 'a@b.co', 'a@b.co', 'x']],
    [
      'values that tell enough at first, but not on the whole',
      'X1',
      [...Array.from({ length: 17 }, () => 'a@b.co'), 'x', 'x', 'x'],
    ],
    ['a status of something else', 'Estado anterior', three('Aprobada')],
    ['a cut of something else', 'Ajuste 2024', three('2025-2')],
    ['a header that is hardly like a name', 'Registro de la visita del supervisor de la obra', three('x')],
    [
      'telling values of which too few are seen first',
      'X1',
      [...three('x'), ...Array.from({ length: 100 }, () => 'a@b.co')],
    ],
  ])('%s fit nothing', (_, header, values) => expect(scores(header, values)).toEqual([]));
  test('bare codes are nobody’s where the actions carry theirs (DATA-1), unless the header names them', () => {
    expect(scores('X1', three('1.1'), true)).toEqual([]);
    expect(scores('X1', three('2025-2'), true).map(([field]) => field)).toEqual(['cut']);
    expect(scores('Código acción', three('1.1'), true).map(([field]) => field)).toContain('code');
  });
});

describe('what a header names', () => {
  /** Answers are remembered by their texts: signs at the end and capitals make another text of the same name. */
  const spelling = fc.record({ signs: fc.stringMatching(/^[ :;*!¡…_/-]{6,10}$/), capitals: fc.boolean() });
  const named = (header: string): [FieldId, number, string][] =>
    [...matchHeader(header)].map(([field, { similarity, name }]) => [field, Number(similarity.toFixed(3)), name]);
  test.each<[string, [FieldId, number, string][]]>([
    ['Avance físico', [['physical', 1, 'Avance físico']]],
    ['Físico (%)', [['physical', 0.93, 'Físico']]],
    ['Inicio', [['start', 0.93, 'Inicio']]],
    [
      'Contacto',
      [
        ['owner', 0.93, 'Contacto'],
        ['email', 0.589, 'Correo de contacto'],
      ],
    ],
    ['Observaciones', [['observation', 0.95, 'Observación']]],
    ['Avanze fisco', [['physical', 0.855, 'Avance físico']]],
    ['Avanc. fís.', [['physical', 1, 'Avance físico']]],
    ['% Avance Fís.', [['physical', 1, 'Avance físico']]],
    ['AVANCE FINANC. (%)', [['financial', 1, 'Avance financiero']]],
    ['Tiempo de ejecución · Inicio', [['start', 0.93, 'Inicio']]],
    ['Corte anterior · Avance físico', [['previousPhysical', 0.95, 'Avance físico corte anterior']]],
    ['Cierre · Causal', [['closureGround', 0.95, 'Causal de cierre']]],
    ['Avance · Físico', [['physical', 1, 'Avance físico']]],
    ['Meta · Avance físico', [['physical', 1, 'Avance físico']]],
    ['Costo · Avance físico', []],
    ['2025 · Avance físico', [['physical', 1, 'Avance físico']]],
    ['Avance físico 2024-1', [['physical', 1, 'Avance físico']]],
    ['Avance físico (2025-II)', [['physical', 1, 'Avance físico']]],
    ['2024 · Avance físico 2025', [['physical', 1, 'Avance físico']]],
    ['Fec. fin', [['end', 0.95, 'Fecha de finalización']]],
    ['Fecha de terminación', [['end', 0.95, 'Fecha de finalización']]],
    ['Obj.', [['objective', 0.95, 'Objetivo']]],
    ['Entidades', [['entity', 0.95, 'Entidad']]],
    ['Instituciones', [['entity', 0.883, 'Institución']]],
    ['Documentos', [['conpes', 0.883, 'Documento']]],
    ['Cod.', [['code', 0.883, 'Código']]],
    [
      'Cód. de la acción',
      [
        ['code', 0.95, 'Código acción'],
        ['text', 0.633, 'Acción'],
        ['related', 0.442, 'Acciones relacionadas'],
        ['stage', 0.442, 'Etapa de la acción'],
        ['closed', 0.442, 'Acción cerrada'],
      ],
    ],
    [
      'Codig. acción',
      [
        ['code', 1, 'Código acción'],
        ['text', 0.633, 'Acción'],
        ['related', 0.442, 'Acciones relacionadas'],
        ['stage', 0.442, 'Etapa de la acción'],
        ['closed', 0.442, 'Acción cerrada'],
      ],
    ],
    ['Estado anterior', []],
    ['Notas', []],
    ['Contrato', []],
    ['A · B · C', []],
    ['Avance · ', []],
    ['', []],
    ['Fisca', [['physical', 0.795, 'Físico']]],
    ['Físicas', [['physical', 0.883, 'Físico']]],
    ['Finacieros', [['financial', 0.795, 'Financiero']]],
    ['Finacnieros', [['financial', 0.795, 'Financiero']]],
    ['Correos', [['email', 0.883, 'Correo']]],
    ['Correo electronica', [['email', 0.902, 'Correo electrónico']]],
    ['Meses', []],
    ['Anual meta', [['annualTarget', 0.95, 'Meta anual']]],
    [
      'meta de vigencia',
      [
        ['annualTarget', 0.883, 'Meta de la vigencia'],
        ['finalTarget', 0.442, 'Meta total'],
      ],
    ],
    ['Etapas', [['stage', 0.95, 'Etapa']]],
    ['Etapa', [['stage', 1, 'Etapa']]],
    ['Etpa', [['stage', 0.72, 'Etapa']]],
    ['Etap.', [['stage', 1, 'Etapa']]],
    ['Ciclo', [['cycle', 1, 'Ciclo']]],
    ['Ciclos', [['cycle', 0.95, 'Ciclo']]],
    ['Cicl', [['cycle', 0.72, 'Ciclo']]],
    ['Sitacion', [['status', 0.795, 'Situación']]],
    [
      'Ultimo segimiento',
      [
        ['cut', 0.398, 'Corte de seguimiento'],
        ['lastFollowUp', 0.902, 'Último seguimiento'],
        ['observation', 0.398, 'Observación del seguimiento'],
      ],
    ],
    [
      'Observacion seguimiento del dia',
      [
        ['cut', 0.353, 'Corte de seguimiento'],
        ['lastFollowUp', 0.38, 'Último seguimiento'],
        ['observation', 0.707, 'Observación del seguimiento'],
      ],
    ],
    ['Soportes', [['supports', 1, 'Soportes']]],
    ['Soporte', [['supports', 0.93, 'Soporte']]],
    [
      'Resp.',
      [
        ['entity', 0.883, 'Responsable'],
        ['unit', 0.589, 'Dependencia responsable'],
        ['owner', 0.883, 'Responsable'],
        ['email', 0.589, 'Correo del responsable'],
      ],
    ],
    [
      'Respons.',
      [
        ['entity', 0.93, 'Responsable'],
        ['unit', 0.589, 'Dependencia responsable'],
        ['owner', 0.93, 'Responsable'],
        ['email', 0.589, 'Correo del responsable'],
      ],
    ],
    ['Act.', []],
    ['Estado reporte', [['status', 0.883, 'Estado del reporte']]],
    [
      'Cumplimiento indicador',
      [
        ['indicatorType', 0.442, 'Tipo de indicador'],
        ['indicator', 0.883, 'Indicador de cumplimiento'],
      ],
    ],
    [
      'No',
      [
        ['conpes', 0.589, 'No. CONPES'],
        ['code', 0.589, 'No. acción'],
        ['cycle', 0.589, 'Número de ciclo'],
      ],
    ],
    ['Enlace', [['owner', 0.93, 'Enlace']]],
    [
      'Enlaces',
      [
        ['owner', 0.717, 'Enlace'],
        ['supports', 0.589, 'Enlaces de soportes'],
      ],
    ],
    ['Ejecucion financiera', [['financial', 0.93, 'Ejecución financiera']]],
    ['Porcentaje', []],
    ['Objetivo general', [['objective', 0.633, 'Objetivo']]],
    ['Objetivo y meta', []],
    ['Pesco', []],
    ['Etaba', [['stage', 0.855, 'Etapa']]],
    [
      'Indicadro',
      [
        ['indicatorType', 0.53, 'Tipo de indicador'],
        ['indicator', 0.795, 'Indicador'],
      ],
    ],
    ['Indcadro', []],
  ])('%j in any spelling', (header, names) => {
    expect(named(header)).toEqual(names);
    fc.assert(
      fc.property(spelling, ({ signs, capitals }) =>
        expect(named(`${capitals ? header.toUpperCase() : header} ${signs}`)).toEqual(names),
      ),
      { numRuns: 10 },
    );
  });
  test.each<[string, boolean]>([
    ['Avance', true],
    ['% de ACCIONES', true],
    ['Indicadores', true],
    ['Cod.', true],
    ['Notas', false],
    ['2025', false],
    ['de la', false],
    ['', false],
    [`Avance ${long(113)}`, true],
    [`Avance ${long(114)}`, false],
  ])('%j sounds like a header: %p', (text, sounds) => expect(soundsLikeHeader(text)).toBe(sounds));
  test.each<[string, boolean]>([
    ['Estado anterior', true],
    ['Avance 2024-1', true],
    ['Costo', true],
    ['Avance', false],
    ['Notas', false],
    ['', false],
  ])('%j is known to be of something of its own: %p', (header, is) => expect(namesAnotherThing(header)).toBe(is));
  test.each<[string, [string, string]]>([
    ['Avance físico', ['', 'Avance físico']],
    ['Avance · Físico', ['Avance', 'Físico']],
    ['A · B · C', ['A · B', 'C']],
    ['A·B', ['', 'A·B']],
    [' · B', ['', 'B']],
    ['', ['', '']],
  ])('%j has a group and a text', (header, parts) => expect(splitGroup(header)).toEqual(parts));
});
