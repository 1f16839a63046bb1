import { spanishDay } from '../calendar/day';
import { workingDaysLeft } from '../calendar/workingDays';
import type { COMMITMENTS } from '../registers/kinds/commitmentsRegister';
import { commitmentsOf, meetingsOf } from '../registers/links';
import { MEETINGS } from '../registers/kinds/meetingsRegister';
import type { Entry } from '../registers/register';
import { REGISTERS } from '../registers/registers';
import { ANSWER_WORDS, TRANSFERS } from '../registers/kinds/transfersRegister';
import { counted } from '../text/spanish';
import type { Workspace } from '../workspace/workspace';
import { lineRule, type FieldOf, type LineOf, type LineRemark, type LineRule } from './lineRules';
import { remindedOwners } from './remindedRule';

type Meeting = LineOf<'meetings'>;
type Commitment = LineOf<'commitments'>;
type Transfer = LineOf<'transfers'>;

const ownersAreReminded = lineRule({
  id: 'PREP-1',
  severity: 'error',
  title: 'Recordatorio a cada responsable antes de la apertura',
  reads: 'reminders',
  lines: {},
  elsewhere: remindedOwners,
});

const meetingsAreRecorded = lineRule({
  id: 'PREP-2',
  severity: 'error',
  title: 'La reunión con compromisos tiene acta',
  reads: 'meetings',
  lines: { meetings: hasRecord, commitments: hasMeeting },
});

const commitmentsAreKept = lineRule({
  id: 'PREP-3',
  severity: 'error',
  title: 'Los compromisos tienen responsable y fecha límite, y se cumplen',
  reads: 'commitments',
  lines: { commitments: isKept },
});

const transfersAreAnswered = lineRule({
  id: 'PREP-4',
  severity: 'error',
  title: 'El traslado tiene fecha, motivo y respuesta',
  reads: 'transfers',
  lines: {
    transfers: (line, workspace) => [
      ...halfAnswer(line),
      ...onlyRequest(line, workspace),
      ...actionExists(line, workspace),
    ],
  },
});

export const PREPARATION_RULES: readonly LineRule[] = [
  ownersAreReminded,
  meetingsAreRecorded,
  commitmentsAreKept,
  transfersAreAnswered,
];

/** PREP-3: until the day on which it was met, in whatever cut. */
export function isOpenCommitment(
  { values: { met } }: Entry<typeof COMMITMENTS>,
  { today }: Pick<Workspace, 'today'>,
): boolean {
  return met === '' || met > today;
}

/** PREP-2. Of two meetings on one day nobody knows whose the commitments are: one record is enough. */
function hasRecord(line: Meeting, { registers }: Workspace): LineRemark<FieldOf<'meetings'>>[] {
  const {
    values: { cut, day, record },
  } = line;
  const count = commitmentsOf(line, registers).length;
  const isRecorded =
    record !== '' ||
    registers.meetings.entries.some(
      ({ row, values }) => row !== line.row && values.cut === cut && values.day === day && values.record !== '',
    );
  if (count === 0 || isRecorded || day === '') return [];
  return [
    {
      field: 'record',
      message: `La reunión del ${spanishDay(day)} dejó ${counted(count, 'compromiso', 'compromisos')} y no tiene acta: escriba su referencia en «${MEETINGS.fields.record.header}».`,
    },
  ];
}

function hasMeeting(line: Commitment, { registers }: Workspace): LineRemark<FieldOf<'commitments'>>[] {
  const {
    values: { cut, meeting },
  } = line;
  if (cut === '' || meeting === '' || meetingsOf(line, registers).length > 0) return [];
  return [
    {
      field: 'meeting',
      severity: 'warning',
      message: `En «${REGISTERS.meetings.sheet}» no hay ninguna reunión del ${spanishDay(meeting)} en el corte ${cut}: anótela o corrija la fecha.`,
    },
  ];
}

/** PREP-3; that owner and due date are there, the register itself asks for. */
function isKept(line: Commitment, workspace: Workspace): LineRemark<FieldOf<'commitments'>>[] {
  const {
    values: { meeting, due, met },
  } = line;
  const { today, settings } = workspace;
  const remarks: LineRemark<FieldOf<'commitments'>>[] = [];
  if (due !== '' && meeting !== '' && due < meeting) {
    remarks.push({
      field: 'due',
      message: `La fecha límite (${spanishDay(due)}) es anterior a la reunión (${spanishDay(meeting)}): corrija una de las dos.`,
    });
  } else if (due !== '' && due < today && isOpenCommitment(line, workspace)) {
    // Over a weekend no working day passes.
    const late = -workingDaysLeft(today, due, settings.cut.daysOff);
    remarks.push({
      field: 'due',
      severity: 'warning',
      message: `Compromiso abierto y vencido: su fecha límite era el ${spanishDay(due)}${late === 0 ? '' : `, hace ${counted(late, 'día hábil', 'días hábiles')}`}. Acuerde el cumplimiento con su responsable o escriba cuándo se cumplió.`,
    });
  }
  if (met !== '' && meeting !== '' && met < meeting) {
    remarks.push({
      field: 'met',
      message: `Se cumplió (${spanishDay(met)}) antes de la reunión (${spanishDay(meeting)}): corrija una de las dos fechas.`,
    });
  }
  return remarks;
}

/** PREP-4; that date and reason are there, the register itself asks for. */
function halfAnswer({ values: { asked, answer, answered } }: Transfer): LineRemark<FieldOf<'transfers'>>[] {
  const { fields } = TRANSFERS;
  if (answer !== '' && answered === '')
    return [
      {
        field: 'answered',
        message: `La respuesta es «${ANSWER_WORDS[answer]}» y falta su fecha: escríbala en «${fields.answered.header}».`,
      },
    ];
  if (answer === '' && answered !== '')
    return [
      {
        field: 'answer',
        message: `La respuesta tiene fecha (${spanishDay(answered)}) y no dice cuál fue: escriba ${Object.values(
          ANSWER_WORDS,
        )
          .map((word) => `«${word}»`)
          .join(' o ')}.`,
      },
    ];
  if (answered === '' || asked === '' || answered >= asked) return [];
  return [
    {
      field: 'answered',
      message: `La respuesta (${spanishDay(answered)}) es anterior a la solicitud (${spanishDay(asked)}): corrija una de las dos fechas.`,
    },
  ];
}

/** A request that was refused may be made again. */
function onlyRequest(
  { row, values: { action, answer } }: Transfer,
  { registers }: Workspace,
): LineRemark<FieldOf<'transfers'>>[] {
  if (action === '' || answer === 'refused') return [];
  const others = registers.transfers.entries.filter(
    (other) => other.row !== row && other.values.action === action && other.values.answer !== 'refused',
  );
  if (others.length === 0) return [];
  return [
    {
      field: 'action',
      message: `La acción ${action} tiene otra solicitud abierta o aceptada (${others.map((other) => `fila ${other.row}`).join(', ')}): deje una sola, o anote la respuesta de la otra.`,
    },
  ];
}

function actionExists(
  { values: { action, answer } }: Transfer,
  { matrix }: Workspace,
): LineRemark<FieldOf<'transfers'>>[] {
  if (action === '' || matrix.records.some(({ key }) => key === action)) return [];
  // Whoever takes its row out of the matrix afterwards is right to do so.
  if (answer === 'accepted')
    return [
      {
        field: 'action',
        severity: 'warning',
        message: `La acción ${action} no está en la matriz: si ya se quitó por el traslado no hay nada que hacer; si no, corrija el código.`,
      },
    ];
  return [
    {
      field: 'action',
      message: `La acción ${action} no está en la matriz «${matrix.layout.sheet}»: corrija el documento o el código.`,
    },
  ];
}
