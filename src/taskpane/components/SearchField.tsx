import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { startTransition, useState } from 'react';

const useStyles = makeStyles({
  // Looks like Fluent's `Input`, which would be 4 kB of the first screen, gzipped.
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    minHeight: '32px',
    paddingLeft: tokens.spacingHorizontalMNudge,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  input: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    height: '30px',
    padding: `0 ${tokens.spacingHorizontalMNudge} 0 ${tokens.spacingHorizontalXXS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    outlineStyle: 'none',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
    '@media (forced-colors: active)': { ':focus': { outline: '2px solid Highlight' } },
  },
});

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** What is typed shows at once; the list follows when there is time. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  // Somebody else has cleared it.
  if (value !== asked) {
    setAsked(value);
    setTyped(value);
  }
  const change = (text: string) => {
    setTyped(text);
    startTransition(() => {
      setAsked(text);
      onSearch(text);
    });
  };
  return (
    <span className={styles.box}>
      <Search20Regular aria-hidden />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => change(event.target.value)}
      />
    </span>
  );
}
