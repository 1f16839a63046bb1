import { Button, Text } from '@fluentui/react-components';
import type { RemoteEngine } from '../../engine/client';
import type { ReconciliationSummary } from '../../engine/reconciliationQuestions';
import { SHEETS } from '../../core/sheet/ownSheets';
import { EmptyState } from '../components/EmptyState';
import { Heading } from '../components/Heading';
import { MappingForm } from '../components/MappingForm';
import { Message } from '../components/Message';
import { Progress } from '../components/Progress';
import { Section } from '../components/Section';
import { start, verb } from '../state/command';
import { pull } from '../state/pull';
import { chooseColumn, columnsAreSaved } from '../state/refresh';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { RECONCILE as T } from '../texts/reconcileTexts';
import { searchable } from './choices';
import { ResultList } from './ResultList';
import { SourceForm } from './SourceForm';
import { Withdraw } from './Withdraw';

const askComparison = async (engine: RemoteEngine) => {
  const summary = await engine.reconciliation();
  const items = summary ? await pull((from, count) => engine.reconciliationItems(from, count), searchable) : [];
  return { summary, items };
};
const askColumns = (engine: RemoteEngine) => engine.mapping(SHEETS.dnpReport);

/** *Conciliar*: DNP's report, its columns, the differences, and what is decided about them (REP-2). */
export default function ReconcileView() {
  const overview = usePane((state) => state.overview);
  const { value, failure } = useAnswer(askComparison);
  if (!overview) return <Heading>{T.title}</Heading>;
  if (overview.dnp.kind === 'none') {
    return (
      <>
        <Heading>{T.title}</Heading>
        <EmptyState title={T.emptyTitle}>{T.emptyWhy}</EmptyState>
        <SourceForm />
      </>
    );
  }
  const summary = failure ? undefined : value?.summary;
  return (
    <>
      <Heading>{T.title}</Heading>
      {failure && (
        <Message intent="warning" title={T.unusable}>
          {failure.message}
        </Message>
      )}
      {!value && !failure && <Progress label={T.thinking} />}
      {/* Before the list: it has no end in sight. */}
      <div>
        {summary && (
          <Section title={T.about} open={summary.remarks.length > 0}>
            <About summary={summary} />
          </Section>
        )}
        <DnpColumns open={overview.dnp.kind === 'unusable'} />
        <Section title={T.other}>
          <SourceForm />
        </Section>
      </div>
      {summary && value && (
        <>
          {summary.doubts.length > 0 && (
            <Message intent="warning" title={T.doubts}>
              {summary.doubts.map((doubt) => (
                <div key={doubt}>{doubt}</div>
              ))}
            </Message>
          )}
          {summary.unfit.length > 0 && <Unfit decisions={summary.unfit} />}
          <div>
            <Button onClick={() => void start({ title: T.write, think: verb('reconcile', {}) })}>{T.write}</Button>
          </div>
          <ResultList summary={summary} items={value.items} />
        </>
      )}
    </>
  );
}

/** Earlier decisions that are not applied: nothing of them is lost until somebody says so. */
function Unfit({ decisions }: { readonly decisions: ReconciliationSummary['unfit'] }) {
  return (
    <Section title={T.unfit(decisions.length)} open>
      {decisions.map(({ id, why }) => (
        <div key={id}>
          <Text block>{why}</Text>
          <Withdraw withdrawal={{ kind: 'unfit', id }} of={why} />
        </div>
      ))}
    </Section>
  );
}

function About({ summary: { compared, unmapped, otherCut, remarks } }: { readonly summary: ReconciliationSummary }) {
  return (
    <>
      <Text block>{T.compared(compared)}</Text>
      {unmapped.length > 0 && <Text block>{T.unmapped(unmapped)}</Text>}
      {otherCut.matrix + otherCut.dnp > 0 && <Text block>{T.otherCut(otherCut.matrix, otherCut.dnp)}</Text>}
      {remarks.map((remark) => (
        <Text key={remark} block>
          {remark}
        </Text>
      ))}
    </>
  );
}

function saveColumns(): void {
  void start({
    title: T.saveColumns,
    // They travel with the reading; nothing else of the settings changes.
    think: verb('prepare', { settings: {} }),
    afterwards: columnsAreSaved,
  });
}

/** Which column of DNP's report is what; every guess can be changed. */
function DnpColumns({ open }: { readonly open: boolean }) {
  const { value: view } = useAnswer(askColumns);
  const hasChoices = usePane((state) => state.unsavedColumns);
  if (!view?.rows) return null;
  const doubtful = view.fields.filter((field) => field.doubtful).length;
  return (
    // What is not certain is asked; whoever has seen it may fold it away.
    <Section
      key={`${doubtful > 0}`}
      title={doubtful === 0 ? T.columns : T.columnsToCheck(doubtful)}
      open={open || doubtful > 0}
    >
      <MappingForm
        view={view}
        onChoose={(field, header) => void chooseColumn({ sheet: SHEETS.dnpReport, field, header })}
      />
      {hasChoices && (
        <div>
          <Button onClick={saveColumns}>{T.saveColumns}</Button>
        </div>
      )}
    </Section>
  );
}
