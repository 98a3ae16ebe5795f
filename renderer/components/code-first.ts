import type { ComboboxItem, OptionsFilter } from '@mantine/core';

/** Codes before meanings: of what is typed, the code itself, then codes that begin so, then words that begin so, then the rest. */
export const codeFirst: OptionsFilter = ({ options, search }) => {
  const typed = search.trim().toLowerCase();
  const items = options.filter((option): option is ComboboxItem => 'value' in option);
  if (typed === '') return items;
  // The field still shows what was chosen: then every code is offered, not that one alone.
  if (items.some(({ label }) => label.trim().toLowerCase() === typed)) return items;
  return items
    .map((item) => ({ item, rank: rankOf(item, typed) }))
    .filter(({ rank }) => rank < ranks)
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
};

const ranks = 4;

function rankOf({ value, label }: ComboboxItem, typed: string): number {
  const code = value.toLowerCase();
  const words = label.toLowerCase();
  const found = [
    code === typed,
    code.startsWith(typed),
    ` ${words.slice(code.length)}`.includes(` ${typed}`),
    words.includes(typed),
  ];
  const rank = found.indexOf(true);
  return rank === -1 ? ranks : rank;
}
