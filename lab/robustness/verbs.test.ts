import { VERB_IDS } from '../../src/jobs/catalogue';
import { AFTERWARDS } from './books/afterwards';
import { COMMANDS, FIRST_COMMANDS } from './robustCommands';

/** Every verb is put to the proof under some name. */
test.each(VERB_IDS)('%s has a command', (id) => {
  const verbs = [...COMMANDS, ...FIRST_COMMANDS, ...AFTERWARDS].map(({ verb }) => verb);
  expect(verbs).toContain(id);
});
