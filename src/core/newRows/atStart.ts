import { KINDS } from '../cells/fieldKinds';
import type { Written } from '../cells/fieldKind';
import { START } from '../cut/flow';
import type { CutLabel } from '../keys/keys';
import type { FieldId } from '../matrix/fields';

/** What every row says at the start of a cut, field by field: its label, the first stage, the first cycle (FLOW-1, FLOW-6). */
export function atStart(label: CutLabel | undefined): readonly (readonly [FieldId, Written])[] {
  const context = { date1904: false };
  return [
    ...(label === undefined ? [] : [['cut', KINDS.cut.write(label, context)] as const]),
    ['stage', KINDS.stage.write(START.stage, context)],
    ['status', KINDS.status.write(START.status, context)],
    ['cycle', KINDS.count.write(START.cycle, context)],
  ];
}
