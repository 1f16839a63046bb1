import fc from 'fast-check';
import { BLANK, unreadable, value } from '../../../../src/core/cells/reading';
import type { ActionRecord } from '../../../../src/core/matrix/actionRecord';
import { rowsOf, samePart } from '../../../../src/core/matrix/parts/parts';
import { methodInWords } from '../../../../src/core/matrix/parts/progress';
import { wholeActions } from '../../../../src/core/matrix/parts/wholeActions';
import { day } from '../../support/days';
import { MHCP } from '../../support/records';
import { DIAN, is, soundAction } from '../../support/workspace';

const row = (at: number, change: Partial<ActionRecord> = {}) => soundAction({ row: at, ...change });
const named = (...indicators: string[]) => indicators.map((indicator, index) => row(5 + index, { indicator }));
/** The rows as one action; a test that expects one has none otherwise. */
function whole(...rows: ActionRecord[]): ActionRecord {
  const actions = wholeActions(rows);
  expect(actions).toHaveLength(1);
  return actions[0] as ActionRecord;
}

describe('rows that are one action', () => {
  test.each<[string, ActionRecord[]]>([
    ['another indicator', named('Decretos', 'Informes')],
    ['three indicators', named('Decretos', 'Informes', 'Mesas')],
    ['another milestone', [row(5, { milestone: 'hito 1' }), row(6, { milestone: 'hito 2' })]],
    [
      'another milestone with a text of its own',
      [
        row(5, { milestone: 'hito 1', text: 'Diseñar un curso' }),
        row(6, { milestone: 'hito 2', text: 'Formar gente' }),
      ],
    ],
    [
      'the text only in the first row',
      [row(5, { indicator: 'Decretos' }), row(6, { indicator: 'Informes', text: '' })],
    ],
    [
      'a text that goes on',
      [
        row(5, { indicator: 'Decretos' }),
        row(6, { indicator: 'Informes', text: 'Diseñar el sistema de los informes' }),
      ],
    ],
  ])('%s', (_, rows) => expect(rowsOf(whole(...rows)).map((one) => one.row)).toEqual(rows.map((one) => one.row)));

  test.each<[string, ActionRecord[]]>([
    ['the same twice', [row(5), row(6)]],
    ['the same indicator, spelled otherwise', named('Decretos', 'DECRETOS.')],
    ['one row without an indicator', named('Decretos', '')],
    ['one of three indicators twice', named('Decretos', 'Informes', 'Decretos')],
    ['the same milestone twice', [row(5, { milestone: 'hito 1' }), row(6, { milestone: 'hito 1' })]],
    ['a row without a milestone', [row(5), row(6, { milestone: 'hito 2' })]],
    [
      'texts of two actions',
      [
        row(5, { indicator: 'Decretos' }),
        row(6, { indicator: 'Informes', text: 'Publicar datos abiertos tributarios' }),
      ],
    ],
    ['more rows than any action has', named(...Array.from({ length: 51 }, (_, index) => `Indicador ${index}`))],
    ['rows without a key', [row(5, { key: undefined, indicator: 'a' }), row(6, { key: undefined, indicator: 'b' })]],
  ])('not: %s', (_, rows) => expect(wholeActions(rows)).toEqual(rows));

  test('an action of one row is that row', () => {
    const only = row(5);
    expect(wholeActions([only])[0]).toBe(only);
    expect(rowsOf(only)).toEqual([only]);
  });
});

describe('what the action says', () => {
  test('progress and targets are the mean of its rows, and the method is said', () => {
    const action = whole(
      row(5, { indicator: 'a', physical: value(0.8), financial: value(0.8), annualTarget: value(1) }),
      row(6, { indicator: 'b', physical: value(0.4), financial: BLANK, annualTarget: value(0.5) }),
    );
    expect(action).toMatchObject({ physical: value(0.6), financial: value(0.8), annualTarget: value(0.75) });
    expect(methodInWords(action, 'physical')).toBe('promedio simple de sus filas 5 y 6');
    expect(methodInWords(action, 'financial')).toBe('promedio simple de sus filas 5 y 6; 1 no trae dato');
    expect(methodInWords(row(5), 'physical')).toBeUndefined();
  });

  test('weighted where its rows have weights of their own, which together are the action’s', () => {
    const action = whole(
      row(5, { indicator: 'a', physical: value(1), weight: value(0.1) }),
      row(6, { indicator: 'b', physical: value(0.2), weight: value(0.3) }),
    );
    expect(action).toMatchObject({ physical: value(0.4), weight: value(0.4) });
    expect(methodInWords(action, 'physical')).toBe('promedio ponderado por la importancia relativa de sus filas 5 y 6');
  });

  test.each([
    ['the same in each row', value(0.2), value(0.2)],
    ['in the first row only', value(0.2), BLANK],
  ])('its weight: %s', (_, first, second) =>
    expect(
      whole(
        row(5, { indicator: 'a', weight: first, physical: value(1) }),
        row(6, { indicator: 'b', weight: second, physical: value(0) }),
      ),
    ).toMatchObject({ weight: value(0.2), physical: value(0.5) }),
  );

  test('a share that cannot be read leaves the whole unread', () =>
    expect(
      whole(row(5, { indicator: 'a' }), row(6, { indicator: 'b', physical: unreadable('mucho', 'no es un número') })),
    ).toMatchObject({ physical: { kind: 'unreadable', raw: 'mucho' } }));

  test('its term goes from the first start to the last end, and whoever is named in a row is named', () => {
    const action = whole(
      row(6, { milestone: 'hito 2', start: value(day('2025-03-01')), entity: [is(DIAN)], text: 'Formar - Hito 2' }),
      row(5, {
        milestone: 'hito 1',
        end: value(day('2026-06-30')),
        entity: [is(MHCP), is(DIAN)],
        text: 'Formar - Hito 1',
        owner: 'Otra persona',
      }),
    );
    expect(action).toMatchObject({
      row: 5,
      text: 'Formar',
      start: value(day('2025-01-15')),
      end: value(day('2026-12-31')),
      entity: [is(MHCP), is(DIAN)],
      owner: 'Otra persona; Persona de ejemplo',
      email: 'persona@ejemplo.gov.co',
    });
  });

  test('what one row says of the flow and the closure holds for all; what they do not agree about cannot be read', () => {
    const rows = [
      row(5, { indicator: 'a', closed: value(true) }),
      row(6, { indicator: 'b', status: BLANK, stage: BLANK, cycle: BLANK, closed: BLANK }),
    ] as const;
    expect(whole(...rows)).toMatchObject({ status: value('inReview'), stage: value(2), closed: value(true) });
    expect(whole(rows[0], row(6, { indicator: 'b', stage: value(4) })).stage).toEqual(
      unreadable(
        '2 / 4',
        'las filas 5 y 6 son de la misma acción y no dicen lo mismo en «Etapa» (2, 4): escriba lo mismo en todas.',
      ),
    );
  });
});

describe('for all', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const progress = fc.array(fc.record({ physical: fc.option(share, { nil: undefined }), weight: share }), {
    minLength: 2,
    maxLength: 6,
  });
  const rowsWith = (parts: readonly { physical: number | undefined; weight: number }[]) =>
    parts.map(({ physical, weight }, index) =>
      row(5 + index, {
        indicator: `Indicador ${index}`,
        physical: physical === undefined ? BLANK : value(physical),
        weight: value(weight),
      }),
    );

  test('the order of the rows does not matter', () =>
    fc.assert(
      fc.property(progress, fc.infiniteStream(fc.nat()), (parts, numbers) => {
        const rows = rowsWith(parts);
        const places = new Map(rows.map((one) => [one, numbers.next().value as number]));
        const sorted = [...rows].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
        expect(wholeActions(sorted)).toEqual(wholeActions(rows));
      }),
    ));

  test('an action that is split into equal rows says what it said', () =>
    fc.assert(
      fc.property(share, share, fc.integer({ min: 2, max: 7 }), (physical, weight, count) => {
        const split = whole(...rowsWith(Array.from({ length: count }, () => ({ physical, weight }))));
        expect(split).toMatchObject({ physical: value(physical), weight: value(weight), row: 5, key: '4144/1.1' });
      }),
    ));

  test('the mean lies between the least and the most of its rows', () =>
    fc.assert(
      fc.property(progress, (parts) => {
        const said = parts.flatMap(({ physical }) => physical ?? []);
        const { physical } = whole(...rowsWith(parts));
        if (said.length === 0) expect(physical).toEqual(BLANK);
        else if (physical.kind === 'value') {
          expect(physical.value).toBeGreaterThanOrEqual(Math.min(...said) - 1e-9);
          expect(physical.value).toBeLessThanOrEqual(Math.max(...said) + 1e-9);
        } else throw new Error('no mean');
      }),
    ));
});

test('the same part in another cut: by its milestone, else by its indicator', () => {
  const rows = [
    row(15, { milestone: 'hito 1', indicator: 'Cursos' }),
    row(16, { milestone: 'hito 2', indicator: 'Personas' }),
  ];
  expect(samePart(row(5, { milestone: 'hito 2' }), rows)?.row).toBe(16);
  expect(samePart(row(5, { milestone: 'hito 2', indicator: 'Cursos' }), rows)).toBeUndefined();
  expect(samePart(row(5, { milestone: 'hito 3' }), rows)).toBeUndefined();
  const [first, second] = named('Decretos', 'Informes');
  expect(samePart(row(20, { indicator: 'INFORMES' }), [first, second] as ActionRecord[])).toBe(second);
});
