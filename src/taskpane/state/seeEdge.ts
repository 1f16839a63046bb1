import type { Aids } from '../../jobs/verb';
import { inExcel } from '../../excel/run';
import { getPane } from './store';

/** What hangs on the last row of the matrix, for commands that add rows; asked when one is wanted, after the reading. */
export async function seeMatrixEdge(): Promise<Pick<Aids, 'edge'>> {
  const { overview } = getPane();
  if (!overview) return {};
  const { seeEdge } = await import(/* webpackChunkName: "seen" */ '../../excel/read/seeEdge');
  return { edge: await inExcel((context) => seeEdge(context, overview)) };
}
