import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePane } from '../state/store';
import { COMMAND } from '../texts/commandTexts';

const NameForm = lazy(() =>
  import(/* webpackChunkName: "name" */ './NameForm').then((part) => ({ default: part.NameForm })),
);

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  form: {
    width: '100%',
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Input, & .fui-Input__input': { minWidth: 0, width: '100%' },
  },
  name: { color: tokens.colorNeutralForeground2, minWidth: 0, overflowWrap: 'anywhere' },
});

/** Whose name is signed with, where one is known. */
export function Signature() {
  const styles = useStyles();
  const name = usePane((state) => state.userName);
  const [editing, setEditing] = useState(false);
  const foot = useRef<HTMLElement>(null);
  const close = () => {
    // The button comes back where the form was.
    flushSync(() => setEditing(false));
    foot.current?.querySelector('button')?.focus();
  };
  if (name === '' && !editing) return null;
  return (
    <footer ref={foot} className={styles.foot}>
      {editing ? (
        <div className={styles.form}>
          <Suspense fallback={null}>
            <NameForm onCancel={close} onDone={close} />
          </Suspense>
        </div>
      ) : (
        <>
          <Text size={200} className={styles.name}>
            {COMMAND.signedBy(name)}
          </Text>
          <Button size="small" appearance="transparent" onClick={() => setEditing(true)}>
            {COMMAND.changeName}
          </Button>
        </>
      )}
    </footer>
  );
}
