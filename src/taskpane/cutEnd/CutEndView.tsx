import { Button, Text } from '@fluentui/react-components';
import type { RemoteEngine } from '../../engine/client';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { Progress } from '../components/Progress';
import { start, verb } from '../state/command';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { CUT_END as T } from '../texts/cutEndTexts';
import { EndList } from './EndList';
import { NextCutForm } from './NextCutForm';
import { seeSheets } from './seeSheets';

const askCutEnd = async (engine: RemoteEngine) => engine.cutEnd(await seeSheets());

/** *Fin del corte*: what is missing, the cut kept as it ended, and the opening of the next one. */
export default function CutEndView() {
  const { value: view, failure } = useAnswer(askCutEnd);
  const isRead = usePane((state) => state.reading.step === 'ready');
  if (failure)
    return (
      <>
        <Heading>{T.title}</Heading>
        <Message intent="error">{failure.message}</Message>
      </>
    );
  if (!view)
    return (
      <>
        <Heading>{T.title}</Heading>
        {isRead && <Progress label={T.thinking} />}
      </>
    );
  const { cut, items, next } = view;
  return (
    <>
      <Heading>{T.title}</Heading>
      {cut === undefined ? (
        <Message intent="warning">{T.noCut}</Message>
      ) : (
        <Text block weight="semibold">
          {T.missing(cut, items.length)}
        </Text>
      )}
      {items.length > 0 && <EndList items={items} />}
      <div>
        <Button
          disabledFocusable={!isRead}
          onClick={() =>
            void start({
              title: T.keep,
              think: async (engine, who) => verb('end-cut', {}, { ownSheets: await seeSheets() })(engine, who),
            })
          }
        >
          {T.keep}
        </Button>
        <Text block size={200}>
          {T.keepWhy}
        </Text>
      </div>
      <NextCutForm next={next} />
    </>
  );
}
