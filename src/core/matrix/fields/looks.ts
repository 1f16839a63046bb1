import { hasCodeAndText } from '../../cells/code';
import type { Vocabulary } from '../../cells/fieldKind';
import { KINDS } from '../../cells/fieldKinds';
import type { Cell } from '../../sheet/cell';
import { cleanText, fold } from '../../text/fold';

/** Text columns that can be told apart by what they say: how much a cell looks like one of them, 0–1. */

const UNIT =
  /\b(?:direccion|subdireccion|grupo|oficina|area|coordinacion|gerencia|vicepresidencia|viceministerio|despacho|division|unidad|secretaria)\b/;
/** `Ana María Pérez`; several are separated like entities. */
const PERSON = /^\p{Lu}[\p{L}.'-]*(?: (?:de |del |la |las |los )*\p{Lu}[\p{L}.'-]*){0,5}$/u;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)/i;
const INDICATOR_TYPE = /^(?:producto|gestion|resultado|impacto)s?$/;

export function looksLikeAction({ value }: Cell): number {
  return typeof value === 'string' && (value.length >= 20 || hasCodeAndText(value)) ? 1 : 0;
}

export function looksLikeUnit(cell: Cell, vocabulary: Vocabulary): number {
  return KINDS.text.looks(cell, vocabulary) * (namesUnit(cell) ? 1 : 0.5);
}

export function looksLikePersons(cell: Cell, vocabulary: Vocabulary): number {
  const isOther =
    KINDS.entity.looks(cell, vocabulary) > 0 || namesUnit(cell) || WEB_ADDRESS.test(String(cell.value).trim());
  if (isOther) return 0;
  return typeof cell.value === 'string' && cell.value.split(/[;,/]/).every((name) => PERSON.test(cleanText(name)))
    ? 1
    : 0.4;
}

export function looksLikeIndicatorType({ value }: Cell): number {
  return typeof value === 'string' && INDICATOR_TYPE.test(fold(value)) ? 1 : 0.2;
}

function namesUnit({ value }: Cell): boolean {
  return UNIT.test(fold(String(value)));
}
