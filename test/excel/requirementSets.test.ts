import { openWorkbook, startExcel } from '../../simulator';
import { bookOf, command, matrixValues, proposing } from './support';
import { matrixBook } from '../../sample/write/sampleBooks';
import { samplePlan } from '../../sample/expected';
import { think } from '../../src/jobs/propose';
import { openBook } from '../../src/jobs/book/openBook';
import { startSession } from '../../src/jobs/session';
import { carryOut } from '../../src/jobs/carryOut';
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

describe('one Ctrl+Z for a command', () => {
  const GROUPED = { delayForCellEdit: true, mergeUndoGroup: true };
  const ALONE = { delayForCellEdit: true };

  /** Stamps on a host of that version; `spoil` is asked before each request of a group. Answers the options of each run. */
  async function stampOn(apiVersion: string, spoil: (request: number) => Error | undefined = () => undefined) {
    const book = bookOf(matrixValues(3));
    const seen: unknown[] = [];
    await withExcel(book, apiVersion, async () => {
      const { plan } = await proposing('stamp');
      const { run } = Excel;
      Excel.run = ((options: typeof GROUPED, work: (context: Excel.RequestContext) => Promise<unknown>) => {
        seen.push(options);
        return run(options, (context) => {
          if (options.mergeUndoGroup) spoiled(context, spoil);
          return work(context);
        });
      }) as typeof run;
      try {
        await carryOut(plan);
      } finally {
        Excel.run = run;
      }
    });
    return { seen, stamped: book.sheet('Bitácora').read('D2:D4') };
  }

  function spoiled(context: Excel.RequestContext, spoil: (request: number) => Error | undefined): void {
    const sync = context.sync.bind(context);
    let request = 0;
    context.sync = <T>(passThrough?: T): Promise<T> => {
      const error = spoil(request);
      request += 1;
      return error ? Promise.reject(error) : sync(passThrough as T);
    };
  }

  const refused = (code: string) => Object.assign(new Error(code), { code });
  const ALL = [['1.1'], ['1.2'], ['1.3']];

  test('from ExcelApi 1.20 on the writing is a group, and the reading never', async () => {
    expect(await stampOn('1.20')).toEqual({ seen: [GROUPED], stamped: ALL });
    expect(await stampOn('1.19')).toEqual({ seen: [ALONE], stamped: ALL });
  });

  test.each([
    ['UndoNotSupported', 0],
    ['GeneralException', 0],
    ['InvalidOperationInCellEditMode', 0],
    ['UndoNotSupported', 1],
  ])('a group that fails with %s at request %i, with nothing written, is done again without one', async (code, at) => {
    const told = await stampOn('1.20', (request) => (request === at ? refused(code) : undefined));
    expect(told).toEqual({ seen: [GROUPED, ALONE], stamped: ALL });
  });

  test('what may have been written is not written again', async () => {
    await expect(
      stampOn('1.20', (request) => (request === 1 ? refused('GeneralException') : undefined)),
    ).rejects.toMatchObject({
      name: 'ExcelFailure',
      code: 'GeneralException',
    });
  });
});
