import { openWorkbook } from '../../simulator';
import { samplePlan } from '../../sample/expected';
import { dnpSheet } from '../../sample/write/dnpSheet';
import { book, matrixBook } from '../../sample/write/sampleBooks';
import { matching as matchingRows, searchable as searchableRow } from '../../src/taskpane/reconcile/choices';
import { matching, searchable } from '../../src/taskpane/today/attentionFilter';
import { linesOf, searchable as searchableFinding } from '../../src/taskpane/validate/findingFilter';
import { excelOver } from '../excel/support';
import { engineOver } from './support';

/** Each list of the pane is searched by owner and by any name of an entity; counted once more from the sample itself. */

const plan = samplePlan();

test('the lists of Hoy, Validar and Conciliar find «MHCP» under its full name, and owners', async () => {
  const workbook = await openWorkbook(await matrixBook(plan));
  const report = await openWorkbook(await book('Reporte', [{ ...dnpSheet(plan.dnp), name: 'Reporte DNP' }]));
  const target = workbook.addSheet('Reporte DNP');
  report.sheet('Reporte DNP').grid.forEach((cell, row, column) => target.grid.set(row, column, cell));
  await excelOver(workbook);
  const { engine } = await engineOver();
  const sheet = workbook.sheet('Matriz');
  const headers = sheet.read('A5:AE5').flat().map(String);
  const at = (row: number, header: string) => String(sheet.grid.get(row - 1, headers.indexOf(header))?.value ?? '');
  const isMhcp = (row: number) => /MHCP|hacienda/i.test(at(row, 'Entidad'));

  const today = engine.todayItems(0, 1000).map(searchable);
  const found = (search: string) => matching(today, { kind: undefined, search }).map(({ row }) => row);
  const expected = today.map(({ item }) => item.row).filter(isMhcp);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(today.length);
  for (const search of ['MHCP', 'ministerio de hacienda y credito publico', 'MINHACIENDA'])
    expect([search, found(search)]).toEqual([search, expected]);

  const findings = (await engine.findings(0, 1000)).map(searchableFinding);
  const { rules } = await engine.validation();
  const { shown } = linesOf(rules, findings, { severity: undefined, search: 'crédito público mhcp', open: new Set() });
  const ofMhcp = findings.filter(({ item }) => item.sheet === 'Matriz' && item.row >= 6 && isMhcp(item.row));
  expect(ofMhcp.length).toBeGreaterThan(0);
  expect(shown).toBe(ofMhcp.length);

  const rows = (await engine.reconciliationItems(0, 1000)).map(searchableRow);
  const all = matchingRows(rows, { class: undefined, field: undefined, search: 'MinHacienda' });
  const inMatrix = all.flatMap(({ matrixRow }) => matrixRow ?? []);
  expect(inMatrix.length).toBeGreaterThan(0);
  expect(inMatrix.filter((row) => !isMhcp(row))).toEqual([]);
});
