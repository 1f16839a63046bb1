import { planSettings } from '../../src/core/settings/settingsPlan';
import { settingsOf } from '../../src/core/settings/checkSettings';
import { draftOf } from '../../src/core/settings/settingsDraft';
import { bookOf, command, excelOver, matrixValues, proposing, writing } from './support';

async function preparedBook() {
  const book = bookOf(matrixValues(3));
  await excelOver(book);
  await command('prepare');
  return book;
}

async function saving(change: (plan: ReturnType<typeof planSettings>) => void = () => undefined) {
  const { opened } = await proposing('validate');
  const draft = draftOf(opened.workspace.settings);
  const settings = settingsOf({ ...draft, parameters: { ...draft.parameters, dueSoonDays: '7' } });
  if (!('cut' in settings)) throw new Error(settings.map(({ path, problem }) => `${path}: ${problem}`).join());
  const plan = planSettings(settings, { date1904: opened.date1904, grid: opened.settingsGrid });
  change(plan);
  await writing(plan);
  return { settings, again: (await proposing('validate')).opened.workspace.settings };
}

test('what the form changes is saved with all that stood there', async () => {
  await preparedBook();
  const { settings, again } = await saving();
  expect(again).toEqual(settings);
  expect(again.parameters.dueSoonDays).toBe(7);
  expect(again.columns.length).toBeGreaterThan(10);
});

test.each([
  ['edits a line', 6],
  ['adds one below', 200],
])('a co-author who %s meanwhile loses nothing', async (_, row) => {
  const book = await preparedBook();
  const last = Math.min(
    row,
    book
      .sheet('Configuración')
      .read('A1:A300')
      .findLastIndex(([text]) => text !== '') + 1,
  );
  await expect(saving(() => book.sheet('Configuración').grid.set(last, 1, { value: 'cambio' }))).rejects.toMatchObject({
    reason: 'bookChanged',
  });
});
