/** What a function of the core answers that may have to say no. */
export type Result<T, Reason extends string = string> = Good<T> | Refused<Reason>;

export interface Good<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<Reason extends string = string> {
  readonly ok: false;
  /** For code that has to tell one no from another. */
  readonly reason: Reason;
  /** For the user: Spanish, names the place, says what to do. */
  readonly message: string;
}

export function good<T>(value: T): Good<T> {
  return { ok: true, value };
}

export function refused<Reason extends string>(reason: Reason, message: string): Refused<Reason> {
  return { ok: false, reason, message };
}
