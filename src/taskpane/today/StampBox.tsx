import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { TodaySummary } from '../../engine/todayQuestions';
import { Message } from '../components/Message';
import { start, verb } from '../state/command';
import { engine } from '../state/engineWorker';
import { readingEnds } from '../state/refresh';
import { selectedRows } from '../state/selectedRows';
import { usePane } from '../state/store';
import { TODAY as T } from '../texts/todayTexts';

const NoteField = lazy(() => import(/* webpackChunkName: "note" */ './NoteField'));

/** A note goes into every line, and the cell also holds the row's own observation. */
const LONGEST_NOTE = 2000;

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The day's stamp: of all open actions, or of the rows that are selected, with a note where wanted (FLOW-2). */
export function StampBox({ summary }: { readonly summary: TodaySummary }) {
  const styles = useStyles();
  const { selection, overview } = usePane();
  const [note, setNote] = useState<string>();
  const rows = overview ? selectedRows(selection, overview) : [];
  const problem = note !== undefined && note.length > LONGEST_NOTE ? T.noteTooLong(LONGEST_NOTE) : undefined;

  if (summary.refused !== undefined)
    return (
      <Message intent="info" title={T.cannotStamp}>
        {summary.refused}
      </Message>
    );
  const stamp = (only?: readonly string[]) =>
    void start({
      title: T.stamp,
      think: verb('stamp', { ...(note?.trim() ? { note: note.trim() } : {}), ...(only ? { only } : {}) }),
      afterwards: () => setNote(undefined),
    });
  // Those that are selected now, wherever they stand once the book has been read anew.
  const stampSelected = async () => {
    await readingEnds();
    stamp(await engine().namesOfRows(rows));
  };
  return (
    <div className={styles.box}>
      <Text block>{T.stamped(summary.stampedToday, summary.open)}</Text>
      {note !== undefined && (
        <Suspense fallback={null}>
          <NoteField note={note} problem={problem} onType={setNote} />
        </Suspense>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={problem !== undefined} onClick={() => stamp()}>
          {T.stamp}
        </Button>
        {rows.length > 0 && (
          <Button disabledFocusable={problem !== undefined} onClick={() => void stampSelected()}>
            {T.stampRows(rows.length)}
          </Button>
        )}
        {note === undefined && (
          <Button appearance="subtle" onClick={() => setNote('')}>
            {T.withNote}
          </Button>
        )}
      </div>
    </div>
  );
}
