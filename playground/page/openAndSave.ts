import { adoptSheets } from '../../simulator/workbook/adopt';
import { openWorkbook } from '../../simulator/xlsx';
import { byId } from './dom';
import { attempt, say } from './notices';
import type { OpenBook } from './showBook';

const SAMPLE = '/sample/matriz.xlsx';
const DNP = '/sample/dnp.xlsx';
/** Where the add-in looks for DNP's report. */
const DNP_SHEET = 'Reporte DNP';
const NOT_OPENED = 'No se pudo abrir el libro';

export async function openSample(book: OpenBook): Promise<void> {
  await book.open(await download(SAMPLE), 'matriz.xlsx');
  say('Libro de ejemplo: los datos son inventados.');
}

/** The buttons for files, and files dropped onto the page. */
export function offerFiles(book: OpenBook): void {
  const input = byId('file', HTMLInputElement);
  const onClick = (id: string, failure: string, work: () => Promise<void> | void): void => {
    byId(id, HTMLButtonElement).addEventListener('click', () => void attempt(failure, work));
  };
  onClick('open', NOT_OPENED, () => input.click());
  onClick('save', 'No se pudo guardar', () => saveCopy(book));
  onClick('sample', NOT_OPENED, () => openSample(book));
  onClick('add-dnp', 'No se pudo agregar el reporte', () => addDnpSheet(book));
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (file) void attempt(NOT_OPENED, () => openFile(book, file));
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void attempt(NOT_OPENED, () => openFile(book, file));
  });
}

async function openFile(book: OpenBook, file: File): Promise<void> {
  await book.open(new Uint8Array(await file.arrayBuffer()), file.name);
  say(`Se abrió ${file.name}.`);
}

async function saveCopy(book: OpenBook): Promise<void> {
  const url = URL.createObjectURL(new Blob([new Uint8Array(await book.save())]));
  const link = document.createElement('a');
  link.href = url;
  link.download = book.workbook.name;
  link.click();
  URL.revokeObjectURL(url);
  say(`Se guardó una copia: ${book.workbook.name}.`);
}

async function addDnpSheet(book: OpenBook): Promise<void> {
  const other = await openWorkbook(await download(DNP));
  book.session.user((workbook) => {
    const old = workbook.findSheet(DNP_SHEET);
    if (old) workbook.deleteSheet(old);
    const [sheet] = adoptSheets(workbook, other, other.sheets.slice(0, 1), workbook.sheets.length);
    if (sheet) workbook.rename(sheet, DNP_SHEET);
  });
  book.session.select(DNP_SHEET, 'A1');
  say(`Se agregó la hoja «${DNP_SHEET}».`);
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
