import { BatchFailure, EXIT } from './failure';

/** What `--with` gives. */
export type With = Readonly<Record<string, unknown>>;

export function recordOf(given: unknown): With {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw usage('--with debe ser un objeto JSON.');
  return given as With;
}

export function text(given: With, name: string, otherwise?: string): string {
  const value = given[name] ?? otherwise;
  if (typeof value !== 'string') throw usage(`Falta «${name}» en --with, o no es un texto.`);
  return value;
}

export function listOf(given: With, name: string): readonly unknown[] {
  const list = given[name] ?? [];
  if (!Array.isArray(list)) throw usage(`«${name}» debe ser una lista.`);
  return list;
}

export function usage(message: string): BatchFailure {
  return new BatchFailure(EXIT.usage, message);
}
