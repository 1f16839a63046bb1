import { Button, Field, Input, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { readUserName, writeUserName } from '../device/preferences';
import { JobResult } from './JobResult';
import { TEXTS } from './texts';
import { useJob } from './useJob';

const useStyles = makeStyles({
  pane: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: '100vh', boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    // Windows and Mac draw a menu over the top right corner.
    paddingTop: '40px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  job: { justifyContent: 'flex-start', textAlign: 'left' },
});

/** The pane: a name, the jobs of the day, and what each would write before it writes. */
export function App() {
  const styles = useStyles();
  const [name, setName] = useState('');
  const { state, start, confirm, cancel } = useJob();
  const busy = state.step === 'reading' || state.step === 'writing';

  useEffect(() => {
    let current = true;
    void readUserName().then((known) => {
      if (current && known !== undefined) setName(known);
    });
    return () => {
      current = false;
    };
  }, []);

  return (
    <main className={styles.pane}>
      <Title3 as="h1">{TEXTS.title}</Title3>
      <Field label={TEXTS.name}>
        <Input value={name} onChange={(_, data) => setName(data.value)} onBlur={() => void writeUserName(name)} />
      </Field>
      {TEXTS.jobs.map(([job, label, what]) => (
        <Field key={job} hint={what}>
          <Button className={styles.job} disabled={busy} onClick={() => start(job, name)}>
            {label}
          </Button>
        </Field>
      ))}
      <JobResult state={state} onConfirm={confirm} onCancel={cancel} />
    </main>
  );
}
