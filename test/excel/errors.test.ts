import { readFileSync } from 'node:fs';
import { asFailure, ExcelFailure } from '../../src/excel/excelErrors';

/** Every code that Office.js itself lists, from its own types. */
const CODES = [
  ...(
    /enum ErrorCodes \{(.*?)\n {4}\}/s.exec(
      readFileSync(require.resolve('@microsoft/office-js/dist/office.d.ts'), 'utf8'),
    )?.[1] ?? ''
  ).matchAll(/= "(\w+)"/g),
].map(([, code = '']) => code);

/** Of charts, links between books and pictures, which the add-in does not touch. */
const NOT_OURS = [
  'DirtySupportingFormula',
  'EmptyChartSeries',
  'OpenWorkbookLinksBlocked',
  'PowerQueryRefreshResourceChallenge',
  'RangeImageExceedsLimit',
  'RefreshWorkbookLinksBlocked',
  'SearchStringInvalidOrTooLong',
  'UnsupportedFillType',
];

const failure = (code: string) => asFailure(Object.assign(new Error('in English'), { code }));

test('Office.js lists its codes where they are looked for', () => {
  expect(CODES).toEqual(expect.arrayContaining(['AccessDenied', 'UnsupportedSheet', ...NOT_OURS.slice(1, 2)]));
});

test.each([...CODES.filter((code) => !NOT_OURS.includes(code)), 'UndoNotSupported', 'RequestPayloadSizeLimitExceeded'])(
  '%s has a sentence of ours',
  async (code) => {
    const { message } = await failure(code);
    expect(message).not.toContain(code);
    expect(message).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
  },
);

test.each(['UnsupportedFeature', 'UnsupportedSheet', 'OperationCellsExceedLimit', 'NotImplemented'])(
  'what lasts is not to be repeated: %s',
  async (code) => {
    expect((await failure(code)).message).not.toMatch(/rep[ií]t/);
  },
);

test('an unknown code is told, so that somebody can look it up', async () => {
  const error = await failure('SomethingNew');
  expect(error).toBeInstanceOf(ExcelFailure);
  expect(error.message).toContain('(SomethingNew)');
});
