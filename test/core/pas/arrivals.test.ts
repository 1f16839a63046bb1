import { BLANK, value } from '../../../src/core/cells/reading';
import { arrivalsOf } from '../../../src/core/pas/arrivals';
import { bringPas } from '../../../src/core/pas/bring';
import { bringingInWords } from '../../../src/core/pas/pasInWords';
import { readLogbook } from '../../../src/core/logbook/logbookSheet';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import type { ConpesNumber } from '../../../src/core/keys/keys';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { NOTHING_SEEN_OF_EDGE } from '../../../src/core/newRows/edge';
import { openBook } from '../nextCut/book';
import { day } from '../support/days';
import { sheetGrid } from '../support/registers';
import { CUT, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';
import { annexGrid, annexOf, code, planned } from './annexes';

const NUMBER = '4180' as ConpesNumber;
const by = (today: string) => ({ by: 'Ana', now: { day: day(today), time: '10:00:00' } });
/** Brings 1.2, which is due, and 1.3, which starts after the cut date, into a matrix that has 1.1 of the document. */
function bring(today: string, label = true) {
  const spec: WorkspaceSpec = { records: [soundAction({}, { conpes: '4180', row: 2 })], logbook: [], today };
  const { workspace, book } = openBook(spec);
  const rows = [planned('1.1'), planned('1.2'), planned('1.3', { start: '1/2/2026' })];
  const { label: _, ...unlabelled } = CUT;
  const settings = label ? workspace.settings : { ...workspace.settings, cut: unlabelled };
  const result = bringPas(
    annexOf(annexGrid(rows), { order: 'dmy' }),
    { actions: [code('1.2'), code('1.3')], changes: [] },
    { ...workspace, settings },
    { ...by(today), grid: book.matrix, date1904: false, logLastRow: 0, edge: NOTHING_SEEN_OF_EDGE },
  );
  if (result.kind !== 'planned') throw new Error(bringingInWords(result).join(' '));
  return result;
}

describe('FLOW-2: an action that comes in while the cut is open', () => {
  test('gets its first line, so that no day before is owed; what is not due gets none', () => {
    const { plan, workspace, arrived } = bring('2026-05-13');
    const [, step] = plan.steps;
    if (step?.kind !== 'appendLines') throw new Error('no lines');
    const read = readLogbook(sheetGrid('Bitácora', [step.columns.map(({ header }) => header), ...step.rows]), false);
    expect(read).toMatchObject({
      problems: [],
      entries: [{ day: '2026-05-13', key: '4180/1.2', kind: 'arrival', stage: 1, status: 'notReported', cycle: 1 }],
    });
    expect(arrived).toBe(1);
    expect(workspace.logbook).toEqual(read.entries);
    const [, due, notDue] = workspace.matrix.records;
    expect([due?.lastFollowUp, notDue?.lastFollowUp]).toEqual([value('2026-05-13'), BLANK]);
    // From the day after on it is followed up as all others.
    const missing = findingsOf({ ...workspace, today: day('2026-05-16') })
      .filter(({ rule }) => rule === 'FLOW-2')
      .map(({ message }) => message)
      .filter((message) => message.includes('4180/1.2'));
    expect(missing).toEqual([expect.stringMatching(/14\/05\/2026.*15\/05\/2026/)]);
    expect(missing[0]).not.toMatch(/13\/05|12\/05|04\/05/);
    expect(bringingInWords(bring('2026-05-13'))).toContain(
      'El seguimiento de 1 acción empieza hoy: la bitácora anota su ingreso.',
    );
  });

  test.each(['2026-05-03', '2026-08-01'])('but none on %s, outside the cut', (today) => {
    const { plan, arrived } = bring(today);
    expect([arrived, plan.steps.map(({ kind }) => kind)]).toEqual([0, ['addRows']]);
  });

  test('a row without its line, which an import that stopped half way has left, gets it; no other', () => {
    const { workspace } = bring('2026-05-13');
    const stopped = { ...workspace, logbook: [] };
    const again = (change: Workspace = stopped) =>
      arrivalsOf(change, NUMBER, new Set(), by('2026-05-13')).map(({ key }) => key);
    expect(again()).toEqual(['4180/1.2']);
    expect(again(workspace)).toEqual([]);
    expect(again({ ...stopped, today: day('2026-05-14') })).toEqual([]);
    expect(arrivalsOf(workspaceOf({ logbook: [] }), NUMBER, new Set(), by('2026-05-20'))).toEqual([]);
  });
});
