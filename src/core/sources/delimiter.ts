/** What may separate the columns of a text, in the order in which they are met here. */
const DELIMITERS = [';', '\t', ',', '|'] as const;

type Delimiter = (typeof DELIMITERS)[number];

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ';': 'punto y coma',
  '\t': 'tabulador',
  ',': 'coma',
  '|': 'barra (|)',
};

export interface FoundDelimiter {
  readonly delimiter: string;
  /** Two that divide the lines equally well: the one that was taken, and the other. */
  readonly doubt?: readonly [taken: Delimiter, other: Delimiter];
  /** The text without the line in which it says its own delimiter. */
  readonly text: string;
  /** Lines that are gone with it. */
  readonly skipped: number;
}

/** Characters that are looked at: titles and some hundred rows. */
const SAMPLE = 100_000;
/** Excel writes `sep=;` as a line of its own. */
const DECLARED = /^sep=([^"\n])(?:\n|$)/i;
/** A line of a width that no other line has says little. */
const ALONE = 0.9;

/** How a delimiter divides the lines. */
interface Division {
  readonly delimiter: Delimiter;
  /** Cells behind the first column in lines of one same width; a line of another width counts as one. */
  readonly size: number;
  /** The first line that is divided; a lonely sentence above the titles is none. */
  readonly begins: number;
}

/** What separates the columns of a text whose lines end in `\n`; a text of one column gets a semicolon. */
export function findDelimiter(text: string): FoundDelimiter {
  const [line, declared] = DECLARED.exec(text) ?? [];
  if (line !== undefined && declared !== undefined)
    return { delimiter: declared, text: text.slice(line.length), skipped: 1 };
  const [taken, other] = bestDivisions(beginningOf(text));
  return {
    delimiter: taken?.delimiter ?? DELIMITERS[0],
    ...(taken && other?.begins === taken.begins && { doubt: [taken.delimiter, other.delimiter] as const }),
    text,
    skipped: 0,
  };
}

/**
 * The delimiter that makes the largest even table is the right one. Where two come near (a decimal comma or a list of
 * entities in each row), it is the one whose table begins first: titles have neither.
 */
function bestDivisions(text: string): readonly Division[] {
  const divisions = DELIMITERS.flatMap((delimiter) => divisionBy(delimiter, text) ?? []);
  const largest = Math.max(...divisions.map(({ size }) => size));
  return divisions.filter(({ size }) => 2 * size >= largest).sort((a, b) => a.begins - b.begins || b.size - a.size);
}

function divisionBy(delimiter: Delimiter, text: string): Division | undefined {
  const widths = withoutQuoted(text, delimiter)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : line.split(delimiter).length));
  const divided = widths.filter((width) => width > 1);
  const counts = new Map<number, number>();
  for (const width of divided) counts.set(width, (counts.get(width) ?? 0) + 1);
  const sizes = [...counts].map(([width, count]) => (width - 1) * (count - ALONE) + divided.length - count);
  if (sizes.length === 0) return undefined;
  const begins = widths.findIndex((width, index) => width > 1 && widths[index + 1] !== 1);
  return { delimiter, size: Math.max(...sizes), begins: begins < 0 ? widths.length : begins };
}

/** Cells between quotes hold what they like; a quote that does not end at the end of a cell is one of the text. */
function withoutQuoted(text: string, delimiter: Delimiter): string {
  const quoted = new RegExp(`(?<=^|[${delimiter}\\n])"[^"]*(?:""[^"]*)*"(?=[${delimiter}\\n]|$)`, 'g');
  return text.includes('"') ? text.replace(quoted, '') : text;
}

/** Whole lines, as long as there are any. */
function beginningOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf('\n', SAMPLE);
  return text.slice(0, end > 0 ? end : SAMPLE);
}
