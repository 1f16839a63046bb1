import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TextFile } from '../../core/reconcile/pasted';
import { isTextFile, TEXT_KINDS } from '../../core/sources/textKinds';
import { FileButton } from '../components/FileButton';
import { readBase64 } from '../components/readBase64';
import { start, verb, type Command } from '../state/command';
import { engine } from '../state/engineWorker';
import { setPane } from '../state/store';
import { RECONCILE as T } from '../texts/reconcileTexts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  area: { fontFamily: tokens.fontFamilyMonospace },
});

/** Where DNP's report comes from: pasted into a real text area (a pane cannot read the clipboard), or a file. */
export function SourceForm() {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  const bring = (think: Command['think']) => start({ title: T.bring, think, afterwards: () => setText('') });
  const takePasted = async () => {
    const wrong = text.trim() === '' ? T.pasteMissing : await engine().pastedProblem(text);
    setProblem(wrong);
    if (wrong === undefined) await bring(verb('import', { text }));
  };
  const takeFile = async (chosen: File) => {
    if (!isTextFile(chosen.name)) {
      await bringBook(chosen);
      return undefined;
    }
    const textFile: TextFile = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
    const wrong = await engine().pastedProblem(textFile);
    if (wrong === undefined) await bring(verb('import', {}, { textFile }));
    return wrong;
  };

  return (
    <div className={styles.box}>
      <Field
        label={T.paste}
        hint={T.pasteHint}
        {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
      >
        <Textarea
          className={styles.area}
          value={text}
          rows={4}
          resize="vertical"
          spellCheck={false}
          onChange={(_, data) => {
            setText(data.value);
            setProblem(undefined);
          }}
        />
      </Field>
      <div>
        <Button appearance="primary" onClick={() => void takePasted()}>
          {T.usePasted}
        </Button>
      </div>
      <FileButton label={T.file} hint={T.fileHint} kinds={['.xlsx', ...TEXT_KINDS]} onFile={takeFile} />
    </div>
  );
}

/** Excel opens the book; what it holds is then shown before it is written. */
async function bringBook(file: File): Promise<void> {
  const { readReportFile } = await import(/* webpackChunkName: "file" */ '../../jobs/book/openFile');
  const base64 = await readBase64(file);
  const sheet = await readReportFile(file.name, base64, { onWaiting: (waiting) => setPane({ waiting }) });
  await start({ title: T.bring, think: verb('import', {}, { report: { source: file.name, ...sheet } }) });
}
