import fc from 'fast-check';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { personsIn } from '../../../src/core/cells/persons';
import { ownersOf } from '../../../src/core/reminders/owners';
import { remindersOf } from '../../../src/core/reminders/reminders';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { registersWith } from '../support/registers';
import { MHCP } from '../support/records';
import { DNP, is, soundAction, workspaceOf } from '../support/workspace';

const at = (row: number, change: Partial<ActionRecord>) => soundAction({ row, ...change }, { code: `1.${row}` });
const greeted = (...rows: Partial<ActionRecord>[]) =>
  remindersOf(
    workspaceOf({ logbook: [], today: '2026-04-29', records: rows.map((change, index) => at(5 + index, change)) }),
  ).reminders.map(({ mailbox, owner }) => [mailbox, owner]);

describe('the persons of a cell', () => {
  test.each<[string, string[]]>([
    ['Ana Pérez', ['Ana Pérez']],
    ['Ana Pérez; Luis', ['Ana Pérez', 'Luis']],
    ['Ana Pérez / Luis Gómez', ['Ana Pérez', 'Luis Gómez']],
    ['Ana Pérez, Luis Gómez y Eva  Díaz', ['Ana Pérez', 'Luis Gómez', 'Eva Díaz']],
    ['Ana Pérez e Inés Díaz', ['Ana Pérez', 'Inés Díaz']],
    ['Ana Pérez\nLuis Gómez', ['Ana Pérez', 'Luis Gómez']],
    ['Pérez, Ana', ['Pérez, Ana']],
    ['Pérez, Ana; Gómez, Luis', ['Pérez, Ana', 'Gómez, Luis']],
    ['Santiago Ramón y Cajal', ['Santiago Ramón y Cajal']],
    ['Ana María\nPérez', ['Ana María Pérez']],
    [' - ;', []],
  ])('%j', (cell, persons) => expect(personsIn(cell)).toEqual(persons));

  test('what is written on two lines is two persons where two are expected', () => {
    expect(personsIn('Ana\nLuis', 2)).toEqual(['Ana', 'Luis']);
    expect(personsIn('Pérez, Ana', 2)).toEqual(['Pérez, Ana']);
  });
});

describe('PREP-1: persons and mailboxes in one cell', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'Ana Pérez; Luis Gómez',
      'ana@a.co; luis@a.co',
      [
        ['ana@a.co', 'Ana Pérez'],
        ['luis@a.co', 'Luis Gómez'],
      ],
    ],
    // The first mailbox is badly written: the second person keeps the own one.
    ['Ana; Luis', 'ana@; luis@a.co', [['luis@a.co', 'Luis']]],
    [
      'Ana\nLuis',
      'ana@a.co luis@a.co',
      [
        ['ana@a.co', 'Ana'],
        ['luis@a.co', 'Luis'],
      ],
    ],
    // One mailbox of both.
    ['Ana; Luis; ANA', 'oap@a.co', [['oap@a.co', 'Ana; Luis']]],
    ['Ana; Luis', 'oap@a.co; OAP@a.co', [['oap@a.co', 'Ana; Luis']]],
    // One person with two mailboxes.
    [
      'Ana Pérez',
      'ana@a.co; ana@b.co',
      [
        ['ana@a.co', 'Ana Pérez'],
        ['ana@b.co', 'Ana Pérez'],
      ],
    ],
    // The mailbox says whose it is.
    [
      'Oficina',
      'Pérez, Ana <ana@a.co>; luis@a.co',
      [
        ['ana@a.co', 'Pérez, Ana'],
        ['luis@a.co', 'Oficina'],
      ],
    ],
    [
      '',
      'luis@a.co, Ana Pérez <ana@a.co>',
      [
        ['luis@a.co', ''],
        ['ana@a.co', 'Ana Pérez'],
      ],
    ],
    // Nobody can tell whose they are.
    [
      'Ana; Luis; Eva',
      'a@a.co; b@a.co',
      [
        ['a@a.co', 'Ana; Luis; Eva'],
        ['b@a.co', 'Ana; Luis; Eva'],
      ],
    ],
  ])('%j, %j', (owner, email, expected) => expect(greeted({ owner, email })).toEqual(expected));

  test('names that a row knows to be its own are believed before those of a row that cannot tell', () => {
    const doubtful = { owner: 'Ana; Luis; Eva', email: 'a@a.co; b@a.co' };
    expect(greeted(doubtful, { owner: 'ANA', email: 'a@a.co' })).toEqual([
      ['a@a.co', 'ANA'],
      ['b@a.co', 'Ana; Luis; Eva'],
    ]);
  });

  test('as many persons as mailboxes: each has the one of its place, whatever stands between them', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,6} [A-Z][a-z]{2,6}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5, selector: (one) => one.toLowerCase() }),
        fc.constantFrom('; ', ' / ', '\n', ', ', ' y '),
        fc.constantFrom('; ', ',', '\n', ' '),
        (names, between, apart) => {
          const mailboxOf = (one: string) => `${one.replace(' ', '.').toLowerCase()}@a.co`;
          const owners = ownersOf({ owner: names.join(between), email: names.map(mailboxOf).join(apart) });
          expect(owners.map(({ mailbox, names: own }) => [mailbox, own])).toEqual(
            names.map((one) => [mailboxOf(one), [one]]),
          );
        },
      ),
    );
  });

  test('several persons without a mailbox are reminded each, and a line that names both is of both', () => {
    const records = [at(5, { owner: 'Ana Pérez; Luis Gómez', email: '' })];
    const told = (owner: string) =>
      findingsOf(
        workspaceOf({
          logbook: [],
          today: '2026-05-20',
          records,
          registers: registersWith({
            reminders: [{ cut: '2025-2', owner, email: 'x@a.co', day: '2026-04-29' }],
          }),
        }),
      ).flatMap(({ rule, message }) => (rule === 'PREP-1' ? [message] : []));
    expect(told('Ana Pérez')).toEqual([expect.stringContaining('1 responsable de los 2 de esta celda')]);
    expect(told('Luis Gómez; Ana Pérez')).toEqual([]);
  });
});

describe('PREP-1: owners of other sectors are not ours to remind', () => {
  const foreign = { owner: 'Eva', email: 'eva@dnp.co', entity: [is(DNP)] };
  const shared = { owner: 'Sol', email: 'sol@a.co', entity: [is(MHCP), is(DNP)] };
  const unknown = { owner: 'Leo', email: 'leo@a.co', entity: [{ raw: 'Agencia sin catálogo', entity: undefined }] };

  test('no mail is proposed, and none is missed', () => {
    expect(greeted(foreign, shared, unknown).map(([mailbox]) => mailbox)).toEqual(['sol@a.co', 'leo@a.co']);
    const findings = findingsOf(
      workspaceOf({
        logbook: [],
        today: '2026-05-20',
        records: [at(5, foreign), at(6, shared)],
        registers: registersWith({ reminders: [] }),
      }),
    ).filter(({ rule }) => rule === 'PREP-1');
    expect(findings.map(({ key }) => key)).toEqual(['4144/1.6']);
  });
});
