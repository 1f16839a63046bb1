import type { Step } from '../../src/core/plan/plan';
import { kindOf } from '../../src/excel/write/steps/stepKinds';

test.each<[Step['kind'], boolean]>([
  ['writeSheet', true],
  ['importSheet', true],
  ['appendLines', true],
  ['addColumns', false],
  ['addRows', false],
  ['setCells', false],
  ['mark', false],
  ['unmark', false],
])('%s may make its sheet: %s', (kind, may) => {
  expect(kindOf({ kind, sheet: 'Informe' } as Step).mayCreate).toBe(may);
});
