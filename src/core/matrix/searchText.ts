import { fold } from '../text/fold';
import type { ActionRecord } from './actionRecord';

/**
 * In what a search looks for a row: what is shown of it, its text, its owners, and its entities under every name of the
 * catalogue, so that «Ministerio de Hacienda» finds `MHCP`. Folded: no accents, case or punctuation.
 */
export function searchText(record: Pick<ActionRecord, 'text' | 'owner' | 'entity'> | undefined, shown: string): string {
  const names = (record?.entity ?? []).flatMap(({ raw, entity }) => [
    raw,
    ...(entity ? [entity.name, entity.acronym, ...entity.aliases] : []),
  ]);
  return fold([shown, record?.text ?? '', record?.owner ?? '', ...new Set(names)].join(' '));
}
