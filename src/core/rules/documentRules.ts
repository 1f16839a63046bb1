import { spanishDay, type Day } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { DOCUMENTS, STEPS, VOTE_WORDS } from '../registers/kinds/documentsRegister';
import { documentsNamed, observationsOf } from '../registers/links';
import { OBSERVATIONS, OUTCOME_WORDS } from '../registers/kinds/observationsRegister';
import type { ValuesOf } from '../registers/register';
import { REGISTERS } from '../registers/registers';
import { counted } from '../text/spanish';
import type { Workspace } from '../workspace/workspace';
import { lineRule, type LineOf, type LineRemark, type LineRule } from './lineRules';

type Document = LineOf<'documents'>;
type DocumentRemark = LineRemark<keyof Document['values']>;
type DocumentStep = (typeof STEPS)[number];

const { fields: DOCUMENT_FIELDS } = DOCUMENTS;

const stepsInOrder = lineRule({
  id: 'DOC-1',
  severity: 'error',
  title: 'Las etapas del documento tienen fecha y van en orden',
  reads: 'documents',
  lines: { documents: (line, workspace) => [...backwards(line), ...undated(line, workspace), ...viability(line)] },
});

const observationsEnd = lineRule({
  id: 'DOC-2',
  severity: 'error',
  title: 'Toda observación queda incluida o persiste',
  reads: 'observations',
  lines: { observations: observationEnds },
});

const voteFitsObservations = lineRule({
  id: 'DOC-3',
  severity: 'error',
  title: 'El voto dice qué observaciones persisten',
  lines: {
    documents: (line, workspace) => [
      ...halfVote(line),
      ...voteTooEarly(line),
      ...voteWithoutConditions(line, workspace),
    ],
  },
});

const approvedHasNumber = lineRule({
  id: 'DOC-4',
  severity: 'error',
  title: 'El documento aprobado tiene un número único',
  lines: { documents: numberIsUnique },
});

const planIsInMatrix = lineRule({
  id: 'DOC-5',
  severity: 'warning',
  title: 'Las acciones del PAS aprobado están en la matriz',
  lines: { documents: actionsInMatrix },
});

export const DOCUMENT_RULES: readonly LineRule[] = [
  stepsInOrder,
  observationsEnd,
  voteFitsObservations,
  approvedHasNumber,
  planIsInMatrix,
];

/** DOC-1: each date against the one before it. A vote before the session is DOC-3's to say. */
function backwards({ values }: Document): DocumentRemark[] {
  const dated = STEPS.flatMap((step) => {
    const day = values[step];
    return day === '' ? [] : [{ step, day }];
  });
  return dated.flatMap(({ step, day }, index) => {
    const earlier = dated[index - 1];
    if (!earlier || day >= earlier.day || (step === 'voted' && day < values.held)) return [];
    return [
      {
        field: step,
        message: `${named(step)} (${spanishDay(day)}) es anterior a ${named(earlier.step)} (${spanishDay(earlier.day)}): corrija una de las dos fechas.`,
      },
    ];
  });
}

/** DOC-1: one remark for all that is missing, or an old document of which little is known would fill the list. */
function undated(line: Document, workspace: Workspace): DocumentRemark[] {
  const { values } = line;
  const last = STEPS.findLast((step) => values[step] !== '');
  if (last === undefined) return [];
  const missing = STEPS.slice(0, STEPS.indexOf(last)).filter(
    (step) => values[step] === '' && isNeeded(step, line, workspace),
  );
  const [first] = missing;
  if (first === undefined) return [];
  return [
    {
      field: first,
      severity: 'warning',
      message: `Sin fecha: ${missing.map(named).join(', ')}. El documento ya tiene la de ${named(last)}: ${missing.length === 1 ? 'escríbala' : 'escríbalas'}.`,
    },
  ];
}

/** Where nobody has observed anything there is nothing to consolidate or to check. */
function isNeeded(step: DocumentStep, line: Document, { registers }: Workspace): boolean {
  if (step !== 'consolidated' && step !== 'checked') return true;
  return line.values.observations !== '' || observationsOf(line, registers).length > 0;
}

/** DOC-1: the answer has a word and a date, and after a «No» nothing follows. */
function viability({ values }: Document): DocumentRemark[] {
  const later = STEPS.slice(STEPS.indexOf('decided') + 1).find((step) => values[step] !== '');
  const { header } = DOCUMENT_FIELDS.viable;
  if (values.viable === '') {
    return values.decided === ''
      ? []
      : [
          {
            field: 'viable',
            severity: 'warning',
            message: `${named('decided')} tiene fecha y no dice si es viable: escriba «Sí» o «No» en «${header}».`,
          },
        ];
  }
  if (values.viable === 'no' && later !== undefined) {
    return [
      {
        field: 'viable',
        severity: 'warning',
        message: `«${header}» dice «No» y el documento siguió con ${named(later)}: corrija la respuesta o la fecha.`,
      },
    ];
  }
  // With a later date `undated` asks for it already.
  if (values.decided === '' && later === undefined) {
    return [
      {
        field: 'decided',
        severity: 'warning',
        message: `«${header}» tiene respuesta y falta su fecha: escríbala en ${named('decided')}.`,
      },
    ];
  }
  return [];
}

/** DOC-2: before the observations are checked, or the vote is cast, nobody has to know what became of one. */
function observationEnds(
  { values }: LineOf<'observations'>,
  { registers, today }: Workspace,
): LineRemark<keyof ValuesOf<typeof OBSERVATIONS>>[] {
  if (values.document === '') return [];
  const documents = documentsNamed(values.document, registers.documents.entries);
  const [document] = documents;
  if (!document) {
    return [
      {
        field: 'document',
        message: `El documento no está en «${REGISTERS.documents.sheet}»: escríbalo allí, o escriba aquí su título o su número como están allí.`,
      },
    ];
  }
  if (documents.length > 1) {
    return [
      {
        field: 'document',
        message: `Nombra ${documents.length} documentos de «${REGISTERS.documents.sheet}» (filas ${documents.map(({ row }) => row).join(', ')}): deles títulos distintos, o escriba aquí el número.`,
      },
    ];
  }
  const { checked, voted } = document.values;
  const since = hasCome(checked, today)
    ? `las observaciones del documento se verificaron el ${spanishDay(checked)}`
    : hasCome(voted, today)
      ? `el documento se votó el ${spanishDay(voted)}`
      : undefined;
  if (values.outcome !== '' || since === undefined) return [];
  return [
    {
      field: 'outcome',
      message: `Sin resultado, y ${since}: escriba «${OUTCOME_WORDS.included}» o «${OUTCOME_WORDS.persists}».`,
    },
  ];
}

function halfVote({ values: { vote, voted } }: Document): DocumentRemark[] {
  if (voted !== '' && vote === '')
    return [
      {
        field: 'vote',
        message: `El voto tiene fecha (${spanishDay(voted)}) y no dice cuál fue: escriba ${Object.values(VOTE_WORDS)
          .map((word) => `«${word}»`)
          .join(', ')}.`,
      },
    ];
  if (voted === '' && vote !== '')
    return [
      { field: 'voted', message: `El voto es «${VOTE_WORDS[vote]}» y falta su fecha: escríbala en ${named('voted')}.` },
    ];
  return [];
}

function voteTooEarly({ values: { voted, held } }: Document): DocumentRemark[] {
  if (voted === '' || held === '' || voted >= held) return [];
  return [
    {
      field: 'voted',
      message: `El voto (${spanishDay(voted)}) es anterior a ${named('held')} (${spanishDay(held)}): corrija una de las dos fechas.`,
    },
  ];
}

function voteWithoutConditions(line: Document, { registers }: Workspace): DocumentRemark[] {
  const { vote, conditions } = line.values;
  if (vote === '' || conditions !== '') return [];
  const { header } = DOCUMENT_FIELDS.conditions;
  if (vote === 'conditional')
    return [
      { field: 'conditions', message: `El voto es «${VOTE_WORDS[vote]}» y no dice cuáles: escríbalas en «${header}».` },
    ];
  const persisting = observationsOf(line, registers).filter(({ values }) => values.outcome === 'persists').length;
  if (persisting === 0) return [];
  return [
    {
      field: 'conditions',
      message: `${persisting === 1 ? 'Persiste' : 'Persisten'} ${counted(persisting, 'observación', 'observaciones')} y el voto es «${VOTE_WORDS[vote]}»: escriba en «${header}» cuáles persisten, o el voto es «${VOTE_WORDS.conditional}».`,
    },
  ];
}

/** DOC-4. Two lines with one number are an error in both, approved or not: nobody can tell whose it is. */
function numberIsUnique({ row, values }: Document, { registers, today }: Workspace): DocumentRemark[] {
  const { number } = values;
  const approval = approvalOf(values, today);
  if (number === '')
    return approval === undefined
      ? []
      : [
          {
            field: 'number',
            message: `El documento se aprobó el ${spanishDay(approval)} y no tiene número: escríbalo en «${DOCUMENT_FIELDS.number.header}».`,
          },
        ];
  const others = registers.documents.entries.filter((other) => other.row !== row && other.values.number === number);
  if (others.length === 0) return [];
  return [
    {
      field: 'number',
      message: `El CONPES ${number} está también en la ${others.map((other) => `fila ${other.row}`).join(', ')}: deje el número en un solo documento.`,
    },
  ];
}

function actionsInMatrix({ values }: Document, { matrix, today }: Workspace): DocumentRemark[] {
  const { number } = values;
  if (
    number === '' ||
    approvalOf(values, today) === undefined ||
    matrix.records.some(({ conpes }) => valueOf(conpes) === number)
  )
    return [];
  return [
    {
      field: 'number',
      message: `El CONPES ${number} está aprobado y la matriz no tiene acciones suyas: si su PAS tiene acciones del Sector Hacienda, tráigalas con «Traer un PAS», en Documentos y PAS.`,
    },
  ];
}

/** What is published was approved. */
function approvalOf({ approved, published }: Document['values'], today: Day): Day | undefined {
  return [approved, published].find((day): day is Day => hasCome(day, today));
}

/** A date that has not come yet is a plan. */
function hasCome(day: Day | '', today: Day): day is Day {
  return day !== '' && day <= today;
}

function named(step: DocumentStep): string {
  return `«${DOCUMENT_FIELDS[step].header}»`;
}
