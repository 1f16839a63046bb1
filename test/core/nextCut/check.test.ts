import type { CutLabel } from '../../../src/core/keys/keys';
import { labelWithoutEnd, nextCutProblems, typedCut } from '../../../src/core/nextCut/checkNextCut';
import { nextCutDraft, type NextCutDraft } from '../../../src/core/nextCut/nextCutDraft';
import type { Settings } from '../../../src/core/settings/settings';
import { CUT, SETTINGS, workspaceOf } from '../support/workspace';
import { FORM } from './book';

const formOf = (change: Partial<NextCutDraft> = {}): NextCutDraft => ({
  ...nextCutDraft(SETTINGS),
  ...FORM,
  ...change,
});
const stage = (name: string, deadline = '') => ({ name, approver: 'X', deadline });

test('the form begins with the label that follows and the same stages, without their days (DATA-8)', () => {
  expect(nextCutDraft(SETTINGS)).toEqual({
    label: '2026-1',
    cutDate: '',
    opens: '',
    closes: '',
    stages: CUT.stages.map(({ name, approver }) => ({ name, approver, deadline: '' })),
  });
  expect(nextCutDraft({ ...SETTINGS, cut: { stages: [] } })).toEqual({
    label: '',
    cutDate: '',
    opens: '',
    closes: '',
    stages: [],
  });
  expect(nextCutDraft({ ...SETTINGS, cut: { label: '9999-2' as CutLabel, stages: [] } }).label).toBe('');
});

test('the cut that the form means is what can be read of it', () => {
  expect(
    typedCut(
      formOf({
        opens: 'pronto',
        closes: '',
        stages: [stage(' Reporte ', '20/11/2026'), stage(' ', ' ')].map((one) => ({ ...one, approver: one.name })),
      }),
      SETTINGS,
    ),
  ).toEqual({
    label: '2026-1',
    cutDate: '2026-06-30',
    stages: [{ name: 'Reporte', approver: 'Reporte', deadline: '2026-11-20' }],
  });
});

const { label: _, ...UNNAMED } = CUT;

test.each<
  [
    string,
    Partial<NextCutDraft>,
    Partial<Settings>,
    readonly (readonly [path: string, problem: string, blocks: boolean])[],
  ]
>([
  ['nothing', {}, {}, []],
  ['nothing of what is no cut', {}, { recipients: [{ role: 'Jefe', email: '' }], entities: [] }, []],
  [
    'nothing where the same cut is opened again',
    { label: '2025-2', cutDate: '31/12/2025', opens: '04/05/2026', closes: '31/07/2026' },
    {},
    [],
  ],
  [
    'a label of the past',
    { label: ' 2025-1 ' },
    {},
    [['cut.label', 'El corte 2025-1 no es posterior al actual, 2025-2: escriba el que sigue, 2026-1.', true]],
  ],
  [
    'a cut that is left out',
    { label: '2026-2' },
    {},
    [['cut.label', 'Entre 2025-2 y 2026-2 queda sin abrir el corte 2026-1: confirme la etiqueta.', false]],
  ],
  [
    'no label, which is needed here',
    { label: '' },
    {},
    [['cut.label', 'Falta la etiqueta del corte («AAAA-1» o «AAAA-2») en «Configuración».', true]],
  ],
  [
    'what is only not known yet',
    { closes: '' },
    {},
    [['cut.closes', 'Falta el cierre del corte en «Configuración».', false]],
  ],
  [
    'what is no date',
    { closes: 'pronto' },
    {},
    [['cut.closes', '«pronto» no es una fecha: escríbala como dd/mm/aaaa.', true]],
  ],
  [
    'an opening on the day on which the old cut closes',
    { opens: '31/07/2026' },
    {},
    [
      [
        'cut.opens',
        'La apertura (31/07/2026) no es posterior al cierre del corte 2025-2 (31/07/2026): confirme la fecha.',
        false,
      ],
    ],
  ],
  ['nothing of one on the day after', { opens: '01/08/2026' }, {}, []],
  [
    'a cut date that was left as it was',
    { cutDate: '31/12/2025' },
    {},
    [
      [
        'cut.cutDate',
        'La fecha de corte (31/12/2025) no es posterior a la del corte 2025-2 (31/12/2025): confirme la fecha.',
        false,
      ],
    ],
  ],
  [
    'the same of a cut without a name',
    { label: '2025-1', cutDate: '31/12/2025' },
    { cut: UNNAMED },
    [
      [
        'cut.cutDate',
        'La fecha de corte (31/12/2025) no es posterior a la del corte actual (31/12/2025): confirme la fecha.',
        false,
      ],
    ],
  ],
  [
    'nothing of a cut whose days nobody knows',
    { cutDate: '31/12/2025' },
    { cut: { label: CUT.label as CutLabel, stages: CUT.stages } },
    [],
  ],
  [
    'days on which nobody works',
    {
      stages: [stage('A', '06/11/2026'), stage('B', '07/11/2026'), stage('C', '08/11/2026'), stage('D', '16/11/2026')],
      closes: '11/01/2027',
    },
    {},
    [
      [
        'cut.stages.1.deadline',
        'El límite de la etapa 2, el 07/11/2026, cae en sábado: confirme la fecha con DNP.',
        false,
      ],
      [
        'cut.stages.2.deadline',
        'El límite de la etapa 3, el 08/11/2026, cae en domingo: confirme la fecha con DNP.',
        false,
      ],
      [
        'cut.stages.3.deadline',
        'El límite de la etapa 4, el 16/11/2026, cae en festivo: confirme la fecha con DNP.',
        false,
      ],
      ['cut.closes', 'El cierre, el 11/01/2027, cae en festivo: confirme la fecha con DNP.', false],
    ],
  ],
  [
    'words for stages that are others by then',
    {
      stages: [
        stage(' Reporte '),
        { name: '', approver: ' ', deadline: '' },
        stage('Planeación entidad'),
        stage('DNP'),
      ],
    },
    {
      states: [
        { word: 'Con el responsable', status: 'reporting', stage: 1 },
        { word: 'Cumplida', status: 'approved' },
        { word: 'En revisión OAP', status: 'inReview', stage: 3 },
        { word: 'Con DNP', status: 'inReview', stage: 4 },
        { word: 'En la DT', status: 'inReview', stage: 4 },
        { word: 'Nueve', status: 'inReview', stage: 9 },
      ],
    },
    [
      [
        'states.2.stage',
        'La palabra «En revisión OAP» nombra la etapa 3 («Cabeza de sector»), que en el flujo nuevo es «DNP»: revíselo en «Palabras de estado» de «Configuración».',
        false,
      ],
      [
        'states.3.stage',
        'Las palabras «Con DNP», «En la DT» nombran la etapa 4 («Interlocutor técnico»), que en el flujo nuevo no existe: revíselo en «Palabras de estado» de «Configuración».',
        false,
      ],
    ],
  ],
])('what is wrong with the form: %s', (_case, change, settings, problems) => {
  expect(
    nextCutProblems(formOf(change), { ...SETTINGS, ...settings }).map(({ path, problem, blocks }) => [
      path,
      problem,
      blocks,
    ]),
  ).toEqual(problems);
});

test('a label that no cut leads to', () => {
  const workspace = workspaceOf();
  const label = '2026-1' as CutLabel;
  expect(labelWithoutEnd(label, { label: CUT.label as CutLabel, workspace, known: true }, SETTINGS)).toEqual([]);
  expect(labelWithoutEnd(undefined, undefined, SETTINGS)).toEqual([]);
  expect(labelWithoutEnd(label, undefined, SETTINGS)).toEqual([
    {
      path: 'cut.label',
      blocks: true,
      problem: 'El corte 2026-1 ya existe y la matriz no tiene ninguno anterior del que pudiera continuar.',
    },
  ]);
  expect(labelWithoutEnd(label, undefined, { ...SETTINGS, cut: UNNAMED })).toEqual([
    {
      path: 'cut.label',
      blocks: true,
      problem:
        '«Configuración» no dice qué corte termina: escriba en «Preparar» la etiqueta del corte que lleva la matriz.',
    },
  ]);
});
