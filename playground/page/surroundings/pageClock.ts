/** The page's clock goes on from ten in the morning of that day (`2026-06-05`) in Bogotá; it stays as it is without a day. */
export function setClock(day: string): void {
  const start = Date.parse(`${day}T10:00:00-05:00`);
  if (Number.isNaN(start)) return;
  const shift = start - Date.now();
  const realNow = Date.now.bind(Date);
  Date.now = () => realNow() + shift;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: unknown[], newTarget): Date =>
      Reflect.construct(target, args.length > 0 ? args : [target.now()], newTarget) as Date,
    apply: (target) => new target(target.now()).toString(),
  });
}
