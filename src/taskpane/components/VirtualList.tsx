import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, measureElement, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/** Arrows go from row to row; Home and End to the ends. */
const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface VirtualListProps<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** About how tall a row is, in pixels; the rows are measured. */
  readonly rowHeight: number;
  readonly keyOf: (item: T) => string | number;
  /** A row; its first button or box is where the arrow keys go. */
  readonly children: (item: T, index: number) => ReactNode;
}

/** A long list of which only the part in sight is in the page; the page itself scrolls. The row with the focus stays. */
export function VirtualList<T>({ items, label, rowHeight, keyOf, children }: VirtualListProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const focused = useRef<number | undefined>(undefined);
  // What stands above the list may grow or go.
  useLayoutEffect(() => {
    const measure = () =>
      setTop(list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowHeight,
    // While a command fills the pane the list is hidden and its rows have no height: what was measured before holds.
    measureElement: (row, entry, rows) =>
      measureElement(row, entry, rows) || (rows.measurementsCache[rows.indexFromElement(row)]?.size ?? rowHeight),
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      const kept = focused.current;
      return kept === undefined || kept >= items.length || inSight.includes(kept)
        ? inSight
        : [...inSight, kept].sort((a, b) => a - b);
    },
  });

  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = STEPS[event.key];
    if (!step || focused.current === undefined || isTextBox(event.target)) return;
    const next = step(focused.current, items.length);
    if (next < 0 || next >= items.length) return;
    event.preventDefault();
    focused.current = next;
    virtualizer.scrollToIndex(next);
    // The row may only now come into the page.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>(`[data-index="${next}"] :is(button, input)`)?.focus(),
      ),
    );
  };

  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={label}
      onKeyDown={move}
      onFocus={(event) => {
        focused.current = indexOf(event.target);
      }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.item}
              style={{ transform: `translateY(${start - top}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {children(item, index)}
            </li>
          )
        );
      })}
    </ul>
  );
}

function indexOf(target: Element): number | undefined {
  const index = target.closest('[data-index]')?.getAttribute('data-index');
  return index === null || index === undefined ? undefined : Number(index);
}

function isTextBox(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');
}
