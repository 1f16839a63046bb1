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

test('which columns a person has chosen, and which nobody has', async () => {
  const book = await openWorkbook(sample);
  await excelOver(book);
  const { engine } = await engineOver();
  const of = async (field: string) => (await engine.mapping())?.fields.find((one) => one.field === field);
  expect(await of('physical')).not.toHaveProperty('by');
  const draft = await engine.settingsDraft();
  // As the pane says it: what was chosen travels with the settings.
  await write(
    await engine.propose(WHO, 'settings', {
      columns: [{ sheet: 'Matriz', field: 'physical', header: 'Avance físico' }],
      parameters: draft.parameters,
    }),
  );
  await readInto(engine);
  expect(await of('physical')).toMatchObject({ by: 'person', evidence: ['La eligió una persona.'] });
  expect(await of('financial')).not.toHaveProperty('by');
});

test('what was recognised when the matrix was prepared says so, and choosing it makes it a choice', async () => {
  const book = await openWorkbook(sample);
  book.deleteSheet(book.sheet('Configuración'));
  await excelOver(book);
  const { engine } = await engineOver();
  await write(await engine.propose(WHO, 'prepare', {}));
  await readInto(engine);
  const of = async (field: string) => (await engine.mapping())?.fields.find((one) => one.field === field);
  expect(await of('physical')).toMatchObject({ by: 'prepared', doubtful: false });
  await write(
    await engine.propose(WHO, 'settings', {
      columns: [{ sheet: 'Matriz', field: 'physical', header: 'Avance físico' }],
    }),
  );
  await readInto(engine);
  expect(await of('physical')).toMatchObject({ by: 'person' });
  expect(await of('financial')).toMatchObject({ by: 'prepared' });
});
