import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { clearCriteria, filterByTexts, insertRows, openWorkbook, saveWorkbook } from '../../simulator';

const CUSTOM =
  '<filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn>';
const LIST = '<filterColumn colId="0"><filters><filter val="a &amp; b"/></filters></filterColumn>';
const PROTECTION =
  '<sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1"/>';

/** A file as Excel writes it, with what the library cannot write itself. */
async function fileOf(): Promise<Uint8Array> {
  const rows = [
    ['k', 'v'],
    ['a & b', 1],
    ['c', 2],
  ];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Filtrada & protegida',
        rows,
        autoFilter: { range: 'A1:B3' },
        protection: { sheet: true },
        rowDefs: new Map([[1, { hidden: true }]]),
      },
      {
        name: 'Tabla',
        rows,
        tables: [{ name: 'T', range: 'A1:B3', columns: [{ name: 'k' }, { name: 'v' }] }],
        rowDefs: new Map([[2, { hidden: true }]]),
      },
    ],
  });
  const parts = unzipSync(bytes);
  const patch = (path: string, from: RegExp, to: string): void => {
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(from, to));
  };
  patch('xl/worksheets/sheet1.xml', /<autoFilter[^>]*\/>/, `<autoFilter ref="A1:B3">${CUSTOM}</autoFilter>`);
  patch('xl/worksheets/sheet1.xml', /<sheetProtection[^>]*\/>/, PROTECTION);
  patch('xl/tables/table1.xml', /<autoFilter[^>]*\/>/, `<autoFilter ref="A1:B3">${LIST}</autoFilter>`);
  return zipSync(parts);
}

const textOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

test('rows that a filter of any kind hides are told from rows hidden by hand', async () => {
  const book = await openWorkbook(await fileOf());
  const [sheet, table] = book.sheets;
  expect([sheet?.isRowFilteredOut(1), table?.isRowFilteredOut(2), table?.tables[0]?.filter.criteria]).toEqual([
    true,
    true,
    new Map([[0, ['a & b']]]),
  ]);
  sheet?.setRowFormat(9, { hidden: true });
  expect([sheet?.isRowHidden(9), sheet?.isRowFilteredOut(9)]).toEqual([true, false]);
});

test('criteria and passwords survive saving, and filters move with their rows', async () => {
  const book = await openWorkbook(await fileOf());
  insertRows(book, book.sheet('Tabla'), 1);
  const bytes = await saveWorkbook(book);
  expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(`<autoFilter ref="A1:B3">${CUSTOM}</autoFilter>`);
  expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(PROTECTION);
  expect(textOf(bytes, 'xl/tables/table1.xml')).toContain(`<autoFilter ref="A2:B4">${LIST}</autoFilter>`);
  expect((await openWorkbook(bytes)).sheets[0]?.protection?.hasPassword).toBe(true);
});

test('changed criteria are saved as they are now', async () => {
  const book = await openWorkbook(await fileOf());
  const sheet = book.sheet('Tabla');
  const [table] = sheet.tables;
  if (!table) throw new Error('The file has a table.');
  filterByTexts(book, sheet, table.filter, 0, ['c', '']);
  const again = (await openWorkbook(await saveWorkbook(book))).sheet('Tabla');
  expect([again.isRowHidden(1), again.isRowHidden(2), again.isRowFilteredOut(1)]).toEqual([true, false, true]);
  expect(again.tables[0]?.filter.criteria).toEqual(new Map([[0, ['', 'c']]]));
  clearCriteria(sheet, table.filter);
  const cleared = (await openWorkbook(await saveWorkbook(book))).sheet('Tabla');
  expect([cleared.tables[0]?.filter.isDataFiltered, cleared.isRowHidden(1)]).toEqual([false, false]);
});
