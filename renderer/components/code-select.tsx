import { Select, type SelectProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { codeFirst } from './code-first.ts';

type Code = { readonly symbol: string; readonly title: string };

type Props = Omit<
  SelectProps,
  'data' | 'searchable' | 'filter' | 'onChange' | 'searchValue' | 'dropdownOpened' | 'onKeyDownCapture'
> & {
  readonly codes: readonly Code[];
  readonly onChange: (symbol: string | null) => void;
};

/** A code of attendance: typing finds the code before its meaning, and Enter takes the first shown. */
export function CodeSelect({ codes, onFocus, onChange, ...props }: Props) {
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const options = codes.map(({ symbol, title }) => ({ value: symbol, label: `${symbol}  ${title}` }));
  // A code and Enter in one stroke come before the list is drawn, and a list that is not drawn has no first: so it is found here.
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    const pointedAt = event.currentTarget.getAttribute('aria-activedescendant') !== null;
    if (event.key !== 'Enter' || pointedAt || text.trim() === '' || options.some(({ label }) => label === text)) return;
    event.preventDefault();
    event.stopPropagation();
    const [first] = codeFirst({ options, search: text, limit: options.length });
    if (first === undefined || !('value' in first)) return;
    onChange(first.value);
    setTyped(first.label);
    setOpened(false);
  };
  return (
    <Select
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      filter={codeFirst}
      nothingFoundMessage="No code is called that here"
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      data={options}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onKeyDownCapture={takeFirst}
      {...props}
    />
  );
}
