import fc from 'fast-check';
import { startExcel, type Workbook } from '../../simulator';
import { PAS } from '../../sample/examplePas';
import { pasBook } from '../../sample/samplePas';
import { findingsOf } from '../../src/core/rules/ruleCatalogue';
import { isRefusal } from '../../src/core/text/refusal';
import type { Workspace } from '../../src/core/workspace/workspace';
import { inExcel } from '../../src/excel/run';
import { readAnnexFile } from '../../src/jobs/book/chosenFile';
import { openBook } from '../../src/jobs/book/openBook';
import { seeOwnSheets } from '../../src/jobs/book/seeOwnSheets';
import { QUESTION_IDS, questionNamed, VERB_IDS, verbNamed, type VerbId } from '../../src/jobs/catalogue';
import { readInput } from '../../src/jobs/input/readInput';
import { think } from '../../src/jobs/propose';
import { startSession, type Session } from '../../src/jobs/session';
import type { Aids } from '../../src/jobs/verb';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, command, matrixValues } from '../excel/support';
import { inputsOf } from './inputs';

/** `CONPES_INPUTS=10000` for the long run. */
const RUNS = Number(process.env['CONPES_INPUTS'] ?? 150);

/** What means something in the book: keys, fields of registers, words of forms. */
const WORDS = [
  '4144/1.1', '4144/1.2', '4144/1.3', '1.1', '2.1', '4180', '2025-2', '2026-1', 'physical', 'text', 'cut', 'meeting',
  'owner', 'due', 'met', 'title', 'number', 'action', 'asked', 'reason', 'answer', 'accepted', 'DGCPTN', 'ana@hacienda.gov.co',
]; // prettier-ignore

let session: Session;
let aids: Aids;

beforeAll(async () => {
  const { stages: _, ...cut } = CUT;
  const annex = await readAnnexFile({ name: 'anexo.xlsx', bytes: await pasBook({ ...PAS, number: '4144' }) });
  await over(bookOf(matrixValues(3)), async () => {
    await command('prepare');
    await command('stamp');
    [session, aids] = await inExcel(async (context) => [
      startSession(await openBook(context, { today: day('2026-05-21'), cut }), 'Ana', {
        day: day('2026-05-21'),
        time: '10:00:00',
      }),
      { annex, ownSheets: await seeOwnSheets(context) },
    ]);
  });
});

async function over<T>(book: Workbook, use: () => Promise<T>): Promise<T> {
  const excel = await startExcel(book);
  try {
    return await use();
  } finally {
    excel.stop();
  }
}

/** Errors of the rules in a workspace, each as it reads. */
const errorsIn = (workspace: Workspace): string[] =>
  findingsOf(workspace)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, key, message }) => [rule, key, message].join(' '));

/** The sentence with which an input is refused; undefined where it is taken. Anything else is a fault. */
async function refusal(doing: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await doing();
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.message;
  }
}

/** What these write is a line or a row: the rules look at it at once. */
const WRITES_LINES: readonly VerbId[] = ['move', 'line', 'stamp', 'remind', 'decide'];

test.each(VERB_IDS)('%s: whatever is given, a clear sentence or a plan that the rules agree with', async (id) => {
  const { input } = await verbNamed(id);
  const before = new Set(errorsIn(session.workspace));
  await fc.assert(
    fc.asyncProperty(inputsOf(input, WORDS), async (given) => {
      let after: Workspace | undefined;
      const said = await refusal(async () => {
        after = (await think(id, session, given, aids)).outcome.session.workspace;
      });
      if (said !== undefined) expect(said).toMatch(/^[«a-záéíóúñ0-9].*[.…]$/isu);
      if (after && WRITES_LINES.includes(id)) expect(errorsIn(after).filter((error) => !before.has(error))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test.each(QUESTION_IDS)('%s: whatever is asked, a clear sentence or an answer', async (id) => {
  const question = await questionNamed(id);
  await fc.assert(
    fc.asyncProperty(inputsOf(question.input, WORDS), async (given) => {
      const asking = () => question.answer(session, readInput(question.input, given));
      const said = await refusal(() => Promise.resolve().then(asking));
      if (said !== undefined) expect(said).toMatch(/\.$/);
    }),
    { numRuns: RUNS },
  );
});

test.each<[VerbId, object, string]>([
  [
    'move',
    { action: '4144/1.1', kind: 'close', ground: 'nonsense', evidence: 'doc 1' },
    '«ground» debe ser uno de "", termEndedComplete, contextChanged, technicalOrLegalProblem y es "nonsense".',
  ],
  ['move', { action: '4144/1.1', kind: 'fly' }, '«kind» debe ser uno de send, approve, reject, close y es "fly".'],
  ['move', { action: '4144/1.1' }, 'falta «kind»: uno de send, approve, reject, close.'],
  ['move', { kind: 'send' }, 'falta «action» o «row».'],
  ['move', { row: 0, kind: 'send' }, '«row» debe ser un número entero desde 1 y es 0.'],
  ['stamp', { actions: ['4144/1.1', 7] }, '«actions.2» debe ser un texto y es 7.'],
  ['stamp', { nota: 'x' }, '«nota» no es un campo: los hay note, only, actions.'],
  ['validate', { algo: 1 }, '«algo» no es un campo: aquí no hay ninguno.'],
  [
    'line',
    { register: 'mercado', texts: {} },
    '«register» debe ser uno de documents, observations, reminders, meetings, commitments, transfers y es "mercado".',
  ],
  ['settings', { parameters: { dueSoonDays: 3 } }, '«parameters.dueSoonDays» debe ser un texto y es 3.'],
])('%s %j is refused at its field', async (id, given, says) => {
  expect(await refusal(() => think(id, session, given, aids))).toBe(says);
});
