import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { makeScaledBook } from '../../sample/scale';
import { readArguments } from '../../src/batch/arguments';
import { runCommand } from '../../src/batch/runCommand';

/**
 * `npm run bench [-- 120 2000 20000]`: the whole day (`all`) on books of several sizes. The peer is hucre opening and
 * saving the same two files and doing nothing else: what no batch run can go below on this machine.
 */
const sizes = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  console.log('rows    syncs  sent MB  received MB  all s  files alone s  ratio  peak MB');
  for (const rows of sizes.length > 0 ? sizes : [120, 2000, 20_000]) {
    const { matrix, dnp } = await makeScaledBook(rows);
    const folder = mkdtempSync(join(tmpdir(), 'conpes-bench-'));
    const file = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const args = readArguments([
      'all',
      '--book',
      file('m.xlsx', matrix),
      '--export',
      file('d.xlsx', dnp),
      '--out',
      join(folder, 's.xlsx'),
      '--today',
      '2026-06-05',
    ]);
    const peer = await seconds(async () => {
      for (const bytes of [matrix, dnp]) await saveXlsx(await openXlsx(bytes, { readStyles: true }));
    });
    let excel = { syncs: 0, requestBytes: 0, responseBytes: 0 };
    const all = await seconds(async () => {
      ({ excel } = await runCommand(args));
    });
    console.log(
      [
        String(rows).padEnd(7),
        String(excel.syncs).padStart(5),
        megabytes(excel.requestBytes).padStart(8),
        megabytes(excel.responseBytes).padStart(12),
        all.toFixed(1).padStart(6),
        peer.toFixed(1).padStart(14),
        (all / peer).toFixed(1).padStart(6),
        megabytes(process.resourceUsage().maxRSS * 1024).padStart(8),
      ].join(' '),
    );
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
