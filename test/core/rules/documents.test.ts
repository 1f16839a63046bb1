import fc from 'fast-check';
import { STEPS } from '../../../src/core/registers/kinds/documentsRegister';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { readRegister } from '../../../src/core/registers/readRegister';
import { REGISTERS } from '../../../src/core/registers/registers';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { DOCUMENT_RULES } from '../../../src/core/rules/documentRules';
import type { Severity } from '../../../src/core/plan/severity';
import { cellOfLine, registersWith, sheetGrid } from '../support/registers';
import { soundAction, workspaceOf } from '../support/workspace';

/** From the request to the publication, with an observation that was taken in; its action stands in the matrix. */
const DOCUMENT = {
  title: 'Política de riesgo fiscal',
  number: '4144',
  asked: '2025-01-10',
  decided: '2025-02-03',
  viable: 'yes',
  drafted: '2025-03-05',
  called: '2025-04-01',
  held: '2025-04-20',
  consolidated: '2025-04-25',
  checked: '2025-05-10',
  voted: '2025-05-12',
  vote: 'favourable',
  session: '2025-05-20',
  approved: '2025-05-20',
  published: '2025-06-02',
};
const OBSERVATION = {
  document: 'POLITICA DE RIESGO FISCAL',
  day: '2025-04-20',
  by: 'DGPM',
  text: 'Precisar la meta',
  outcome: 'included',
};
const PERSISTING = { ...OBSERVATION, outcome: 'persists' };
const UNRESOLVED = { ...OBSERVATION, outcome: '' };

const found = (documents: readonly LineValues[], observations: readonly LineValues[] = [OBSERVATION], code = '4144') =>
  findingsOf(
    workspaceOf({
      records: [soundAction({}, { conpes: code }), soundAction({ row: 6 }, { conpes: '3918' })],
      logbook: [],
      registers: registersWith({ documents, observations }),
    }),
  ).filter(({ rule }) => rule.startsWith('DOC-'));

const but = (change: LineValues): LineValues => ({ ...DOCUMENT, ...change });
const without = (...fields: (keyof typeof DOCUMENT)[]): LineValues =>
  but(Object.fromEntries(fields.map((field) => [field, ''])));

test('a document that passed every step breaks no rule', () => expect(found([DOCUMENT])).toEqual([]));

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly documents: readonly LineValues[];
  readonly observations?: readonly LineValues[];
  readonly at: readonly ['documents' | 'observations', string, number?];
  readonly severity?: Severity;
  readonly says: string;
  /** The rules of what else is found. */
  readonly also?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    rule: 'DOC-1',
    what: 'a step before the one before it',
    documents: [but({ called: '2025-03-01' })],
    at: ['documents', 'called'],
    says: '«Convocatoria PreCONPES» (01/03/2025) es anterior a «Borrador en mesas de trabajo» (05/03/2025): corrija una de las dos fechas.',
  },
  {
    rule: 'DOC-1',
    what: 'a step before another one, with one between that has no date',
    documents: [but({ called: '', held: '2025-02-20' })],
    at: ['documents', 'held'],
    says: '«Sesión PreCONPES» (20/02/2025) es anterior a «Borrador en mesas de trabajo» (05/03/2025): corrija una de las dos fechas.',
    also: ['DOC-1'],
  },
  {
    rule: 'DOC-1',
    what: 'steps without a date',
    documents: [without('asked', 'drafted')],
    at: ['documents', 'asked'],
    severity: 'warning',
    says: 'Sin fecha: «Solicitud de viabilidad», «Borrador en mesas de trabajo». El documento ya tiene la de «Publicación»: escríbalas.',
  },
  {
    rule: 'DOC-1',
    what: 'observations that nobody has dated as checked',
    documents: [without('checked')],
    at: ['documents', 'checked'],
    severity: 'warning',
    says: 'Sin fecha: «Observaciones verificadas». El documento ya tiene la de «Publicación»: escríbala.',
  },
  {
    rule: 'DOC-1',
    what: 'observations in a file that nobody has dated as consolidated',
    documents: [{ ...without('consolidated'), observations: 'Acta 7' }],
    observations: [],
    at: ['documents', 'consolidated'],
    severity: 'warning',
    says: 'Sin fecha: «Observaciones consolidadas». El documento ya tiene la de «Publicación»: escríbala.',
  },
  {
    rule: 'DOC-1',
    what: 'a «No» without its date',
    documents: [{ title: 'Nueva', asked: '2026-02-01', viable: 'no' }],
    observations: [],
    at: ['documents', 'decided'],
    severity: 'warning',
    says: '«Viable» tiene respuesta y falta su fecha: escríbala en «Respuesta de viabilidad».',
  },
  {
    rule: 'DOC-1',
    what: 'a word without its date, and steps after it',
    documents: [without('decided')],
    at: ['documents', 'decided'],
    severity: 'warning',
    says: 'Sin fecha: «Respuesta de viabilidad». El documento ya tiene la de «Publicación»: escríbala.',
  },
  {
    rule: 'DOC-1',
    what: 'steps without a date where nobody has observed anything',
    documents: [without('drafted', 'checked')],
    observations: [],
    at: ['documents', 'drafted'],
    severity: 'warning',
    says: 'Sin fecha: «Borrador en mesas de trabajo». El documento ya tiene la de «Publicación»: escríbala.',
  },
  {
    rule: 'DOC-1',
    what: 'a step before the one before it, and a vote before the session',
    documents: [but({ called: '2025-03-01', consolidated: '', checked: '', voted: '2025-04-19' })],
    observations: [],
    at: ['documents', 'called'],
    says: '«Convocatoria PreCONPES» (01/03/2025) es anterior a «Borrador en mesas de trabajo» (05/03/2025): corrija una de las dos fechas.',
    also: ['DOC-3'],
  },
  {
    rule: 'DOC-1',
    what: 'an answer without its word',
    documents: [without('viable')],
    at: ['documents', 'viable'],
    severity: 'warning',
    says: '«Respuesta de viabilidad» tiene fecha y no dice si es viable: escriba «Sí» o «No» en «Viable».',
  },
  {
    rule: 'DOC-1',
    what: 'an answer without its date',
    documents: [{ title: 'Nueva', asked: '2026-02-01', viable: 'yes' }],
    at: ['documents', 'decided'],
    severity: 'warning',
    says: '«Viable» tiene respuesta y falta su fecha: escríbala en «Respuesta de viabilidad».',
    also: ['DOC-2'],
  },
  {
    rule: 'DOC-1',
    what: 'steps after a «No»',
    documents: [but({ viable: 'no' })],
    at: ['documents', 'viable'],
    severity: 'warning',
    says: '«Viable» dice «No» y el documento siguió con «Borrador en mesas de trabajo»: corrija la respuesta o la fecha.',
  },
  {
    rule: 'DOC-1',
    what: 'a cell that nobody understands',
    documents: [but({ held: 'pronto' })],
    at: ['documents', 'held'],
    says: '«pronto» no es una fecha: escriba la fecha como dd/mm/aaaa en una celda con formato de fecha.',
  },
  {
    rule: 'DOC-1',
    what: 'a document without a title',
    documents: [without('title')],
    observations: [],
    at: ['documents', 'title'],
    says: 'Falta «Documento».',
  },
  {
    rule: 'DOC-2',
    what: 'no result once they were checked',
    documents: [DOCUMENT],
    observations: [UNRESOLVED],
    at: ['observations', 'outcome'],
    says: 'Sin resultado, y las observaciones del documento se verificaron el 10/05/2025: escriba «Incluida» o «Persiste».',
  },
  {
    rule: 'DOC-2',
    what: 'no result on the day on which they are checked',
    documents: [{ ...without('voted', 'vote', 'session', 'approved', 'published'), checked: '2026-05-20' }],
    observations: [UNRESOLVED],
    at: ['observations', 'outcome'],
    says: 'Sin resultado, y las observaciones del documento se verificaron el 20/05/2026: escriba «Incluida» o «Persiste».',
  },
  {
    rule: 'DOC-2',
    what: 'no result, voted before they are checked',
    documents: [{ ...DOCUMENT, checked: '2026-05-21', session: '', approved: '', published: '', voted: '2026-05-20' }],
    observations: [UNRESOLVED],
    at: ['observations', 'outcome'],
    says: 'Sin resultado, y el documento se votó el 20/05/2026: escriba «Incluida» o «Persiste».',
    also: ['DOC-1'],
  },
  {
    rule: 'DOC-2',
    what: 'an observation of no document',
    documents: [DOCUMENT],
    observations: [{ ...OBSERVATION, document: '' }],
    at: ['observations', 'document'],
    says: 'Falta «Documento».',
  },
  {
    rule: 'DOC-2',
    what: 'no result once it was voted',
    documents: [without('checked')],
    observations: [OBSERVATION, UNRESOLVED],
    at: ['observations', 'outcome', 1],
    says: 'Sin resultado, y el documento se votó el 12/05/2025: escriba «Incluida» o «Persiste».',
    also: ['DOC-1'],
  },
  {
    rule: 'DOC-2',
    what: 'a document that is not there',
    documents: [DOCUMENT],
    observations: [{ ...OBSERVATION, document: 'Política de aguas' }],
    at: ['observations', 'document'],
    says: 'El documento no está en «Documentos CONPES»: escríbalo allí, o escriba aquí su título o su número como están allí.',
  },
  {
    rule: 'DOC-2',
    what: 'a name of two documents',
    documents: [DOCUMENT, { title: 'Política de riesgo fiscal.' }],
    at: ['observations', 'document'],
    says: 'Nombra 2 documentos de «Documentos CONPES» (filas 2, 3): deles títulos distintos, o escriba aquí el número.',
  },
  {
    rule: 'DOC-2',
    what: 'a result that is no word of ours',
    documents: [DOCUMENT],
    observations: [{ ...OBSERVATION, outcome: 'quizás' }],
    at: ['observations', 'outcome'],
    says: '«quizás» no se entiende: escriba Incluida, Persiste.',
  },
  {
    rule: 'DOC-3',
    what: 'a favourable vote while one persists',
    documents: [DOCUMENT],
    observations: [PERSISTING, OBSERVATION],
    at: ['documents', 'conditions'],
    says: 'Persiste 1 observación y el voto es «Favorable»: escriba en «Condiciones del voto» cuáles persisten, o el voto es «Favorable con condiciones».',
  },
  {
    rule: 'DOC-3',
    what: 'an unfavourable vote that does not list what persists',
    documents: [but({ vote: 'unfavourable' })],
    observations: [PERSISTING, { ...PERSISTING, document: 'CONPES 4144' }],
    at: ['documents', 'conditions'],
    says: 'Persisten 2 observaciones y el voto es «Desfavorable»: escriba en «Condiciones del voto» cuáles persisten, o el voto es «Favorable con condiciones».',
  },
  {
    rule: 'DOC-3',
    what: 'conditions that nobody has written',
    documents: [but({ vote: 'conditional' })],
    at: ['documents', 'conditions'],
    says: 'El voto es «Favorable con condiciones» y no dice cuáles: escríbalas en «Condiciones del voto».',
  },
  {
    rule: 'DOC-3',
    what: 'a vote without its word',
    documents: [without('vote')],
    at: ['documents', 'vote'],
    says: 'El voto tiene fecha (12/05/2025) y no dice cuál fue: escriba «Favorable», «Favorable con condiciones», «Desfavorable».',
  },
  {
    rule: 'DOC-3',
    what: 'a vote without its date',
    documents: [{ title: 'Nueva', vote: 'favourable' }],
    at: ['documents', 'voted'],
    says: 'El voto es «Favorable» y falta su fecha: escríbala en «Fecha del voto».',
    also: ['DOC-2'],
  },
  {
    rule: 'DOC-3',
    what: 'a vote before the session',
    documents: [but({ checked: '', consolidated: '', voted: '2025-04-19' })],
    observations: [],
    at: ['documents', 'voted'],
    says: 'El voto (19/04/2025) es anterior a «Sesión PreCONPES» (20/04/2025): corrija una de las dos fechas.',
  },
  {
    rule: 'DOC-4',
    what: 'approved without a number',
    documents: [without('number')],
    at: ['documents', 'number'],
    says: 'El documento se aprobó el 20/05/2025 y no tiene número: escríbalo en «CONPES».',
  },
  {
    rule: 'DOC-4',
    what: 'approved today without a number',
    documents: [{ ...without('number', 'published'), session: '2026-05-20', approved: '2026-05-20' }],
    at: ['documents', 'number'],
    says: 'El documento se aprobó el 20/05/2026 y no tiene número: escríbalo en «CONPES».',
  },
  {
    rule: 'DOC-4',
    what: 'published without a number, its approval to come',
    documents: [{ ...without('number'), approved: '2026-05-21' }],
    at: ['documents', 'number'],
    says: 'El documento se aprobó el 02/06/2025 y no tiene número: escríbalo en «CONPES».',
    also: ['DOC-1'],
  },
  {
    rule: 'DOC-4',
    what: 'a number of three documents',
    documents: [DOCUMENT, { title: 'Otra', number: '4144' }, { title: 'Otra más', number: '4144' }],
    at: ['documents', 'number', 1],
    says: 'El CONPES 4144 está también en la fila 2, fila 4: deje el número en un solo documento.',
    also: ['DOC-4', 'DOC-4'],
  },
  {
    rule: 'DOC-4',
    what: 'published without approval and number',
    documents: [without('number', 'approved')],
    at: ['documents', 'number'],
    says: 'El documento se aprobó el 02/06/2025 y no tiene número: escríbalo en «CONPES».',
    also: ['DOC-1'],
  },
  {
    rule: 'DOC-4',
    what: 'a number of two documents',
    documents: [{ title: 'Otra', number: 'CONPES 4144' }, DOCUMENT],
    at: ['documents', 'number', 1],
    says: 'El CONPES 4144 está también en la fila 2: deje el número en un solo documento.',
    also: ['DOC-4'],
  },
  {
    rule: 'DOC-5',
    what: 'a PAS that is not in the matrix',
    documents: [but({ number: '4145' })],
    at: ['documents', 'number'],
    severity: 'warning',
    says: 'El CONPES 4145 está aprobado y la matriz no tiene acciones suyas: si su PAS tiene acciones del Sector Hacienda, tráigalas con «Traer un PAS», en Documentos y PAS.',
  },
];

test.each(CASES)(
  '$rule: $what',
  ({ rule, documents, observations, at: [id, field, line], severity = 'error', says, also = [] }) => {
    const all = found(documents, observations);
    expect(all.filter((finding) => finding.message === says)).toEqual([
      expect.objectContaining({ rule, severity, ...cellOfLine(id, field, line) }),
    ]);
    expect(all.filter((finding) => finding.message !== says).map((finding) => finding.rule)).toEqual(also);
  },
);

test('every rule of DOC has a case here', () =>
  expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(DOCUMENT_RULES.map(({ id }) => id))));

test.each<[string, LineValues[], LineValues[]?]>([
  ['a document that has only begun', [{ title: 'Nueva', asked: '2026-05-01' }], []],
  [
    'a vote on the day of the session',
    [but({ consolidated: '2025-04-20', checked: '2025-04-20', voted: '2025-04-20' })],
    [OBSERVATION],
  ],
  [
    'a document in the making with its number, not in the matrix',
    [{ ...without('session', 'approved', 'published'), number: '4145' }],
    [],
  ],
  [
    'a conditional vote where nothing persists',
    [but({ vote: 'conditional', conditions: 'Precisar la meta' })],
    [OBSERVATION],
  ],
  ['a vote that none has observed', [DOCUMENT], []],
  [
    'a document that has been found not viable',
    [{ title: 'Nueva', asked: '2026-01-10', decided: '2026-02-03', viable: 'no' }],
    [],
  ],
  ['nothing to consolidate where nobody has observed anything', [without('consolidated', 'checked')], []],
  [
    'an observation before they are checked',
    [without('checked', 'voted', 'vote', 'session', 'approved', 'published')],
    [UNRESOLVED],
  ],
  [
    'an observation that will be checked tomorrow',
    [{ ...without('voted', 'vote', 'session', 'approved', 'published'), checked: '2026-05-21' }],
    [UNRESOLVED],
  ],
  [
    'an approval that is planned',
    [{ ...without('number', 'published'), session: '2026-05-28', approved: '2026-05-28' }],
    [],
  ],
  ['a vote that lists what persists', [but({ conditions: 'Persiste la meta' })], [PERSISTING]],
  [
    'a conditional vote with its conditions',
    [but({ vote: 'conditional', conditions: 'Precisar la meta' })],
    [PERSISTING],
  ],
  [
    'observations of another document persist',
    [DOCUMENT, { title: 'Otra' }],
    [OBSERVATION, { ...PERSISTING, document: 'Otra' }],
  ],
  ['a document named by its number', [DOCUMENT], [{ ...OBSERVATION, document: 'CONPES 4144 de 2025' }]],
])('no finding: %s', (_, documents, observations) => expect(found(documents, observations)).toEqual([]));

test('a name that is a title is not taken for the number of another document (DOC-2, DOC-3)', () => {
  expect(
    found([but({ title: 'Otra' }), { title: 'Política 4144' }], [{ ...PERSISTING, document: 'política 4144' }]),
  ).toEqual([]);
});

test('what a cell that cannot be read would have to say is not asked for as well', () => {
  expect(found([but({ vote: 'Tal vez' })]).map(({ rule, cell }) => [rule, cell])).toEqual([
    ['DOC-1', cellOfLine('documents', 'vote').cell],
  ]);
});

test('columns are found by their headers, also in findings', () => {
  const grid = sheetGrid('Documentos CONPES', [
    [
      'Mi nota',
      ...Object.values(REGISTERS.documents.fields)
        .map(({ header }) => header)
        .reverse(),
    ],
    ['', ...Array.from({ length: 17 }, () => ''), 'abc', 'Título'],
  ]);
  const registers = { documents: readRegister(REGISTERS.documents, grid, false) };
  expect(findingsOf(workspaceOf({ registers })).map(({ rule, cell, sheet }) => [rule, sheet, cell])).toEqual([
    ['DOC-1', 'Documentos CONPES', 'S2'],
  ]);
});

test('a sheet of the same name that is not ours says so, and nothing else; no sheet, no finding', () => {
  const documents = readRegister(REGISTERS.documents, sheetGrid('Documentos CONPES', [['Lista'], ['Pan']]), false);
  expect(findingsOf(workspaceOf({ registers: { documents } }))).toEqual([
    expect.objectContaining({
      rule: 'DOC-1',
      cell: 'A1',
      message: expect.stringContaining('Falta la columna «Documento»'),
    }),
  ]);
  expect(findingsOf(workspaceOf({ registers: registersWith({}) }))).toEqual([]);
});

test('dates in order are never out of order, and one that is swapped always is (DOC-1, DOC-3)', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: STEPS.length, maxLength: STEPS.length })
    .map((found) => found.sort((a, b) => a - b).map((n) => `2025-05-${n}`));
  fc.assert(
    fc.property(days, fc.subarray([...STEPS], { minLength: 2 }), fc.nat(), (dates, kept, at) => {
      const dated = Object.fromEntries(kept.map((step) => [step, dates[STEPS.indexOf(step)] ?? '']));
      const base = {
        title: 'A',
        ...(dated.decided && { viable: 'yes' }),
        ...(dated.voted && { vote: 'favourable' }),
        number: '4144',
      };
      const wrong = (line: LineValues) => found([line], []).filter(({ severity }) => severity === 'error');
      expect(wrong({ ...base, ...dated })).toEqual([]);
      const [first, second] = [kept[at % (kept.length - 1)], kept[(at % (kept.length - 1)) + 1]];
      if (!first || !second) throw new Error('two neighbours');
      expect(wrong({ ...base, ...dated, [first]: dated[second] ?? '', [second]: dated[first] ?? '' })).not.toEqual([]);
    }),
  );
});
