/** More different texts than the headers of any book; then it begins anew. */
const MOST = 2_000;

/** The same answers, worked out once a text: what a name means does not depend on where it stands. */
export function remembered<T>(workOut: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === MOST) known.clear();
    const made = workOut(text);
    known.set(text, made);
    return made;
  };
}
