import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  CircleHalfFill20Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { StageDetail } from '../../core/moves/actionDetail';
import { ACTION as T } from '../texts/actionTexts';

const useStyles = makeStyles({
  line: { listStyleType: 'none', margin: 0, padding: 0 },
  stage: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  mark: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  /** The line between two marks. */
  thread: {
    flexGrow: 1,
    width: '2px',
    backgroundColor: tokens.colorNeutralStroke1,
    minHeight: '8px',
    forcedColorAdjust: 'none',
  },
  threadDone: { backgroundColor: tokens.colorBrandStroke1 },
  done: { color: tokens.colorBrandForeground1 },
  current: { color: tokens.colorBrandForeground1 },
  ahead: { color: tokens.colorNeutralForeground3 },
  body: { paddingBottom: tokens.spacingVerticalM, minWidth: 0 },
  faint: { color: tokens.colorNeutralForeground2 },
  late: {
    color: tokens.colorStatusDangerForeground1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
});

const MARKS = { done: CheckmarkCircle20Filled, current: CircleHalfFill20Filled, ahead: Circle20Regular } as const;

/** The flow as a drawn line: what is done, where the action stands, what is to come, each with its deadline (FLOW-1, FLOW-7). */
export function StageLine({ stages }: { readonly stages: readonly StageDetail[] }) {
  const styles = useStyles();
  return (
    <section>
      <Text as="h3" block weight="semibold">
        {T.stages}
      </Text>
      <ol className={styles.line} aria-label={T.stages}>
        {stages.map((stage, index) => {
          const Mark = MARKS[stage.place];
          return (
            <li
              key={stage.number}
              className={styles.stage}
              aria-current={stage.place === 'current' ? 'step' : undefined}
            >
              <div className={styles.mark}>
                <Mark className={styles[stage.place]} role="img" aria-label={T.stagePlace[stage.place]} />
                {index < stages.length - 1 && (
                  <div className={mergeClasses(styles.thread, stage.place === 'done' && styles.threadDone)} />
                )}
              </div>
              <div className={styles.body}>
                <Text
                  block
                  weight={stage.place === 'current' ? 'semibold' : 'regular'}
                >{`${stage.number}. ${stage.name}`}</Text>
                {stage.place === 'current' && (
                  <Text block size={200} className={styles.faint}>
                    {T.approver(stage.approver)}
                  </Text>
                )}
                <Deadline stage={stage} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Deadline({ stage: { deadline, workingDaysLeft: left = 0, place } }: { readonly stage: StageDetail }) {
  const styles = useStyles();
  if (deadline === undefined)
    return (
      <Text block size={200} className={styles.faint}>
        {T.noDeadline}
      </Text>
    );
  if (place === 'done')
    return (
      <Text block size={200} className={styles.faint}>
        {T.passed(deadline)}
      </Text>
    );
  const late = left < 0;
  return (
    <Text block size={200} className={late ? styles.late : styles.faint}>
      {late && <Warning16Filled aria-hidden />}
      {T.deadline(deadline, left)}
    </Text>
  );
}
