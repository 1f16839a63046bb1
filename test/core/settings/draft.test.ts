import {
  draftOf,
  readDraft,
  typedDay,
  wholeNumber,
  type SettingsDraft,
} from '../../../src/core/settings/settingsDraft';
import { day } from '../support/days';
import { CUT, SETTINGS } from '../support/workspace';

test('a form shows days, shares and lists as people write them, and blanks where nothing is known', () => {
  const {
    cut: {
      stages: [reporting],
    },
    ...others
  } = SETTINGS;
  expect(
    draftOf({
      ...others,
      cut: {
        opens: day('2026-05-04'),
        stages: [...(reporting ? [reporting] : []), { name: 'Revisión', approver: 'OAP' }],
        daysOff: [
          { first: day('2026-06-05'), last: day('2026-06-05'), reason: 'Puente' },
          { first: day('2026-12-21'), last: day('2026-12-31'), reason: '' },
        ],
      },
      parameters: { dueSoonDays: 5, daysPerStage: 2, roundingTolerance: 0.0005 },
      entities: [
        {
          name: 'Ministerio',
          acronym: 'MHCP',
          kind: 'mhcp',
          aliases: ['Min. Hacienda', 'Minhacienda'],
          inForce: false,
        },
      ],
      states: [
        { word: 'Lista', status: 'inReview', stage: 2 },
        { word: 'Cumplida', status: 'approved' },
      ],
    }),
  ).toEqual({
    ...others,
    daysOff: [
      { first: '05/06/2026', last: '', reason: 'Puente' },
      { first: '21/12/2026', last: '31/12/2026', reason: '' },
    ],
    cut: {
      label: '',
      cutDate: '',
      opens: '04/05/2026',
      closes: '',
      stages: [
        { name: 'Reporte', approver: 'Aprueba Reporte', deadline: '29/05/2026' },
        { name: 'Revisión', approver: 'OAP', deadline: '' },
      ],
    },
    parameters: { dueSoonDays: '5', daysPerStage: '2', roundingTolerance: '0,05 %' },
    entities: [
      { name: 'Ministerio', acronym: 'MHCP', kind: 'mhcp', aliases: 'Min. Hacienda; Minhacienda', inForce: false },
    ],
    states: [
      { word: 'Lista', status: 'inReview', stage: '2' },
      { word: 'Cumplida', status: 'approved', stage: '' },
    ],
  });
});

test('spaces and blank lines do not count; what cannot be read is missing', () => {
  const draft: SettingsDraft = {
    ...draftOf(SETTINGS),
    cut: {
      label: ' 2025-2 ',
      cutDate: ' 2025-12-31 ',
      opens: 'pronto',
      closes: '',
      stages: [
        { name: ' Reporte ', approver: ' OAP ', deadline: ' 29/05/2026 ' },
        { name: ' ', approver: '', deadline: ' ' },
        { name: '', approver: 'DNP', deadline: '' },
      ],
    },
    parameters: { dueSoonDays: 'tres', daysPerStage: ' 2 ', roundingTolerance: 'poca' },
    recipients: [
      { role: ' Jefe ', email: ' ' },
      { role: ' ', email: '' },
      { role: '', email: ' a@b.co ' },
    ],
    reminder: { subject: ' Hola ', text: ' Uno\r\nDos\rTres\n' },
    entities: [
      { name: ' Ministerio ', acronym: ' MHCP ', kind: 'mhcp', aliases: ' Min. Hacienda ;; ', inForce: true },
      { name: '', acronym: ' ', kind: 'attached', aliases: '', inForce: true },
      { name: '', acronym: '', kind: 'linked', aliases: 'X', inForce: false },
    ],
    states: [
      { word: ' Lista ', status: 'inReview', stage: ' 2 ' },
      { word: 'Cumplida', status: 'approved', stage: 'dos' },
      { word: ' ', status: 'approved', stage: '' },
      { word: '', status: 'approved', stage: '1' },
    ],
  };
  expect(readDraft(draft)).toEqual({
    cut: {
      label: '2025-2',
      cutDate: CUT.cutDate,
      stages: [
        { name: 'Reporte', approver: 'OAP', deadline: '2026-05-29' },
        { name: '', approver: 'DNP' },
      ],
    },
    parameters: { dueSoonDays: 0, daysPerStage: 2, roundingTolerance: 0 },
    recipients: [
      { role: 'Jefe', email: '' },
      { role: '', email: 'a@b.co' },
    ],
    reminder: { subject: 'Hola', text: 'Uno\nDos\nTres' },
    entities: [
      { name: 'Ministerio', acronym: 'MHCP', kind: 'mhcp', aliases: ['Min. Hacienda'], inForce: true },
      { name: '', acronym: '', kind: 'linked', aliases: ['X'], inForce: false },
    ],
    states: [
      { word: 'Lista', status: 'inReview', stage: 2 },
      { word: 'Cumplida', status: 'approved' },
      { word: '', status: 'approved', stage: 1 },
    ],
    columns: SETTINGS.columns,
  });
});

test.each<[string, string | undefined]>([
  [' 2025-12-31 ', '2025-12-31'],
  ['31/12/2025', '2025-12-31'],
  ['04/05/2026', '2026-05-04'],
  ['4-may-26', '2026-05-04'],
  ['31/02/2026', undefined],
  ['', undefined],
])('a day typed as «%s»', (typed, wanted) => expect(typedDay(typed)).toBe(wanted));

test.each<[string, number | undefined]>([
  [' 12 ', 12],
  ['0', 0],
  ['999999', 999_999],
  ['1000000', undefined],
  ['1,5', undefined],
  ['-1', undefined],
  ['1 2', undefined],
  ['x1', undefined],
  ['', undefined],
])('a number typed as «%s»', (typed, number) => expect(wholeNumber(typed)).toBe(number));
