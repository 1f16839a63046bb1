import type { Workbook } from '../../simulator';
import { after } from '../../test-kit/model/afterAct';
import { blankRow, firstModel, rowsNow, type Model } from '../../test-kit/model/model';
import { rejectionsOf, statesOn, totalsOf } from '../../test-kit/model/modelViews';
import { linesOf, logIn, OWN, registersIn, rowsIn } from './book';
import { FOREIGN } from './dnp';
import type { Office, Outcome } from './office';
import { FIRST_ROWS, story, type Act } from './story';

/** Working days of each cut: nearly three months, as the ministry has them; fewer (`YEAR_DAYS=3`) for trying something out. */
const DAYS = Number(process.env['YEAR_DAYS'] ?? 60);
const NOTHING_WRITTEN = /No se escribió nada|ya estaba|no hay/i;

/** Every act of the year; after each the book has to say what the model says. */
export async function live(office: Office, first: Workbook, days = DAYS): Promise<Workbook> {
  let model = firstModel(FIRST_ROWS.map((row) => ({ ...blankRow(row), own: OWN })));
  const finals = new Map<string, string>();
  let book = first;
  let last: Act | undefined;
  for (const [index, act] of story(days).entries()) {
    const cut = model.cut.label;
    const outcome = await office(act, cut, book);
    book = outcome.book;
    const at = `act ${index}: ${JSON.stringify(act)}`;
    model = allowed(after(model, act, { day: act.day, by: 'Ana' }), at);
    expect({ at, rows: rowsIn(book), log: logIn(book), registers: registersIn(book) }).toEqual({
      at,
      rows: model.rows,
      log: model.log,
      registers: model.registers,
    });
    expect({ at, ...told(act, outcome) }).toEqual({ at, ...expected(act, model) });
    if (isAgain(act, last))
      expect({ at, said: outcome.words.join(' ') }).toEqual({ at, said: expect.stringMatching(NOTHING_WRITTEN) });
    // A cut that was kept stays as it ended.
    for (const label of model.kept) {
      const kept = JSON.stringify(linesOf(book, `Estado final ${label}`));
      expect({ at, kept }).toEqual({ at, kept: finals.get(label) ?? kept });
      finals.set(label, kept);
    }
    last = act;
  }
  expect([...finals].map(([label, kept]) => [label, kept.includes('4144')])).toEqual([
    ['2025-2', true],
    ['2026-1', true],
  ]);
  return book;
}

function allowed(model: Model | undefined, at: string): Model {
  if (!model) throw new Error(`The story has what the procedure does not allow, ${at}`);
  return model;
}

/** Bringing the same plan, ending and opening the same cut, reminding the same owners a second time. */
function isAgain(act: Act, last: Act | undefined): boolean {
  return ['pas', 'endCut', 'openCut', 'remind'].includes(act.do) && act.do === last?.do;
}

/** What an act shows besides rows, lines and registers. */
function told(act: Act, { book, states, times }: Outcome): object {
  switch (act.do) {
    case 'asOf':
      return { states };
    case 'times':
      return { times };
    case 'reconcile': {
      const rows = book.sheet('Conciliación').read('A1:E60');
      const detail = rows.slice(rows.findIndex(([, key]) => key === 'Acción') + 1).filter(([kind]) => kind !== '');
      return { pairs: Object.fromEntries(detail.map(([kind, key]) => [String(key), kind])) };
    }
    case 'report':
      return {
        totals: book
          .sheet('Informe')
          .read('A1:K30')
          .find(([group]) => group === 'Total Sector Hacienda')
          ?.slice(1),
      };
    default:
      return {};
  }
}

function expected(act: Act, model: Model): object {
  switch (act.do) {
    case 'asOf':
      return { states: statesOn(model, act.on) };
    case 'times':
      return { times: { rejections: rejectionsOf(model), gaps: 0 } };
    case 'reconcile':
      return {
        pairs: Object.fromEntries([
          ...rowsNow(model).map(({ key }) => [key, key === '4144/1.2' ? 'Difiere' : 'Igual'] as const),
          [FOREIGN, 'Solo en DNP'],
        ]),
      };
    case 'report':
      return { totals: totalsOf(model, act.day) };
    default:
      return {};
  }
}
