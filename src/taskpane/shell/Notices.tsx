import { Button } from '@fluentui/react-components';
import { Message } from '../components/Message';
import { Progress } from '../components/Progress';
import { goToSheet } from '../state/goTo';
import { cancelReading, refresh } from '../state/refresh';
import { setPane, usePane } from '../state/store';
import { COMMAND } from '../texts/commandTexts';
import { SHELL } from '../texts/shellTexts';

/** What happened and what the person should know before going on. */
export function Notices() {
  const { reading, stale, waiting, notice, overview, command, view } = usePane();
  const idle = command.step === 'idle';
  return (
    <>
      {waiting && <Message intent="info">{SHELL.waiting}</Message>}
      {notice && (
        <Message
          intent={notice.intent}
          title={notice.title}
          onDismiss={() => setPane({ notice: undefined })}
          actions={
            <>
              {notice.sheet !== undefined && (
                <Button size="small" onClick={() => goToSheet(notice.sheet ?? '')}>
                  {SHELL.openSheet(notice.sheet)}
                </Button>
              )}
              {notice.mayUndo && view !== 'logbook' && (
                <Button size="small" onClick={() => setPane({ view: 'logbook' })}>
                  {SHELL.undo}
                </Button>
              )}
            </>
          }
        >
          {notice.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Message>
      )}
      {idle && reading.step === 'reading' && (
        <Progress
          label={reading.of > 1 ? SHELL.readingPart(reading.done, reading.of) : SHELL.reading}
          {...(reading.of > 1 ? { value: reading.done / reading.of } : {})}
        >
          <Button size="small" onClick={cancelReading}>
            {COMMAND.cancel}
          </Button>
        </Progress>
      )}
      {idle && reading.step === 'failed' && (
        <Message
          intent="error"
          title={SHELL.readingFailed}
          actions={
            <>
              <Button size="small" onClick={() => void refresh()}>
                {SHELL.retry}
              </Button>
              {reading.failure.ofTheBook && view !== 'prepare' && (
                <Button size="small" onClick={() => setPane({ view: 'prepare' })}>
                  {SHELL.prepareInstead}
                </Button>
              )}
            </>
          }
        >
          {reading.failure.message}
        </Message>
      )}
      {idle && stale && reading.step !== 'reading' && (
        <Message
          intent="info"
          actions={
            <Button size="small" onClick={() => void refresh()}>
              {SHELL.readAgain}
            </Button>
          }
        >
          {overview ? SHELL.stale : SHELL.notRead}
        </Message>
      )}
    </>
  );
}
