import { invalidArgument } from './hostError';

/** The arguments of a call, read with the types that Excel asks for. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index: number): string {
    return asText(this.values[index]);
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number, fallback?: number): number {
    return this.has(index) || fallback === undefined ? asInteger(this.values[index]) : fallback;
  }

  flag(index: number): boolean {
    return this.has(index) && asFlag(this.values[index]);
  }

  oneOf<T extends string>(index: number, words: readonly T[], fallback?: T): T {
    return this.has(index) || fallback === undefined ? asOneOf(this.values[index], words) : fallback;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function asOneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const word = words.find((candidate) => candidate.toLowerCase() === String(value).toLowerCase());
  if (word === undefined) throw invalidArgument();
  return word;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value as readonly unknown[];
}
