import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePlan } from './plan/samplePlan';
import { dnpBook, matrixBook } from './write/sampleBooks';
import { dnpCsv } from './write/dnpCsv';

/** `npm run sample [-- outDir]`: writes matriz.xlsx, dnp.xlsx and dnp.csv, the same bytes every time. */
async function main(outDir: string): Promise<void> {
  const plan = samplePlan();
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'matriz.xlsx'), await matrixBook(plan));
  writeFileSync(join(outDir, 'dnp.xlsx'), await dnpBook(plan));
  writeFileSync(join(outDir, 'dnp.csv'), dnpCsv(plan.dnp));
  const lines = plan.actions.reduce((sum, action) => sum + action.lines.length, 0);
  console.log(
    `${outDir}: ${plan.actions.length} filas en la matriz, ${lines} líneas en la bitácora, ${plan.dnp.length} filas en el reporte de DNP`,
  );
}

main(process.argv[2] ?? join('out', 'sample')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
