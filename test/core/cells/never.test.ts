import fc from 'fast-check';
import { readCode, splitCode } from '../../../src/core/cells/code';
import { readConpes } from '../../../src/core/cells/conpes';
import { readCount } from '../../../src/core/cells/count';
import { readCutLabel } from '../../../src/core/cells/cutLabel';
import { readDay } from '../../../src/core/cells/date';
import { isMailbox } from '../../../src/core/cells/email';
import { readGrounds } from '../../../src/core/cells/grounds';
import type { Cell } from '../../../src/core/sheet/cell';
import type { Reading } from '../../../src/core/cells/reading';
import { readRelated } from '../../../src/core/cells/related';
import { readShare } from '../../../src/core/cells/share';
import { decideShareUnit } from '../../../src/core/cells/shareUnit';
import { readStage } from '../../../src/core/cells/stage';
import { readStatus } from '../../../src/core/cells/readStatus';
import { cleanText, fold } from '../../../src/core/text/fold';
import { readYesNo } from '../../../src/core/cells/yesNo';
import { DEFAULT_STAGES } from '../../../src/core/cut/cut';
import { readEntities } from '../../../src/core/cells/entityCatalogue';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import { anyCell } from './arbitraries';

const READERS: Readonly<Record<string, (cell: Cell) => Reading<unknown>>> = {
  code: readCode,
  conpes: readConpes,
  count: readCount,
  cut: (cell) => readCutLabel(cell),
  day: (cell) => readDay(cell, { order: 'undecidable', date1904: true }),
  grounds: readGrounds,
  related: readRelated,
  share: (cell) => readShare(cell, decideShareUnit([cell])),
  stage: (cell) => readStage(cell, DEFAULT_STAGES),
  status: (cell) => readStatus(cell, DEFAULT_STATE_WORDS),
  yesNo: readYesNo,
};

/** What each meaning promises of its values, checked on anything that can stand in a cell. */
const PROMISES: Readonly<Record<string, (value: never) => boolean>> = {
  code: (value: string) => /^\d+\.\d+$/.test(value),
  conpes: (value: string) => /^[1-9]\d{0,3}$/.test(value),
  count: (value: number) => Number.isInteger(value) && value >= 0,
  cut: (value: string) => /^\d{4}-[12]$/.test(value),
  day: (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  grounds: (value: readonly string[]) => value.length > 0 && new Set(value).size === value.length,
  related: (value: readonly string[]) => value.every((code) => /^\d+\.\d+$/.test(code)),
  share: (value: number) => Number.isFinite(value),
  stage: (value: number) => Number.isInteger(value) && value >= 1 && value <= DEFAULT_STAGES.length,
  status: (value: string) => ['notReported', 'reporting', 'inReview', 'rejected', 'approved'].includes(value),
  yesNo: (value: boolean) => typeof value === 'boolean',
};

describe.each(Object.keys(READERS))('%s', (name) => {
  const read =
    READERS[name] ??
    (() => {
      throw new Error(name);
    });
  const promise = PROMISES[name] as (value: unknown) => boolean;

  test('any cell gets a reading of the promised form, and a Spanish problem where there is none', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const reading = read(cell);
        if (reading.kind === 'value') expect(promise(reading.value)).toBe(true);
        if (reading.kind === 'unreadable') {
          expect(reading.problem).toMatch(/[.…]$/);
          for (const candidate of reading.candidates ?? []) expect(promise(candidate)).toBe(true);
          expect(reading.candidates?.length).not.toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', ' ', '\u00a0', '-', '—', '_x000D_', '\r\n'])('%j is blank', (value) =>
    expect(read({ value, format: 'General' })).toEqual({ kind: 'blank' }),
  );

  test.each(['#REF!', '#N/A', '#¡VALOR!', '#DIV/0!'])('a formula error %s is said, not read', (value) => {
    expect(read({ value, format: 'General' })).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('error de fórmula'),
    });
  });
});

test('texts, entities, mailboxes and split codes never throw; cleaning and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
      expect(fold(fold(raw))).toBe(fold(raw));
      expect(typeof splitCode(raw).text).toBe('string');
      for (const { raw: written } of readEntities(raw, DEFAULT_ENTITIES)) expect(written).toBe(cleanText(written));
      expect(isMailbox(`${raw} `)).toBe(false);
    }),
  );
});
