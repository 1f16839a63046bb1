import fc from 'fast-check';
import { STEPS } from '../../../src/core/registers/documents';
import type { LineValues } from '../../../src/core/registers/plan';
import { readRegister } from '../../../src/core/registers/read';
import { NO_REGISTERS, REGISTERS } from '../../../src/core/registers/registers';
import { findingsOf } from '../../../src/core/rules/catalogue';
import { DOCUMENT_RULES } from '../../../src/core/rules/documents';
import type { Severity } from '../../../src/core/rules/rule';
import { cellOfLine, registersWith, sheetGrid } from '../support/registers';
import { soundAction, workspaceOf } from '../support/workspace';

/** From the request to the publication, with an observation that was taken in; its action stands in the matrix. */
const DOCUMENT = {
  title: 'Política de riesgo fiscal', number: '4144', asked: '2025-01-10', decided: '2025-02-03', viable: 'yes', drafted: '2025-03-05', called: '2025-04-01', held: '2025-04-20',
  consolidated: '2025-04-25', checked: '2025-05-10', voted: '2025-05-12', vote: 'favourable', session: '2025-05-20', approved: '2025-05-20', published: '2025-06-02',
};
const OBSERVATION = { document: 'POLITICA DE RIESGO FISCAL', day: '2025-04-20', by: 'DGPM', text: 'Precisar la meta', outcome: 'included' };
const PERSISTING = { ...OBSERVATION, outcome: 'persists' };
const UNRESOLVED = { ...OBSERVATION, outcome: '' };

const found = (documents: readonly LineValues[], observations: readonly LineValues[] = [OBSERVATION], code = '4144') => findingsOf(workspaceOf({
  records: [soundAction({}, { conpes: code })], logbook: [], registers: registersWith({ documents, observations }),
})).filter(({ rule }) => rule.startsWith('DOC-'));

const but = (change: LineValues): LineValues => ({ ...DOCUMENT, ...change });
const without = (...fields: (keyof typeof DOCUMENT)[]): LineValues => but(Object.fromEntries(fields.map((field) => [field, ''])));

test('a document that passed every step breaks no rule', () => expect(found([DOCUMENT])).toEqual([]));

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly documents: readonly LineValues[];
  readonly observations?: readonly LineValues[];
  readonly at: readonly ['documents' | 'observations', string, number?];
  readonly severity?: Severity;
  readonly says: string;
}

const CASES: readonly Case[] = [
  { rule: 'DOC-1', what: 'a step before the one before it', documents: [but({ called: '2025-03-01' })], at: ['documents', 'called'], says: '«Convocatoria PreCONPES» (01/03/2025) es anterior a «Borrador en mesas de trabajo» (05/03/2025)' },
  { rule: 'DOC-1', what: 'a step before another one, with one between that has no date', documents: [but({ called: '', held: '2025-02-20' })], at: ['documents', 'held'], says: 'es anterior a «Borrador en mesas de trabajo»' },
  { rule: 'DOC-1', what: 'steps without a date', documents: [without('asked', 'drafted')], at: ['documents', 'asked'], severity: 'warning', says: 'Sin fecha: «Solicitud de viabilidad», «Borrador en mesas de trabajo». El documento ya tiene la de «Publicación»: escríbalas.' },
  { rule: 'DOC-1', what: 'observations that nobody has dated as checked', documents: [without('checked')], at: ['documents', 'checked'], severity: 'warning', says: 'Sin fecha: «Observaciones verificadas»' },
  { rule: 'DOC-1', what: 'an answer without its word', documents: [without('viable')], at: ['documents', 'viable'], severity: 'warning', says: 'no dice si es viable' },
  { rule: 'DOC-1', what: 'an answer without its date', documents: [{ title: 'Nueva', asked: '2026-02-01', viable: 'yes' }], at: ['documents', 'decided'], severity: 'warning', says: 'falta su fecha' },
  { rule: 'DOC-1', what: 'steps after a «No»', documents: [but({ viable: 'no' })], at: ['documents', 'viable'], severity: 'warning', says: 'siguió con «Borrador en mesas de trabajo»' },
  { rule: 'DOC-1', what: 'a cell that nobody understands', documents: [but({ held: 'pronto' })], at: ['documents', 'held'], says: '«pronto» no es una fecha' },
  { rule: 'DOC-1', what: 'a document without a title', documents: [without('title')], observations: [], at: ['documents', 'title'], says: 'Falta «Documento».' },
  { rule: 'DOC-2', what: 'no result once they were checked', documents: [DOCUMENT], observations: [UNRESOLVED], at: ['observations', 'outcome'], says: 'se verificaron el 10/05/2025: escriba «Incluida» o «Persiste»' },
  { rule: 'DOC-2', what: 'no result once it was voted', documents: [without('checked')], observations: [OBSERVATION, UNRESOLVED], at: ['observations', 'outcome', 1], says: 'se votó el 12/05/2025' },
  { rule: 'DOC-2', what: 'a document that is not there', documents: [DOCUMENT], observations: [{ ...OBSERVATION, document: 'Política de aguas' }], at: ['observations', 'document'], says: 'no está en «Documentos CONPES»' },
  { rule: 'DOC-2', what: 'a name of two documents', documents: [DOCUMENT, { title: 'Política de riesgo fiscal.' }], at: ['observations', 'document'], says: 'Nombra 2 documentos de «Documentos CONPES» (filas 2, 3)' },
  { rule: 'DOC-2', what: 'a result that is no word of ours', documents: [DOCUMENT], observations: [{ ...OBSERVATION, outcome: 'quizás' }], at: ['observations', 'outcome'], says: 'escriba Incluida, Persiste' },
  { rule: 'DOC-3', what: 'a favourable vote while one persists', documents: [DOCUMENT], observations: [PERSISTING, OBSERVATION], at: ['documents', 'conditions'], says: 'Persiste 1 observación y el voto es «Favorable»' },
  { rule: 'DOC-3', what: 'an unfavourable vote that does not list what persists', documents: [but({ vote: 'unfavourable' })], observations: [PERSISTING, { ...PERSISTING, document: 'CONPES 4144' }], at: ['documents', 'conditions'], says: 'Persisten 2 observaciones' },
  { rule: 'DOC-3', what: 'conditions that nobody has written', documents: [but({ vote: 'conditional' })], at: ['documents', 'conditions'], says: 'no dice cuáles' },
  { rule: 'DOC-3', what: 'a vote without its word', documents: [without('vote')], at: ['documents', 'vote'], says: 'no dice cuál fue' },
  { rule: 'DOC-3', what: 'a vote without its date', documents: [{ title: 'Nueva', vote: 'favourable' }], at: ['documents', 'voted'], says: 'falta su fecha' },
  { rule: 'DOC-3', what: 'a vote before the session', documents: [but({ checked: '', consolidated: '', voted: '2025-04-19' })], observations: [], at: ['documents', 'voted'], says: 'El voto (19/04/2025) es anterior a «Sesión PreCONPES» (20/04/2025)' },
  { rule: 'DOC-4', what: 'approved without a number', documents: [without('number')], at: ['documents', 'number'], says: 'se aprobó el 20/05/2025 y no tiene número' },
  { rule: 'DOC-4', what: 'published without approval and number', documents: [without('number', 'approved')], at: ['documents', 'number'], says: 'se aprobó el 02/06/2025' },
  { rule: 'DOC-4', what: 'a number of two documents', documents: [{ title: 'Otra', number: 'CONPES 4144' }, DOCUMENT], at: ['documents', 'number', 1], says: 'está también en la fila 2' },
  { rule: 'DOC-5', what: 'a PAS that is not in the matrix', documents: [but({ number: '4145' })], at: ['documents', 'number'], severity: 'warning', says: 'El CONPES 4145 está aprobado y la matriz no tiene acciones suyas' },
];

test.each(CASES)('$rule: $what', ({ rule, documents, observations, at: [id, field, line], severity = 'error', says }) => {
  const said = found(documents, observations).filter((finding) => finding.rule === rule && finding.message.includes(says));
  expect(said).toEqual([expect.objectContaining({ severity, ...cellOfLine(id, field, line) })]);
});

test('every rule of DOC has a case here', () => expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(DOCUMENT_RULES.map(({ id }) => id))));

test.each<[string, LineValues[], LineValues[]?]>([
  ['a document that has only begun', [{ title: 'Nueva', asked: '2026-05-01' }], []],
  ['a document that has been found not viable', [{ title: 'Nueva', asked: '2026-01-10', decided: '2026-02-03', viable: 'no' }], []],
  ['nothing to consolidate where nobody has observed anything', [without('consolidated', 'checked')], []],
  ['an observation before they are checked', [without('checked', 'voted', 'vote', 'session', 'approved', 'published')], [UNRESOLVED]],
  ['an observation that will be checked tomorrow', [{ ...without('voted', 'vote', 'session', 'approved', 'published'), checked: '2026-05-21' }], [UNRESOLVED]],
  ['an approval that is planned', [{ ...without('number', 'published'), session: '2026-05-28', approved: '2026-05-28' }], []],
  ['a vote that lists what persists', [but({ conditions: 'Persiste la meta' })], [PERSISTING]],
  ['a conditional vote with its conditions', [but({ vote: 'conditional', conditions: 'Precisar la meta' })], [PERSISTING]],
  ['observations of another document persist', [DOCUMENT, { title: 'Otra' }], [OBSERVATION, { ...PERSISTING, document: 'Otra' }]],
  ['a document named by its number', [DOCUMENT], [{ ...OBSERVATION, document: 'CONPES 4144 de 2025' }]],
])('no finding: %s', (_, documents, observations) => expect(found(documents, observations)).toEqual([]));

test('a name that is a title is not taken for the number of another document (DOC-2, DOC-3)', () => {
  expect(found([but({ title: 'Otra' }), { title: 'Política 4144' }], [{ ...PERSISTING, document: 'política 4144' }])).toEqual([]);
});

test('what a cell that cannot be read would have to say is not asked for as well', () => {
  expect(found([but({ vote: 'Tal vez' })]).map(({ rule, cell }) => [rule, cell])).toEqual([['DOC-1', cellOfLine('documents', 'vote').cell]]);
});

test('columns are found by their headers, also in findings', () => {
  const grid = sheetGrid('Documentos CONPES', [['Mi nota', ...Object.values(REGISTERS.documents.fields).map(({ header }) => header).reverse()], ['', ...Array.from({ length: 17 }, () => ''), 'abc', 'Título']]);
  const registers = { documents: readRegister(REGISTERS.documents, grid, false) };
  expect(findingsOf(workspaceOf({ registers })).map(({ rule, cell, sheet }) => [rule, sheet, cell])).toEqual([['DOC-1', 'Documentos CONPES', 'S2']]);
});

test('a sheet of the same name that is not ours says so, and nothing else; no sheet, no finding', () => {
  const documents = readRegister(REGISTERS.documents, sheetGrid('Documentos CONPES', [['Lista'], ['Pan']]), false);
  expect(findingsOf(workspaceOf({ registers: { documents } }))).toEqual([expect.objectContaining({ rule: 'DOC-1', cell: 'A1', message: expect.stringContaining('Falta la columna «Documento»') })]);
  expect(findingsOf(workspaceOf({ registers: NO_REGISTERS }))).toEqual([]);
});

test('dates in order are never out of order, and one that is swapped always is (DOC-1, DOC-3)', () => {
  const days = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: STEPS.length, maxLength: STEPS.length }).map((found) => found.sort((a, b) => a - b).map((n) => `2025-05-${n}`));
  fc.assert(fc.property(days, fc.subarray([...STEPS], { minLength: 2 }), fc.nat(), (dates, kept, at) => {
    const dated = Object.fromEntries(kept.map((step) => [step, dates[STEPS.indexOf(step)] ?? '']));
    const base = { title: 'A', ...(dated.decided && { viable: 'yes' }), ...(dated.voted && { vote: 'favourable' }), number: '4144' };
    const wrong = (line: LineValues) => found([line], []).filter(({ severity }) => severity === 'error');
    expect(wrong({ ...base, ...dated })).toEqual([]);
    const [first, second] = [kept[at % (kept.length - 1)], kept[at % (kept.length - 1) + 1]];
    if (!first || !second) throw new Error('two neighbours');
    expect(wrong({ ...base, ...dated, [first]: dated[second] ?? '', [second]: dated[first] ?? '' })).not.toEqual([]);
  }));
});
