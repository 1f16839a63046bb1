import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { EndItem, EndJob } from '../../core/nextCut/item';
import { goToCell } from '../state/goTo';
import { setPane } from '../state/store';
import type { View } from '../state/views';
import { CUT_END as T } from '../texts/cutEndTexts';

const VIEW_OF: Readonly<Record<EndJob, View>> = {
  validate: 'validate',
  stamp: 'today',
  reconcile: 'reconcile',
  report: 'report',
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  blocks: { color: tokens.colorStatusDangerForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, '&:empty': { display: 'none' } },
});

/** Each thing that is missing, and the way to it. */
export function EndList({ items }: { readonly items: readonly EndItem[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={T.list}>
      {items.map(({ id, sentence, place, job, blocks }) => (
        <li key={id} className={styles.item}>
          {blocks && (
            <Text block size={200} weight="semibold" className={styles.blocks}>
              {T.blocks}
            </Text>
          )}
          <Text block>{sentence}</Text>
          <div className={styles.buttons}>
            {place && (
              <Button
                size="small"
                aria-label={T.lookAt(place.cell, place.sheet)}
                onClick={() => goToCell(place.sheet, place.cell)}
              >
                {T.look}
              </Button>
            )}
            {job && (
              <Button size="small" onClick={() => setPane({ view: VIEW_OF[job] })}>
                {T.jobs[job]}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
