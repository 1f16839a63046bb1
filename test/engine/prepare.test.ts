import { openWorkbook } from '../../simulator';
import { samplePlan } from '../../sample/expected';
import { matrixBook } from '../../sample/write/sampleBooks';
import { excelOver } from '../excel/support';
import { engineOver, readInto, WHO, write } from './support';

let sample: Uint8Array;
beforeAll(async () => {
  sample = await matrixBook(samplePlan());
});

test('settings that change and columns that are missing are one command, resting on both sheets', async () => {
  const book = await openWorkbook(sample);
  await excelOver(book);
  const { engine, overview } = await engineOver();
  expect(overview.missingColumns).not.toEqual([]);
  const draft = await engine.settingsDraft();
  const proposal = await engine.propose(WHO, 'prepare', {
    settings: { ...draft, parameters: { ...draft.parameters, dueSoonDays: '7' } },
  });
  expect(proposal.plan.anchors?.map(({ sheet }) => sheet).sort()).toEqual(['Configuración', 'Matriz']);
  await write(proposal);
  const after = await readInto(engine);
  expect(after).toMatchObject({ prepared: true, missingColumns: [] });
  expect((await engine.settingsDraft()).parameters.dueSoonDays).toBe('7');
});

test('somebody who edits Configuración meanwhile is not overwritten', async () => {
  const book = await openWorkbook(sample);
  await excelOver(book);
  const { engine } = await engineOver();
  const draft = await engine.settingsDraft();
  const proposal = await engine.propose(WHO, 'prepare', {
    settings: { ...draft, parameters: { ...draft.parameters, dueSoonDays: '7' } },
  });
  book.sheet('Configuración').grid.set(0, 0, { value: 'otra cosa' });
  await expect(write(proposal)).rejects.toMatchObject({ name: 'WriteRefused' });
});
