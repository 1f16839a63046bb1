import type { Workbook } from '../../simulator';
import type { CellValue } from '../../src/core/sheet/cell';
import { joinPlans } from '../../src/core/plan/plan';
import type { Wish } from '../../src/core/reconcile/decisions/wish';
import { inExcel } from '../../src/excel/run';
import { decideDifferences } from '../../src/jobs/verbs/decide';
import { openBook } from '../../src/jobs/book/openBook';
import { reconcileBook } from './reconciling';
import { startSession } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, matrixValues, put, writing } from './support';

const DNP_HEADER = [
  'CONPES',
  'Código acción',
  'Acción',
  'Fecha de finalización',
  'Avance físico',
  'Etapa',
  'Estado',
  'Ciclo',
];
const { stages: _, ...GIVEN } = CUT;

/** A matrix of three actions at stage 2, each 50 %, and DNP's report of the same, changed as told. */
export function books(
  dnp: readonly Partial<Record<string, CellValue>>[],
  change: (book: Workbook) => void = () => undefined,
): Workbook {
  const book = bookOf(matrixValues(3));
  book.sheet('Matriz').grid.set(0, 3, { value: 'Entidad' });
  for (let row = 1; row <= 3; row += 1)
    for (const column of [4, 5])
      book
        .sheet('Matriz')
        .grid.set(row, column, { value: column === 4 ? 45672 : 46387, style: { numFmt: 'dd/mm/yyyy' } });
  change(book);
  book.addSheet('Reporte DNP');
  put(book, 'Reporte DNP', [
    DNP_HEADER,
    ...[1, 2, 3].map((n) => {
      const own = dnp[n - 1] ?? {};
      return DNP_HEADER.map(
        (header) =>
          own[header] ??
          (
            {
              CONPES: '4144',
              'Código acción': `1.${n}`,
              Acción: `Acción número ${n - 1}`,
              'Fecha de finalización': '31/12/2026',
              'Avance físico': 0.5,
              Etapa: 2,
              Estado: 'En revisión',
              Ciclo: 1,
            } as Record<string, CellValue>
          )[header] ??
          '',
      );
    }),
  ]);
  return book;
}

export function opening(today: string) {
  return inExcel(async (context) =>
    startSession(await openBook(context, { today: day(today), cut: GIVEN }), 'Ana', {
      day: day(today),
      time: '11:00:00',
    }),
  );
}

export const wish = (
  matrixRow: number,
  field: Wish['field'],
  choice: Wish['choice'] = 'acceptDnp',
  note = '',
): Wish => ({ key: `4144/1.${matrixRow - 1}`, matrixRow, dnpRow: matrixRow, field, choice, note });

export async function deciding(wishes: readonly Wish[], today = '2026-05-21') {
  const session = await opening(today);
  const reconciled = reconcileBook(session);
  const decided = decideDifferences({ ...reconciled.session, plans: [] }, reconciled, wishes);
  await writing(joinPlans('x', decided.session.plans));
  return { ...decided, reconciled };
}

export async function reconcilingAgain(today = '2026-05-22') {
  const session = await opening(today);
  const reconciled = reconcileBook(session);
  await writing(joinPlans('x', reconciled.session.plans));
  return { ...reconciled, opened: session.opened };
}
