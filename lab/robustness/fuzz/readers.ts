import { zipSync, type Zippable } from 'fflate';
import { readTable } from '../../../src/batch/files';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import type { Grid } from '../../../src/core/sheet/grid';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import { bestAnnexTables } from '../../../src/core/pas/annex';
import { readPasted } from '../../../src/core/reconcile/pasted';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { settingsOf } from '../../../src/core/settings/checkSettings';
import { draftOf } from '../../../src/core/settings/settingsDraft';
import { readSettings } from '../../../src/core/settings/readSettings';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Book } from '../../../src/excel/read/bookReading';
import { lookAtPas } from '../../../src/jobs/verbs/pas';
import { readCompared } from '../../../src/jobs/book/comparedSheets';
import { interpret, sight } from '../../../src/jobs/book/interpret';
import { think } from '../../../src/jobs/propose';
import { startSession, type Session } from '../../../src/jobs/session';
import { verifyBook } from '../../../src/jobs/questions/verify';
import { openWorkbook } from '../../../simulator';
import type { Random } from '../../../test-kit/random';
import { FIRST_CUT, TODAY } from '../books/robustCut';
import type { Material } from './material';
import { garbled } from './hostile';
import { mutated } from './mutate';

/** What is read, once, from material that was damaged at random. Throws what the reader throws. */
export type Reader = (material: Material, random: Random) => void | Promise<void>;

const NOW = { day: TODAY, time: '10:00:00' };
const DEFAULTS = defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS);

function sessionOf(book: Book, random: Random): Session {
  const input = random.next() < 0.5 ? { today: TODAY } : { today: TODAY, cut: FIRST_CUT };
  return startSession(interpret(book, sight(book, input), input, readCompared), 'Ana', NOW);
}

/** One to three of its sheets damaged; some gone, hidden or named otherwise. */
function damagedBook({ date1904, sheets, grids }: Book, random: Random): Book {
  const hit = new Set(Array.from({ length: 1 + Math.floor(random.next() * 3) }, () => random.pick(sheets).name));
  const kept = sheets.filter(({ name }) => !hit.has(name) || random.next() > 0.05);
  return {
    date1904: random.next() < 0.1 ? !date1904 : date1904,
    sheets: kept.map((sheet) =>
      hit.has(sheet.name) && random.next() < 0.05 ? { ...sheet, visible: !sheet.visible } : sheet,
    ),
    grids: new Map(
      [...grids].map(
        ([name, grid]) => [name, hit.has(name) ? { ...mutated(grid, random), sheet: name } : grid] as const,
      ),
    ),
  };
}

/** Flips, cuts and doubles some bytes. */
function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = (): number => Math.floor(random.next() * bytes.length);
  if (random.next() < 0.1) return bytes.slice(0, at());
  const damaged = Uint8Array.from(bytes);
  for (let times = 1 + Math.floor(random.next() * 20); times > 0; times -= 1)
    damaged[at()] = Math.floor(random.next() * 256);
  return damaged;
}

/** The files within an .xlsx, one of them damaged: the wrapping is sound, so that they are read. */
function damagedParts(parts: Zippable, random: Random): Zippable {
  const name = random.pick(Object.keys(parts));
  const part = parts[name];
  if (!(part instanceof Uint8Array)) return parts;
  const damaged =
    random.next() < 0.3
      ? damagedBytes(part, random)
      : Buffer.from(
          damagedText(Buffer.from(part).toString('utf8').replaceAll('><', '>\n<'), random).replaceAll('>\n<', '><'),
        );
  return { ...parts, [name]: damaged };
}

/** A text of lines with some of them damaged. */
function damagedText(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let times = 1 + Math.floor(random.next() * 8); times > 0; times -= 1) {
    const at = Math.floor(random.next() * lines.length);
    lines[at] = garbled(lines[at] ?? '', random);
  }
  return lines.join('\n');
}

const readSheet = (grid: Grid | undefined, random: Random): Grid | undefined => grid && mutated(grid, random);

/** By what is read, with its share of all tables: those that cost most are read least. */
export const TABLE_READERS: Readonly<Record<string, readonly [number, Reader]>> = {
  book: [
    0.1,
    ({ book }, random) => {
      const session = sessionOf(damagedBook(book, random), random);
      findingsOf(session.workspace);
      verifyBook(session.opened);
    },
  ],
  'book, all jobs': [
    0.1,
    async ({ book }, random) => {
      const session = sessionOf(damagedBook(book, random), random);
      await think(random.pick(['prepare', 'validate', 'stamp', 'reconcile', 'report'] as const), session);
    },
  ],
  settings: [
    0.3,
    ({ book }, random) => {
      const { settings } = readSettings(readSheet(book.grids.get('Configuración'), random), DEFAULTS, false);
      settingsOf(draftOf(settings));
    },
  ],
  'PAS annex': [
    0.2,
    ({ annex, session }, random) => {
      const grid = mutated(annex, random);
      if (typeof bestAnnexTables([grid]) !== 'string')
        lookAtPas(session, { grid, date1904: false }, random.next() < 0.5 ? { order: 'dmy' } : {});
    },
  ],
  'pasted text': [
    0.3,
    ({ text }, random) => {
      readPasted(damagedText(text, random));
    },
  ],
};

export const FILE_READERS: Readonly<Record<string, readonly [number, Reader]>> = {
  'xlsx bytes': [
    0.2,
    async ({ xlsx }, random) => {
      await openWorkbook(damagedBytes(xlsx, random));
    },
  ],
  'xlsx parts': [
    0.6,
    async ({ parts }, random) => {
      await openWorkbook(zipSync(damagedParts(parts, random)));
    },
  ],
  'csv bytes': [
    0.2,
    ({ csv }, random) => {
      readTable('reporte.csv', damagedBytes(csv, random));
    },
  ],
};
