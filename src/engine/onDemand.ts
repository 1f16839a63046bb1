type Questions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The questions of a part of the engine, each of which waits until the part is there. */
export type OnDemand<P extends Questions> = {
  readonly [K in keyof P]: (...args: Parameters<P[K]>) => Promise<Awaited<ReturnType<P[K]>>>;
};

/** A part that is loaded when the first of its questions is asked; all their names, because a part that is not there cannot tell them. */
export function onDemand<P extends Questions>(
  load: () => Promise<P>,
  names: Readonly<Record<keyof P, true>>,
): OnDemand<P> {
  let part: Promise<P> | undefined;
  const ask =
    (name: keyof P) =>
    async (...args: never[]) =>
      (await (part ??= load()))[name]?.(...args);
  return Object.fromEntries(Object.keys(names).map((name) => [name, ask(name)])) as unknown as OnDemand<P>;
}
