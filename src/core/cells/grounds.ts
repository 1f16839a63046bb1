import { CLOSURE_WORDS, type ClosureGround } from '../cut/closureGround';
import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { BLANK, unreadable, value, type Reading } from './reading';
import { cleanLines, fold, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';

/** In the order of the procedure (4.5.4): CLOSE-1, CLOSE-2, CLOSE-3. */
const GROUNDS: readonly ClosureGround[] = ['termEndedComplete', 'contextChanged', 'technicalOrLegalProblem'];
const NUMBER = /^(?:close |causal |literal |numeral |ground )*([123abc])$/;
const NUMBERS =
  /^(?:(?:causal(?:es)?|close)\s*-?\s*)?[123abc]\)?(?:\s*(?:[,;/]|\by\b|\be\b)\s*(?:(?:causal|close)\s*-?\s*)?[123abc]\)?)+$/i;
const WORDS: Readonly<Record<ClosureGround, RegExp>> = {
  termEndedComplete:
    /vigencia (?:cumplida|terminada|vencida|finalizada)|(?:cumpli|termin|venci)\w* (?:con )?(?:la |su |de )*vigencia|100 de avance|avance (?:del )?100/,
  contextChanged: /context|perd\w* (?:de )?(?:la |su )?vigencia/,
  technicalOrLegalProblem: /problema|tecnic|juridic|legal/,
};
const ASK = `escriba una sola causal: ${GROUNDS.map((ground) => `«${CLOSURE_WORDS[ground]}»`).join(', ')}.`;

/** CLOSE-1 to CLOSE-3: the grounds that a row names; how many there may be is for the rule to say. */
export function readGrounds(cell: Cell): Reading<readonly ClosureGround[]> {
  const content = contentOf(cell);
  if (content.kind === 'blank') return BLANK;
  if (content.kind === 'error') return errorReading(content.raw);
  const raw = content.kind === 'text' ? content.text : content.raw;
  const grounds = new Set<ClosureGround>();
  for (const part of partsOf(content.kind === 'text' ? String(cell.value) : raw)) {
    const found = groundsOf(part);
    const [ground] = found;
    if (ground === undefined || found.length > 1) return noGround(raw, found);
    grounds.add(ground);
  }
  return grounds.size === 0 ? noGround(raw, []) : value([...grounds]);
}

function partsOf(raw: string): readonly string[] {
  return cleanLines(raw)
    .flatMap((line) => (NUMBERS.test(line) ? line.split(/[,;/]|\b[ye]\b/i) : line.split(';')))
    .filter((part) => fold(part) !== '');
}

function groundsOf(part: string): readonly ClosureGround[] {
  const folded = fold(part);
  const number = NUMBER.exec(folded);
  const byNumber = number ? GROUNDS['123abc'.indexOf(number[1] ?? '') % 3] : undefined;
  if (byNumber) return [byNumber];
  const whole = GROUNDS.find((ground) => fold(CLOSURE_WORDS[ground]) === folded || ground.toLowerCase() === folded);
  return whole ? [whole] : GROUNDS.filter((ground) => WORDS[ground].test(folded));
}

function noGround(raw: string, candidates: readonly ClosureGround[]): Reading<readonly ClosureGround[]> {
  return unreadable(
    raw,
    `${quoted(raw)} no es una causal de cierre: ${ASK}`,
    candidates.map((each) => [each]),
  );
}

export const GROUND_KIND = readingKind<readonly ClosureGround[]>({
  read: readGrounds,
  write: (grounds) => ({ value: groundsInWords(grounds) }),
  words: groundsInWords,
  looks: (cell) => grade(readGrounds(cell), 0.5),
  called: 'causales',
  column: 'text',
});

function groundsInWords(grounds: readonly ClosureGround[]): string {
  return grounds.map((ground) => CLOSURE_WORDS[ground]).join('; ');
}
