import { Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { startTransition, useState } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** What is typed shows at once; the list follows when there is time. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
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
    <Input
      type="search"
      aria-label={label}
      placeholder={label}
      contentBefore={<Search20Regular />}
      value={typed}
      onChange={(_, data) => change(data.value)}
    />
  );
}
