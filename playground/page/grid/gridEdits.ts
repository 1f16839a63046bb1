import { cellAddress } from '../../../simulator/workbook/a1';
import { rowCount, columnCount, intersection } from '../../../simulator/workbook/area';
import { attempt } from '../notices';
import type { OpenBook } from '../showBook';
import { copiedText, pastedTexts } from './gridClipboard';
import { editTextOf } from './editText';

const NOT_WRITTEN = 'No se pudo escribir';

/** What a user does to the selected cells of the active sheet. */
export class SelectionEdits {
  constructor(private readonly book: OpenBook) {}

  /** What one edits of the active cell. */
  get text(): string {
    const {
      sheet,
      areas: [{ top, left }],
    } = this.book.workbook.selection;
    return editTextOf(sheet.grid.get(top, left));
  }

  /** Into the active cell; what is as before is not written. */
  type(text: string): void {
    const {
      sheet,
      areas: [{ top, left }],
    } = this.book.workbook.selection;
    if (text !== this.text)
      void attempt(NOT_WRITTEN, () => this.book.session.type(sheet.name, cellAddress(top, left), text));
  }

  empty(): void {
    const {
      sheet,
      areas: [area],
    } = this.book.workbook.selection;
    const used = sheet.grid.usedArea(true);
    const filled = used && intersection(area, used);
    if (!filled) return;
    const blank = Array.from({ length: rowCount(filled) }, () => Array.from({ length: columnCount(filled) }, () => ''));
    void attempt(NOT_WRITTEN, () => this.book.session.paste(sheet.name, cellAddress(filled.top, filled.left), blank));
  }

  copy(event: ClipboardEvent): void {
    const {
      sheet,
      areas: [area],
    } = this.book.workbook.selection;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copiedText(this.book.workbook, sheet, area));
  }

  paste(event: ClipboardEvent): void {
    const {
      sheet,
      areas: [{ top, left }],
    } = this.book.workbook.selection;
    event.preventDefault();
    const texts = pastedTexts(event.clipboardData?.getData('text/plain') ?? '');
    void attempt(NOT_WRITTEN, () => this.book.session.paste(sheet.name, cellAddress(top, left), texts));
  }
}
