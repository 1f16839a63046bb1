/** `a, b y 3 más`: at most so many names, and in Spanish what is left out. */
export function shortList(names: readonly string[], most: number, rest: (count: number) => string): string {
  const more = names.length - most;
  return new Intl.ListFormat('es').format([...names.slice(0, most), ...(more > 0 ? [rest(more)] : [])]);
}
