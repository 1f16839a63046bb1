/** Rows of an A1 address without its sheet (`C7`, `B2:D9`, `4:6`); undefined for whole columns and several areas. */
export function rowsOfAddress(address: string): { top: number; bottom: number } | undefined {
  const rows = /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/i.exec(address);
  if (!rows) return undefined;
  const top = Number(rows[1]);
  return { top, bottom: Number(rows[2] ?? top) };
}
