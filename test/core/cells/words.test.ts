import { readCount } from '../../../src/core/cells/count';
import { isMailbox } from '../../../src/core/cells/email';
import { readGrounds } from '../../../src/core/cells/grounds';
import { monthOf } from '../../../src/core/cells/months';
import { readStage } from '../../../src/core/cells/stage';
import { findStateWord, readStatus } from '../../../src/core/cells/readStatus';
import { cleanLines, cleanText, fold, quoted, textOf } from '../../../src/core/text/fold';
import { readYesNo } from '../../../src/core/cells/yesNo';
import { DEFAULT_STAGES } from '../../../src/core/cut/cut';
import { CLOSURE_WORDS } from '../../../src/core/cut/closureGround';
import { STATUS_WORDS } from '../../../src/core/cut/status';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import type { CellValue } from '../../../src/core/sheet/cell';
import { day } from '../support/days';
import { cell } from './arbitraries';

const certain = (value: unknown): object => ({ kind: 'value', value });

describe('texts', () => {
  test.each([
    ['Ministerio\u00a0de  Hacienda ', 'Ministerio de Hacienda'],
    ['a_x000D_\nb', 'a b'],
    ['\u200bx\u00ad', 'x'],
    ['\u0000a\tb', 'a b'],
    ['=1+1', '=1+1'],
    ['_x0041_', '_x0041_'],
    [' a', 'a'],
    ['a ', 'a'],
    ['a  b', 'a b'],
    ['a_x', 'a_x'],
    ['_x000a_a_x007F_b_x0020_c', 'a b_x0020_c'],
    ['a_x001f_b', 'a b'],
    ['año – «x»…', 'año – «x»…'],
    ['a\u0085b\u007fc', 'a b c'],
    ['x\ufeffy\u2060z', 'xyz'],
    ['', ''],
    [' ', ''],
  ])('%j is cleaned', (raw, text) => expect(cleanText(raw)).toBe(text));
  test('folding takes accents, case and punctuation', () =>
    expect(fold(' Ministerio de HACIENDA y Crédito-Público. ')).toBe('ministerio de hacienda y credito publico'));
  test.each([
    ['ﬁn Ⅻ ÑANDÚ', 'fin xii nandu'],
    ['A.B,C', 'a b c'],
    ['n.° 3', 'n 3'],
    ['«»', ''],
    ['', ''],
  ])('%j is folded', (raw, folded) => expect(fold(raw)).toBe(folded));
  test('lines of a cell', () => {
    expect(cleanLines('DNP_x000D_\nDANE\n\n')).toEqual(['DNP', 'DANE']);
    expect(cleanLines(' a \r\n \n b\u000bc\u2028d\u2029e_x000A_f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect([cleanLines(''), cleanLines('a  b')]).toEqual([[], ['a b']]);
  });
  test('numbers and booleans as text', () =>
    expect([textOf(3.5), textOf(true), textOf(false), textOf(' x ')]).toEqual(['3.5', 'VERDADERO', 'FALSO', 'x']));
  test('a quoted text is cleaned, and cut from 61 characters on', () => {
    expect([quoted(' a  b '), quoted('')]).toEqual(['«a b»', '«»']);
    expect([quoted('a'.repeat(60)), quoted('a'.repeat(61))]).toEqual([`«${'a'.repeat(60)}»`, `«${'a'.repeat(59)}…»`]);
  });
});

describe('status in the cut', () => {
  const read = (text: string | number): object => readStatus(cell(text), DEFAULT_STATE_WORDS);
  test.each(Object.entries(STATUS_WORDS))('%s is written as «%s»', (status, word) =>
    expect(read(word)).toEqual(certain(status)),
  );
  test.each([
    ['aprobado', 'approved'],
    ['APROBADAS', 'approved'],
    ['Aprobada por DNP', 'approved'],
    ['en  revisión.', 'inReview'],
    ['En revision de la dirección técnica', 'inReview'],
    ['Rechazada por el Grupo SisCONPES', 'rejected'],
    ['No aprobada', 'rejected'],
    ['Aún sin reporte', 'notReported'],
    ['Acción aprobada', 'approved'],
    ['Enviado a revisión', 'inReview'],
  ])('%j is %s', (word, status) => expect(read(word)).toEqual(certain(status)));

  test('an approval before the last stage is no approval (FLOW-5)', () => {
    expect(read('Aprobada cabeza de sector')).toEqual(certain('inReview'));
    expect(read('Aprobada por la dependencia')).toMatchObject({ kind: 'unreadable' });
  });
  test.each(['Cerrada', 'Cerradas al 100%', 'Finalizado', 'Terminada'])(
    '%j is closure, another column (CLOSE)',
    (word) => {
      expect(read(word)).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('columna «Cerrada»') });
    },
  );
  test.each(['Atrasado', 'Rezagada', 'Vencida', 'En curso, con avance parcial'])('%j is a judgement', (word) =>
    expect(read(word)).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('plazos') }),
  );
  test.each(['Entregado', 'Pendiente', 'En revisión, rechazada', 3])('%p is not guessed', (word) =>
    expect(read(word)).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('catálogo de estados') }),
  );
  test("the user's catalogue goes first, its first line where two are the same", () => {
    const own = [
      { word: 'Entregado', status: 'inReview', stage: 3 },
      { word: 'ENTREGADO', status: 'approved' },
      { word: 'Cerrada', status: 'approved' },
    ] as const;
    expect(readStatus(cell('entregado'), own)).toEqual(certain('inReview'));
    expect(readStatus(cell('Cerrada'), own)).toEqual(certain('approved'));
    expect(findStateWord('Entregado.', own)?.stage).toBe(3);
  });
  test('no word stands twice in the default catalogue', () => {
    const words = DEFAULT_STATE_WORDS.map(({ word }) => fold(word));
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('FLOW-1: stages', () => {
  const read = (raw: string | number): object => readStage(cell(raw), DEFAULT_STAGES);
  test.each([
    [3, 3],
    ['3', 3],
    ['Etapa 3', 3],
    ['3. Aprobación cabeza de sector', 3],
    ['APROBACION CABEZA DE SECTOR', 3],
    ['Cabeza de sector', 3],
    ['Paso No. 6', 6],
    ['Grupo SisCONPES', 6],
    ['Jefe OAP-MHCP', 3],
  ])('%p is stage %d', (raw, stage) => expect(read(raw)).toEqual(certain(stage)));
  test.each([0, 7, 2.5, 'Etapa 9', 'Revisión', 'Minhacienda'])('%p is none', (raw) =>
    expect(read(raw)).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('de 1 a 6') }),
  );
  test('number and name that disagree', () =>
    expect(read('2. Revisión Grupo SisCONPES')).toMatchObject({ kind: 'unreadable', candidates: [2, 6] }));
  test('DNP', () => expect(read('DNP')).toMatchObject({ kind: 'unreadable' }));
});

describe('CLOSE-1 to CLOSE-3: grounds', () => {
  const read = (raw: string | number): object => readGrounds(cell(raw));
  test.each(Object.entries(CLOSURE_WORDS))('%s is written as «%s»', (ground, word) =>
    expect(read(word)).toEqual(certain([ground])),
  );
  test.each([
    ['CLOSE-1', 'termEndedComplete'],
    [1, 'termEndedComplete'],
    ['a)', 'termEndedComplete'],
    ['Causal b', 'contextChanged'],
    ['2', 'contextChanged'],
    ['c.', 'technicalOrLegalProblem'],
    ['Cumplió la vigencia y el 100% de avance', 'termEndedComplete'],
    ['Cambios significativos en el contexto', 'contextChanged'],
    ['Problema jurídico', 'technicalOrLegalProblem'],
  ])('%p is %s', (raw, ground) => expect(read(raw)).toEqual(certain([ground])));
  test.each([
    '1; 3',
    'a) y c)',
    'CLOSE-1, CLOSE-3',
    '1\n3',
    `${CLOSURE_WORDS.termEndedComplete}; ${CLOSURE_WORDS.technicalOrLegalProblem}`,
  ])('%j are two, and the rule says so', (raw) => {
    expect(read(raw)).toEqual(certain(['termEndedComplete', 'technicalOrLegalProblem']));
  });
  test('one ground twice is one', () => expect(read('1; a)')).toEqual(certain(['termEndedComplete'])));
  test('a text that fits two', () =>
    expect(read('Problema técnico por cambio de contexto')).toMatchObject({
      kind: 'unreadable',
      candidates: [['contextChanged'], ['technicalOrLegalProblem']],
    }));
  test.each(['Otra', 4, 'd)'])('%p is none', (raw) =>
    expect(read(raw)).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('una sola causal') }),
  );
});

describe('small meanings', () => {
  test.each([
    ['Sí', true],
    ['x', true],
    ['✓', true],
    [true, true],
    [1, true],
    ['31/12/2025', true],
    ['6/1/2020', true],
    ['Cerrada', true],
    ['NO', false],
    [0, false],
    ['Abierta', false],
  ])('%p: %p', (raw, is) => expect(readYesNo(cell(raw))).toEqual(certain(is)));
  test('a date cell says yes', () => expect(readYesNo(cell(46022, 'dd/mm/yyyy'))).toEqual(certain(true)));
  test.each<[CellValue, string, boolean]>([
    [46234, 'dd/mm/yyyy', false],
    ['31/07/2026', '@', false],
    ['20/05/2026', '@', true],
    ['19/05/2026', '@', true],
    [46162, 'dd/mm/yyyy', true],
    ['Sí', '@', true],
  ])('%p (%s) on 20 May 2026: %p', (raw, format, is) =>
    expect(readYesNo(cell(raw, format), { today: day('2026-05-20') })).toMatchObject({ kind: 'value', value: is }),
  );
  test('a day that may have come or not is asked about, one that has not is told', () => {
    const read = (raw: string) => readYesNo(cell(raw), { today: day('2026-05-20') });
    // 3 December or 12 March.
    expect(read('3/12/2026')).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('12/03/2026') });
    expect(read('7/8/2026')).toMatchObject({ value: false, doubt: expect.stringContaining('no ha llegado') });
    expect(read('1/2/2026')).toEqual(certain(true));
    // 46234 is 31 July 2026, and in a book that counts from 1904 a day of 2030.
    expect(readYesNo(cell(44772, 'dd/mm/yyyy'), { today: day('2026-08-01'), date1904: true })).toEqual(certain(true));
    expect(readYesNo(cell(46234, 'dd/mm/yyyy'), { today: day('2026-08-01'), date1904: true })).toMatchObject({
      value: false,
    });
  });
  test.each(['tal vez', 7])('%p says neither', (raw) =>
    expect(readYesNo(cell(raw))).toMatchObject({ kind: 'unreadable' }),
  );

  test.each([
    [2, 2],
    [0, 0],
  ])('the count %p (FLOW-6)', (raw, count) => expect(readCount(cell(raw))).toEqual(certain(count)));
  test.each(['2', 'Ciclo 2'])('the count %j is text', (raw) =>
    expect(readCount(cell(raw))).toEqual({ ...certain(2), doubt: expect.stringContaining('escriba solo el número 2') }),
  );
  test.each([1.5, -1, '-2', 'dos', true])('%p is no count', (raw) =>
    expect(readCount(cell(raw))).toMatchObject({ kind: 'unreadable' }),
  );

  test.each(['a@b.co', 'oap.mhcp@minhacienda.gov.co', 'x_y+z@sub-dominio.gov.co'])('DATA-7: %s is a mailbox', (text) =>
    expect(isMailbox(text)).toBe(true),
  );
  test.each([
    '',
    'a@b',
    '@b.co',
    'a@',
    'a b@c.co',
    'a@@b.co',
    'a.@b.co',
    'a..b@c.co',
    'a@-b.co',
    'a@b.co;c@d.co',
    'a@b.c',
  ])('DATA-7: %j is none', (text) => expect(isMailbox(text)).toBe(false));
});

test('DATA-7: a mailbox has 64 characters before its @ and 254 in all', () => {
  const mailbox = (local: number, last: number): string =>
    `${'a'.repeat(local)}@${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(last)}.co`;
  expect([isMailbox(`${'a'.repeat(64)}@b.co`), isMailbox(`${'a'.repeat(65)}@b.co`)]).toEqual([true, false]);
  expect([mailbox(64, 62).length, isMailbox(mailbox(64, 62)), isMailbox(mailbox(64, 63))]).toEqual([254, true, false]);
});
test.each([
  ['enero', 1],
  ['FEBRERO', 2],
  ['mar', 3],
  ['apr', 4],
  ['Mayo', 5],
  ['june', 6],
  ['jul', 7],
  ['agosto', 8],
  ['aug', 8],
  ['setiembre', 9],
  ['sept', 9],
  ['octubre', 10],
  ['november', 11],
  ['dic', 12],
  ['december', 12],
])('the month %j is %d', (word, month) => expect(monthOf(word)).toBe(month));
test.each(['', 'x', 'mayor', 'ener', 'enerox', '1'])('%j is no month', (word) => expect(monthOf(word)).toBeUndefined());
