import { openWorkbook, startExcel } from '../../simulator';
import { bookOf, command, matrixValues } from './support';
import { matrixBook } from '../../sample/write/sampleBooks';
import { samplePlan } from '../../sample/expected';
import { think } from '../../src/jobs/propose';
import { openBook } from '../../src/jobs/book/openBook';
import { startSession } from '../../src/jobs/session';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { inExcel } from '../../src/excel/run';
import { day } from '../core/support/days';

/** What `manifest.xml` asks for. */
const LOWEST = '1.13';

async function withExcel<T>(
  book: Parameters<typeof startExcel>[0],
  apiVersion: string,
  work: () => Promise<T>,
): Promise<T> {
  const excel = await startExcel(book, { apiVersion });
  try {
    return await work();
  } finally {
    excel.stop();
  }
}

test(`ExcelApi ${LOWEST} is enough for the whole day`, async () => {
  const book = await openWorkbook(await matrixBook(samplePlan()));
  const today = day('2026-06-05');
  await withExcel(book, LOWEST, () =>
    inExcel(async (context) => {
      const opened = await openBook(context, { today });
      const { proposal } = await think('all', startSession(opened, 'Ana', { day: today, time: '08:00:00' }));
      await applyPlan(context, proposal.plan);
    }),
  );
  expect(book.findSheet('Informe')).toBeDefined();
});

test('and one set less is not: the code really needs it', async () => {
  await expect(withExcel(bookOf(matrixValues(3)), '1.12', () => command('stamp'))).rejects.toMatchObject({
    code: 'ApiNotFound',
  });
});

test('a host with undo groups (1.19) takes the command as one step', async () => {
  const book = bookOf(matrixValues(3));
  const options: unknown[] = [];
  await withExcel(book, '1.20', async () => {
    const { run } = Excel;
    Excel.run = (...args: unknown[]) => {
      options.push(args[0]);
      return (run as (...all: unknown[]) => Promise<unknown>)(...args);
    };
    try {
      await command('stamp');
    } finally {
      Excel.run = run;
    }
  });
  expect(options).toEqual([
    { delayForCellEdit: true, mergeUndoGroup: true },
    { delayForCellEdit: true, mergeUndoGroup: true },
  ]);
  expect(book.sheet('Bitácora').read('D4')).toEqual([['1.3']]);
});
