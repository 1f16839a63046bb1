import { cleanText, fold } from '../text/fold';
import { splitCode } from './code';

const NUMBER = String.raw`(?:n[o.°º]+\s*|#\s*)?(\d{1,3}|[ivx]{1,4}|[a-h])`;
/** `Hito 2`, `Hito 2: Formar…`: at the beginning of a text, and nothing but a mark after it. */
const LEADING = new RegExp(String.raw`^\(?hito\s*${NUMBER}\)?\s*(?:[-–—:.|,]+\s*|$)`, 'i');
/** `Formar servidores – Hito 2`, `Formar servidores (Hito 2)`. Within a sentence a milestone is only spoken of. */
const TRAILING = new RegExp(String.raw`\s*[-–—:.|,(]\s*hito\s*${NUMBER}\s*\)?\.?$`, 'i');
/** Behind a code of its own cell other words and `H2` tell the rows of an action apart too. */
const BEHIND_CODE = new RegExp(
  String.raw`^\(?(hito|h|indicador|ind|entregable|producto|fase|componente|meta|actividad|parte)\.?\s*${NUMBER}\)?\.?$`,
  'i',
);
const SHORT: Readonly<Record<string, string>> = { h: 'hito', ind: 'indicador' };

/** Which milestone of its action a text names, as `hito 2`; '' for none. */
export function milestoneOfText(text: string): string {
  const found = LEADING.exec(text) ?? TRAILING.exec(text);
  return found ? `hito ${fold(found[1] ?? '')}` : '';
}

/** The same in the cell of the code: `3.1 - Hito 2`, `3.1 H2`. */
export function milestoneOfCode(raw: string): string {
  const found = BEHIND_CODE.exec(splitCode(raw).text);
  const word = fold(found?.[1] ?? '');
  return found ? `${SHORT[word] ?? word} ${fold(found[2] ?? '')}` : '';
}

/** The text without its milestone: what the rows of one action have in common. */
export function withoutMilestone(text: string): string {
  const rest = text.replace(LEADING, '').replace(TRAILING, '');
  return cleanText(rest) === '' ? text : cleanText(rest);
}
