/** The little of daff that is used; the package has no types. */
declare module 'daff' {
  /** Opaque: a table as daff sees it. */
  interface Table {
    readonly rows: unknown;
  }
  interface Flags {
    ordered: boolean;
    addPrimaryKey(column: string): void;
  }
  /** Rows of both tables that belong together, the header row being 0; −1 where a side has none. */
  interface Unit {
    readonly l: number;
    readonly r: number;
  }
  interface Alignment {
    toOrder(): { getList(): Unit[] };
  }
  const daff: {
    TableView: new (rows: string[][]) => Table;
    CompareFlags: new () => Flags;
    compareTables(left: Table, right: Table, flags: Flags): { align(): Alignment };
  };
  export default daff;
}
