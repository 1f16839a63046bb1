import { makeScaledBook } from '../../sample/scale';
import { readBack } from './support';

it('makes books of the size asked for, with answers known by counting', async () => {
  const { matrix, dnp, counts } = await makeScaledBook(300, { historyDays: 2 });
  expect(counts).toEqual({ rows: 300, same: 294, different: 3, onlyMatrix: 3, onlyDnp: 3 });
  expect((await readBack(matrix, 'Matriz')).rows).toBe(303);
  expect((await readBack(matrix, 'Bitácora')).rows).toBe(601);
  expect((await readBack(dnp, 'Reporte')).rows).toBe(303);
});
