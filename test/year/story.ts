import type { Pas, PasAction } from '../../sample/samplePas';
import type { CutDates, Ground, NextCut } from '../../test-kit/model/act';
import { spanish, workingDaysFrom } from '../../test-kit/model/modelDays';

/** What the office does, in the order in which it does it; `day` is the day on which it does. */
export type Act = { readonly day: string } & (
  | { readonly do: 'prepare'; readonly cut: CutDates }
  /** `row`: the line of the sheet that is corrected. */
  | {
      readonly do: 'line';
      readonly register: string;
      readonly row?: number;
      readonly texts: Readonly<Record<string, string>>;
    }
  | { readonly do: 'pas'; readonly pas: Pas }
  /** What people type into the matrix by hand. */
  | { readonly do: 'type'; readonly key: string; readonly cells: Readonly<Record<string, string | number>> }
  | {
      readonly do: 'move';
      readonly key: string;
      readonly kind: 'send' | 'approve' | 'reject' | 'close';
      readonly note?: string;
      readonly ground?: Ground;
      readonly evidence?: string;
    }
  | { readonly do: 'stamp' | 'remind' | 'times' | 'reconcile' | 'report' | 'endCut' }
  /** How everything stood on an earlier day. */
  | { readonly do: 'asOf'; readonly on: string }
  | { readonly do: 'openCut'; readonly next: NextCut }
);

export const MHCP = 'Ministerio de Hacienda y Crédito Público';

function action(
  code: string,
  text: string,
  entity: string,
  start: string,
  end: string,
  more: Partial<PasAction> = {},
): PasAction {
  return {
    code,
    text,
    weight: 25,
    related: 'No',
    entities: [entity],
    unit: 'Dirección General',
    contact: `Enlace ${code}`,
    email: `enlace${code.replace('.', '')}@ejemplo.gov.co`,
    start,
    end,
    type: 'Gestión',
    indicators: [`Indicador ${code}`],
    ...more,
  };
}

/** Two documents of the year; in each an action of another sector, which stays out of the matrix. */
export const PLANS: Readonly<Record<'4180' | '4190', Pas>> = {
  4180: {
    title: 'Política de inclusión',
    number: '4180',
    approved: '2026-03-20',
    updated: '',
    dates: 'mdy',
    objectives: [
      {
        title: 'Objetivo 1: Incluir',
        weight: 75,
        actions: [
          action('1.1', 'Expedir el decreto', MHCP, '2025-02-14', '2026-12-31'),
          action('1.2', 'Ampliar la cobertura', 'DIAN', '2025-03-15', '2027-06-30'),
          action('1.10', 'Capacitar a los municipios', 'Findeter', '2025-03-25', '2027-06-30'),
        ],
      },
      {
        title: 'Objetivo 2: Medir',
        weight: 25,
        actions: [
          action('2.1', 'Medir la cobertura', 'Ministerio de Salud y Protección Social', '2025-03-16', '2027-06-30'),
        ],
      },
    ],
  },
  4190: {
    title: 'Política de datos',
    number: '4190',
    approved: '2026-09-18',
    updated: '',
    dates: 'days',
    objectives: [
      {
        title: 'Objetivo 1: Abrir',
        weight: 100,
        actions: [
          action('1.1', 'Publicar los registros', MHCP, '2026-01-15', '2027-12-31'),
          action('1.2', 'Anonimizar los microdatos', 'DIAN', '2026-02-01', '2027-12-31'),
          action('1.3', 'Evaluar el programa', MHCP, '2026-09-01', '2028-12-31'),
          action(
            '1.4',
            'Conectar los hospitales',
            'Ministerio de Salud y Protección Social',
            '2026-02-01',
            '2027-12-31',
          ),
        ],
      },
    ],
  },
};

/** Document 4144, which the matrix holds from the start: one action whose term has ended, one that goes on. */
export const FIRST_ROWS = [
  {
    key: '4144/1.1',
    text: 'Adoptar la hoja de ruta',
    entity: MHCP,
    owner: 'Encargado 1.1',
    mailbox: 'encargado11@ejemplo.gov.co',
    start: '2025-01-20',
    end: '2025-12-31',
  },
  {
    key: '4144/1.2',
    text: 'Formar a los equipos',
    entity: 'DIAN',
    owner: 'Encargado 1.2',
    mailbox: 'encargado12@ejemplo.gov.co',
    start: '2025-01-20',
    end: '2026-12-31',
  },
] as const;

const NEXT_STAGES = ['Reporte', 'Cabeza de sector', 'Dirección técnica', 'Grupo SisCONPES'];

/** What happens to each action in a cut, by working day from 1; days are for a cut of 60 and shrink with it. */
type Script = readonly (readonly [at: number, act: (day: string) => Act])[];

const move =
  (key: string, kind: 'send' | 'approve' | 'reject', note?: string) =>
  (day: string): Act => ({ do: 'move', day, key, kind, ...(note === undefined ? {} : { note }) });
const type =
  (key: string, cells: Readonly<Record<string, string | number>>) =>
  (day: string): Act => ({ do: 'type', day, key, cells });
const report = (key: string, physical: number, financial: number) =>
  type(key, { 'Avance físico': physical, 'Avance financiero': financial, Soportes: 'acta.pdf' });
const line =
  (register: string, texts: Readonly<Record<string, string>>, row?: number) =>
  (day: string): Act => ({ do: 'line', day, register, texts, ...(row === undefined ? {} : { row }) });

const FIRST_CUT: Script = [
  [2, report('4144/1.1', 1, 0.9)],
  [3, move('4144/1.1', 'send')],
  [6, move('4144/1.1', 'approve')],
  [9, move('4144/1.1', 'approve')],
  [12, move('4144/1.1', 'approve')],
  [15, move('4144/1.1', 'approve')],
  [20, move('4144/1.1', 'approve')],
  [4, report('4144/1.2', 0.4, 0.3)],
  [5, move('4144/1.2', 'send')],
  [8, move('4144/1.2', 'approve')],
  [11, move('4144/1.2', 'reject', 'Falta el soporte')],
  [13, report('4144/1.2', 0.45, 0.3)],
  [14, move('4144/1.2', 'send')],
  [17, move('4144/1.2', 'approve')],
  [21, move('4144/1.2', 'approve')],
  [24, move('4144/1.2', 'approve')],
  [27, move('4144/1.2', 'approve')],
  [33, move('4144/1.2', 'approve')],
  [7, report('4180/1.1', 0.2, 0.1)],
  [10, move('4180/1.1', 'send')],
  [16, move('4180/1.1', 'reject', 'El avance no coincide con el soporte')],
  [18, move('4180/1.1', 'send')],
  [22, move('4180/1.1', 'approve')],
  [26, move('4180/1.1', 'approve')],
  [30, move('4180/1.1', 'reject', 'DNP pide el acto administrativo')],
  [36, move('4180/1.1', 'send')],
  // Somebody types the rejection into the row: the stamp of the day makes it a restart.
  [28, report('4180/1.2', 0.1, 0)],
  [29, move('4180/1.2', 'send')],
  [34, type('4180/1.2', { Estado: 'Rechazada', 'Motivo de rechazo': 'Sin soportes' })],
  [
    12,
    line('transfers', { cut: '2025-2', action: '4180/1.10', asked: '@', reason: 'Es de otro sector', to: 'Vivienda' }),
  ],
  [25, line('transfers', { answer: 'accepted', answered: '@' }, 2)],
  [40, line('commitments', { met: '@' }, 2)],
];

const SECOND_CUT: Script = [
  [3, report('4144/1.2', 0.8, 0.7)],
  [4, move('4144/1.2', 'send')],
  [8, move('4144/1.2', 'approve')],
  [12, move('4144/1.2', 'approve')],
  [18, move('4144/1.2', 'approve')],
  [5, report('4180/1.1', 0.5, 0.4)],
  [6, move('4180/1.1', 'send')],
  [10, move('4180/1.1', 'approve')],
  [15, move('4180/1.1', 'reject', 'Falta la firma')],
  [20, move('4180/1.1', 'send')],
  [28, move('4180/1.1', 'approve')],
  [34, move('4180/1.1', 'approve')],
  [40, move('4180/1.1', 'approve')],
  [7, report('4190/1.1', 0.3, 0.2)],
  [9, move('4190/1.1', 'send')],
  [14, move('4190/1.1', 'reject', 'Indicador equivocado')],
  [24, move('4190/1.1', 'send')],
  [30, move('4190/1.1', 'reject', 'Indicador equivocado otra vez')],
  // Closed for good, the last two grounds.
  [
    45,
    (day) => ({
      do: 'move',
      day,
      key: '4180/1.2',
      kind: 'close',
      ground: 'contextChanged',
      evidence: 'CONPES 4200 de 2026',
    }),
  ],
  [
    46,
    (day) => ({
      do: 'move',
      day,
      key: '4190/1.1',
      kind: 'close',
      ground: 'technicalOrLegalProblem',
      evidence: 'Concepto jurídico 12 de 2026',
    }),
  ],
  [50, line('commitments', { met: '@' }, 3)],
];

/** The year in acts; `days`: working days for which each cut is open. */
export function story(days: number): Act[] {
  const first = workingDaysFrom('2026-05-04', days);
  const second = workingDaysFrom('2026-11-03', days);
  const [firstEnd, secondEnd] = [first.at(-1) ?? '', second.at(-1) ?? ''];
  const cut: CutDates = { label: '2025-2', cutDate: '2025-12-31', opens: '2026-05-04', closes: firstEnd };
  const next: NextCut = {
    label: '2026-1',
    cutDate: '2026-06-30',
    opens: '2026-11-03',
    closes: secondEnd,
    stages: NEXT_STAGES.map((name, index) => ({
      name,
      approver: `Aprueba ${index + 1}`,
      deadline: spanish(second[Math.ceil((days * (index + 1)) / 4) - 1] ?? ''),
    })),
  };
  const last: NextCut = {
    label: '2026-2',
    cutDate: '2026-12-31',
    opens: '2027-05-03',
    closes: '2027-07-30',
    stages: next.stages.map((stage) => ({ ...stage, deadline: '' })),
  };
  return [
    { do: 'prepare', day: '2026-02-02', cut },
    ...documentActs(
      '4180',
      2,
      [
        '2026-01-12',
        '2026-01-20',
        '2026-02-03',
        '2026-02-10',
        '2026-02-17',
        '2026-02-24',
        '2026-03-02',
        '2026-03-09',
        '2026-03-18',
        '2026-03-20',
        '2026-04-06',
      ],
      true,
    ),
    { do: 'pas', day: '2026-04-07', pas: PLANS[4180] },
    { do: 'pas', day: '2026-04-08', pas: PLANS[4180] },
    ...readiness('2025-2', '2026-04-20', 2),
    { do: 'stamp', day: '2026-05-18' },
    ...followed(first, FIRST_CUT),
    {
      do: 'move',
      day: firstEnd,
      key: '4144/1.1',
      kind: 'close',
      ground: 'termEndedComplete',
      evidence: 'Informe final',
    },
    ...ended(firstEnd, first),
    { do: 'openCut', day: '2026-08-05', next },
    { do: 'openCut', day: '2026-08-06', next },
    ...documentActs(
      '4190',
      3,
      [
        '2026-07-01',
        '2026-07-08',
        '2026-07-21',
        '2026-08-03',
        '2026-08-11',
        '2026-08-18',
        '2026-08-25',
        '2026-09-01',
        '2026-09-15',
        '2026-09-18',
        '2026-10-01',
      ],
      false,
    ),
    { do: 'pas', day: '2026-10-05', pas: PLANS[4190] },
    ...readiness('2026-1', '2026-10-20', 3),
    ...followed(second, SECOND_CUT),
    ...ended(secondEnd, second),
    { do: 'openCut', day: '2027-03-02', next: last },
  ];
}

const STEPS = [
  'asked',
  'decided',
  'drafted',
  'called',
  'held',
  'consolidated',
  'checked',
  'voted',
  'session',
  'approved',
  'published',
] as const;

/** A document from the request to its publication, a correction of its line for each step; its line stands in `row`. */
function documentActs(number: '4180' | '4190', row: number, days: readonly string[], persists: boolean): Act[] {
  const { title } = PLANS[number];
  const more: Readonly<Partial<Record<(typeof STEPS)[number], Readonly<Record<string, string>>>>> = {
    decided: { viable: 'yes' },
    drafted: { draft: `https://ejemplo.gov.co/borrador-${number}` },
    checked: { observations: `https://ejemplo.gov.co/observaciones-${number}` },
    voted: persists
      ? { vote: 'conditional', conditions: 'Persiste la observación sobre costos', voteFile: 'voto.pdf' }
      : { vote: 'favourable', voteFile: 'voto.pdf' },
    approved: { number },
  };
  return STEPS.flatMap((step, index): Act[] => {
    const day = days[index] ?? '';
    const texts = { [step]: day, ...more[step] };
    const act: Act =
      index === 0
        ? { do: 'line', day, register: 'documents', texts: { title, ...texts } }
        : { do: 'line', day, register: 'documents', row, texts };
    if (step !== 'consolidated') return [act];
    const observation = (text: string): Readonly<Record<string, string>> => ({
      document: title,
      day,
      by: 'DGPPN',
      text,
      outcome: text.includes('costos') && persists ? 'persists' : 'included',
    });
    return [
      { do: 'line', day, register: 'observations', texts: observation('=Aclarar los costos') },
      { do: 'line', day, register: 'observations', texts: observation('Precisar el plazo') },
      act,
    ];
  });
}

/** Reminders, a meeting and its commitment, which stands in `row`. */
function readiness(cut: string, day: string, row: number): Act[] {
  return [
    { do: 'remind', day },
    { do: 'remind', day },
    {
      do: 'line',
      day,
      register: 'meetings',
      texts: { cut, day, subject: 'Alistamiento', present: 'OAP, Grupo SisCONPES', record: `acta-${row}.pdf` },
    },
    {
      do: 'line',
      day,
      register: 'commitments',
      texts: { cut, meeting: day, text: 'Enviar los soportes', owner: 'Dirección General', due: aMonthAfter(day) },
    },
  ];
}

/** A month later. */
function aMonthAfter(day: string): string {
  return new Date(Date.parse(day) + 31 * 86_400_000).toISOString().slice(0, 10);
}

/** Each working day: what is typed, moved and noted on it, then the stamp; on every tenth day the stamp twice. */
function followed(days: readonly string[], script: Script): Act[] {
  return days.flatMap((day, index): Act[] => {
    const today = script
      .filter(([at]) => Math.ceil((at * days.length) / 60) === index + 1)
      .map(([, act]) => onDay(act(day), day));
    const stamp: Act = { do: 'stamp', day };
    return [...today, stamp, ...(index % 10 === 9 ? [stamp] : [])];
  });
}

/** `@` is the day itself. */
function onDay(act: Act, day: string): Act {
  return act.do === 'line'
    ? {
        ...act,
        texts: Object.fromEntries(Object.entries(act.texts).map(([field, text]) => [field, text === '@' ? day : text])),
      }
    : act;
}

function ended(day: string, days: readonly string[]): Act[] {
  return [
    ...days.filter((_, index) => index % 15 === 4).map((on): Act => ({ do: 'asOf', day, on })),
    { do: 'times', day },
    { do: 'reconcile', day },
    { do: 'report', day },
    { do: 'endCut', day },
    { do: 'endCut', day },
  ];
}
