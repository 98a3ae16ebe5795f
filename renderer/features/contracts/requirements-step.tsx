import { Autocomplete, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { isMeasurable, measureIds, measures } from '#shared/domain/contracts/requirement.ts';
import { type DraftRequirement, nextKey } from './contract-draft.ts';
import type { StepProps } from './wizard-ground.ts';

/** What is asked of whom, in words by which anybody can say afterwards whether it was kept. */
export function RequirementsStep({ draft, ground, onChange }: StepProps) {
  const set = (requirements: readonly DraftRequirement[]) => onChange({ ...draft, requirements });
  const names = [
    ground.pupil.knownName,
    ...ground.parents.filter(({ contact }) => draft.parents.includes(contact)).map(({ name }) => name),
  ];
  return (
    <Stack gap="sm">
      <Text>
        Say how many, by when or how often: “in by 8:50 every day”. “Improve attendance” cannot be answered with yes or no.
      </Text>
      {draft.requirements.map((requirement, index) => (
        <Fields
          key={requirement.key}
          number={index + 1}
          requirement={requirement}
          names={names}
          onChange={(part) => set(draft.requirements.map((one) => (one.key === requirement.key ? { ...one, ...part } : one)))}
          onRemove={() => set(draft.requirements.filter(({ key }) => key !== requirement.key))}
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            set([...draft.requirements, { key: nextKey(draft.requirements), text: '', by: '', measure: 'ownWords' }])
          }
        >
          Add a requirement
        </Button>
      </div>
    </Stack>
  );
}

type FieldsProps = {
  readonly number: number;
  readonly requirement: DraftRequirement;
  readonly names: readonly string[];
  readonly onChange: (part: Partial<DraftRequirement>) => void;
  readonly onRemove: () => void;
};

function Fields({ number, requirement, names, onChange, onRemove }: FieldsProps) {
  const vague = requirement.text.trim() !== '' && !isMeasurable(requirement);
  return (
    <fieldset className="ao-contract-row" aria-label={`Requirement ${number}`}>
      <Stack gap="xs">
        <TextInput
          label={`Requirement ${number}`}
          placeholder="In by 8:50 every day"
          maxLength={400}
          value={requirement.text}
          {...(vague ? { error: 'Say how many, by when or how often, or choose a measure.' } : {})}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <Group align="end" gap="xs">
          <Autocomplete
            label="Who keeps it"
            w={260}
            data={[...names]}
            value={requirement.by}
            maxLength={200}
            onChange={(by) => onChange({ by })}
          />
          <Select
            label="How it is measured"
            flex={1}
            miw={260}
            allowDeselect={false}
            data={measureIds.map((one) => ({ value: one, label: measures[one] }))}
            value={requirement.measure}
            onChange={(value) => onChange({ measure: measureIds.find((one) => one === value) ?? 'ownWords' })}
          />
          <Button variant="subtle" aria-label={`Take out: requirement ${number}`} onClick={onRemove}>
            Take out
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
