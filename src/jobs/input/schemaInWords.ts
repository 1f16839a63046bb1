/** As much of a schema of valibot as is told to people. */
interface Part {
  readonly type: string;
  /** Of an object. */
  readonly entries?: Readonly<Record<string, Part>>;
  /** Of a list. */
  readonly item?: Part;
  /** Of something that may be missing. */
  readonly wrapped?: Part;
  /** Of a choice: its words, or its kinds. */
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texto',
  number: 'un número',
  boolean: 'true o false',
  array: 'una lista',
  record: 'un objeto con un texto por campo',
};

/** The part of a schema that a path of keys leads to; undefined where it leads out of it. */
export function partAt(schema: unknown, path: readonly unknown[]): Part | undefined {
  return path.reduce<Part | undefined>((part, key) => {
    const inside = part?.wrapped ?? part;
    return typeof key === 'string' ? inside?.entries?.[key] : inside?.item;
  }, schema as Part);
}

/** The fields of an object, as they are called. */
export function namesIn(part: Part | undefined): string[] {
  return Object.keys((part?.wrapped ?? part)?.entries ?? {});
}

/** What is allowed in a place: `un texto`, `uno de send, approve, reject, close`, `un número entero desde 1`. */
export function wantedBy(part: Part | undefined): string {
  if (!part) return 'otra cosa';
  if (part.wrapped) return wantedBy(part.wrapped);
  if (part.type === 'picklist') return `uno de ${(part.options ?? []).map(wordOf).join(', ')}`;
  if (part.type === 'union') return (part.options ?? []).map((one) => wantedBy(one as Part)).join(' o ');
  if (part.type === 'number' && part.pipe) {
    const least = part.pipe.find(({ type }) => type === 'min_value')?.requirement;
    return `un número entero${typeof least === 'number' ? ` desde ${least}` : ''}`;
  }
  return TYPES[part.type] ?? `un objeto con ${namesIn(part).join(', ')}`;
}

function wordOf(word: unknown): string {
  return word === '' ? '""' : String(word);
}
