import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pasBook } from '../../sample/samplePas';
import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { batch } from '../batch/support';
import { placeOf } from './book';
import { dnpReport } from './dnp';
import type { Office, Outcome } from './office';
import type { Act } from './story';

/** The office at work with the batch command: each act opens the file that the last one left. */
export async function batchOffice(first: Workbook): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'conpes-year-'));
  const path = join(folder, 'matriz.xlsx');
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  file('matriz.xlsx', await saveWorkbook(first));
  const opened = async () => openWorkbook(new Uint8Array(readFileSync(path)));
  return async (act, cut, book) => {
    if (act.do === 'type') {
      for (const [header, value] of Object.entries(act.cells)) {
        const { row, column } = placeOf(book, act.key, cut, header);
        const { grid } = book.sheet('Matriz');
        grid.ensure(row, column).value = value;
      }
      file('matriz.xlsx', await saveWorkbook(book));
      return { book: await opened(), words: [] };
    }
    const [command, ...options] = await commandOf(act, book, file);
    const done = await batch(
      command,
      '--book',
      path,
      '--out',
      join(folder, 'salida.xlsx'),
      '--today',
      act.day,
      '--user',
      'Ana',
      ...options,
    );
    file('matriz.xlsx', readFileSync(join(folder, 'salida.xlsx')));
    return { book: await opened(), words: done.outcome.words, ...toldOf(act, done.outcome.data) };
  };
}

async function commandOf(
  act: Exclude<Act, { do: 'type' }>,
  book: Workbook,
  file: (name: string, bytes: Uint8Array) => string,
): Promise<[string, ...string[]]> {
  const given = (what: object): string[] => ['--with', JSON.stringify(what)];
  switch (act.do) {
    case 'prepare':
      return [
        'prepare',
        '--cut',
        act.cut.label,
        '--cut-date',
        act.cut.cutDate,
        '--opens',
        act.cut.opens,
        '--closes',
        act.cut.closes,
      ];
    case 'line':
      return [
        'line',
        ...given({ register: act.register, texts: act.texts, ...(act.row === undefined ? {} : { row: act.row }) }),
      ];
    case 'pas':
      return [
        'pas',
        '--pas',
        file('anexo.xlsx', await pasBook(act.pas)),
        ...given({ order: act.pas.dates === 'days' ? undefined : act.pas.dates }),
      ];
    case 'move':
      return [
        'move',
        ...given({
          action: act.key,
          kind: act.kind,
          note: act.note ?? '',
          ground: act.ground ?? '',
          evidence: act.evidence ?? '',
        }),
      ];
    case 'reconcile':
      return ['reconcile', '--export', file('dnp.xlsx', await saveWorkbook(dnpReport(book)))];
    case 'openCut':
      return ['next-cut', ...given({ ...act.next, ...spanishDates(act.next) })];
    case 'asOf':
      return ['as-of', ...given({ day: act.on })];
    case 'stamp':
    case 'remind':
    case 'report':
    case 'times':
      return [act.do];
    case 'endCut':
      return ['end-cut'];
  }
}

function toldOf(act: Act, data: object | undefined): Pick<Outcome, 'states' | 'times'> {
  if (act.do === 'asOf') {
    const { actions } = data as { actions: { key: string; stage: number | null; cycle: number | null }[] };
    return {
      states: Object.fromEntries(
        actions.map(({ key, stage, cycle }) => [key, stage === null ? '' : `${stage} ${cycle ?? ''}`]),
      ),
    };
  }
  if (act.do !== 'times') return {};
  const { rejections, daysWithout } = data as { rejections: { count: number }; daysWithout: { actions: number }[] };
  return { times: { rejections: rejections.count, gaps: daysWithout.filter(({ actions }) => actions > 0).length } };
}

function spanishDates({ cutDate, opens, closes }: Readonly<Record<'cutDate' | 'opens' | 'closes', string>>) {
  const spanish = (iso: string): string => iso.split('-').reverse().join('/');
  return { cutDate: spanish(cutDate), opens: spanish(opens), closes: spanish(closes) };
}
