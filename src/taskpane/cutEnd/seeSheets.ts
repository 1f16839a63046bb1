import { inExcel } from '../../excel/run';

/** `Informe` and the cuts that are kept: only the end of a cut asks for them. */
export async function seeSheets() {
  const { seeOwnSheets } = await import(/* webpackChunkName: "seen" */ '../../jobs/book/seeOwnSheets');
  return inExcel(seeOwnSheets);
}
