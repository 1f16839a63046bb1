import { parseAddress, quoteSheetName } from './a1';
import type { Area } from './area';
import { Edits } from './edits';
import { WorkbookError } from './workbookError';
import { renameSheetInFormula } from './formulaRefs';
import type { DefinedName } from './definedNames';
import { Sheet, type Visibility } from './sheet';
import { requireSheetName } from './sheetName';
import type { Table } from './excelTable';
import type { DateReader } from './typedDate';

/** One rectangle of a sheet. */
export interface Spot {
  readonly sheet: Sheet;
  readonly area: Area;
}
/** With Ctrl a user selects several rectangles; the first is the one with the active cell. */
export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly [Area, ...Area[]];
}

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** A workbook in memory, with Excel's rules for sheets and names. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly edits = new Edits();
  names: DefinedName[] = [];
  date1904 = false;
  name = 'Libro1.xlsx';
  /** The theme's colours (`RRGGBB`): styles may name a colour by its place here. */
  themeColors: readonly string[] = [];
  /** The year of a date that is typed without one; tests may fix it. */
  currentYear = new Date().getFullYear();
  private active: Sheet | undefined;
  /** Every sheet remembers its own. */
  private readonly selected = new Map<Sheet, Selection['areas']>();
  private nextSheetId = 1;
  private nextTableId = 1;

  /** By name, whatever its case; `ItemNotFound` when it is not there. */
  sheet(name: string): Sheet {
    const sheet = this.findSheet(name);
    if (!sheet) throw new WorkbookError('ItemNotFound', `There is no sheet “${name}”.`);
    return sheet;
  }

  /** By name or by id. */
  findSheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key);
  }

  addSheet(name: string = this.freeSheetName()): Sheet {
    this.requireFreeName(name);
    const id = `{00000000-0001-0000-${(this.nextSheetId++).toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
    const sheet = new Sheet(id, name, this.edits.tell);
    this.sheets.push(sheet);
    this.edits.tell({ kind: 'added', sheet });
    return sheet;
  }

  rename(sheet: Sheet, name: string): void {
    if (name.toLowerCase() !== sheet.name.toLowerCase()) this.requireFreeName(name);
    else requireSheetName(name);
    const old = sheet.name;
    sheet.name = name;
    const retell = (formula: string): string => renameSheetInFormula(formula, old, quoteSheetName(name));
    for (const { grid } of this.sheets)
      grid.forEach((cell) => {
        if (cell.formula) cell.formula = retell(cell.formula);
      });
    for (const defined of this.names) {
      defined.reference = retell(defined.reference);
      if (defined.scope === old) defined.scope = name;
    }
    if (name !== old) this.edits.tell({ kind: 'renamed', sheet, before: old });
  }

  /** Sheets are really deleted: whoever holds one gets `ItemNotFound` afterwards. */
  deleteSheet(sheet: Sheet): void {
    this.requireAnotherVisible(sheet);
    this.whileActiveChanges(() => {
      this.sheets.splice(this.sheets.indexOf(sheet), 1);
      this.names = this.names.filter((name) => name.scope !== sheet.name);
      if (this.active === sheet) this.active = undefined;
      this.selected.delete(sheet);
      this.edits.tell({ kind: 'deleted', sheet });
    });
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    if (visibility !== 'Visible') this.requireAnotherVisible(sheet);
    this.whileActiveChanges(() => {
      sheet.visibility = visibility;
      if (visibility !== 'Visible' && this.active === sheet) this.active = undefined;
    });
  }

  move(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new WorkbookError('InvalidArgument', 'There is no such position among the sheets.');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  get activeSheet(): Sheet {
    const sheet = this.shownSheet;
    if (!sheet) throw new WorkbookError('ItemNotFound', 'The workbook has no visible sheet.');
    return sheet;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible')
      throw new WorkbookError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.whileActiveChanges(() => {
      this.active = sheet;
    });
  }

  get selection(): Selection {
    const sheet = this.activeSheet;
    return { sheet, areas: this.selected.get(sheet) ?? [A1] };
  }

  select(sheet: Sheet, ...areas: Selection['areas']): void {
    this.activate(sheet);
    this.selected.set(sheet, areas);
    this.edits.tell({ kind: 'selected', sheet, areas });
  }

  get tables(): { readonly sheet: Sheet; readonly table: Table }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  newTableId(): string {
    return String(this.nextTableId++);
  }

  findName(name: string, scope?: string): DefinedName | undefined {
    return this.names.find((entry) => entry.name.toLowerCase() === name.toLowerCase() && entry.scope === scope);
  }

  /** Where a name points to; `undefined` when it is no plain range of this book. */
  areaOfName({ reference }: DefinedName): Spot | undefined {
    const address = parseAddress(reference);
    const sheet = address?.sheet === undefined ? undefined : this.findSheet(address.sheet);
    return sheet && address ? { sheet, area: address.area } : undefined;
  }

  get dateReader(): DateReader {
    return { date1904: this.date1904, year: this.currentYear };
  }

  /** Tells which sheet is left and which is entered; a book that is being made has none yet. */
  private whileActiveChanges(change: () => void): void {
    const before = this.shownSheet;
    change();
    const after = this.shownSheet;
    if (before === after) return;
    if (before && this.sheets.includes(before)) this.edits.tell({ kind: 'deactivated', sheet: before });
    if (after) this.edits.tell({ kind: 'activated', sheet: after });
  }

  private get shownSheet(): Sheet | undefined {
    return this.active ?? this.sheets.find(({ visibility }) => visibility === 'Visible');
  }

  private requireFreeName(name: string): void {
    requireSheetName(name);
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new WorkbookError('ItemAlreadyExists', `There is already a sheet “${name}”.`);
    }
  }

  private requireAnotherVisible(sheet: Sheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) {
      throw new WorkbookError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
    }
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
