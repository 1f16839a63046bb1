import { Button, makeStyles } from '@fluentui/react-components';
import { goToCell } from '../state/goTo';
import { usePane } from '../state/store';

const useStyles = makeStyles({
  link: { justifyContent: 'flex-start', textAlign: 'left', padding: 0, minWidth: '24px', minHeight: '24px' },
});

/** An action's key that leads to its row of the matrix; plain where there is no such row. */
export function RowLink({
  row,
  label,
  children,
}: {
  readonly row: number | undefined;
  readonly label: string;
  readonly children: string;
}) {
  const styles = useStyles();
  const sheet = usePane((state) => state.overview?.sheet ?? '');
  if (row === undefined) return children;
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.link}
      aria-label={label}
      onClick={() => goToCell(sheet, `${row}:${row}`)}
    >
      {children}
    </Button>
  );
}
