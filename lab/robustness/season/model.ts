import type { Act, Typing } from './seasonEdits';

/** Where an action stands, in the words of the sheet. */
export interface Place {
  readonly stage: number;
  readonly status: string;
  readonly cycle: number;
}

/** A row of the matrix; days ISO. */
export interface Row extends Place {
  readonly code: string;
  /** As the cell has it; `80,5 %` where somebody typed a text. */
  readonly physical: number | string;
  readonly reason: string;
  readonly ground: string;
  readonly evidence: string;
  readonly last: string;
  readonly note: string;
  readonly own: string;
}

export interface Line extends Place {
  readonly day: string;
  readonly code: string;
  readonly physical: number;
  readonly kind: string;
  readonly rejectedAt: number | '';
  readonly by: string;
}

interface Commitment {
  readonly text: string;
  readonly owner: string;
}

export const GROUND = 'Pérdida de vigencia por cambios de contexto';
export const EVIDENCE = '=Acta 7';
const LAST_STAGE = 6;
const WORDS = { send: 'Envío', approve: 'Aprobación', reject: 'Rechazo', close: 'Cierre' } as const;

/** The procedure once more, from its text and without the add-in's code: what the book has to hold after each act. */
export class Model {
  private constructor(
    readonly rows: readonly Row[],
    readonly log: readonly Line[],
    readonly lines: readonly Commitment[],
    private readonly dnp: ReadonlyMap<string, number>,
  ) {}

  static of(rows: readonly Row[], dnp: ReadonlyMap<string, number>): Model {
    return new Model(rows, [], [], dnp);
  }

  row(code: string): Row {
    const row = this.rows.find((one) => one.code === code);
    if (!row) throw new Error(`The season has no action ${code}.`);
    return row;
  }

  /** The book after an act; undefined where the procedure does not allow it. */
  after(act: Act, day: string, by: string): Model | undefined {
    switch (act.do) {
      case 'stamp':
        return this.rows.reduce<Model>((model, { code }) => model.observed(code, day, by), this);
      case 'move':
        return this.moved(act, day, by);
      case 'type':
        return this.typed(act);
      case 'fix':
        return this.with(this.rows.map((row) => ({ ...row, physical: shareOf(row.physical) })));
      case 'decide':
        return this.decided(act.code, day, by);
      case 'line':
        return this.withLine(this.lines.length, { text: act.text, owner: 'OAP' });
      case 'correct':
        return this.withLine(act.line, { text: this.lines[act.line]?.text ?? '', owner: act.owner });
      default:
        return this;
    }
  }

  /** FLOW-3, FLOW-4, CLOSE; of the action as it was seen. */
  private moved({ code, kind, note, seen }: Act & { do: 'move' }, day: string, by: string): Model | undefined {
    const row = this.row(code);
    const isAsSeen = row.stage === seen.stage && row.status === seen.status && row.cycle === seen.cycle;
    if (!isAsSeen || row.ground !== '' || isTypedRejection(row)) return undefined;
    const place = kind === 'close' ? row : placeAfter(kind, row);
    if (!place) return undefined;
    const { stage, status, cycle } = place;
    const said = note.trim().replace(/\s+/g, ' ');
    const moved: Row = {
      ...row,
      stage,
      status,
      cycle,
      last: day,
      ...(kind === 'reject' ? { reason: said } : said === '' ? {} : { note: said }),
      ...(kind === 'close' && { ground: GROUND, evidence: EVIDENCE }),
    };
    return this.noted(moved, { day, by, kind: WORDS[kind], rejectedAt: kind === 'reject' ? row.stage : '' });
  }

  /** FLOW-2, FLOW-4, FLOW-5: the day's line of an open action; the same again says nothing new. */
  private observed(code: string, day: string, by: string): Model {
    const row = this.row(code);
    const before = this.log.findLast((line) => line.code === code);
    if (row.ground !== '' || row.status === 'Aprobada' || before?.status === 'Aprobada') return this;
    const rejected = isTypedRejection(row);
    const now: Row = rejected ? { ...row, stage: 1, cycle: row.cycle + 1 } : row;
    const isSame =
      before?.day === day &&
      before.stage === now.stage &&
      before.status === now.status &&
      before.cycle === now.cycle &&
      before.physical === shareOf(now.physical);
    if (isSame) return this;
    return this.noted(
      { ...now, last: day },
      { day, by, kind: rejected ? 'Rechazo' : 'Seguimiento', rejectedAt: rejected ? row.stage : '' },
    );
  }

  /** REP-2: DNP's progress, with its line, where it says another; what has left the follow-up stays as it is. */
  private decided(code: string, day: string, by: string): Model | undefined {
    const row = this.row(code);
    const share = this.dnp.get(code);
    if (share === undefined || share === shareOf(row.physical)) return this;
    if (row.ground !== '' || row.status === 'Aprobada') return undefined;
    return this.with(this.rows.map((one) => (one === row ? { ...one, physical: share } : one))).observed(code, day, by);
  }

  private typed({ code, cells }: Typing): Model {
    return this.with(
      this.rows.map((row) =>
        row.code !== code
          ? row
          : {
              ...row,
              physical: cells['Avance físico'] ?? row.physical,
              status: String(cells['Estado'] ?? row.status),
              reason: String(cells['Motivo de rechazo'] ?? row.reason),
              note: String(cells['Observación'] ?? row.note),
              own: String(cells['Notas'] ?? row.own),
            },
      ),
    );
  }

  private noted(row: Row, line: Pick<Line, 'day' | 'by' | 'kind' | 'rejectedAt'>): Model {
    const { code, stage, status, cycle, physical } = row;
    return this.with(
      this.rows.map((one) => (one.code === code ? row : one)),
      [...this.log, { code, stage, status, cycle, physical: shareOf(physical), ...line }],
    );
  }

  /** A line that another one says already is not written. */
  private withLine(at: number, line: Commitment): Model {
    const isTwin = (other: Commitment) =>
      other.text.trim() === line.text.trim() && other.owner.trim() === line.owner.trim();
    if (this.lines.some((other, index) => index !== at && isTwin(other))) return this;
    return new Model(this.rows, this.log, [...this.lines.slice(0, at), line, ...this.lines.slice(at + 1)], this.dnp);
  }

  private with(rows: readonly Row[], log = this.log): Model {
    return new Model(rows, log, this.lines, this.dnp);
  }
}

/** FLOW-3: no stage is skipped, a rejection restarts, the last stage approves for good. */
function placeAfter(kind: 'send' | 'approve' | 'reject', { stage, status, cycle }: Place): Place | undefined {
  const isAllowed = status !== 'Aprobada' && (kind === 'send' ? stage < LAST_STAGE : stage > 1);
  if (!isAllowed) return undefined;
  if (kind === 'reject') return { stage: 1, status: 'Rechazada', cycle: cycle + 1 };
  return stage === LAST_STAGE
    ? { stage, status: 'Aprobada', cycle }
    : { stage: stage + 1, status: 'En revisión', cycle };
}

/** Somebody wrote the word where the action stood; the stamp restarts it. */
function isTypedRejection({ stage, status }: Place): boolean {
  return status === 'Rechazada' && stage > 1;
}

/** `80,5 %` → 0.805. */
export function shareOf(physical: number | string): number {
  return typeof physical === 'number'
    ? physical
    : Math.round(Number(physical.replace(/[ %]/g, '').replace(',', '.')) * 10) / 1000;
}
