import { Button, Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ChosenFile } from '../../core/sources/chosenFile';
import type { RemoteEngine } from '../../engine/client';
import { FileButton } from '../components/FileButton';
import { Message } from '../components/Message';
import { Progress } from '../components/Progress';
import { Section } from '../components/Section';
import { engine } from '../state/engineWorker';
import { useAnswer } from '../state/useAnswer';
import { FILE } from '../texts/fileTexts';
import { PAS as T } from '../texts/pasTexts';
import { PasForm } from './PasForm';
import { closeAnnex, openAnnex, usePas } from './pasState';

/** *Traer un PAS*: a published annex, what it says and what is doubtful, and its actions into the matrix (DOC-5). */
export function PasSection() {
  const { annex, typed } = usePas();
  const ask = useCallback(
    (answering: RemoteEngine) => (annex ? answering.pas(annex, typed) : Promise.resolve(undefined)),
    [annex, typed],
  );
  const { value: view, failure } = useAnswer(ask);
  return (
    <Section title={T.title} reveal={annex !== undefined}>
      {!annex && (
        <>
          <Text block>{T.why}</Text>
          <FileButton label={T.file} hint={T.fileHint} kinds={['.xlsx']} onFile={openFile} />
        </>
      )}
      {annex && failure && <Message intent="error">{failure.message}</Message>}
      {annex && !view && !failure && <Progress label={FILE.opening(annex.name)} />}
      {annex && view && <PasForm annex={annex} view={view} />}
      {annex && (
        <div>
          <Button onClick={closeAnnex}>{T.other}</Button>
        </div>
      )}
    </Section>
  );
}

/** What it holds is then shown; what is no annex is said at the button. */
async function openFile(file: File): Promise<string | undefined> {
  const chosen: ChosenFile = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const problem = await engine().annexProblem(chosen);
  if (problem === undefined) openAnnex(chosen);
  return problem;
}
