import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CycleHistory, HistoryLine } from '../../core/moves/actionHistory';
import { Section } from '../components/Section';
import { ACTION as T } from '../texts/actionTexts';

const useStyles = makeStyles({
  lines: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  faint: { color: tokens.colorNeutralForeground2 },
});

/** What the logbook says of the action in this cut, newest first, a part for each cycle. */
export function History({ cycles }: { readonly cycles: readonly CycleHistory[] }) {
  const styles = useStyles();
  return (
    <section>
      <Text as="h3" block weight="semibold">
        {T.history}
      </Text>
      {cycles.length === 0 && (
        <Text block size={200} className={styles.faint}>
          {T.noHistory}
        </Text>
      )}
      {cycles.map(({ cycle, entries }, index) => (
        <Section key={cycle} title={T.cycle(cycle, entries.length)} open={index === 0}>
          <ul className={styles.lines}>
            {entries.map((line, at) => (
              <Line key={entries.length - at} line={line} />
            ))}
          </ul>
        </Section>
      ))}
    </section>
  );
}

function Line({ line }: { readonly line: HistoryLine }) {
  const styles = useStyles();
  const details = [
    ...(line.notedOn === null ? [] : [T.notedOn(line.notedOn)]),
    ...(line.rejectedAt === null ? [] : [T.rejectedAt(line.rejectedAt)]),
    ...(line.note === '' ? [] : [line.note]),
  ];
  return (
    <li>
      <Text block size={200} weight="semibold">
        {T.line(line.day, line.time, line.kindWord)}
      </Text>
      <Text block size={200}>
        {T.lineState(line.stage, line.stageName, line.statusWord)}
      </Text>
      <Text block size={200}>
        {T.lineProgress(line.physical, line.financial)}
      </Text>
      {details.map((detail) => (
        <Text key={detail} block size={200}>
          {detail}
        </Text>
      ))}
      {line.by !== '' && (
        <Text block size={200} className={styles.faint}>
          {T.by(line.by)}
        </Text>
      )}
    </li>
  );
}
