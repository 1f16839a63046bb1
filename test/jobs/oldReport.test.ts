import { VERB_IDS } from '../../src/jobs/catalogue';
import { bookOf, excelOver, matrixValues, proposing, put, type Values } from '../excel/support';

/** DNP's report of the cut before, or what is no report at all. */
const REPORTS: Record<string, Values> = {
  'of the cut before': [
    ['Documento CONPES', 'No. acción', 'Nombre de la acción', '% avance físico', 'Periodo de reporte'],
    ['4144', '1.1', 'Acción número 0', 50, '2025-1'],
    ['4144', '1.2', 'Acción número 1', 50, '2025-1'],
  ],
  'that is none': [['Notas de la reunión'], ['llamar a DNP']],
};
/** Verbs that are asked about the report itself, and may say that it does not fit. */
const ABOUT_IT = ['reconcile', 'decide', 'pair', 'withdraw'];
const WITHOUT_INPUT = [
  'validate',
  'report',
  'all',
  'stamp',
  'mark',
  'unmark',
  'times',
  'fix',
  'remind',
  'end-cut',
] as const;

describe.each(Object.entries(REPORTS))('a report %s in the book', (_, report) => {
  beforeEach(async () => {
    const book = bookOf(matrixValues(3));
    book.addSheet('Reporte DNP');
    put(book, 'Reporte DNP', report);
    await excelOver(book);
  });

  test('is put aside: it is said once, by the reading', async () => {
    const { opened } = await proposing('validate');
    const said = opened.problems.filter((problem) => problem.includes('«Reporte DNP»'));
    expect(said).toEqual([expect.stringMatching(/Mientras tanto queda aparte: lo demás sigue sin él\.$/)]);
  });

  test.each(WITHOUT_INPUT)('does not keep «%s» from working', async (verb) => {
    const { results } = await proposing(verb);
    expect(results.reconciliation).toBeUndefined();
  });

  test('is refused by who is asked about it', async () => {
    await expect(proposing('reconcile')).rejects.toThrow(/Reporte DNP/);
  });
});

test('every verb of the catalogue that needs nothing but the book is among them', () => {
  const needsMore = [
    'prepare',
    'move',
    'note-missed',
    'line',
    'import',
    'pas',
    'settings',
    'next-cut',
    'undo',
    ...ABOUT_IT,
  ];
  expect([...WITHOUT_INPUT, ...needsMore].sort()).toEqual([...VERB_IDS].sort());
});
