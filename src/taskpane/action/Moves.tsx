import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ActionDetail } from '../../core/moves/actionDetail';
import type { MoveKind } from '../../core/moves/offers';
import { Message } from '../components/Message';
import { ACTION as T } from '../texts/actionTexts';
import { MoveForm } from './MoveForm';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Only the moves that are allowed now (FLOW-3); each opens its form in place. */
export function Moves({ action }: { readonly action: ActionDetail }) {
  const styles = useStyles();
  const [open, setOpen] = useState<MoveKind>();
  const buttons = useRef<HTMLDivElement>(null);
  const offer = action.moves.find(({ kind }) => kind === open);
  const close = (kind: MoveKind) => {
    setOpen(undefined);
    requestAnimationFrame(() => buttons.current?.querySelector<HTMLElement>(`[data-move="${kind}"]`)?.focus());
  };
  return (
    <section className={styles.section} aria-label={T.moves}>
      {action.blocked !== undefined && (
        <Message intent="info" title={T.blocked}>
          {action.blocked}
        </Message>
      )}
      {action.moves.length > 0 && (
        <div ref={buttons} className={styles.buttons}>
          {action.moves.map(({ kind, label }, index) => (
            <Button
              key={kind}
              data-move={kind}
              appearance={index === 0 && kind !== 'close' ? 'primary' : 'secondary'}
              aria-expanded={open === kind}
              onClick={() => setOpen(open === kind ? undefined : kind)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {offer && <MoveForm key={offer.kind} action={action} offer={offer} onClose={() => close(offer.kind)} />}
    </section>
  );
}
