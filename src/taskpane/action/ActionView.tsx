import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ActionDetail } from '../../core/moves/actionDetail';
import type { RemoteEngine } from '../../engine/client';
import { EmptyState } from '../components/EmptyState';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { goToSheet } from '../state/goTo';
import { selectedRows } from '../state/selectedRows';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { ACTION as T } from '../texts/actionTexts';
import { ActionData } from './ActionData';
import { History } from './History';
import { MissedForm } from './MissedForm';
import { Moves } from './Moves';
import { StageLine } from './StageLine';

const useStyles = makeStyles({
  faint: { color: tokens.colorNeutralForeground2 },
});

/** *Acción*: follows the selection in the matrix; where the action stands, its history, and what can be done now. */
export default function ActionView() {
  const selection = usePane((state) => state.selection);
  const overview = usePane((state) => state.overview);
  const rows = overview ? selectedRows(selection, overview) : [];
  const [row] = rows;
  const {
    value: action,
    failure,
    busy,
  } = useAnswer(
    useCallback((engine: RemoteEngine) => (row === undefined ? Promise.resolve(undefined) : engine.action(row)), [row]),
  );
  if (!overview) return <Heading>{T.title(null)}</Heading>;
  if (failure)
    return (
      <>
        <Heading>{T.title(null)}</Heading>
        <Message intent="error">{failure.message}</Message>
      </>
    );
  if (row === undefined || action?.row !== row) {
    // Where the answer is on its way nothing is said of the row yet.
    if (row !== undefined && busy) return <Heading>{T.title(null)}</Heading>;
    const title = row !== undefined ? T.notAction(row) : selection?.sheet === overview.sheet ? T.outside : T.noneTitle;
    return (
      <>
        <Heading>{T.title(null)}</Heading>
        <EmptyState title={title} action={<Button onClick={() => goToSheet(overview.sheet)}>{T.goToMatrix}</Button>}>
          {T.noneWhy(overview.sheet)}
        </EmptyState>
      </>
    );
  }
  return <Action key={row} action={action} rows={rows.length} />;
}

function Action({ action, rows }: { readonly action: ActionDetail; readonly rows: number }) {
  const styles = useStyles();
  const { state, closure } = action;
  const attention = [action.urgency, action.shortfall, action.gapsSentence].filter(
    (sentence) => sentence !== undefined,
  );
  return (
    <>
      <Heading>{T.title(action.key)}</Heading>
      {rows > 1 && (
        <Text size={200} block className={styles.faint}>
          {T.several(rows)}
        </Text>
      )}
      <div>
        <Text block>{action.text}</Text>
        <Text block size={200} className={styles.faint}>
          {[action.entity, action.unit].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Text block weight="semibold">
        {state
          ? T.state(state.stage, state.stageName, state.statusWord, state.cycle)
          : action.stages.length === 0
            ? T.otherCut(action.why ?? '')
            : T.unknown(action.why ?? '')}
      </Text>
      {closure.closed && (
        <Message intent="info" title={T.closed}>
          {T.closedWith(closure.groundText, closure.evidence)}
        </Message>
      )}
      {closure.offered && <Message intent="info">{T.offered}</Message>}
      {attention.length > 0 && (
        <Message intent="warning">
          {attention.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Message>
      )}
      {action.missed && (
        <MissedForm key={`${action.missed.from}:${action.missed.until}`} action={action} missed={action.missed} />
      )}
      <Moves action={action} />
      {action.stages.length > 0 && <StageLine stages={action.stages} />}
      <ActionData action={action} />
      <History cycles={action.cycles} />
    </>
  );
}
