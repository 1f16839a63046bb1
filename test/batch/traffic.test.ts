import { makeScaledBook } from '../../sample/scale';
import { batch, sampleFiles } from './support';

test('2,000 rows: the whole day in no more than 12 syncs, each far below 5 MB, nothing lost', async () => {
  const files = await sampleFiles();
  const { matrix, dnp, counts } = await makeScaledBook(2000);
  const {
    excel,
    outcome: { results = {} },
  } = await batch(
    'all',
    '--book',
    files.file('m.xlsx', matrix),
    '--export',
    files.file('d.xlsx', dnp),
    '--today',
    '2026-06-05',
  );
  expect(excel.syncs).toBeLessThanOrEqual(12);
  expect(results.stamp?.stamped).toHaveLength(counts.rows);
  expect(results.reconciliation?.counts).toMatchObject({
    same: counts.same,
    different: counts.different,
    onlyMatrix: counts.onlyMatrix,
    onlyDnp: counts.onlyDnp,
  });
});
