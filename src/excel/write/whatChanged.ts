import { addressOf } from '../../core/sheet/cell';
import type { Plan } from '../../core/plan/plan';
import type { Inspection } from './inspect';
import { saidIn } from './loadedColumns';

/**
 * What of the plan's anchors is not as it was, in Spanish; only on `sheets`, where they are given. On those of `begun`
 * the plan has written already, and what it says there is as it should be.
 */
export function whatChanged(
  { anchors = [] }: Plan,
  now: Pick<Inspection, 'anchors' | 'steps'>,
  sheets?: ReadonlySet<string>,
  begun: ReadonlySet<string> = new Set(),
): string | undefined {
  for (const { sheet, cells } of anchors) {
    if (sheets && !sheets.has(sheet)) continue;
    const loaded = now.anchors.get(sheet) ?? [];
    if (loaded.some(({ range }) => range.isNullObject)) return `la hoja «${sheet}» ya no existe o cambió de nombre`;
    const saidAt = saidIn(loaded);
    const ours = begun.has(sheet)
      ? now.steps.filter(({ step }) => step.sheet === sheet).flatMap(({ wrote }) => wrote?.() ?? [])
      : [];
    const found = cells.find(({ row, column, value }) => {
      const said = saidAt(row, column);
      return said !== value && !ours.some((wrote) => wrote(row, column, said));
    });
    if (found) return `en «${sheet}», ${addressOf(found)} ya no dice lo que decía`;
  }
  return undefined;
}
