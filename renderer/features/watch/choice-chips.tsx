import { Chip, Group } from '@mantine/core';

export type ChoiceChipsProps = {
  /** What is chosen, for those who do not see it; also keeps the arrow keys within the group. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** One of several lists. Unlike a row of segments it goes on in a second line beside an open panel. */
export function ChoiceChips({ label, value, onChange, choices }: ChoiceChipsProps) {
  return (
    <Chip.Group value={value} onChange={onChange}>
      <Group gap={6} role="radiogroup" aria-label={label}>
        {choices.map((choice) => (
          <Chip key={choice.value} value={choice.value} name={label} size="sm" radius="sm" variant="outline">
            {choice.label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
