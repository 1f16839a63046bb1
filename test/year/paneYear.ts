import { pasBook } from '../../sample/samplePas';
import { saveWorkbook, startExcel, type Workbook } from '../../simulator';
import { createEngine } from '../../src/engine/engine';
import type { Who } from '../../src/engine/proposing';
import type { Proposal } from '../../src/jobs/propose';
import { REGISTER_IDS, type RegisterId } from '../../src/core/registers/registers';
import { inExcel } from '../../src/excel/run';
import { seeOwnSheets } from '../../src/jobs/book/seeOwnSheets';
import { day } from '../core/support/days';
import { readInto, write } from '../engine/support';
import { placeOf } from './book';
import { spanish } from '../../test-kit/model/modelDays';
import { dnpReport } from './dnp';
import type { Office, Outcome } from './office';
import type { Act } from './story';

/**
 * The office at work with the pane's own thinking and writing, in one Excel that stays open: each command reads the book
 * anew, thinks, and writes its plan. What a pane draws around it is the end-to-end tests' to show.
 */
export async function paneOffice(book: Workbook): Promise<{ readonly office: Office; readonly stop: () => void }> {
  const excel = await startExcel(book);
  const engine = createEngine();
  const carry = async (proposal: Proposal): Promise<readonly string[]> => {
    await write(proposal);
    return proposal.results;
  };
  const office: Office = async (act) => {
    const who: Who = { by: 'Ana', now: { day: day(act.day), time: '10:00:00' } };
    if (act.do === 'prepare') await readInto(engine, act.day).catch(() => undefined);
    else await readInto(engine, act.day);
    return { book, words: [], ...(await done(act, who)) };
  };
  return { office, stop: () => excel.stop() };

  async function done(act: Act, who: Who): Promise<Partial<Outcome>> {
    switch (act.do) {
      case 'prepare': {
        const draft = await engine.settingsDraft();
        const { label, cutDate, opens, closes } = act.cut;
        return {
          words: await carry(
            await engine.propose(who, 'prepare', {
              settings: {
                ...draft,
                cut: { ...draft.cut, label, cutDate: spanish(cutDate), opens: spanish(opens), closes: spanish(closes) },
              },
            }),
          ),
        };
      }
      case 'line': {
        const id = registerOf(act.register);
        const { blank, lines, fields } = await engine.register(id);
        const first = lines.find(({ row }) => row === act.row)?.texts ?? blank;
        const typed = Object.fromEntries(
          Object.entries(act.texts).map(([field, text]) => [
            field,
            fields.find((one) => one.id === field)?.kind === 'day' ? spanish(text) : text,
          ]),
        );
        const texts = { ...first, ...typed };
        if ((await engine.checkLine(id, act.row, texts)).length > 0)
          throw new Error(`The form refuses ${JSON.stringify(act)}.`);
        return {
          words: await carry(
            await engine.propose(who, 'line', {
              register: id,
              texts,
              ...(act.row === undefined ? {} : { row: act.row, first }),
            }),
          ),
        };
      }
      case 'pas': {
        const annexFile = { name: 'Anexo A.xlsx', bytes: await pasBook(act.pas) };
        const { items } = await engine.pas(annexFile, { sheet: '', number: '', order: '' });
        const actions = items.filter(({ proposed }) => proposed).map(({ code }) => code);
        return {
          words: await carry(await engine.propose(who, 'pas', { actions }, { annexFile })),
        };
      }
      case 'type': {
        for (const [header, value] of Object.entries(act.cells)) {
          const { row, column } = placeOf(book, act.key, cutNow(), header);
          book.sheet('Matriz').grid.ensure(row, column).value = value;
        }
        return {};
      }
      case 'move': {
        const row = placeOf(book, act.key, cutNow(), 'Estado').row + 1;
        const note = act.note ?? '';
        const request =
          act.kind === 'close'
            ? ({ kind: act.kind, note, ground: act.ground ?? '', evidence: act.evidence ?? '' } as const)
            : { kind: act.kind, note };
        return { words: await carry(await engine.propose(who, 'move', { row, ...request })) };
      }
      case 'stamp':
        return { words: await carry(await engine.propose(who, 'stamp', {})) };
      case 'remind': {
        const missing = (await engine.reminders()).reminders
          .filter(({ noted }) => noted === undefined)
          .map(({ mailbox }) => mailbox);
        return {
          words:
            missing.length === 0
              ? ['No se escribió nada.']
              : await carry(await engine.propose(who, 'remind', { mailboxes: missing })),
        };
      }
      case 'times': {
        const { rejections, gaps } = await engine.times();
        return { times: { rejections: rejections.count, gaps: gaps.length } };
      }
      case 'asOf': {
        const view = await engine.stateOn(spanish(act.on));
        if (typeof view === 'string') throw new Error(view);
        return {
          states: Object.fromEntries(
            view.items.map(({ key, state }) => [
              key,
              state === '' ? '' : `${/^\d+/.exec(state)?.[0] ?? ''} ${/ciclo (\d+)/.exec(state)?.[1] ?? '1'}`,
            ]),
          ),
        };
      }
      case 'reconcile': {
        const reportFile = { name: 'dnp.xlsx', bytes: await saveWorkbook(dnpReport(book)) };
        await carry(await engine.propose(who, 'import', {}, { reportFile }));
        await readInto(engine, act.day);
        return { words: await carry(await engine.propose(who, 'reconcile', {})) };
      }
      case 'report':
        return { words: await carry(await engine.propose(who, 'report', {})) };
      case 'endCut':
        return {
          words: await carry(await engine.propose(who, 'end-cut', {}, { ownSheets: await inExcel(seeOwnSheets) })),
        };
      case 'openCut': {
        const { label, cutDate, opens, closes, stages } = act.next;
        const draft = { label, cutDate: spanish(cutDate), opens: spanish(opens), closes: spanish(closes), stages };
        return {
          words: await carry(await engine.propose(who, 'next-cut', draft, { ownSheets: await inExcel(seeOwnSheets) })),
        };
      }
    }
  }

  function cutNow(): string {
    const label = book
      .sheet('Configuración')
      .read('A1:B20')
      .find(([name]) => name === 'Etiqueta')?.[1];
    return String(label);
  }
}

function registerOf(name: string): RegisterId {
  const id = REGISTER_IDS.find((one) => one === name);
  if (id === undefined) throw new Error(`There is no register ${name}.`);
  return id;
}
