import { spanishDay } from '../calendar/day';
import { addressOf } from '../sheet/cell';
import type { Kind } from '../cells/fieldKind';
import { KINDS } from '../cells/fieldKinds';
import type { Reading } from '../cells/reading';
import { afterMove, type FlowState } from '../cut/flow';
import { ENTRY_WORDS } from '../logbook/entry';
import type { ActionRecord } from '../matrix/actionRecord';
import { FIELDS, type FieldId } from '../matrix/fields';
import { rowsOf } from '../matrix/parts/parts';
import { SHEETS } from '../sheet/ownSheets';
import { placeOf } from './blocked';
import { isClosedByDay } from './moveColumns';
import type { MoveKind } from './offers';
import { noteField } from './note';
import type { Subject } from './subject';

/** What a move writes, cell by cell, before its form is filled in: `H7 Etapa: 3 → 4`; last the line of the logbook (FLOW-6). */
export function cellsInWords(kind: MoveKind, subject: Subject): string[] {
  const {
    workspace: {
      settings: { cut },
    },
    record,
  } = subject;
  const before = placeOf(subject);
  const after = before && (kind === 'close' ? before : afterMove(before, kind, cut.stages.length));
  if (!after) return [];
  return [
    ...rowsOf(record).flatMap((row) => cellsOfRow(kind, row, after, subject)),
    `${SHEETS.logbook}: una línea de «${ENTRY_WORDS[kind === 'close' ? 'closure' : kind]}»`,
  ];
}

function cellsOfRow(
  kind: MoveKind,
  record: ActionRecord,
  after: FlowState,
  { workspace: { today, matrix } }: Subject,
): string[] {
  const cell = (field: FieldId, text: string): string[] => {
    const column = matrix.mapping.columns[field];
    return column === undefined ? [] : [`${addressOf({ row: record.row, column })} ${FIELDS[field].label}: ${text}`];
  };
  const becomes = <T>(field: FieldId, reading: Reading<T>, next: T, ofField: Kind<Reading<T>, T>): string[] => {
    const to = ofField.words(next);
    const from =
      reading.kind === 'value' ? ofField.words(reading.value) : reading.kind === 'blank' ? '(vacía)' : reading.raw;
    return cell(field, from === to ? from : `${from} → ${to}`);
  };
  // A closure leaves what stands in the row; what is blank it fills in.
  const isWritten = (reading: Reading<unknown>) => kind !== 'close' || reading.kind === 'blank';
  return [
    ...(isWritten(record.stage) ? becomes('stage', record.stage, after.stage, KINDS.stage) : []),
    ...(isWritten(record.status) ? becomes('status', record.status, after.status, KINDS.status) : []),
    ...(isWritten(record.cycle) ? becomes('cycle', record.cycle, after.cycle, KINDS.count) : []),
    ...becomes('lastFollowUp', record.lastFollowUp, today, KINDS.day),
    ...(kind === 'close'
      ? [
          ...cell('closed', isClosedByDay(matrix) ? spanishDay(today) : 'Sí'),
          ...cell('closureGround', 'la causal que elija'),
          ...cell('closureEvidence', 'el soporte que escriba'),
        ]
      : []),
    ...cell(noteField({ kind }), kind === 'reject' ? 'el motivo que escriba' : 'la nota, si la escribe'),
  ];
}
