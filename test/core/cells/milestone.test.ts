import { milestoneOfCode, milestoneOfText, withoutMilestone } from '../../../src/core/cells/milestone';

test.each([
  ['3.1 - Hito 2', 'hito 2'],
  ['3.1 – HITO 2.', 'hito 2'],
  ['3.1 (hito II)', 'hito ii'],
  ['3.1 H2', 'hito 2'],
  ['3,1-Hito No. 2', 'hito 2'],
  ['3.1 Indicador 1', 'indicador 1'],
  ['3.1 - Entregable b', 'entregable b'],
  ['3.1', ''],
  ['3.10', ''],
  ['2.16 - 2.17', ''],
  ['3.1 Formar servidores', ''],
  ['46054', ''],
])('the code %j names the milestone %j', (raw, milestone) => expect(milestoneOfCode(raw)).toBe(milestone));

test.each([
  ['Formar servidores en IA - Hito 1', 'hito 1', 'Formar servidores en IA'],
  ['Formar servidores en IA (Hito 1)', 'hito 1', 'Formar servidores en IA'],
  ['Hito 2: formar servidores en IA', 'hito 2', 'formar servidores en IA'],
  ['Hito 2', 'hito 2', 'Hito 2'],
  ['Cumplir el hito 3 del convenio', '', 'Cumplir el hito 3 del convenio'],
  ['Cumplir cada hito 3', '', 'Cumplir cada hito 3'],
  ['Hito 2 del convenio marco', '', 'Hito 2 del convenio marco'],
  ['', '', ''],
])('the text %j names the milestone %j', (text, milestone, rest) => {
  expect(milestoneOfText(text)).toBe(milestone);
  expect(withoutMilestone(text)).toBe(rest);
});
