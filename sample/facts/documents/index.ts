import { CONPES_3918 } from './c3918';
import { CONPES_3934 } from './c3934';
import { CONPES_3992 } from './c3992';
import { CONPES_4005 } from './c4005';
import { CONPES_4008 } from './c4008';
import { CONPES_4070 } from './c4070';
import { CONPES_4144 } from './c4144';
import type { SampleDocument } from './document';

export const DOCUMENTS: readonly SampleDocument[] = [
  CONPES_3918,
  CONPES_3934,
  CONPES_3992,
  CONPES_4005,
  CONPES_4008,
  CONPES_4070,
  CONPES_4144,
];
