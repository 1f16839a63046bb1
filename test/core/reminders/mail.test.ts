import fc from 'fast-check';
import { mailOf, type MailWords } from '../../../src/core/reminders/mail';
import { LONGEST_LINK, mailtoLink } from '../../../src/core/reminders/mailto';
import {
  DEFAULT_REMINDER,
  fillIn,
  PLACEHOLDERS,
  templateProblem,
  type ReminderTemplate,
} from '../../../src/core/settings/reminderTemplate';

const WORDS: MailWords = {
  cut: '2025-2',
  opens: '04/05/2026',
  closes: '31/07/2026',
  owner: 'Ana Pérez',
  deadline: '29/05/2026',
};
const mail = (
  actions: string[],
  template: ReminderTemplate = DEFAULT_REMINDER,
  to = 'ana@ejemplo.gov.co',
  words = WORDS,
) => mailOf(template, to, words, actions);
const many = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `- 4144/1.${n + 1}: Diseñar el sistema & "medir" su 100 % (fase n.º ${n + 1})`,
  );

/** As a mail program takes a link apart. */
function opened(link: string): { to: string; subject: string; body: string } {
  const [, address = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(link) ?? [];
  const parts = Object.fromEntries(query.split('&').map((part) => part.split('=').map(decodeURIComponent)));
  return {
    to: decodeURIComponent(address),
    subject: parts.subject ?? '',
    body: (parts.body ?? '').replaceAll('\r\n', '\n'),
  };
}

test('the default reminder says cut, days, owner and actions', () => {
  const { subject, text, link, shortened } = mail(many(2));
  expect(subject).toBe('Recordatorio: reporte en SisCONPES, corte 2025-2');
  expect(text).toContain(
    'Respetado(a) Ana Pérez:\n\nSisCONPES abre el 04/05/2026 y cierra el 31/07/2026 para el reporte del corte 2025-2.',
  );
  expect(text).toContain(`\n\n${many(2).join('\n')}\n\n`);
  expect(text).toContain('a más tardar el 29/05/2026.');
  expect(text).not.toMatch(/[{}]/);
  expect(shortened).toBe(false);
  expect(link).toContain('%0D%0A');
  expect(link).not.toMatch(/%0A%0A|[ "\r\n]/);
  expect(opened(link)).toEqual({ to: 'ana@ejemplo.gov.co', subject, body: text });
});

test('a list that is too long for a link is cut between actions, and says how many are missing and where they are', () => {
  const actions = many(60);
  const { text, link, shortened } = mail(actions);
  const { body } = opened(link);
  const said = /… y (\d+) acciones más\. El texto completo se copió al portapapeles: péguelo aquí\./.exec(body);
  const shown = actions.filter((action) => body.includes(`${action}\n`));
  expect(shortened).toBe(true);
  expect(shown).toEqual(actions.slice(0, shown.length));
  expect(shown.length).toBeGreaterThan(1);
  expect(Number(said?.[1])).toBe(60 - shown.length);
  expect(text).toContain(actions.join('\n'));
  // One more would not have fitted.
  expect(
    mailtoLink('ana@ejemplo.gov.co', mail(actions).subject, body.replace(/… y/, `${actions[shown.length] ?? ''}\n… y`))
      .length,
  ).toBeGreaterThan(LONGEST_LINK);
});

test('one action of which the text alone is too long leaves its count', () => {
  expect(opened(mail(['á'.repeat(900)]).link).body).toContain('(1 acción). El texto completo se copió al portapapeles');
  expect(opened(mail([...many(1), 'á'.repeat(900)]).link).body).toContain('… y 1 acción más.');
});

test('a template that is too long by itself leaves a mail that asks for the text', () => {
  const long = { subject: 'ñ'.repeat(2000), text: `${'ñ'.repeat(2000)} {{acciones}}` };
  const { link, text, shortened } = mail(many(3), long);
  expect(opened(link).body).toBe('El texto completo se copió al portapapeles: péguelo aquí.');
  expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
  expect(shortened).toBe(true);
  expect(text).toContain(many(3).join('\n'));
});

const COPIED = 'El texto completo se copió al portapapeles: péguelo aquí.';

test('a link is cut only where it is longer than may be', () => {
  const list = { subject: 's', text: '{{acciones}}' };
  const room = LONGEST_LINK - mailtoLink('ana@ejemplo.gov.co', 's', '').length;
  expect(mail(['a'.repeat(room)], list)).toEqual({
    to: 'ana@ejemplo.gov.co',
    subject: 's',
    text: 'a'.repeat(room),
    link: mailtoLink('ana@ejemplo.gov.co', 's', 'a'.repeat(room)),
    shortened: false,
  });
  expect(mail(['a'.repeat(room + 1)], list)).toMatchObject({
    link: mailtoLink('ana@ejemplo.gov.co', 's', `(1 acción). ${COPIED}`),
    shortened: true,
  });
  expect(opened(mail(['a', 'b', 'c'.repeat(room)], list).link).body).toBe(`a\nb\n… y 1 acción más. ${COPIED}`);
  expect(opened(mail(['c'.repeat(room), 'a', 'b'], list).link).body).toBe(`(3 acciones). ${COPIED}`);
  const left = LONGEST_LINK - mailtoLink('ana@ejemplo.gov.co', 's', `\n… y 1 acción más. ${COPIED}`).length;
  expect(opened(mail(['a'.repeat(left), 'c'.repeat(room)], list).link).body).toBe(
    `${'a'.repeat(left)}\n… y 1 acción más. ${COPIED}`,
  );
  expect(opened(mail(['a'.repeat(left + 1), 'c'.repeat(room)], list).link).body).toBe(`(2 acciones). ${COPIED}`);
});

test('a text without a list says only where it is; a subject is halved until it fits', () => {
  expect(opened(mail(many(3), { subject: 'Aviso', text: 'ñ'.repeat(2000) }).link)).toEqual({
    to: 'ana@ejemplo.gov.co',
    subject: 'Aviso',
    body: COPIED,
  });
  expect(opened(mail(many(3), { subject: 'ñ'.repeat(2001), text: '{{acciones}}' }).link)).toEqual({
    to: 'ana@ejemplo.gov.co',
    subject: 'ñ'.repeat(250),
    body: COPIED,
  });
  const subject = 'a'.repeat(LONGEST_LINK - mailtoLink('ana@ejemplo.gov.co', '', COPIED).length);
  expect(opened(mail(many(3), { subject, text: 'ñ'.repeat(2000) }).link).subject).toBe(subject);
  const far = `${'a'.repeat(LONGEST_LINK)}@ejemplo.gov.co`;
  expect(mail(many(1), DEFAULT_REMINDER, far).link).toBe(mailtoLink(far, '', COPIED));
});

test.each<[string, string, string, string]>([
  [
    'ana@ejemplo.gov.co',
    ' Uno \r\n dos ',
    'a\nb\r\nc\rd',
    'mailto:ana@ejemplo.gov.co?subject=Uno%20dos&body=a%0D%0Ab%0D%0Ac%0D%0Ad',
  ],
  ['a&b@c@d.co', '100 %?', '=1', 'mailto:a%26b%40c@d.co?subject=100%20%25%3F&body=%3D1'],
  ['@b.co', 's', '', 'mailto:@b.co?subject=s&body='],
  ['nadie &', '\uD800', '', 'mailto:nadie%20%26?subject=%EF%BF%BD&body='],
])('the link to «%s»', (to, subject, body, link) => expect(mailtoLink(to, subject, body)).toBe(link));

const odd = fc.constantFrom(
  'á',
  '&',
  '=',
  '?',
  '#',
  '%',
  '%0D',
  '+',
  ' ',
  '\n',
  '\r\n',
  '\u{1F4C5}',
  '\uD800',
  'Ñandú',
  '{',
  '}',
  '{{x}}',
  '“”',
  '/',
);
const text = fc.array(fc.oneof(odd, fc.string()), { maxLength: 30 }).map((parts) => parts.join(''));
const template = fc
  .array(fc.oneof(text, fc.constantFrom(...Object.values(PLACEHOLDERS).map((word) => `{{${word}}}`))), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const mailbox = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}$/),
    fc.stringMatching(/^[a-z]{1,60}(\.[a-z]{2,60}){1,2}$/),
  )
  .map((parts) => parts.join('@'));
const asTyped = (shown: string) => shown.replace(/\r\n?|\n/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD');

test('no link is too long, and what it opens is the text or says that it is not (property)', () => {
  fc.assert(
    fc.property(
      template,
      template,
      text,
      fc.array(text, { maxLength: 40 }),
      mailbox,
      (subject, body, owner, actions, to) => {
        const made = mailOf({ subject, text: body }, to, { ...WORDS, owner }, actions);
        expect(made.link.length).toBeLessThanOrEqual(LONGEST_LINK);
        expect(made.link).toMatch(/^mailto:[\x21-\x7e]*$/);
        const seen = opened(made.link);
        expect(seen.to).toBe(to);
        if (made.shortened) {
          expect(seen.body).toContain('El texto completo se copió al portapapeles: péguelo aquí.');
        } else {
          expect(seen).toEqual({ to, subject: asTyped(made.subject), body: asTyped(made.text) });
        }
        expect(made.subject).not.toMatch(/[\r\n]/);
        expect(made.text).toBe(fillIn(body, { ...WORDS, owner, actions: actions.join('\n') }));
      },
    ),
    { numRuns: 300 },
  );
});

test('what stands in a value is never taken for a placeholder', () => {
  expect(fillIn('{{plazo}} {{CORTE}} {corte}', { ...WORDS, actions: '' })).toBe('{{plazo}} 2025-2 {corte}');
  expect(fillIn('{{responsable}} {{corte}}', { ...WORDS, owner: '{{corte}} $& $1', actions: '' })).toBe(
    '{{corte}} $& $1 2025-2',
  );
});

test.each<[string, RegExp | undefined]>([
  [`${DEFAULT_REMINDER.subject} ${DEFAULT_REMINDER.text}`, undefined],
  ['{{ Límite }} {{ACCIONES}}', undefined],
  ['{sin} [llaves]', undefined],
  [
    '{{corte}} {{plazo}} {{plazo}} {{}}',
    /^\{\{plazo\}\}, \{\{\}\} no se entiende: se puede escribir \{\{corte\}\}, \{\{apertura\}\}, \{\{cierre\}\}, \{\{responsable\}\}, \{\{acciones\}\}, \{\{limite\}\}\.$/,
  ],
  ['{{corte}', /^Hay llaves \{\{ o \}\} sin su pareja: se puede escribir \{\{corte\}\}, .*\{\{limite\}\}\.$/],
  ['{{corte}} }}', /sin su pareja/],
  ['corte}}', /sin su pareja/],
])('%s', (written, says) => {
  if (says) expect(templateProblem(written)).toMatch(says);
  else expect(templateProblem(written)).toBeUndefined();
});
