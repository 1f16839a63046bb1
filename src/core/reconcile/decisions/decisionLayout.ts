import { serialOf } from '../../calendar/day';
import type { CellValue } from '../../sheet/cell';
import { FIELDS } from '../../matrix/fields';
import type { Block, Column } from '../../sheet/sheetContent';
import { CHOICE_WORDS, type Decision } from './decision';
import type { KeptDecisions, Unfit } from './keep';
import { PAIRED_WORDS, type HandPair } from './handPair';

export type Headers = Readonly<
  Record<'key' | 'matrixRow' | 'dnpRow' | 'matrix' | 'dnp' | 'choice' | 'note' | 'by' | 'day', string>
>;

/** Headers by which decisions are found again, whatever else the user puts beside them. */
export const DETAIL = {
  key: 'Acción',
  matrixRow: 'Fila matriz',
  dnpRow: 'Fila DNP',
  field: 'Campo',
  matrix: 'Matriz',
  dnp: 'DNP',
  choice: 'Decisión',
  note: 'Nota',
  by: 'Por',
  day: 'Día',
} as const;

/** Headers of the pairs made by hand: both rows by what they say. */
export const PAIRS = {
  key: 'Acción',
  matrixRow: 'Fila matriz',
  dnpRow: 'Fila DNP',
  dnpKey: 'Acción en DNP',
  matrix: 'Texto en la matriz',
  dnp: 'Texto en DNP',
  choice: 'Decisión',
  note: 'Nota',
  by: 'Por',
  day: 'Día',
} as const;

/** Beside these: the cut of a decision, where it is not that of the whole sheet, and why it is not applied. */
export const LEFT = { cut: 'Corte', why: 'Por qué no se aplica' } as const;

export const DECISION_COLUMNS: readonly Column[] = [
  { header: DETAIL.choice, kind: 'text', width: 26 },
  { header: DETAIL.note, kind: 'text', width: 30 },
  { header: DETAIL.by, kind: 'text', width: 18 },
  { header: DETAIL.day, kind: 'day', width: 12 },
];

const text = (header: string): Column => ({ header, kind: 'text' });
const count = (header: string): Column => ({ header, kind: 'count' });

export function decisionCells(decision: Decision | undefined, date1904: boolean): CellValue[] {
  return decision
    ? [CHOICE_WORDS[decision.choice], decision.note, decision.by, serialOf(decision.day, date1904)]
    : ['', '', '', ''];
}

/** Pairs made by hand, and decisions that do not fit now: none of them is lost with the next export. */
export function decisionBlocks({ pairs, unfit }: KeptDecisions, date1904: boolean): Block[] {
  const left = unfit.filter((one) => one.kind === 'field');
  const pairRows = [
    ...pairs.map((pair) => pairCells(pair, '', date1904)),
    ...unfit.flatMap((one) => (one.kind === 'pair' ? [pairCells(one.decision, one.why, date1904)] : [])),
  ];
  return [
    ...(pairRows.length === 0
      ? []
      : [
          {
            title: 'Parejas hechas a mano',
            columns: [
              text(LEFT.cut),
              text(PAIRS.key),
              count(PAIRS.matrixRow),
              count(PAIRS.dnpRow),
              text(PAIRS.dnpKey),
              text(PAIRS.matrix),
              text(PAIRS.dnp),
              ...DECISION_COLUMNS,
              text(LEFT.why),
            ],
            rows: pairRows,
          },
        ]),
    ...(left.length === 0
      ? []
      : [
          {
            title: 'Decisiones que no se aplican',
            columns: [
              text(LEFT.cut),
              text(DETAIL.key),
              count(DETAIL.matrixRow),
              count(DETAIL.dnpRow),
              text(DETAIL.field),
              text(DETAIL.matrix),
              text(DETAIL.dnp),
              ...DECISION_COLUMNS,
              text(LEFT.why),
            ],
            rows: left.map((one) => fieldCells(one, date1904)),
          },
        ]),
  ];
}

function pairCells({ cut, matrix, dnp, note, by, day }: HandPair, why: string, date1904: boolean): CellValue[] {
  return [
    cut ?? '',
    matrix.key,
    matrix.row,
    dnp.row,
    dnp.key,
    matrix.text,
    dnp.text,
    PAIRED_WORDS,
    note,
    by,
    serialOf(day, date1904),
    why,
  ];
}

function fieldCells({ decision, why }: Extract<Unfit, { kind: 'field' }>, date1904: boolean): CellValue[] {
  const { cut, key, matrixRow, dnpRow, field, matrix, dnp } = decision;
  return [
    cut ?? '',
    key ?? '',
    matrixRow,
    dnpRow,
    FIELDS[field].label,
    matrix,
    dnp,
    ...decisionCells(decision, date1904),
    why,
  ];
}
