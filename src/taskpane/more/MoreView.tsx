import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Heading } from '../components/Heading';
import { setPane } from '../state/store';
import { OCCASIONAL } from '../state/views';
import { MORE as T } from '../texts/moreTexts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  task: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { justifyContent: 'flex-start', padding: 0, minWidth: 0, minHeight: '24px' },
  about: { color: tokens.colorNeutralForeground2 },
});

/** *Más*: the tasks that a cut asks for a few times only, with what each is for. */
export default function MoreView() {
  const styles = useStyles();
  return (
    <>
      <Heading>{T.title}</Heading>
      <ul className={styles.list}>
        {OCCASIONAL.map((view) => (
          <li key={view} className={styles.task}>
            <Button appearance="transparent" className={styles.name} onClick={() => setPane({ view })}>
              {T.tasks[view].title}
            </Button>
            <Text block size={200} className={styles.about}>
              {T.tasks[view].about}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
