import { FluentProvider, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import { Component, lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Message } from './components/Message';
import { Progress } from './components/Progress';
import { useFocusKept } from './shell/focus';
import { Header } from './shell/Header';
import { Navigation } from './shell/Navigation';
import { Notices } from './shell/Notices';
import { Signature } from './shell/Signature';
import { follow } from './state/follow';
import { refresh } from './state/refresh';
import { setPane, usePane } from './state/store';
import { knowUserName } from './state/user';
import type { View } from './state/views';
import { SHELL } from './texts/shellTexts';
import { useOfficeTheme } from './theme/useOfficeTheme';

/** Each task comes as a file of its own when it is first opened. */
const VIEW_PARTS = {
  today: lazy(() => import(/* webpackChunkName: "today" */ './today/TodayView')),
  action: lazy(() => import(/* webpackChunkName: "action" */ './action/ActionView')),
  validate: lazy(() => import(/* webpackChunkName: "validate" */ './validate/ValidateView')),
  reconcile: lazy(() => import(/* webpackChunkName: "reconcile" */ './reconcile/ReconcileView')),
  report: lazy(() => import(/* webpackChunkName: "report" */ './report/ReportView')),
  more: lazy(() => import(/* webpackChunkName: "more" */ './more/MoreView')),
  documents: lazy(() => import(/* webpackChunkName: "documents" */ './documents/DocumentsView')),
  readiness: lazy(() => import(/* webpackChunkName: "readiness" */ './readiness/ReadinessView')),
  times: lazy(() => import(/* webpackChunkName: "times" */ './times/TimesView')),
  logbook: lazy(() => import(/* webpackChunkName: "logbook" */ './logbook/LogbookView')),
  cutEnd: lazy(() => import(/* webpackChunkName: "cutEnd" */ './cutEnd/CutEndView')),
  prepare: lazy(() => import(/* webpackChunkName: "prepare" */ './prepare/PrepareView')),
} as const satisfies Record<View, unknown>;
const CommandView = lazy(() => import(/* webpackChunkName: "command" */ './shell/CommandView'));

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
    // On a low pane (zoomed in, or a small window) the whole page scrolls.
    '@media (min-height: 480px)': { position: 'sticky', top: 0 },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
    // Fluent's fields grow with their content; here they fit the pane.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Input, & .fui-Select, & .fui-Textarea': { minWidth: 0 },
    '& .fui-Input__input, & .fui-Select__select, & .fui-Textarea__textarea': { minWidth: 0, width: '100%' },
  },
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  hidden: { display: 'none' },
  announced: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The pane: where the person is, what happened, and the task at hand or the command on its way. */
export function App({ theme: first }: { readonly theme: Theme }) {
  const styles = useStyles();
  const theme = useOfficeTheme(first);
  const view = usePane((state) => state.view);
  const command = usePane((state) => state.command);
  const announcement = usePane((state) => state.announcement);
  const ViewPart = VIEW_PARTS[view];
  useFocusKept();

  useEffect(() => {
    void refresh()
      .then(follow)
      .catch(() => setPane({ stale: true }));
    return whenFirstUsed(() => void knowUserName());
  }, []);

  return (
    <FluentProvider theme={theme}>
      <div className={styles.pane}>
        <div className={styles.top}>
          <Header />
          <Navigation />
        </div>
        <main className={styles.content} tabIndex={-1}>
          <Notices />
          <Suspense fallback={<Progress label={SHELL.loadingView} />}>
            {command.step !== 'idle' && <CommandView command={command} />}
          </Suspense>
          {/* Kept while a command runs: what was typed there is not lost. */}
          <div className={command.step === 'idle' ? styles.view : styles.hidden}>
            <Guard key={view}>
              <Suspense fallback={<Progress label={SHELL.loadingView} />}>
                <ViewPart />
              </Suspense>
            </Guard>
          </div>
        </main>
        <Signature />
        <div role="status" aria-live="polite" className={styles.announced}>
          {announcement}
        </div>
      </div>
    </FluentProvider>
  );
}

/** What the first screen does not need waits for the first click or key; the function returned gives it up. */
function whenFirstUsed(work: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const once = () => {
    controller.abort();
    work();
  };
  for (const kind of ['pointerdown', 'keydown'] as const)
    document.addEventListener(kind, once, { signal, capture: true });
  return () => controller.abort();
}

/** A view that fails does not take the pane with it. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Message intent="error">{SHELL.viewFailed}</Message> : this.props.children;
  }
}
