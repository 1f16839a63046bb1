import { columnLetters } from '../core/sheet/cell';
import { FIELDS } from '../core/matrix/fields';
import type { Stamp } from '../core/stamp/stampDay';
import { keptRows, type Reconciliation } from '../core/workspace/reconciliation';
import { clockNote } from '../core/logbook/clockNote';
import type { Session } from '../jobs/session';
import { countedOnce, recordsOfCut, type Matrix } from '../core/workspace/workspace';
import type { Done } from './runCommand';

/** What passed between add-in and Excel. */
export interface Traffic {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** The one object of `--json`; its form is described in docs/batch.md. */
export function toJson(command: string, { outcome, excel, said }: Pick<Done, 'outcome' | 'excel' | 'said'>): object {
  const { session, results = {}, data } = outcome;
  const { findings, stamp, reconciliation, report } = results;
  const { opened } = session;
  const { matrix, settings } = opened.workspace;
  const { label, cutDate, opens, closes } = settings.cut;
  const ofCut = recordsOfCut(matrix.records, label);
  return {
    command,
    cut: { label: label ?? null, cutDate: cutDate ?? null, opens: opens ?? null, closes: closes ?? null },
    rows: ofCut.length,
    actions: countedOnce(ofCut).length,
    mapping: mappingOf(matrix),
    notes: [
      ...new Set([
        ...opened.problems,
        ...(reconciliation?.doubts ?? []),
        ...clockNotes(session),
        ...said,
        ...(reconciliation?.remarks ?? []),
      ]),
    ],
    ...(findings && { findings: findings.map((finding) => ({ ...finding, key: finding.key ?? null })) }),
    ...(stamp && { stamp: stampOf(stamp) }),
    ...(reconciliation && { reconciliation: reconciliationOf(reconciliation) }),
    ...(report && { report: { comparedWith: report.comparedWith ?? null, totals: report.totals } }),
    ...(data && { result: data }),
    excel,
  };
}

/** Where lines were written before the time of those that stand. */
function clockNotes({ chain, opened, now }: Session): string[] {
  const note = chain && clockNote(opened.workspace.logbook, now);
  return note === undefined ? [] : [note];
}

function mappingOf({ layout, mapping }: Matrix): object {
  return {
    sheet: layout.sheet,
    headerRow: layout.headerBottom,
    firstRow: layout.firstRow,
    lastRow: layout.lastRow,
    columns: mapping.guesses.map(({ field, column, header, confidence }) => ({
      field,
      label: FIELDS[field].label,
      column: columnLetters(column),
      header,
      confidence,
    })),
    unmapped: mapping.unmapped.map(({ column, header }) => ({ column: columnLetters(column), header })),
  };
}

function stampOf({ stamped, unchanged, skipped, refused }: Stamp): object {
  return {
    added: stamped.length,
    unchanged: unchanged.length,
    skipped: skipped.length,
    refused: refused ?? null,
    lines: stamped.map(({ record, entry }) => ({
      row: record.row,
      key: entry.key,
      stage: entry.stage,
      status: entry.status,
      cycle: entry.cycle,
      kind: entry.kind,
    })),
    skippedRows: skipped.map(({ row, key, why }) => ({ row, key: key ?? null, why })),
  };
}

function reconciliationOf(reconciliation: Reconciliation): object {
  const { counts, rows, compared, unmapped, otherCut } = reconciliation;
  return {
    counts,
    kept: keptRows(reconciliation),
    compared,
    unmapped,
    otherCut,
    rows: rows.map((row) => ({
      ...row,
      fields: row.fields.map(({ field, matrix, dnp, sentence, keptBecause }) => ({
        field,
        matrix,
        dnp,
        sentence,
        ...(keptBecause !== undefined && { keptBecause }),
      })),
    })),
  };
}
