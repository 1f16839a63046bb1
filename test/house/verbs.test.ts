import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERB_IDS, type VerbId } from '../../src/jobs/catalogue';
import { USAGE } from '../../src/batch/arguments';

const ROOT = join(__dirname, '..', '..');

function sourcesIn(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
    .join('\n');
}

type Reasons = Partial<Record<VerbId, string>>;

const FORM = 'it asks for something: that is for the pane';

/** Faces, how a verb shows in their source, and why some are not there. */
const FACES: readonly (readonly [string, string, (id: VerbId) => RegExp, Reasons])[] = [
  [
    'pane',
    'src/taskpane',
    (id) => new RegExp(`\\bverb\\(\\s*'${id}'`),
    {
      all: 'in the pane the person goes from task to task and looks at each',
      settings: '*Preparar* saves them along with what is missing',
    },
  ],
  [
    'ribbon',
    'src/commands',
    (id) => new RegExp(`: '${id}'`),
    {
      prepare: 'what it adds is looked at first',
      all: 'too much for one click without a look',
      settings: FORM,
      fix: 'every cell is looked at first',
      mark: 'a button of *Validar*',
      unmark: 'a button of *Validar*',
      move: FORM,
      'note-missed': FORM,
      line: FORM,
      remind: FORM,
      import: FORM,
      decide: FORM,
      pair: FORM,
      withdraw: FORM,
      pas: FORM,
      times: 'a button of *Tiempos*',
      'end-cut': 'what is missing is looked at first',
      'next-cut': FORM,
      undo: 'only the pane knows the last command',
    },
  ],
];

describe.each(FACES)('%s', (_, folder, shown, reasons) => {
  const source = sourcesIn(folder);
  test.each(VERB_IDS)('%s is there, or a reason stands here', (id) => {
    expect({ id, there: shown(id).test(source) }).toEqual({ id, there: reasons[id] === undefined });
  });
});

test.each(VERB_IDS)('the batch command names %s', (id) => {
  expect(USAGE).toMatch(new RegExp(`\\b${id}\\b`));
});
