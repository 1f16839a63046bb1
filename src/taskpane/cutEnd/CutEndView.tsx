import { Button, Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import { bogotaMoment } from '../../core/calendar/bogota';
import type { RemoteEngine } from '../../engine/client';
import { Heading } from '../components/Heading';
import { Message } from '../components/Message';
import { Progress } from '../components/Progress';
import { start } from '../state/command';
import { usePane } from '../state/store';
import { useAnswer } from '../state/useAnswer';
import { CUT_END as T } from '../texts/cutEnd';
import { EndList } from './EndList';
import { NextCutForm } from './NextCutForm';
import { seeSheets } from './seen';

/** *Fin del corte*: what is missing, the cut kept as it ended, and the opening of the next one. */
export default function CutEndView() {
  const by = usePane((state) => state.userName);
  const ask = useCallback(
    async (engine: RemoteEngine) => engine.cutEnd({ by, now: bogotaMoment(new Date()) }, await seeSheets()),
    [by],
  );
  const { value: view, failure } = useAnswer(ask);
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
            void start({ title: T.keep, think: async (engine, who) => engine.proposeCutEnd(who, await seeSheets()) })
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
