/** Outlook, Edge and Windows pass on no longer link than about this. */
export const LONGEST_LINK = 2000;

/** A `mailto:` link (RFC 6068): lines end with CRLF, and nothing that means something in a link stands bare. */
export function mailtoLink(to: string, subject: string, body: string): string {
  const at = to.lastIndexOf('@');
  const address = at < 0 ? encoded(to) : `${encoded(to.slice(0, at))}@${encoded(to.slice(at + 1))}`;
  return `mailto:${address}?subject=${encoded(oneLine(subject))}&body=${encoded(body.replace(/\r\n?|\n/g, '\r\n'))}`;
}

/** A line break would end the subject and begin another header. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Half of a surrogate pair, as a text that was cut has it, cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
