import type { PasAction } from '../../sample/samplePas';
import { isWorkingDay } from '../../test-kit/days';
import { FIRST_ROWS, type CutDates, type Act, type NextCut } from './story';

/** A row of the matrix as a person would keep it; days ISO, shares as fractions, '' where blank. */
export interface Row {
  readonly cut: string;
  readonly key: string;
  readonly text: string;
  readonly start: string;
  readonly end: string;
  stage: number | '';
  status: string;
  cycle: number | '';
  physical: number | '';
  financial: number | '';
  previousPhysical: number | '';
  previousFinancial: number | '';
  last: string;
  reason: string;
  ground: string;
  evidence: string;
}

export interface Line {
  readonly day: string;
  readonly cut: string;
  readonly key: string;
  readonly stage: number;
  readonly status: string;
  readonly cycle: number;
  readonly physical: number | '';
  readonly financial: number | '';
  readonly kind: string;
  readonly rejectedAt: number | '';
}

const GROUNDS = {
  termEndedComplete: 'Vigencia cumplida y 100 % de avance',
  contextChanged: 'Pérdida de vigencia por cambios de contexto',
  technicalOrLegalProblem: 'Problema técnico o jurídico',
} as const;
const KINDS = { send: 'Envío', approve: 'Aprobación', reject: 'Rechazo', close: 'Cierre' } as const;
const SECTOR = ['Ministerio de Hacienda y Crédito Público', 'DIAN', 'Findeter'];

/**
 * The procedure once more, by its text alone and without the add-in's code: what the matrix, the logbook and the
 * registers have to hold after each act.
 */
export class Model {
  readonly rows: Row[] = FIRST_ROWS.map(({ key, text, start, end }) => blankRow('', key, text, start, end));
  readonly log: Line[] = [];
  readonly registers: Record<string, Record<string, string>[]> = {
    documents: [],
    observations: [],
    meetings: [],
    commitments: [],
    transfers: [],
    reminders: [],
  };
  /** Sheets of cuts that were kept as they ended. */
  readonly kept: string[] = [];
  private cut: CutDates = { label: '', cutDate: '', opens: '', closes: '' };
  private stages = 6;

  apply(act: Act): void {
    if (act.do === 'prepare') this.prepare(act.cut);
    if (act.do === 'line') this.line(act.register, act.row, act.texts);
    if (act.do === 'pas')
      for (const action of act.pas.objectives.flatMap(({ actions }) => actions)) this.bring(act.pas.number, action);
    if (act.do === 'type') this.type(act.key, act.cells);
    if (act.do === 'move') this.move(act);
    if (act.do === 'stamp') this.stamp(act.day);
    if (act.do === 'remind') this.remind(act.day);
    if (act.do === 'openCut') this.open(act.next);
    if (act.do === 'endCut' && !this.kept.includes(this.cut.label)) this.kept.push(this.cut.label);
  }

  /** Rows of the cut that is open. */
  get now(): Row[] {
    return this.rows.filter(({ cut }) => cut === this.cut.label);
  }

  /** Stage and cycle of each action of the cut at the end of a day, '' without a line until then. */
  asOf(day: string): Record<string, string> {
    const lines = this.log.filter((line) => line.day <= day && line.cut === this.cut.label);
    const states = new Map(lines.map((line) => [line.key, `${line.stage} ${line.cycle}`]));
    return Object.fromEntries(this.now.map(({ key }) => [key, states.get(key) ?? '']));
  }

  /** Of the cut that is open. */
  get rejections(): number {
    return this.log.filter(({ cut, kind }) => cut === this.cut.label && kind === 'Rechazo').length;
  }

  /** REP-3: actions, then how many end approved, rejected, in review, never reported, not due; and closed for good. */
  totals(day: string): number[] {
    const rows = this.now.filter(({ key }) => !this.isTransferred(key, day));
    const count = (is: (row: Row) => boolean): number => rows.filter(is).length;
    const due = (status: string) => count((row) => row.status === status && !this.isNotDue(row));
    return [
      rows.length,
      due('Aprobada'),
      due('Rechazada'),
      due('En revisión'),
      due('Sin reporte'),
      count((row) => this.isNotDue(row)),
      0,
      count(({ ground }) => ground !== ''),
    ];
  }

  /** Follow-up starts in the first stage of the first cycle. */
  private prepare(cut: CutDates): void {
    this.cut = cut;
    for (const [index, row] of this.rows.entries())
      this.rows[index] = { ...row, cut: cut.label, stage: 1, status: 'Sin reporte', cycle: 1 };
  }

  private bring(conpes: string, { code, text, entities, start, end }: PasAction): void {
    const key = `${conpes}/${code}`;
    if (!entities.some((entity) => SECTOR.includes(entity)) || this.now.some((row) => row.key === key)) return;
    this.rows.push({ ...blankRow(this.cut.label, key, text, start, end), stage: 1, status: 'Sin reporte', cycle: 1 });
  }

  private line(register: string, row: number | undefined, texts: Readonly<Record<string, string>>): void {
    const lines = this.registers[register] ?? [];
    const before = row === undefined ? undefined : lines[row - 2];
    if (before) Object.assign(before, texts);
    else lines.push({ ...texts });
  }

  private rowOf(key: string): Row {
    const row = this.now.find((one) => one.key === key);
    if (!row) throw new Error(`The story speaks of ${key}, which the cut does not have.`);
    return row;
  }

  private type(key: string, cells: Readonly<Record<string, string | number>>): void {
    const row = this.rowOf(key);
    if (typeof cells['Avance físico'] === 'number') row.physical = cells['Avance físico'];
    if (typeof cells['Avance financiero'] === 'number') row.financial = cells['Avance financiero'];
    if (typeof cells['Estado'] === 'string') row.status = cells['Estado'];
    if (typeof cells['Motivo de rechazo'] === 'string') row.reason = cells['Motivo de rechazo'];
  }

  private move({ day, key, kind, note, ground, evidence }: Act & { do: 'move' }): void {
    const row = this.rowOf(key);
    const from = Number(row.stage);
    if (kind === 'close') {
      row.ground = ground === undefined ? '' : GROUNDS[ground];
      row.evidence = evidence ?? '';
    } else if (kind === 'reject') {
      row.reason = note ?? '';
      this.restart(row);
    } else if (from === this.stages) row.status = 'Aprobada';
    else {
      row.stage = from + 1;
      row.status = 'En revisión';
    }
    row.last = day;
    this.note(row, day, KINDS[kind], kind === 'reject' ? from : '');
  }

  /** FLOW-4. */
  private restart(row: Row): void {
    row.stage = 1;
    row.status = 'Rechazada';
    row.cycle = Number(row.cycle) + 1;
  }

  /** FLOW-2: every open action has its line of the day; saying the same again adds nothing. */
  private stamp(day: string): void {
    if (!isWorkingDay(day) || day < this.cut.opens || day > this.cut.closes) return;
    for (const row of this.now) {
      const before = this.log.findLast((line) => line.cut === row.cut && line.key === row.key);
      const isOver =
        row.ground !== '' || before?.status === 'Aprobada' || this.isTransferred(row.key, day) || this.isNotDue(row);
      if (isOver) continue;
      const rejectedAt = row.status === 'Rechazada' && Number(row.stage) > 1 ? Number(row.stage) : '';
      if (rejectedAt !== '') this.restart(row);
      const isSame =
        before?.day === day &&
        before.stage === row.stage &&
        before.status === row.status &&
        before.cycle === row.cycle &&
        before.physical === row.physical &&
        before.financial === row.financial;
      if (isSame) continue;
      row.last = day;
      this.note(row, day, rejectedAt === '' ? 'Seguimiento' : 'Rechazo', rejectedAt);
    }
  }

  /** FLOW-9. */
  private isNotDue({ start, status }: Row): boolean {
    return start > this.cut.cutDate && status === 'Sin reporte';
  }

  /** PREP-4. */
  private isTransferred(key: string, day: string): boolean {
    return (this.registers['transfers'] ?? []).some(
      ({ action, answer, answered }) =>
        action === key && answer === 'accepted' && answered !== undefined && answered <= day,
    );
  }

  private note(
    { cut, key, stage, status, cycle, physical, financial }: Row,
    day: string,
    kind: string,
    rejectedAt: number | '',
  ): void {
    this.log.push({
      day,
      cut,
      key,
      stage: Number(stage),
      status,
      cycle: Number(cycle),
      physical,
      financial,
      kind,
      rejectedAt,
    });
  }

  /** PREP-1: one for each owner with an open action, once a cut; here every owner has a mailbox of its own. */
  private remind(day: string): void {
    for (const row of this.now.filter((one) => !this.isNotDue(one))) {
      const owner = ownerOf(row.key);
      const reminders = this.registers['reminders'] ?? [];
      if (!reminders.some((one) => one['cut'] === this.cut.label && one['owner'] === owner.name))
        reminders.push({ cut: this.cut.label, day, owner: owner.name, mailbox: owner.mailbox });
    }
  }

  /** What goes on: neither closed nor transferred; the progress that DNP approved is the previous one. */
  private open(next: NextCut): void {
    if (this.rows.some(({ cut }) => cut === next.label)) return;
    const going = this.now.filter((row) => row.ground === '' && !this.isTransferred(row.key, next.opens));
    for (const row of going) {
      const approved = row.status === 'Aprobada' ? row : undefined;
      this.rows.push({
        ...blankRow(next.label, row.key, row.text, row.start, row.end),
        stage: 1,
        status: 'Sin reporte',
        cycle: 1,
        previousPhysical: approved?.physical ?? row.previousPhysical,
        previousFinancial: approved?.financial ?? row.previousFinancial,
      });
    }
    if (!this.kept.includes(this.cut.label)) this.kept.push(this.cut.label);
    this.cut = next;
    this.stages = next.stages.length;
  }
}

/** The owner that the story gives to each action. */
export function ownerOf(key: string): { readonly name: string; readonly mailbox: string } {
  const [conpes = '', code = ''] = key.split('/');
  const isFirst = conpes === '4144';
  return isFirst
    ? { name: `Encargado ${code}`, mailbox: `encargado${code.replace('.', '')}@ejemplo.gov.co` }
    : { name: `Enlace ${code}`, mailbox: `enlace${code.replace('.', '')}@ejemplo.gov.co` };
}

function blankRow(cut: string, key: string, text: string, start: string, end: string): Row {
  return {
    cut,
    key,
    text,
    start,
    end,
    stage: '',
    status: '',
    cycle: '',
    physical: '',
    financial: '',
    previousPhysical: '',
    previousFinancial: '',
    last: '',
    reason: '',
    ground: '',
    evidence: '',
  };
}
