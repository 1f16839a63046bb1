/** Actions of the three books. What is put to the proof in each does not depend on which others are asked for in the same run. */
export const SMALL = 4;
export const MIDDLE = 12;
export const LARGE = 40;

/** Most that one request carries; the add-in's own limit where missing. */
export interface Requests {
  readonly batchBytes?: number;
}

/** The middle book is written in many requests, as books of many thousand rows are. */
export const SMALL_REQUESTS: Requests = { batchBytes: 2_000 };

export function requestsOf(rows: number): Requests {
  return rows === MIDDLE ? SMALL_REQUESTS : {};
}
