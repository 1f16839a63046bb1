import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0 },
});

interface FiltersProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly kind: K; readonly label: string }[];
  readonly chosen: K | undefined;
  /** Choosing the one that is chosen takes it off. */
  readonly onChoose: (kind: K | undefined) => void;
}

/** Counts that filter. */
export function Filters<K extends string>({ label, options, chosen, onChoose }: FiltersProps<K>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {options.map(({ kind, label: text }) => (
        // Fluent's own toggle brings as many styles again as its button.
        <Button
          key={kind}
          size="small"
          shape="circular"
          className={styles.chip}
          appearance={kind === chosen ? 'primary' : 'secondary'}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind === chosen ? undefined : kind)}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
