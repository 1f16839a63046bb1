import type { Stage } from '../cut/cut';
import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

const NUMBERED = /^(?:(?:etapa|paso|fase) )?(?:no )?(\d{1,2})(?: (.+))?$/;

/** FLOW-1: a stage by its number or by its name in the flow of the cut; stages count from 1. */
export function readStage(cell: Cell, stages: readonly Stage[]): Reading<number> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return noStage(content.raw, stages);
    case 'number':
      return ofNumber(content.number, content.raw, stages);
    case 'text':
      return ofText(content.text, stages);
  }
}

function ofNumber(number: number, raw: string, stages: readonly Stage[]): Reading<number> {
  return isStage(number, stages) ? value(number) : noStage(raw, stages);
}

function isStage(number: number, stages: readonly Stage[]): boolean {
  return Number.isInteger(number) && number >= 1 && number <= stages.length;
}

function ofText(text: string, stages: readonly Stage[]): Reading<number> {
  const numbered = NUMBERED.exec(fold(text));
  const name = numbered ? numbered[2] : fold(text);
  const named = name === undefined ? [] : stagesNamed(name, stages);
  if (!numbered) return named.length === 1 ? value(named[0] ?? 0) : noStage(text, stages, named);
  const number = Number(numbered[1]);
  if (named.length === 1 && named[0] !== number)
    return noStage(
      text,
      stages,
      [number, ...named].filter((each) => isStage(each, stages)),
    );
  return ofNumber(number, text, stages);
}

/** By whole name or approver; failing that, by a part that only one of them has (`Cabeza de sector`). */
function stagesNamed(name: string, stages: readonly Stage[]): readonly number[] {
  const known = foldedNames(stages);
  const numbers = (test: (texts: readonly string[]) => boolean): number[] =>
    known.flatMap((texts, index) => (test(texts) ? [index + 1] : []));
  const whole = numbers((texts) => texts.includes(name));
  if (whole.length > 0 || name.length < 5) return whole;
  return numbers((texts) => texts.some((text) => ` ${text} `.includes(` ${name} `)));
}

const folded = new WeakMap<readonly Stage[], readonly (readonly string[])[]>();

function foldedNames(stages: readonly Stage[]): readonly (readonly string[])[] {
  const known = folded.get(stages);
  if (known) return known;
  const fresh = stages.map((stage) => [fold(stage.name), fold(stage.approver)]);
  folded.set(stages, fresh);
  return fresh;
}

function noStage(raw: string, stages: readonly Stage[], candidates: readonly number[] = []): Reading<number> {
  return unreadable(
    raw,
    `${quoted(raw)} no es una etapa del flujo: escriba un número de 1 a ${stages.length} o el nombre de la etapa.`,
    candidates,
  );
}

export const STAGE_KIND = readingKind<number>({
  read: (cell, { stages }) => readStage(cell, stages),
  write: (stage) => ({ value: stage, format: NUMBER_FORMATS.count }),
  words: String,
  looks: (cell, { stages }) => grade(readStage(cell, stages), 0.5),
  called: 'etapas',
  column: 'count',
});
