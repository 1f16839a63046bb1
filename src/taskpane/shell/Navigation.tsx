import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSync20Regular,
  CalendarToday20Regular,
  DocumentText20Regular,
  Flow20Regular,
  MoreHorizontal20Regular,
  TaskListLtr20Regular,
} from '@fluentui/react-icons';
import { setPane, usePane } from '../state/store';
import { entryOf, NAVIGATION } from '../state/views';
import { SHELL } from '../texts/shellTexts';

const ICONS = {
  today: CalendarToday20Regular,
  action: Flow20Regular,
  validate: TaskListLtr20Regular,
  reconcile: ArrowSync20Regular,
  report: DocumentText20Regular,
  more: MoreHorizontal20Regular,
} as const satisfies Record<(typeof NAVIGATION)[number], unknown>;

const useStyles = makeStyles({
  list: {
    // Six in a row from 320 px on; on a pane that is zoomed in they take more rows.
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(50px, 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    width: '100%',
    minWidth: 0,
    overflowWrap: 'anywhere',
    minHeight: '48px',
    padding: '6px 0 4px',
    font: 'inherit',
    fontSize: '11px',
    lineHeight: '14px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '2px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    // No bolder than the others: the longest word would not fit any more at 320 px.
    color: tokens.colorBrandForeground1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The tasks of the day, always in sight; the others stand behind the last entry. */
export function Navigation() {
  const styles = useStyles();
  const current = usePane((state) => entryOf(state.view));
  return (
    <nav aria-label={SHELL.nav}>
      <ul className={styles.list}>
        {NAVIGATION.map((view) => {
          const Icon = ICONS[view];
          const isCurrent = view === current;
          return (
            <li key={view}>
              <button
                type="button"
                className={mergeClasses(styles.button, isCurrent && styles.current)}
                aria-current={isCurrent ? 'page' : undefined}
                onClick={() => setPane({ view })}
              >
                <Icon aria-hidden />
                {SHELL.views[view]}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
