import { recordsOfCut } from '../../core/workspace/workspace';
import { NotUnderstood } from '../book/notUnderstood';
import type { Session } from '../session';

/** The row of an action in this cut, by its key (`4144/2.16`). Throws `NotUnderstood`. */
export function rowOfAction({ workspace: { matrix, settings } }: Pick<Session, 'workspace'>, key: string): number {
  const record = recordsOfCut(matrix.records, settings.cut.label).find((one) => one.key === key);
  if (!record) throw new NotUnderstood(`La acción ${key} no está en la matriz en este corte.`);
  return record.row;
}
