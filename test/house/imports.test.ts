import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * The lint rules of the house hold only while they fire: each snippet is linted as if it stood in that folder.
 * Without types, which these rules do not ask for and which would need the snippet on disk.
 */
const config = jest.requireActual<Linter.Config[]>('../../eslint.config.js');
const eslint = new ESLint({
  cwd: join(__dirname, '..', '..'),
  overrideConfigFile: true,
  baseConfig: [...config, { ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] }],
});

async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const DIRECTION = 'boundaries/dependencies';
const GLOBAL = 'no-restricted-globals';

test.each([
  ['the core imports the door to Excel', 'src/core/cut/x.ts', `export * from '../../excel/host';`, DIRECTION],
  [
    'the core imports a type of it',
    'src/core/cut/x.ts',
    `import type { Book } from '../../excel/read/bookReading'; export type X = Book;`,
    DIRECTION,
  ],
  [
    'the core imports it when run',
    'src/core/cut/x.ts',
    `export const x = () => import('../../excel/host');`,
    DIRECTION,
  ],
  [
    'a lower floor of the core imports a higher one',
    'src/core/matrix/x.ts',
    `export * from '../rules/rule';`,
    DIRECTION,
  ],
  ['the core imports React', 'src/core/cut/x.ts', `export { version } from 'react';`, DIRECTION],
  ['the core imports Node', 'src/core/cut/x.ts', `export { readFileSync } from 'node:fs';`, DIRECTION],
  ['the core names Excel', 'src/core/cut/x.ts', `export const x = Excel.run;`, GLOBAL],
  ['the core names the page', 'src/core/cut/x.ts', `export const x = () => document.title;`, GLOBAL],
  ['the core names Node', 'src/core/cut/x.ts', `export const x = () => process.cwd();`, GLOBAL],
  ['the door imports a job', 'src/excel/x.ts', `export * from '../jobs/propose';`, DIRECTION],
  ['a job imports the simulated Excel', 'src/jobs/x.ts', `export * from '../../simulator';`, DIRECTION],
  ['a job imports a face', 'src/jobs/x.ts', `export * from '../taskpane/texts';`, DIRECTION],
  ['a job names Office', 'src/jobs/x.ts', `export const x = () => Office.context.requirements;`, GLOBAL],
  ['the pane names Excel', 'src/taskpane/x.tsx', `export const x = () => Excel.run;`, GLOBAL],
  ['the ribbon imports the simulated Excel', 'src/commands/x.ts', `export * from '../../simulator';`, DIRECTION],
  [
    'the pane imports the archived helpers',
    'src/taskpane/x.ts',
    `export * from '@microsoft/office-js-helpers';`,
    DIRECTION,
  ],
  ['a job imports the .xlsx library', 'src/jobs/x.ts', `export * from 'hucre';`, DIRECTION],
  ['the batch command reads files of its own', 'src/batch/x.ts', `export * from 'hucre/csv';`, DIRECTION],
  ['the simulated Excel imports the add-in', 'simulator/x.ts', `export * from '../src/core/sheet/cell';`, DIRECTION],
  ['the source imports the sample', 'src/batch/x.ts', `export * from '../../sample/make';`, DIRECTION],
  ['the source imports the test kit', 'src/batch/x.ts', `export * from '../../test-kit/random';`, DIRECTION],
  ['a test imports the lab', 'test/core/cut/x.test.ts', `export * from '../../../lab/accuracy/measure';`, DIRECTION],
  ['the lab imports a test', 'lab/bench/x.ts', `export * from '../../test/excel/support';`, DIRECTION],
  ['the test kit imports a test', 'test-kit/x.ts', `export * from '../test/excel/support';`, DIRECTION],
  [
    'the model of the procedure imports the add-in',
    'test-kit/model/x.ts',
    `export * from '../../src/core/sheet/cell';`,
    DIRECTION,
  ],
  ['a folder that has no place in the house', 'src/utils/x.ts', `export const x = 1;`, 'boundaries/no-unknown-files'],
  ['anything goes', 'simulator/x.ts', `export const x: any = 1;`, '@typescript-eslint/no-explicit-any'],
  [
    'what may be missing is not there',
    'src/core/cut/x.ts',
    `export const x = (a?: string) => a!.length;`,
    '@typescript-eslint/no-non-null-assertion',
  ],
  [
    'a sheet is read before it is loaded',
    'src/excel/x.ts',
    `export const x = (c: Excel.RequestContext) => { const s = c.workbook.worksheets.getItem('x'); return s.name; };`,
    'office-addins/load-object-before-read',
  ],
])('refused: %s', async (_, file, code, rule) => {
  expect(await refusals(file, code)).toContain(rule);
});

test.each([
  [
    'the core computes with the core and its packages',
    'src/core/cut/x.ts',
    `export * from '../sheet/cell'; export * from 'fastest-levenshtein';`,
  ],
  ['the door names Excel', 'src/excel/x.ts', `export * from '../core/sheet/cell'; export const x = () => Excel.run;`],
  [
    'a job uses the door',
    'src/jobs/x.ts',
    `export * from '../excel/read/readBook'; export * from '../core/workspace/workspace';`,
  ],
  [
    'a face uses jobs and the device',
    'src/commands/x.ts',
    `export * from '../jobs/propose'; export * from '../device/preferences';`,
  ],
  [
    'the device keeps the archived helpers',
    'src/device/x.ts',
    `export * from '@microsoft/office-js-helpers'; export const x = () => Office.context;`,
  ],
  ['the simulated Excel reads .xlsx', 'simulator/x.ts', `export * from 'hucre';`],
  [
    'a test uses the add-in, the sample and the test kit',
    'test/jobs/x.test.ts',
    `export * from '../../src/jobs/propose'; export * from '../../sample/make'; export * from '../../test-kit/random';`,
  ],
  [
    'so does the lab',
    'lab/bench/x.ts',
    `export * from '../../src/jobs/propose'; export * from '../../sample/make'; export * from '../../test-kit/random';`,
  ],
  [
    'the batch command runs on the simulated Excel',
    'src/batch/x.ts',
    `export * from '../../simulator'; export { env } from 'node:process';`,
  ],
])('allowed: %s', async (_, file, code) => {
  expect(await refusals(file, code)).toEqual([]);
});
