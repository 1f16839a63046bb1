import { batch, sampleFiles } from './support';
import type { Done } from '../../src/batch/runCommand';
import { OUTCOME_WORDS } from '../../src/core/standing/outcome';
import { ENTRY_WORDS } from '../../src/core/logbook/entry';
import { STATUS_WORDS } from '../../src/core/cut/status';

let files: Awaited<ReturnType<typeof sampleFiles>>;
let done: Done;
const TODAY = ['--today', '2026-06-05', '--user', 'Ana'];

beforeAll(async () => {
  files = await sampleFiles();
  done = await batch('all', '--book', files.matrix, '--export', files.dnp, '--out', files.out, ...TODAY);
});

test('every planted fact is found, at its row, and nothing else', () => {
  const rowOf = (cell: string) => Number(cell.replace(/\D/g, ''));
  const found = (done.outcome.results?.findings ?? [])
    .filter((finding) => finding.rule !== 'REP-2')
    .map((finding) => `${finding.rule} ${finding.sheet} ${finding.sheet === 'Matriz' ? rowOf(finding.cell) : ''}`);
  const expected = files.expected.findings.flatMap((finding) =>
    Array.from({ length: finding.count }, () => `${finding.rule} ${finding.sheet} ${finding.row ?? ''}`),
  );
  expect(found.sort()).toEqual(expected.sort());
});

test('REP-2: a finding for each row of the reconciliation that is not the same, and that DNP should have', () => {
  const { counts } = files.expected.reconciliation.xlsx;
  const differing = Object.entries(counts).reduce(
    (sum, [name, count]) => (name === 'same' || name === 'expected' ? sum : sum + count),
    0,
  );
  expect((done.outcome.results?.findings ?? []).filter((finding) => finding.rule === 'REP-2')).toHaveLength(differing);
});

test('the stamp notes every open action once and restarts what was rejected', () => {
  const { stamp } = done.outcome.results ?? {};
  const lines = (stamp?.stamped ?? []).map(({ record, entry, restarted }) => ({
    row: record.row,
    key: entry.key,
    stage: entry.stage,
    status: STATUS_WORDS[entry.status],
    cycle: entry.cycle,
    physical: entry.physical ?? null,
    financial: entry.financial ?? null,
    movement: ENTRY_WORDS[entry.kind],
    rejectedAt: entry.rejectedAt ?? null,
    restarts: restarted !== undefined,
  }));
  expect(lines).toEqual(files.expected.stamp.added);
  expect((stamp?.unchanged ?? []).map((record) => ({ row: record.row, key: record.key }))).toEqual(
    files.expected.stamp.unchanged,
  );
  expect((stamp?.skipped ?? []).map(({ row, key }) => ({ row, key: key ?? null }))).toEqual(
    files.expected.stamp.skipped.map(({ row, key }) => ({ row, key })),
  );
});

const byPlace = (a: { matrixRow: number | null; dnpRow: number | null }, b: typeof a) =>
  (a.matrixRow ?? 1e6) - (b.matrixRow ?? 1e6) || (a.dnpRow ?? 1e6) - (b.dnpRow ?? 1e6);

function comparable(
  rows: readonly {
    class: string;
    key: string | null;
    matrixRow: number | null;
    dnpRow: number | null;
    fields: readonly { field: string; matrix: unknown; dnp: unknown }[];
  }[],
) {
  return rows
    .map((row) => ({
      class: row.class,
      matrixRow: row.matrixRow,
      dnpRow: row.dnpRow,
      fields: row.fields
        .map(({ field, matrix, dnp }) => ({ field, matrix, dnp }))
        .sort((a, b) => a.field.localeCompare(b.field)),
    }))
    .sort(byPlace);
}

test('the reconciliation puts every row where it belongs', () => {
  const { reconciliation } = done.outcome.results ?? {};
  expect(comparable(reconciliation?.rows ?? [])).toEqual(comparable(files.expected.reconciliation.xlsx.rows));
  expect(reconciliation?.counts).toEqual(files.expected.reconciliation.xlsx.counts);
  expect(reconciliation?.otherCut).toEqual(files.expected.reconciliation.xlsx.otherCut);
});

test('so it does with the export as CSV', async () => {
  const csv = await batch('reconcile', '--book', files.matrix, '--export', files.csv, ...TODAY);
  expect(comparable(csv.outcome.results?.reconciliation?.rows ?? [])).toEqual(
    comparable(files.expected.reconciliation.csv.rows),
  );
});

test.each(['sector', 'mhcp', 'attached', 'linked'] as const)('the totals of %s are those counted by hand', (group) => {
  const totals = done.outcome.results?.report?.totals[group];
  const { physicalWeighted, ...expected } = files.expected.totals[group];
  expect(totals).toMatchObject({
    ...expected,
    physical: closeTo(expected.physical),
    financial: closeTo(expected.financial),
  });
  expect(totals?.averages.approved.physicalWeighted).toEqual(closeTo(physicalWeighted));
  const outcomes = Object.keys(OUTCOME_WORDS) as (keyof typeof OUTCOME_WORDS)[];
  expect(outcomes.reduce((sum, outcome) => sum + (totals?.[outcome] ?? 0), 0)).toBe(totals?.actions);
});

function closeTo(value: number | null): unknown {
  return value === null ? null : expect.closeTo(value, 9);
}

test('unusual cells are read for what they mean', () => {
  const records = new Map(done.outcome.session.opened.workspace.matrix.records.map((record) => [record.row, record]));
  const FIELD: Readonly<
    Record<string, 'conpes' | 'start' | 'end' | 'physical' | 'financial' | 'weight' | 'annualTarget'>
  > = {
    CONPES: 'conpes',
    'Fecha de inicio': 'start',
    'Fecha de finalización': 'end',
    'Avance físico': 'physical',
    'Avance financiero': 'financial',
    'Importancia relativa de la acción (%)': 'weight',
    'Meta anual': 'annualTarget',
  };
  const compared = files.expected.readings.flatMap(({ row, header, means }) => {
    const field = FIELD[header];
    const reading = field && records.get(row)?.[field];
    return reading ? [{ row, header, means, read: reading.kind === 'value' ? reading.value : null }] : [];
  });
  expect(compared.length).toBeGreaterThan(15);
  for (const { means, read } of compared) expect(read).toEqual(typeof means === 'number' ? closeTo(means) : means);
});

test('stamping again on the same day adds nothing', async () => {
  const again = await batch('stamp', '--book', files.out, ...TODAY);
  expect(again.outcome.results?.stamp).toMatchObject({ stamped: [] });
  const followed =
    files.expected.stamp.added.filter((line) => line.status !== 'Aprobada').length +
    files.expected.stamp.unchanged.length;
  expect(again.outcome.results?.stamp?.unchanged).toHaveLength(followed);
  expect(again.plan.steps).toEqual([]);
});

test('no more than 12 syncs, the reading of the export included', () =>
  expect(done.excel.syncs).toBeLessThanOrEqual(12));
