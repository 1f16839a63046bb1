/** A field between quotes up to its separator; failing that, a field that only begins with one. */
const QUOTED_FIELD = /(?<=^|[\t\n])"(?:[^"]*(?:""[^"]*)*"(?=[\t\n]|$)|[^\t\n]*)/g;
const WELL_QUOTED = /^"[^"]*(?:""[^"]*)*"$/;
/** A first line with all titles between quotes, as programs export it; Excel quotes no cell without a break. */
const EXPORTED = /^"[^"\n\t]*"(?:\t"[^"\n\t]*")+(?:\n|$)/;

/**
 * Text of Excel's clipboard with its quotes as files have them. Excel puts quotes only around cells with breaks or tabs:
 * other quotes belong to the text.
 */
export function withQuotesOfFiles(copied: string): string {
  const exported = EXPORTED.test(copied);
  const isQuoted = (field: string) => WELL_QUOTED.test(field) && (exported || /[\t\n]/.test(field));
  return copied.replace(QUOTED_FIELD, (field) => (isQuoted(field) ? field : `"${field.replaceAll('"', '""')}"`));
}
