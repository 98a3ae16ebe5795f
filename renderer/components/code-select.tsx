import { Select, type SelectProps } from '@mantine/core';
import { codeFirst } from './code-first.ts';

type Props = Omit<SelectProps, 'data' | 'searchable' | 'filter'> & {
  readonly codes: readonly { readonly symbol: string; readonly title: string }[];
};

/** A code of attendance: typing finds the code before its meaning, and Enter takes the first shown. */
export function CodeSelect({ codes, onFocus, ...props }: Props) {
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      filter={codeFirst}
      nothingFoundMessage="No code is called that here"
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      data={codes.map(({ symbol, title }) => ({ value: symbol, label: `${symbol}  ${title}` }))}
      {...props}
    />
  );
}
