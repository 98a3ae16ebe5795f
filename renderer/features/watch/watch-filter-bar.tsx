import { ChoiceChips } from './choice-chips.tsx';
import { rowsFor, type ThresholdLists, type WatchChoice, type WatchList, watchChoices } from './watch-view.ts';

export type WatchFilterBarProps = {
  readonly value: WatchChoice;
  readonly onChange: (value: WatchChoice) => void;
  readonly list: WatchList | undefined;
  readonly lists: ThresholdLists | undefined;
};

/** Which threshold, each with how many pupils stand there. */
export function WatchFilterBar({ value, onChange, list, lists }: WatchFilterBarProps) {
  return (
    <ChoiceChips
      label="Which pupils"
      value={value}
      onChange={(chosen) => onChange(watchChoices.find(({ choice }) => choice === chosen)?.choice ?? value)}
      choices={watchChoices.map(({ choice, title }) => {
        const count = countOf(choice, list, lists);
        return { value: choice, label: count === undefined ? title : `${title} (${count})` };
      })}
    />
  );
}

function countOf(choice: WatchChoice, list: WatchList | undefined, lists: ThresholdLists | undefined): number | undefined {
  if (choice === 'threshold' || choice === 'persistent' || choice === 'severe') {
    return list === undefined ? undefined : rowsFor(list.rows, choice).length;
  }
  const one = lists?.kinds.find(({ kind }) => kind === choice);
  return one?.notCovered === undefined ? one?.rows.length : undefined;
}
