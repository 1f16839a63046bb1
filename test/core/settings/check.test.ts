import fc from 'fast-check';
import { asCutLabel } from '../../../src/core/keys/keys';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import { placeContent } from '../../../src/core/sheet/sheetContent';
import { settingsOf, settingsProblems } from '../../../src/core/settings/checkSettings';
import { draftOf, type SettingsDraft } from '../../../src/core/settings/settingsDraft';
import { planSettings } from '../../../src/core/settings/settingsPlan';
import { settingsContent } from '../../../src/core/settings/settingsSheet';
import { readSettings } from '../../../src/core/settings/readSettings';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import { fold } from '../../../src/core/text/fold';
import { day } from '../support/days';
import { SETTINGS } from '../support/workspace';

const FULL: Settings = {
  ...SETTINGS,
  states: DEFAULT_STATE_WORDS,
  columns: [
    { sheet: 'Matriz', field: 'code', header: 'Código' },
    { sheet: 'Otra', field: 'text', header: '' },
  ],
};
const draft = draftOf(FULL);

const days = fc.constantFrom('2024-12-31', '2025-06-30', '2026-02-28', '2028-02-29').map(day);
const word = fc.stringMatching(/^[A-Za-zÁ-ú.]{1,12}( [a-zá-ú]{1,8})?$/).filter((text) => fold(text) !== '');
const settings = fc
  .record({
    label: fc.option(fc.constantFrom('2025-1', '2025-2'), { nil: undefined }),
    cutDate: fc.option(days, { nil: undefined }),
    names: fc.uniqueArray(word, { minLength: 1, maxLength: 9, selector: fold }),
    tolerance: fc.integer({ min: 0, max: 1000 }),
    dueSoonDays: fc.integer({ min: 0, max: 60 }),
    recipients: fc.array(fc.record({ role: word, email: fc.constantFrom('', 'ana.perez@dian.gov.co') }), {
      maxLength: 4,
    }),
  })
  .map(({ label, cutDate, names, tolerance, dueSoonDays, recipients }): Settings => {
    const known = label === undefined ? undefined : asCutLabel(label);
    return {
      ...FULL,
      recipients,
      parameters: { dueSoonDays, daysPerStage: 1, roundingTolerance: tolerance / 10_000 },
      cut: {
        ...(known && { label: known }),
        ...(cutDate && { cutDate }),
        stages: names.map((name) => ({ name, approver: name })),
      },
    };
  });

test('what a form shows and nobody changes is what stood there', () => {
  fc.assert(
    fc.property(settings, (all) => {
      expect(settingsOf(draftOf(all))).toEqual(all);
    }),
  );
});

test('the form is plain data, and what the add-in starts with has nothing to stop at', () => {
  const start = draftOf(defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS));
  expect(structuredClone(start)).toEqual(start);
  expect(settingsProblems(start).filter(({ blocks }) => blocks)).toEqual([]);
  expect(settingsProblems(start).map(({ path }) => path)).toEqual([
    'cut.label',
    'cut.cutDate',
    'cut.opens',
    'cut.closes',
    'recipients.0.email',
    'recipients.1.email',
  ]);
});

test('what is typed otherwise is read: other forms of dates, decimal comma, spaces, blank lines', () => {
  const typed: SettingsDraft = {
    ...draft,
    cut: {
      ...draft.cut,
      label: ' 2025-2 ',
      cutDate: '2025-12-31',
      opens: '4-may-26',
      stages: [...draft.cut.stages, { name: ' ', approver: '', deadline: '' }],
    },
    parameters: { dueSoonDays: ' 5 ', daysPerStage: '2', roundingTolerance: '0,05' },
    recipients: [...draft.recipients, { role: '', email: ' ' }],
    entities: draft.entities.map((entity) => ({ ...entity, aliases: `${entity.aliases}; ` })),
    reminder: { subject: ` ${draft.reminder.subject}`, text: `${draft.reminder.text.replaceAll('\n', '\r\n')}\r\n` },
  };
  expect(settingsProblems(typed)).toEqual([]);
  expect(settingsOf(typed)).toEqual({
    ...FULL,
    parameters: { dueSoonDays: 5, daysPerStage: 2, roundingTolerance: 0.0005 },
  });
});

const cut = (change: Partial<SettingsDraft['cut']>): SettingsDraft => ({ ...draft, cut: { ...draft.cut, ...change } });
const stages = (...names: string[]) => names.map((name) => ({ name, approver: 'x', deadline: '' }));
const entity = (at: number, change: Partial<SettingsDraft['entities'][number]>): SettingsDraft => ({
  ...draft,
  entities: draft.entities.map((one, index) => (index === at ? { ...one, ...change } : one)),
});

test.each<[string, SettingsDraft, string, RegExp]>([
  ['a label of another form', cut({ label: 'II de 2025' }), 'cut.label', /AAAA-1/],
  ['a date that is none', cut({ opens: '31/02/2026' }), 'cut.opens', /«31\/02\/2026» no es una fecha/],
  [
    'a deadline that is none',
    cut({ stages: draft.cut.stages.map((stage, index) => (index === 2 ? { ...stage, deadline: 'pronto' } : stage)) }),
    'cut.stages.2.deadline',
    /«pronto»/,
  ],
  ['DATA-8: the opening before the cut date', cut({ opens: '01/12/2025' }), 'cut.opens', /en desorden/],
  [
    'DATA-8: a deadline before the one before it',
    cut({
      stages: draft.cut.stages.map((stage, index) => (index === 3 ? { ...stage, deadline: '01/06/2026' } : stage)),
    }),
    'cut.stages.3.deadline',
    /etapa 4 «Interlocutor técnico» \(01\/06\/2026\) es anterior al límite de la etapa 3/,
  ],
  [
    'FLOW-1: no stage',
    cut({ stages: [{ name: '', approver: ' ', deadline: '' }] }),
    'cut.stages',
    /al menos una etapa/,
  ],
  [
    'FLOW-1: a stage twice',
    cut({ stages: stages('Reporte', 'Revisión', 'reporte ') }),
    'cut.stages.2.name',
    /La etapa 1 ya se llama «Reporte»/,
  ],
  ['FLOW-1: a stage without a name', cut({ stages: stages('Reporte', ' ') }), 'cut.stages.1.name', /Falta el nombre/],
  [
    'a number that is none',
    { ...draft, parameters: { ...draft.parameters, dueSoonDays: 'tres' } },
    'parameters.dueSoonDays',
    /0 a 60/,
  ],
  [
    'a number out of range',
    { ...draft, parameters: { ...draft.parameters, daysPerStage: '31' } },
    'parameters.daysPerStage',
    /0 a 30/,
  ],
  [
    'a share out of range',
    { ...draft, parameters: { ...draft.parameters, roundingTolerance: '12 %' } },
    'parameters.roundingTolerance',
    /0 a 10 %/,
  ],
  [
    'DATA-7: an ill-formed mailbox',
    { ...draft, recipients: [{ role: 'Jefe', email: 'jefe@' }] },
    'recipients.0.email',
    /mal escrito/,
  ],
  [
    'REP-4: a mailbox of nobody',
    { ...draft, recipients: [{ role: '', email: 'jefe@ejemplo.gov.co' }] },
    'recipients.0.role',
    /quién recibe/,
  ],
  [
    'PREP-1: a reminder with a placeholder that nobody knows',
    { ...draft, reminder: { ...draft.reminder, text: 'Corte {{corte}}: {{fecha}}' } },
    'reminder.text',
    /^\{\{fecha\}\} no se entiende: se puede escribir \{\{corte\}\}, .*\{\{limite\}\}\.$/,
  ],
  [
    'PREP-1: a placeholder that is not closed',
    { ...draft, reminder: { ...draft.reminder, subject: 'Corte {{corte' } },
    'reminder.subject',
    /sin su pareja/,
  ],
  [
    'PREP-1: a reminder that says nothing',
    { ...draft, reminder: { ...draft.reminder, subject: ' ' } },
    'reminder.subject',
    /Falta el asunto/,
  ],
  [
    'a reminder that no cell holds',
    { ...draft, reminder: { ...draft.reminder, text: 'a'.repeat(40_000) } },
    'reminder.text',
    /40\.000 caracteres/,
  ],
  ['an entity without a name', entity(1, { name: '' }), 'entities.1.name', /Falta el nombre/],
  [
    "DATA-5: an alias that is another entity's acronym",
    entity(2, { aliases: 'F.D.T.; dian' }),
    'entities.2.aliases',
    /«dian» ya nombra a «Dirección de Impuestos y Aduanas Nacionales»/,
  ],
  ['no entity', { ...draft, entities: [] }, 'entities', /al menos una entidad/],
  [
    'a word with two meanings',
    {
      ...draft,
      states: [
        { word: 'Lista', status: 'approved', stage: '' },
        { word: 'LISTA', status: 'inReview', stage: '2' },
      ],
    },
    'states.1.word',
    /línea 1 con otro significado/,
  ],
  [
    'a stage that is no number',
    { ...draft, states: [{ word: 'Lista', status: 'inReview', stage: 'dos' }] },
    'states.0.stage',
    /número de la etapa/,
  ],
])('%s stops the saving', (_, wrong, path, says) => {
  const blocking = settingsProblems(wrong).filter(({ blocks }) => blocks);
  expect(blocking).toEqual([{ path, problem: expect.stringMatching(says), blocks: true }]);
  expect(settingsOf(wrong)).toEqual(blocking);
});

test('what cannot be read is not missed as well; blank lines of the flow keep their place (DATA-8)', () => {
  const [reporting, ...others] = draft.cut.stages;
  const blank = { name: '', approver: ' ', deadline: '' };
  const wrong = cut({
    label: ' II de 2025 ',
    cutDate: ' ayer ',
    opens: ' ',
    stages: [
      ...(reporting ? [reporting] : []),
      blank,
      ...others.map((stage, index) => (index === 1 ? { ...stage, deadline: '01/06/2026' } : stage)),
      blank,
    ],
  });
  expect(settingsProblems(wrong)).toEqual([
    {
      path: 'cut.label',
      problem: '«II de 2025» no es un corte: escriba AAAA-1 o AAAA-2, por ejemplo 2025-2.',
      blocks: true,
    },
    { path: 'cut.cutDate', problem: '«ayer» no es una fecha: escríbala como dd/mm/aaaa.', blocks: true },
    { path: 'cut.opens', problem: 'Falta la apertura del corte en «Configuración».', blocks: false },
    {
      path: 'cut.stages.3.deadline',
      problem:
        'Fechas del corte en desorden: el límite de la etapa 4 «Cabeza de sector» (01/06/2026) es anterior al límite de la etapa 3 «Planeación entidad» (12/06/2026).',
      blocks: true,
    },
  ]);
});

test.each<[string, SettingsDraft, readonly (readonly [string, string])[]]>([
  [
    'two stages alike',
    { ...cut({ stages: stages(' Reporte ', 'reporte') }), states: [{ word: 'Lista', status: 'approved', stage: '' }] },
    [['cut.stages.1.name', 'La etapa 1 ya se llama «Reporte»: dele otro nombre.']],
  ],
  [
    'numbers at their ends',
    { ...draft, parameters: { dueSoonDays: '60', daysPerStage: '30', roundingTolerance: '10 %' } },
    [],
  ],
  [
    'numbers at their other ends',
    { ...draft, parameters: { dueSoonDays: '0', daysPerStage: '0', roundingTolerance: '0' } },
    [],
  ],
  [
    'numbers beyond them',
    { ...draft, parameters: { dueSoonDays: '61', daysPerStage: '31', roundingTolerance: '-1 %' } },
    [
      ['parameters.dueSoonDays', 'Escriba un número entero de 0 a 60.'],
      ['parameters.daysPerStage', 'Escriba un número entero de 0 a 30.'],
      ['parameters.roundingTolerance', 'Escriba un porcentaje de 0 a 10 %, por ejemplo 0,05 %.'],
    ],
  ],
  [
    'what is no number at all',
    { ...draft, parameters: { dueSoonDays: '3,5', daysPerStage: '1234567', roundingTolerance: 'poco' } },
    [
      ['parameters.dueSoonDays', 'Escriba un número entero de 0 a 60.'],
      ['parameters.daysPerStage', 'Escriba un número entero de 0 a 30.'],
      ['parameters.roundingTolerance', 'Escriba un porcentaje de 0 a 10 %, por ejemplo 0,05 %.'],
    ],
  ],
  [
    'recipients by halves',
    {
      ...draft,
      recipients: [
        { role: ' Jefe ', email: ' ' },
        { role: ' ', email: ' ' },
        { role: ' ', email: 'jefe(arroba)ejemplo' },
        { role: 'Asesora', email: ' asesora@ejemplo.gov.co ' },
      ],
    },
    [
      ['recipients.0.email', 'Falta el correo de «Jefe».'],
      ['recipients.2.role', 'Falta decir quién recibe el informe.'],
      ['recipients.2.email', 'El correo está mal escrito: escriba uno solo, por ejemplo nombre@entidad.gov.co.'],
    ],
  ],
  [
    'a reminder that says nothing',
    { ...draft, reminder: { subject: '', text: ' \n' } },
    [
      ['reminder.subject', 'Falta el asunto del recordatorio.'],
      ['reminder.text', 'Falta el texto del recordatorio.'],
    ],
  ],
  [
    'a reminder as long as a cell',
    { ...draft, reminder: { subject: 'a'.repeat(32_767), text: ` ${'a'.repeat(32_768)}` } },
    [['reminder.text', 'Tiene 32.768 caracteres y en una celda caben 32.767: acórtelo.']],
  ],
  [
    'entities without acronym, and blank lines',
    {
      ...draft,
      entities: [
        ...draft.entities.map((one) => ({ ...one, acronym: ' ' })),
        { name: ' ', acronym: '', kind: 'attached', aliases: '', inForce: true },
      ],
    },
    [],
  ],
  [
    'an entity under its own name twice',
    entity(1, { aliases: 'DIAN; Dirección de Impuestos y Aduanas Nacionales' }),
    [],
  ],
  [
    'an entity of which only the acronym is known, and that is taken',
    entity(3, { name: ' ', acronym: ' DIAN ' }),
    [
      ['entities.3.name', 'Falta el nombre de la entidad.'],
      [
        'entities.3.acronym',
        '«DIAN» ya nombra a «Dirección de Impuestos y Aduanas Nacionales»: deje ese nombre en una sola entidad.',
      ],
    ],
  ],
  [
    'no entity but blank lines',
    { ...draft, entities: [{ name: ' ', acronym: '', kind: 'attached', aliases: ' ', inForce: true }] },
    [['entities', 'El catálogo necesita al menos una entidad.']],
  ],
  [
    'no word',
    { ...draft, states: [{ word: ' ', status: 'approved', stage: '' }] },
    [['states', 'El catálogo necesita al menos una palabra de estado.']],
  ],
  [
    'words',
    {
      ...draft,
      states: [
        { word: ' Lista ', status: 'inReview', stage: '2' },
        { word: 'lista', status: 'inReview', stage: ' 2 ' },
        { word: 'LISTA ', status: 'inReview', stage: '3' },
        { word: '', status: 'approved', stage: '' },
        { word: ' ', status: 'approved', stage: '1' },
        { word: 'Cero', status: 'inReview', stage: '0' },
        { word: 'Seis', status: 'inReview', stage: '6' },
        { word: 'Siete', status: 'inReview', stage: '7' },
        { word: 'Ninguna', status: 'approved', stage: ' ' },
      ],
    },
    [
      ['states.2.word', '«LISTA» está también en la línea 1 con otro significado: deje una sola.'],
      ['states.4.word', 'Falta la palabra.'],
      ['states.5.stage', 'Escriba el número de la etapa, o deje la celda vacía.'],
      ['states.7.stage', 'La etapa 7 no existe: el flujo de este corte tiene 6.'],
    ],
  ],
])('all that is wrong: %s', (_, typed, problems) =>
  expect(settingsProblems(typed).map(({ path, problem }) => [path, problem])).toEqual(problems),
);

test('what is only not known yet can be saved (DATA-8, REP-4)', () => {
  const open = { ...cut({ label: '', closes: '' }), recipients: [{ role: 'Jefe', email: '' }] };
  expect(settingsProblems(open).map(({ path, blocks }) => [path, blocks])).toEqual([
    ['cut.label', false],
    ['cut.closes', false],
    ['recipients.0.email', false],
  ]);
  expect(settingsOf(open)).toMatchObject({ cut: { opens: FULL.cut.opens } });
});

test('a word for a stage that this cut does not have is said and kept', () => {
  const short = cut({ stages: stages('Reporte', 'Revisión') });
  expect(settingsProblems(short).filter(({ path }) => path.startsWith('states'))).toContainEqual({
    path: expect.stringMatching(/^states\.\d+\.stage$/),
    problem: 'La etapa 3 no existe: el flujo de este corte tiene 2.',
    blocks: false,
  });
  expect(settingsOf(short)).toMatchObject({ states: FULL.states });
});

test.each([false, true])('what is saved is what is read again (1904: %p)', (date1904) => {
  const [step] = planSettings(FULL, { date1904, grid: undefined }).steps;
  if (step?.kind !== 'writeSheet') throw new Error('no sheet');
  const rows: ((string | number | boolean)[] | undefined)[] = [];
  for (const placed of placeContent(step.content))
    placed.values.forEach((row, index) => {
      rows[placed.row - 1 + index] = [...row];
    });
  const values = Array.from(rows, (row) => Array.from({ length: 6 }, (_, column) => row?.[column] ?? ''));
  const grid = { sheet: 'Configuración', top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
  expect(readSettings(grid, defaultSettings([], []), date1904)).toEqual({ settings: FULL, problems: [] });
  expect(planSettings(FULL, { date1904, grid }).anchors?.[0]).toMatchObject({
    sheet: 'Configuración',
    cells: expect.arrayContaining([{ row: 1, column: 1, value: 'Configuración del seguimiento CONPES' }]),
  });
});

test('the sheet is written whole, and rests on all that stands in it and on the row below', () => {
  const grid = {
    sheet: 'configuración',
    top: 2,
    left: 3,
    values: [
      ['a', 1],
      ['', 'b'],
    ],
    formats: new Map(),
    merges: [],
    tables: [],
  };
  expect(planSettings(FULL, { date1904: false, grid })).toEqual({
    title: 'Guardar la configuración',
    steps: [{ kind: 'writeSheet', sheet: 'Configuración', content: settingsContent(FULL, false) }],
    anchors: [
      {
        sheet: 'configuración',
        cells: [
          { row: 2, column: 3, value: 'a' },
          { row: 2, column: 4, value: 1 },
          { row: 3, column: 3, value: '' },
          { row: 3, column: 4, value: 'b' },
          { row: 4, column: 3, value: '' },
          { row: 4, column: 4, value: '' },
        ],
      },
    ],
  });
  expect(planSettings(FULL, { date1904: true, grid: undefined })).toEqual({
    title: 'Guardar la configuración',
    steps: [{ kind: 'writeSheet', sheet: 'Configuración', content: settingsContent(FULL, true) }],
  });
});

test.each<[string, SettingsDraft['daysOff'][number], readonly (readonly [string, string])[]]>([
  ['one day', { first: '05/06/2026', last: '', reason: 'Puente' }, []],
  ['a span', { first: '21/12/2026', last: '2026-12-31', reason: '' }, []],
  ['nothing', { first: ' ', last: '', reason: '' }, []],
  [
    'only a reason',
    { first: '', last: '', reason: 'Puente' },
    [['daysOff.0.first', 'Falta el primer día: escríbalo como dd/mm/aaaa en «Desde».']],
  ],
  [
    'what is no day',
    { first: 'viernes', last: '32/06/2026', reason: '' },
    [
      ['daysOff.0.first', '«viernes» no es una fecha: escríbala como dd/mm/aaaa.'],
      ['daysOff.0.last', '«32/06/2026» no es una fecha: escríbala como dd/mm/aaaa.'],
    ],
  ],
  [
    'the wrong way round',
    { first: '12/06/2026', last: '10/06/2026', reason: '' },
    [['daysOff.0.first', 'El último día (10/06/2026) es anterior al primero (12/06/2026): corrija uno de los dos.']],
  ],
])('days off: %s', (_, line, expected) => {
  const found = settingsProblems({ ...draft, daysOff: [line] }).filter(({ path }) => path.startsWith('daysOff'));
  expect(found).toEqual(expected.map(([path, problem]) => ({ path, problem, blocks: true })));
  const saved = settingsOf({ ...draft, daysOff: [line] });
  expect(Array.isArray(saved)).toBe(expected.length > 0);
});
