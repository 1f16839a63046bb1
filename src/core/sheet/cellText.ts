/** Characters that a cell of Excel holds. */
export const LONGEST_TEXT = 32_767;

/** What Excel says of a formula whose result is not there yet. */
export const NOT_CALCULATED = '#GETTING_DATA';

/** Line ends as Excel keeps them; what no .xlsx file can hold: controls, halves of a letter. */
const LINE_END = /\r\n?/g;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A text as a cell gives it back: what Excel would drop or change is not written in the first place. An apostrophe in
 * front takes one more, which Excel keeps to itself.
 */
export function asCellText(text: string, longest = text.startsWith("'") ? LONGEST_TEXT - 1 : LONGEST_TEXT): string {
  const clean = text.replace(LINE_END, '\n').replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd');
  if (clean.length <= longest) return clean;
  // Not through the middle of a letter.
  return `${clean.slice(0, longest - 1).replace(LONE_SURROGATE, '')}…`;
}
