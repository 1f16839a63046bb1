import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular, ArrowDown20Regular, ArrowUp20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { PREPARE as T } from '../texts/prepareTexts';
import { moved, without } from './prepareDraft';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    margin: 0,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1 },
});

interface ItemsProps<T> {
  readonly items: readonly T[];
  /** Which of them are shown; all where missing. */
  readonly shown?: (item: T) => boolean;
  readonly nameOf: (order: number) => string;
  readonly onChange: (items: readonly T[]) => void;
  readonly blank: T;
  readonly add: string;
  /** The order means something. */
  readonly ordered?: boolean;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list of the form: its lines can be added, taken away and, where the order means something, moved. */
export function Items<T>({ items, shown, nameOf, onChange, blank, add, ordered = false, children }: ItemsProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
  }, [items.length]);
  return (
    <div ref={list} className={styles.item} style={{ border: 'none', padding: 0 }}>
      {items.map((item, index) =>
        shown && !shown(item) ? null : (
          // Lines have no name of their own that could not be edited.
          <fieldset key={index} className={styles.item}>
            <div className={styles.head}>
              <Text as="strong" className={styles.name} weight="semibold">
                {nameOf(index + 1)}
              </Text>
              {ordered && index > 0 && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUp20Regular />}
                  title={T.up}
                  aria-label={T.nameAt(T.up, nameOf(index + 1))}
                  onClick={() => onChange(moved(items, index, -1))}
                />
              )}
              {ordered && index < items.length - 1 && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowDown20Regular />}
                  title={T.down}
                  aria-label={T.nameAt(T.down, nameOf(index + 1))}
                  onClick={() => onChange(moved(items, index, 1))}
                />
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete20Regular />}
                title={T.remove}
                aria-label={T.nameAt(T.remove, nameOf(index + 1))}
                onClick={() => {
                  onChange(without(items, index));
                  list.current?.querySelector<HTMLElement>('[data-add]')?.focus();
                }}
              />
            </div>
            {children(item, index)}
          </fieldset>
        ),
      )}
      <Button
        data-add
        icon={<Add20Regular />}
        onClick={() => {
          added.current = true;
          onChange([...items, blank]);
        }}
      >
        {add}
      </Button>
    </div>
  );
}
