import { rowsNow, type Model, type Row } from './model';

/** Stage and cycle of each action of the cut at the end of a day, '' without a line until then. */
export function statesOn(model: Model, day: string): Record<string, string> {
  const lines = model.log.filter((line) => line.day <= day && line.cut === model.cut.label);
  const states = new Map(lines.map((line) => [line.key, `${line.stage} ${line.cycle}`]));
  return Object.fromEntries(rowsNow(model).map(({ key }) => [key, states.get(key) ?? '']));
}

/** Of the cut that is open. */
export function rejectionsOf({ log, cut: { label } }: Model): number {
  return log.filter(({ cut, kind }) => cut === label && kind === 'Rechazo').length;
}

/**
 * REP-3: actions, then how many end approved, rejected, on their way (of these in review, begun), never reported, not due,
 * in an unknown place (none); and closed for good.
 */
export function totalsOf(model: Model, day: string): number[] {
  const rows = rowsNow(model).filter(({ key }) => !isTransferred(model, key, day));
  const count = (is: (row: Row) => boolean): number => rows.filter(is).length;
  const due = (status: string): number => count((row) => row.status === status && !isNotDue(model, row));
  return [
    rows.length,
    due('Aprobada'),
    due('Rechazada'),
    due('En revisión') + due('En diligenciamiento'),
    due('En revisión'),
    due('En diligenciamiento'),
    due('Sin reporte'),
    count((row) => isNotDue(model, row)),
    0,
    count(({ ground }) => ground !== ''),
  ];
}

/** FLOW-9. */
export function isNotDue({ cut }: Model, { start, status }: Row): boolean {
  return start > cut.cutDate && status === 'Sin reporte';
}

/** PREP-4. */
export function isTransferred({ registers }: Model, key: string, day: string): boolean {
  return (registers['transfers'] ?? []).some(
    ({ action, answer, answered }) =>
      action === key && answer === 'accepted' && answered !== undefined && answered <= day,
  );
}
