import { checkLine, draftOfLine, type FieldProblem, type LineDraft } from '../../../src/core/registerForms/lineDraft';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { readRegister } from '../../../src/core/registers/readRegister';
import type { Register } from '../../../src/core/registers/register';
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../../../src/core/registers/registers';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { linesGrid, registersWith } from '../support/registers';
import { workspaceOf } from '../support/workspace';

const DOCUMENT = {
  title: 'Política de riesgo',
  number: '4144',
  asked: '2026-01-10',
  decided: '2026-02-03',
  viable: 'yes',
  drafted: '2026-03-05',
  called: '2026-04-01',
  held: '2026-04-20',
};
const OBSERVATION = { document: 'Política de riesgo', by: 'DGPM', text: 'Precisar la meta', outcome: 'persists' };
const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-20',
  text: 'Enviar los soportes',
  owner: 'DGCPTN',
  due: '2026-05-29',
};
const MEETING = { cut: '2025-2', day: '2026-04-20', subject: 'Contexto', record: 'Acta 3' };
const REQUEST = { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'No es de su competencia' };

const book = () =>
  workspaceOf({
    logbook: [],
    registers: registersWith({
      documents: [DOCUMENT],
      observations: [OBSERVATION],
      meetings: [MEETING],
      commitments: [COMMITMENT],
      transfers: [REQUEST],
    }),
  });
const problemsOf = (id: RegisterId, draft: LineDraft, row?: number): readonly FieldProblem[] =>
  checkLine(id, draft, book(), row).problems;

test.each<[string, RegisterId, LineDraft, number | undefined, string, RegExp, boolean?]>([
  ['what is required', 'commitments', { ...COMMITMENT, owner: ' ' }, undefined, 'owner', /^Falta «Responsable»\.$/],
  [
    'a day that is none',
    'commitments',
    { ...COMMITMENT, due: '31/02/2026' },
    undefined,
    'due',
    /«31\/02\/2026» no es una fecha/,
  ],
  [
    'a mailbox that is none, which is not repeated',
    'reminders',
    { cut: '2025-2', email: 'ana(arroba)b.co', day: '2026-05-02' },
    undefined,
    'email',
    /^No es un correo: escriba uno solo/,
  ],
  [
    'a word that is no choice',
    'transfers',
    { ...REQUEST, answer: 'quizás', answered: '2026-05-02' },
    2,
    'answer',
    /escriba Aceptado, Negado\.$/,
  ],
  [
    'more than a cell holds',
    'commitments',
    { ...COMMITMENT, text: 'a'.repeat(32_768) },
    undefined,
    'text',
    /32\.768 caracteres y en una celda caben 32\.767/,
  ],
  ['DOC-1', 'documents', { ...DOCUMENT, held: '2026-03-20' }, 2, 'held', /es anterior a «Convocatoria PreCONPES»/],
  ['DOC-1, only worth knowing', 'documents', { ...DOCUMENT, drafted: '' }, 2, 'drafted', /Sin fecha/, false],
  [
    'DOC-2',
    'observations',
    { ...OBSERVATION, document: 'Política de agua' },
    undefined,
    'document',
    /no está en «Documentos CONPES»/,
  ],
  [
    'DOC-3',
    'documents',
    { ...DOCUMENT, consolidated: '2026-04-25', checked: '2026-04-28', voted: '2026-05-02', vote: 'unfavourable' },
    2,
    'conditions',
    /Persiste 1 observación/,
  ],
  [
    'DOC-4: the number of another document',
    'documents',
    { title: 'Otra', number: '4144' },
    undefined,
    'number',
    /fila 2/,
  ],
  ['PREP-2', 'meetings', { ...MEETING, record: '' }, 2, 'record', /no tiene acta/],
  [
    'PREP-2, only worth knowing',
    'commitments',
    { ...COMMITMENT, meeting: '2026-04-21' },
    undefined,
    'meeting',
    /no hay ninguna reunión/,
    false,
  ],
  ['PREP-3', 'commitments', { ...COMMITMENT, due: '2026-04-19' }, 2, 'due', /es anterior a la reunión/],
  [
    'PREP-4: a second request',
    'transfers',
    { ...REQUEST, reason: 'Otro motivo' },
    undefined,
    'action',
    /otra solicitud abierta o aceptada \(fila 2\)/,
  ],
])('%s is told at its field', (_, id, draft, row, field, says, blocks = true) => {
  expect(problemsOf(id, draft, row)).toEqual([{ field, problem: expect.stringMatching(says), blocks }]);
});

test.each<[RegisterId, LineDraft]>([
  ['documents', DOCUMENT],
  ['observations', OBSERVATION],
  ['meetings', MEETING],
  ['commitments', COMMITMENT],
  ['transfers', REQUEST],
])('a line of «%s» that stands in order has no problem with itself', (id, draft) =>
  expect(problemsOf(id, draft, 2)).toEqual([]),
);

test('a form and «Validar» say the same of a line (one rule, one place)', () => {
  const lines: Partial<Record<RegisterId, LineValues[]>> = {
    documents: [
      { ...DOCUMENT, called: '2026-01-01', decided: '', vote: 'conditional', approved: '2026-05-02', number: '' },
      { ...DOCUMENT, number: '4150', published: '2026-05-02' },
    ],
    observations: [OBSERVATION, { ...OBSERVATION, document: 'Nada' }],
    meetings: [{ ...MEETING, record: '' }],
    commitments: [COMMITMENT, { ...COMMITMENT, met: '2026-01-01', due: '2026-01-02' }],
    transfers: [REQUEST, { ...REQUEST, answer: 'accepted' }],
  };
  const found = workspaceOf({ logbook: [], registers: registersWith(lines) });
  const findings = findingsOf(found).filter(({ rule }) => /^(DOC|PREP)/.test(rule));
  const told = REGISTER_IDS.flatMap((id) =>
    (lines[id] ?? []).flatMap((line, index) =>
      checkLine(id, line, found, index + 2).problems.map(({ problem, blocks }) => [
        REGISTERS[id].sheet,
        problem,
        blocks,
      ]),
    ),
  );
  expect(told.length).toBeGreaterThan(12);
  expect(told.sort()).toEqual(
    findings.map(({ sheet, message, severity }) => [sheet, message, severity === 'error']).sort(),
  );
});

test('what people type otherwise is understood: dates, words, numbers, keys, spaces', () => {
  const { line, problems } = checkLine(
    'transfers',
    {
      cut: ' 2025-2 ',
      action: 'CONPES 4144 - 1.1',
      asked: '2-abr-2026',
      reason: ' Uno.\r\nDos.\rTres. ',
      answer: 'NEGADO',
      answered: '02/05/2026',
    },
    workspaceOf(),
  );
  expect(problems).toEqual([]);
  expect(line.values).toEqual({
    cut: '2025-2',
    action: '4144/1.1',
    asked: '2026-04-02',
    reason: 'Uno.\nDos.\nTres.',
    to: '',
    answer: 'refused',
    answered: '2026-05-02',
  });
});

test('spaces around what is typed do not count: a choice by its name, a text as long as a cell', () => {
  expect(checkLine('documents', { ...DOCUMENT, viable: ' yes ' }, book(), 2)).toMatchObject({
    line: { values: { viable: 'yes' } },
    problems: [],
  });
  const text = 'a'.repeat(32_767);
  expect(checkLine('commitments', { ...COMMITMENT, text: ` ${text}\n` }, book(), 2)).toMatchObject({
    line: { values: { text } },
    problems: [],
  });
});

test('the draft of a line that stands shows what it says, and what nobody understands as it is', () => {
  const register: Register = REGISTERS.commitments;
  const workspace = (line: LineValues) =>
    workspaceOf({
      registers: { commitments: readRegister(REGISTERS.commitments, linesGrid(register, [line]), false) },
    });
  expect(draftOfLine('commitments', 2, workspace(COMMITMENT), false)).toEqual({ ...COMMITMENT, action: '', met: '' });
  expect(draftOfLine('commitments', 2, workspace({ ...COMMITMENT, due: ' pronto ' }), false)).toMatchObject({
    due: 'pronto',
  });
  expect(draftOfLine('commitments', 3, workspace(COMMITMENT), false)).toBeUndefined();
  expect(draftOfLine('commitments', 2, workspaceOf(), false)).toBeUndefined();
});
