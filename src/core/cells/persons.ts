import { cleanLines } from '../text/fold';
import type { Kind } from './fieldKind';
import { TEXT_KIND } from './text';

/** Who answers for an action (DATA-7), as it is written: persons in lines of their own stay apart. */
export const PERSONS_KIND: Kind<string, string> = {
  ...TEXT_KIND,
  read: (cell, context) =>
    typeof cell.value === 'string' ? cleanLines(cell.value).join('\n') : TEXT_KIND.read(cell, context),
};

/**
 * What stands between persons, the surest first: a line may also be the rest of a long name, a comma stands inside
 * `Pérez, Ana`, and an «y» inside `Ramón y Cajal`.
 */
const BETWEEN = [/[;|]|\s\/\s/, /[;|\n]|\s\/\s/, /[;|\n,]|\s\/\s|\s[ye]\s/];

/**
 * PREP-1: the persons that a cell names, in their order. `expected`: how many somebody knows to be there; a reading with
 * as many is believed. Otherwise what is not sure separates only persons that have a name and a surname each.
 */
export function personsIn(cell: string, expected = 1): string[] {
  const readings = BETWEEN.map((between) => piecesOf(cell, between));
  const [sure = [], lines = [], finest = []] = readings;
  const asExpected = expected > 1 ? [sure, lines].find(({ length }) => length === expected) : undefined;
  return asExpected ?? [finest, lines].find((persons) => persons.every(hasSurname)) ?? sure;
}

function piecesOf(cell: string, between: RegExp): string[] {
  return cell
    .split(between)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

function hasSurname(name: string): boolean {
  return name.includes(' ');
}
