import { CODE_KIND } from './code';
import { CONPES_KIND } from './conpes';
import { COUNT_KIND } from './count';
import { CUT_KIND } from './cutLabel';
import { DAY_KIND } from './date';
import { ENTITY_KIND } from './entityCatalogue';
import { GROUND_KIND } from './grounds';
import { PERSONS_KIND } from './persons';
import { STATUS_KIND } from './readStatus';
import { RELATED_KIND } from './related';
import { SHARE_KIND } from './share';
import { STAGE_KIND } from './stage';
import { EMAIL_KIND, TEXT_KIND } from './text';
import { YES_NO_KIND } from './yesNo';

/** What a column's cells may mean: how they are read, written, told in words and known by their looks. */
export const KINDS = {
  conpes: CONPES_KIND,
  code: CODE_KIND,
  cut: CUT_KIND,
  text: TEXT_KIND,
  share: SHARE_KIND,
  related: RELATED_KIND,
  entity: ENTITY_KIND,
  persons: PERSONS_KIND,
  email: EMAIL_KIND,
  day: DAY_KIND,
  stage: STAGE_KIND,
  status: STATUS_KIND,
  count: COUNT_KIND,
  yesNo: YES_NO_KIND,
  ground: GROUND_KIND,
};

export type FieldKind = keyof typeof KINDS;

/** What a cell of a kind is read as. */
export type SaidBy<K extends FieldKind> = ReturnType<(typeof KINDS)[K]['read']>;
/** What such a cell says for certain. */
export type ValueOf<K extends FieldKind> = Parameters<(typeof KINDS)[K]['write']>[0];
