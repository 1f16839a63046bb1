import type { FieldId } from '../../../src/core/matrix/fields';
import { correctMapping, preparedIn, rememberedIn } from '../../../src/core/settings/rememberedColumns';
import type { RememberedColumn, Settings } from '../../../src/core/settings/settings';
import { SETTINGS } from '../support/workspace';

const at = (field: FieldId, header: string, sheet = 'Matriz'): RememberedColumn => ({ sheet, field, header });
const CODE = at('code', 'Código');
const TEXT = at('text', 'Acción');
const OF_DNP = at('code', 'Código', 'Reporte DNP');
const NO_UNIT = at('unit', '');
const chosen: Settings = { ...SETTINGS, columns: [CODE, TEXT, OF_DNP, NO_UNIT] };

test.each<[string, FieldId, string, readonly RememberedColumn[]]>([
  ['a header that no field holds', 'owner', 'Responsable', [CODE, TEXT, OF_DNP, NO_UNIT]],
  ['one that another field holds, which gives it up', 'owner', ' codigo ', [TEXT, OF_DNP, NO_UNIT]],
  ['one that the text holds', 'owner', 'ACCIÓN', [CODE, OF_DNP, NO_UNIT]],
  ['a code that stands in the column of the text (DATA-1)', 'code', 'Acción', [TEXT, OF_DNP, NO_UNIT]],
  ['a text that stands in the column of the code', 'text', 'Código', [CODE, OF_DNP, NO_UNIT]],
  ['no column, as another field has none', 'owner', '', [CODE, TEXT, OF_DNP, NO_UNIT]],
  ['a column for what had none', 'unit', 'Dependencia', [CODE, TEXT, OF_DNP]],
])('%s is chosen', (_, field, header, stay) => {
  expect(correctMapping(chosen, 'Matriz', field, header)).toEqual({ ...chosen, columns: [...stay, at(field, header)] });
});

test('each sheet has its own choice', () => {
  expect(rememberedIn(chosen)('Matriz')).toEqual({ code: 'Código', text: 'Acción', unit: '' });
  expect(rememberedIn(chosen)('Reporte DNP')).toEqual({ code: 'Código' });
  expect(rememberedIn(chosen)('Otra')).toEqual({});
});

test('what a person has chosen and what was recognised are told apart', () => {
  const both = { ...SETTINGS, columns: [CODE, { ...TEXT, prepared: true as const }] };
  expect([rememberedIn(both)('Matriz'), preparedIn(both)('Matriz')]).toEqual([{ code: 'Código' }, { text: 'Acción' }]);
  // Whoever chooses what was recognised makes it a choice.
  expect(rememberedIn(correctMapping(both, 'Matriz', 'text', 'Acción'))('Matriz')).toEqual({
    code: 'Código',
    text: 'Acción',
  });
});
