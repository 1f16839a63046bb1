/** Kinds of files that are read as text tables, by the end of their names; what separates their columns is looked for. */
export const TEXT_KINDS: readonly string[] = ['.csv', '.txt', '.tsv'];

export function isTextFile(name: string): boolean {
  return TEXT_KINDS.some((kind) => name.toLowerCase().endsWith(kind));
}
