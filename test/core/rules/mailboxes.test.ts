import { holdsMailboxes, mailboxesIn, mailboxId } from '../../../src/core/cells/mailboxes';

// The well-formed mailboxes of a cell (PREP-1), and whether it holds nothing else (DATA-7).
test.each<[string, string[], boolean]>([
  ['', [], false],
  ['ana@b.co', ['ana@b.co'], true],
  [
    'ana@b.co; luis@b.co,eva@b.co  leo@b.co\nsol@b.co',
    ['ana@b.co', 'luis@b.co', 'eva@b.co', 'leo@b.co', 'sol@b.co'],
    true,
  ],
  ['"ana@b.co"', ['ana@b.co'], true],
  [';ana@b.co;', ['ana@b.co'], true],
  ['Ana ana@b.co', ['ana@b.co'], false],
  ['ana@b.co; luis@', ['ana@b.co'], false],
  ['Pérez, Ana < ana@b.co >; Luis Díaz <MAILTO:luis@b.co>', ['ana@b.co', 'luis@b.co'], true],
  ['Ana <ana@b.co>; eva@b.co', ['ana@b.co', 'eva@b.co'], true],
  ['Ana <ana@b.co>; eva@', ['ana@b.co'], false],
  ['Ana <ana@b.co><luis@b.co>', ['ana@b.co', 'luis@b.co'], true],
  ['Ana <ana mailto:ana@b.co>', [], false],
  ['<xmailto:ana@b.co>', [], false],
  ['eva@b.co<ana@b.co>leo@b.co', ['eva@b.co', 'ana@b.co', 'leo@b.co'], true],
  ['Ana <>', [], false],
  ['<ana@b.co', [], false],
  ['ana@b.co; Ana <ANA@b.co>; Luis <luis@b.co>', ['ana@b.co', 'luis@b.co'], true],
])('%j', (cell, mailboxes, only) => {
  expect(mailboxesIn(cell)).toEqual(mailboxes);
  expect(holdsMailboxes(cell)).toBe(only);
});

test('mailboxes are told apart whatever their case and the blanks around them', () => {
  expect(mailboxId(' Ana@B.CO ')).toBe('ana@b.co');
});
