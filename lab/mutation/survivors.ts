/** What Stryker writes of each mutant; the parts that are used here. */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly status:
    'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'CompileError' | 'RuntimeError' | 'Pending';
}
/** Both counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

export function lives({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

/** The first report, with what the second one found out about the mutants that had lived. */
export function merged(first: Report, second: Report): Report {
  const files = Object.entries(first.files).map(([file, { source, mutants }]) => {
    const again = new Map((second.files[file]?.mutants ?? []).map((mutant) => [idOf(mutant), mutant]));
    return [
      file,
      { source, mutants: mutants.map((mutant) => (lives(mutant) ? (again.get(idOf(mutant)) ?? mutant) : mutant)) },
    ] as const;
  });
  return { files: Object.fromEntries(files) };
}

/** Where mutants have lived, as Stryker's `mutate` takes it: lines from 1, columns from 0. */
export function livingPlaces({ files }: Report): string[] {
  const places = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(lives)
      .map(({ location: { start, end } }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`),
  );
  return [...new Set(places)];
}

export interface Score {
  readonly killed: number;
  readonly lived: number;
  /** In constants of a module: they would ask for a new process each. */
  readonly ignored: number;
}

export function scoreOf({ files }: Report): Score {
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  const killed = all.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { killed, lived: all.filter(lives).length, ignored: all.filter(({ status }) => status === 'Ignored').length };
}

/** The living, one line each: where, what stood there, what stood there instead. */
export function survivors({ files }: Report): string[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.filter(lives).map(({ location: { start, end }, mutatorName, replacement, status }) => {
      const stood =
        start.line === end.line
          ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
          : `${(lines[start.line - 1] ?? '').slice(start.column - 1)} …`;
      return `${file}:${start.line}:${start.column} ${mutatorName}${status === 'NoCoverage' ? ' (no test comes here)' : ''}: ${stood.trim()} → ${replacement.replaceAll(/\s+/g, ' ')}`;
    });
  });
}

function idOf({ location: { start, end }, mutatorName, replacement }: Mutant): string {
  return [start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
}
