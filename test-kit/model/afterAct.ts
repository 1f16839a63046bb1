import type { Act, CutDates, NextCut, PlannedDocument, Typing } from './act';
import { arrived, changed, decided, moved, stamped, type Hands } from './modelFlow';
import { BEGINNING, blankRow, rowOf, rowsNow, shareOf, type Model, type Row } from './model';
import { isNotDue, isTransferred } from './modelViews';

const SECTOR = ['Ministerio de Hacienda y Crédito Público', 'DIAN', 'Findeter'];

/** The book after an act; undefined where the procedure does not allow it. */
export function after(model: Model, act: Act, hands: Hands): Model | undefined {
  switch (act.do) {
    case 'prepare':
      return prepared(model, act.cut);
    case 'line':
      return withLine(model, act);
    case 'pas':
      return brought(model, act.pas, hands);
    case 'type':
      return typed(model, act);
    case 'move':
      return moved(model, act, hands);
    case 'stamp':
      return stamped(model, hands);
    case 'remind':
      return reminded(model, hands.day);
    case 'endCut':
      return kept(model);
    case 'openCut':
      return opened(model, act.next);
    case 'fix':
      return { ...model, rows: model.rows.map((row) => ({ ...row, physical: shareOf(row.physical) })) };
    case 'decide':
      return decided(model, act.key, hands);
    default:
      return model;
  }
}

function prepared(model: Model, cut: CutDates): Model {
  return { ...model, cut, rows: model.rows.map((row) => ({ ...row, cut: cut.label, ...BEGINNING })) };
}

/** DOC-5: what an entity of the sector does, and the matrix does not have yet; in an open cut it is followed up from today on. */
function brought(model: Model, { number, objectives }: PlannedDocument, hands: Hands): Model {
  const known = new Set(rowsNow(model).map(({ key }) => key));
  const planned = objectives
    .flatMap(({ actions }) => actions)
    .filter(({ code, entities }) => entities.some((one) => SECTOR.includes(one)) && !known.has(`${number}/${code}`))
    .map(({ code, text, start, end, contact, email }) => ({
      ...blankRow({ key: `${number}/${code}`, text, start, end, owner: contact, mailbox: email }),
      cut: model.cut.label,
    }));
  const isOpen = hands.day >= model.cut.opens && hands.day <= model.cut.closes;
  return planned
    .filter((row) => isOpen && !isNotDue(model, row))
    .reduce<Model>((now, row) => arrived(now, row, hands), { ...model, rows: [...model.rows, ...planned] });
}

function typed(model: Model, { key, cells }: Typing): Model {
  const row = rowOf(model, key);
  const financial = cells['Avance financiero'];
  return changed(model, {
    ...row,
    physical: cells['Avance físico'] ?? row.physical,
    financial: typeof financial === 'number' ? financial : row.financial,
    status: String(cells['Estado'] ?? row.status),
    reason: String(cells['Motivo de rechazo'] ?? row.reason),
    note: String(cells['Observación'] ?? row.note),
    own: String(cells['Notas'] ?? row.own),
  });
}

/** A line that another one says already is not written. */
function withLine(model: Model, { register, row, texts }: Act & { readonly do: 'line' }): Model {
  const lines = model.registers[register] ?? [];
  const at = row === undefined ? lines.length : row - 2;
  const line = { ...lines[at], ...texts };
  const said = (one: Readonly<Record<string, string>>): string =>
    JSON.stringify(
      Object.entries(one)
        .map(([field, text]) => [field, text.trim()])
        .sort(),
    );
  if (lines.some((other, index) => index !== at && said(other) === said(line))) return model;
  return {
    ...model,
    registers: { ...model.registers, [register]: [...lines.slice(0, at), line, ...lines.slice(at + 1)] },
  };
}

/** PREP-1: one for each owner with an open action, once a cut; every owner has a mailbox of its own. */
function reminded(model: Model, day: string): Model {
  const { label } = model.cut;
  const reminders = [...(model.registers['reminders'] ?? [])];
  for (const { owner, mailbox } of rowsNow(model).filter((row) => !isNotDue(model, row)))
    if (!reminders.some((one) => one['cut'] === label && one['owner'] === owner))
      reminders.push({ cut: label, day, owner, mailbox });
  return { ...model, registers: { ...model.registers, reminders } };
}

function kept(model: Model): Model {
  return model.kept.includes(model.cut.label) ? model : { ...model, kept: [...model.kept, model.cut.label] };
}

/** What goes on: neither closed nor transferred; the progress that DNP approved is the previous one. */
function opened(model: Model, next: NextCut): Model {
  if (model.rows.some(({ cut }) => cut === next.label)) return model;
  const goingOn = rowsNow(model).filter(({ ground, key }) => ground === '' && !isTransferred(model, key, next.opens));
  return {
    ...kept(model),
    cut: next,
    stages: next.stages.length,
    rows: [...model.rows, ...goingOn.map((row) => ({ ...anew(row), cut: next.label }))],
  };
}

function anew(row: Row): Row {
  const isApproved = row.status === 'Aprobada';
  return {
    ...blankRow(row),
    previousPhysical: isApproved ? shareOf(row.physical) : row.previousPhysical,
    previousFinancial: isApproved ? row.financial : row.previousFinancial,
  };
}
