import { Button, Text } from '@fluentui/react-components';
import { start, verb } from '../state/command';
import { lastCommand } from '../state/lastCommand';
import { LOGBOOK as T } from '../texts/logbookTexts';

/** The way back of the last command, as a command of its own: with its preview. */
export function LastCommand() {
  const last = lastCommand();
  if (!last) return <Text block>{T.none}</Text>;
  return (
    <>
      <Text block>{T.last(last.title)}</Text>
      <Text block>{T.lastAbout}</Text>
      <div>
        <Button
          onClick={() =>
            void start({
              title: T.undoTitle(last.title),
              think: verb('undo', {}, { done: last }),
            })
          }
        >
          {T.preview}
        </Button>
      </div>
    </>
  );
}
