import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOf, samplePlan, CUT, TRAPS } from '../../sample/expected';
import { workingDays } from '../../sample/sampleDays';
import { MATRIX_COLUMNS, matrixColumn } from '../../sample/facts/sampleColumns';
import { HOLIDAYS } from '../../sample/facts/sampleCut';
import { PAS_ROWS } from '../../sample/facts/pasRows';
import { dnpBook, matrixBook } from '../../sample/write/sampleBooks';
import { dnpCsv } from '../../sample/write/dnpCsv';
import { readBack, type ReadSheet } from './support';

const plan = samplePlan();
const expected = expectedOf(plan);
const current = plan.actions.filter((action) => action.cut === CUT.label);
const DNP_CODE = 4;

let matrix: ReadSheet;
let logbook: ReadSheet;
let dnp: ReadSheet;
let csv: readonly string[];

beforeAll(async () => {
  const book = await matrixBook(plan);
  matrix = await readBack(book, 'Matriz');
  logbook = await readBack(book, 'Bitácora');
  dnp = await readBack(await dnpBook(plan), 'Reporte');
  csv = dnpCsv(plan.dnp).split('\r\n');
});

describe('the files', () => {
  it('are the same bytes every time', async () => {
    const again = samplePlan();
    expect(Buffer.compare(await matrixBook(plan), await matrixBook(again))).toBe(0);
    expect(Buffer.compare(await dnpBook(plan), await dnpBook(again))).toBe(0);
    expect(dnpCsv(again.dnp)).toBe(dnpCsv(plan.dnp));
  });

  it('hold what was promised', () => {
    const keys = new Set(current.map((action) => action.key));
    expect(keys.size).toBeGreaterThanOrEqual(120);
    expect(new Set(current.map((action) => action.conpes)).size).toBeGreaterThanOrEqual(6);
    expect(current.filter((action) => action.key.startsWith('4144/2.')).length).toBe(30);
    expect(keys).toContain('4144/2.3');
    expect(keys).toContain('4144/2.30');
    expect(current.filter((action) => action.owners.length > 1).length).toBeGreaterThan(20);
  });

  it('depend on nothing but the sample itself', () => {
    const files = readdirSync('sample', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const file of files) {
      for (const [, from = ''] of readFileSync(join('sample', file), 'utf8').matchAll(/from '([^']+)'/g)) {
        expect(`${file}: ${from}`).toMatch(/: (?:hucre\/xlsx|node:(?:fs|path)|\.\.?\/(?!.*(?:src|shared)\/).*)$/);
      }
    }
  });

  it('name nobody who exists', () => {
    for (const { contact, email } of plan.actions) {
      expect(contact).toMatch(/^(?:\S+ Ejemplo(?:; |$))*$/);
      for (const mailbox of email.split('; ')) expect(mailbox).toMatch(/ejemplo\.gov\.co$/);
    }
  });
});

describe('the matrix', () => {
  it('has its actions at their rows', () => {
    for (const action of plan.actions) {
      expect([action.row, String(matrix.value(action.row, matrixColumn('CONPES')))]).toEqual([
        action.row,
        expect.stringContaining(action.conpes),
      ]);
      if (!action.cells['Código acción']) {
        expect([action.row, matrix.value(action.row, matrixColumn('Código acción'))]).toEqual([
          action.row,
          action.code,
        ]);
        expect(matrix.format(action.row, matrixColumn('Código acción'))).toBe('@');
      }
    }
  });

  it('has every unusual cell as it was typed', () => {
    for (const { row, column, written } of expected.readings)
      expect([row, column, matrix.value(row, column)]).toEqual([row, column, written]);
    expect(expected.readings.length).toBeGreaterThan(50);
  });

  it('has titles, headers in two rows, hidden and blank rows, merged objectives and totals', () => {
    expect(matrix.value(4, matrixColumn('Entidad'))).toBe('Responsable de la ejecución');
    expect(matrix.value(5, matrixColumn('Correo electrónico'))).toBe('Correo electrónico');
    expect(matrix.merges).toContain(`4,${matrixColumn('Entidad')}-4,${matrixColumn('Correo electrónico')}`);
    expect(matrix.merges).toContain(`4,${matrixColumn('Fecha de inicio')}-4,${matrixColumn('Fecha de finalización')}`);
    expect(plan.actions.filter((action) => action.hidden).every((action) => matrix.hidden(action.row))).toBe(true);
    expect(plan.actions.filter((action) => action.hidden)).toHaveLength(3);
    for (const row of plan.blankRows)
      expect(MATRIX_COLUMNS.every((_, index) => matrix.value(row, index + 1) === null)).toBe(true);
    for (const { top, bottom } of plan.merged)
      expect(matrix.merges).toContain(`${top},${matrixColumn('Objetivo')}-${bottom},${matrixColumn('Objetivo')}`);
    expect(matrix.formula(plan.totalsRow, matrixColumn('Avance físico'))).toMatch(/^AVERAGE/);
    expect(matrix.rows).toBe(plan.totalsRow);
  });

  it('has the columns of the user and not those that the add-in adds', () => {
    const headers = MATRIX_COLUMNS.map(({ header }) => header as string);
    expect(headers).toEqual(expect.arrayContaining(['Notas internas', 'Brecha frente a la meta', 'Prioridad OAP']));
    expect(headers).not.toContain('Último seguimiento');
    expect(headers).not.toContain('Observación');
    expect(matrix.formula(plan.actions[0]?.row ?? 0, matrixColumn('Brecha frente a la meta'))).toMatch(/^IF\(ISNUMBER/);
  });

  it('keeps text that looks like a formula as text', () => {
    const action = current.find(({ key }) => key === '4144/2.18');
    expect(matrix.value(action?.row ?? 0, matrixColumn('Soportes'))).toBe('=Radicado 1-2026-000123');
    expect(matrix.formula(action?.row ?? 0, matrixColumn('Soportes'))).toBeUndefined();
    expect(matrix.format(action?.row ?? 0, matrixColumn('Soportes'))).toBe('@');
  });

  it('has the real rows of the PAS as they were published', () => {
    for (const real of PAS_ROWS) {
      const action = current.find(({ key }) => key === `${real.conpes}/${real.code}`);
      const at = (header: Parameters<typeof matrixColumn>[0]) => matrix.value(action?.row ?? 0, matrixColumn(header));
      expect(at('Acción')).toBe(real.accion);
      expect(at('Importancia relativa de la acción (%)')).toBe(real.importancia);
      expect(at('Entidad')).toBe(real.entidad);
      expect(at('Relación entre acciones')).toBe(real.relacion);
      expect(at('Fecha de inicio')).toBe(real.inicio ?? null);
    }
  });

  it('has weights that add up in every objective but one', () => {
    const once = current.filter((action) => action !== plan.repeated);
    const nameOf = ({ conpes, objective }: (typeof once)[number]) => `${conpes} ${objective}`;
    const wrong = [...new Set(once.map(nameOf))].filter((name) => {
      const actions = once.filter((action) => nameOf(action) === name);
      const sum = actions.reduce((total, { weight }) => total + weight, 0);
      return Math.abs(sum - (actions[0]?.objectiveWeight ?? 0)) > 1e-9;
    });
    expect(wrong).toEqual([expect.stringContaining('4070 Objetivo 1')]);
  });
});

describe('the logbook', () => {
  const days = new Set(workingDays(CUT.opens, CUT.today, HOLIDAYS));
  const NOT_AGREEING = ['4008/3.4', '4008/2.1', '4005/2.2', '4005/2.3', '4008/2.2', '4005/2.5', '4008/2.4', '4144/1.2'];

  it('has a line an action and working day, and the holiday has none', () => {
    expect(days.has('2026-05-18')).toBe(false);
    for (const action of current) for (const line of action.lines) expect(days).toContain(line.day);
    const usual = current.filter(
      (action) =>
        action.status === 'En revisión' && action.lines.length > 0 && !TRAPS.some((trap) => trap.key === action.key),
    );
    expect(new Set(usual.map((action) => action.lines.length))).toEqual(new Set([23]));
  });

  it('is written line by line', () => {
    const lines = plan.actions.flatMap((action) => action.lines);
    expect(logbook.rows).toBe(lines.length + 1);
    const rejections = Array.from({ length: lines.length }, (_, index) => index + 2).filter(
      (row) => logbook.value(row, 10) === 'Rechazo',
    );
    expect(rejections.length).toBe(lines.filter((line) => line.movement === 'Rechazo').length);
    expect(rejections.length).toBeGreaterThanOrEqual(8);
    for (const row of rejections) {
      expect(logbook.value(row, 5)).toBe(1);
      expect(logbook.value(row, 6)).toBe('Rechazada');
      expect(Number(logbook.value(row, 11))).toBeGreaterThan(1);
    }
  });

  it('agrees with the matrix but where a disagreement is planted', () => {
    for (const action of current) {
      const last = action.lines.at(-1);
      if (!last) continue;
      const same =
        last.stage === action.stage &&
        last.status === action.status &&
        last.cycle === action.cycle &&
        last.physical === action.physical &&
        last.financial === action.financial;
      expect([action.key, same]).toEqual([action.key, !NOT_AGREEING.includes(action.key)]);
      const rejections = action.lines.filter((line) => line.movement === 'Rechazo').length;
      expect([action.key, last.cycle]).toEqual([action.key, rejections + 1]);
    }
  });

  it('ends with the approval but where that is planted', () => {
    const later = current.filter(
      (action) =>
        action.lines.findIndex((line) => line.status === 'Aprobada') !== action.lines.length - 1 &&
        action.lines.some((line) => line.status === 'Aprobada'),
    );
    expect(later.map(({ key }) => key).sort()).toEqual(['3918/2.4', '4144/3.1']);
  });
});

describe('the export of DNP', () => {
  it('has its rows where the expectations look for them', () => {
    for (const row of plan.dnp) {
      expect([row.row, dnp.value(row.row, DNP_CODE)]).toEqual([row.row, row.code.value === '' ? null : row.code.value]);
      expect(dnp.value(row.row, 5)).toBe(row.text);
      if (row.csvRow !== undefined) expect(csv[row.csvRow - 1]).toContain(row.text);
    }
    expect(csv[0]?.charCodeAt(0)).toBe(0xfeff);
    expect(csv[4]).toContain('Documento CONPES;Entidad responsable;No. acción');
  });

  it('has damaged codes: numbers that lost their zero, and a date', () => {
    const of = (key: string) => plan.dnp.find((row) => row.key === key && row.period === CUT.label);
    expect(dnp.type(of('4144/2.30')?.row ?? 0, DNP_CODE)).toBe('number');
    expect(dnp.value(of('4144/2.30')?.row ?? 0, DNP_CODE)).toBe(2.3);
    expect(dnp.value(of('4144/2.3')?.row ?? 0, DNP_CODE)).toBe('2.3');
    expect(dnp.format(of('4005/1.2')?.row ?? 0, DNP_CODE)).toBe('d-mmm');
  });

  it('holds both cuts', () => {
    expect(plan.dnp.filter((row) => row.period === CUT.previousLabel).length).toBeGreaterThan(10);
  });
});

describe('what is expected', () => {
  it('plants each fact once, at an action that exists', () => {
    const keys = TRAPS.map((trap) => trap.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(current.map((action) => action.key)).toContain(key);
  });

  it('says each rule and row once, with the key of that row', () => {
    const places = expected.findings.map(({ rule, sheet, row }) => `${rule} ${sheet} ${row ?? ''}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { sheet, row, key } of expected.findings) {
      if (sheet !== 'Matriz') continue;
      const action = current.find((each) => each.row === row);
      expect(action && (action.keyCertain ? action.key : null)).toBe(key);
    }
  });

  it('has a fact for every rule that can speak on the demo day', () => {
    const rules = new Set<string>(expected.findings.map(({ rule }) => rule));
    const wanted = [
      ...numbered('DATA', 8),
      ...numbered('FLOW', 12),
      ...numbered('CLOSE', 3),
      'PREP-1',
      'REP-3',
      'REP-4',
    ];
    expect([...rules].sort()).toEqual(wanted.sort());
  });

  it('stamps, leaves or skips every row of the cut exactly once', () => {
    const { added, unchanged, skipped } = expected.stamp;
    expect([...added, ...unchanged, ...skipped].map(({ row }) => row).sort((a, b) => a - b)).toEqual(
      current.map(({ row }) => row),
    );
    expect(new Set(skipped.map(({ why }) => why)).size).toBe(6);
    expect(added.filter(({ restarts }) => restarts)).toEqual([
      expect.objectContaining({ key: '4008/2.1', stage: 1, cycle: 2, rejectedAt: 3, movement: 'Rechazo' }),
    ]);
  });

  it.each(['xlsx', 'csv'] as const)('gives every row of both sides one class (%s)', (kind) => {
    const { rows, counts, otherCut } = expected.reconciliation[kind];
    const matrixRows = rows.flatMap(({ matrixRow }) => matrixRow ?? []);
    expect([...matrixRows, ...otherCut.matrixRows].sort((a, b) => a - b)).toEqual(plan.actions.map(({ row }) => row));
    const dnpRows = rows.flatMap(({ dnpRow }) => dnpRow ?? []);
    const all = plan.dnp.flatMap((row) => (kind === 'xlsx' ? row.row : row.csvRow) ?? []);
    expect([...dnpRows, ...otherCut.dnpRows].sort((a, b) => a - b)).toEqual(all);
    for (const { class: name, matrixRow, dnpRow } of rows)
      if (name === 'same' || name === 'different') expect([matrixRow, dnpRow]).not.toContain(null);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  });

  it('names differences that are in the files', () => {
    const columns = {
      status: 'Estado',
      physical: 'Avance físico',
      financial: 'Avance financiero',
      entity: 'Entidad',
    } as const;
    for (const { matrixRow, fields } of expected.reconciliation.xlsx.rows) {
      for (const { field, matrix: value } of fields) {
        if (field !== 'end')
          expect([matrixRow, field, matrix.value(matrixRow ?? 0, matrixColumn(columns[field]))]).toEqual([
            matrixRow,
            field,
            value,
          ]);
      }
    }
    expect(expected.reconciliation.xlsx.counts).toEqual({
      same: 108,
      different: 11,
      onlyMatrix: 3,
      expected: 2,
      onlyDnp: 5,
      duplicateKey: 6,
      blankKey: 1,
      ambiguous: 4,
    });
  });

  it('counts each action once in the sector', () => {
    const { sector, mhcp, attached, linked } = expected.totals;
    for (const { actions, approved, rejected, inReview, reporting, notReported, notDue } of [
      sector,
      mhcp,
      attached,
      linked,
    ]) {
      expect(approved + rejected + inReview + reporting + notReported + notDue).toBe(actions);
    }
    // 128 actions, of which the seven real ones belong to other sectors.
    expect(sector.actions).toBe(121);
    expect(mhcp.actions + attached.actions + linked.actions).toBeGreaterThan(sector.actions);
  });
});

function numbered(group: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${group}-${index + 1}`);
}
