import { Checkbox, Stack, Text } from '@mantine/core';
import type { StepProps } from './wizard-ground.ts';

/** Who signs: one contract for all who agree to the same, or one each. Only who took part can be named. */
export function ParentsStep({ draft, ground, onChange }: StepProps) {
  return (
    <Stack gap="sm">
      <Text>
        One contract for every parent who agrees to the same; where they agree to different things, make one each. A contract
        cannot be made in a parent’s absence.
      </Text>
      <fieldset className="ao-contract-row">
        <legend>Parents who sign</legend>
        <Stack gap={6}>
          {ground.parents.map(({ contact, name, took }) => (
            <Checkbox
              key={contact}
              label={took ? name : `${name} (did not take part)`}
              checked={draft.parents.includes(contact)}
              onChange={(event) =>
                onChange({
                  ...draft,
                  parents: event.currentTarget.checked
                    ? [...draft.parents, contact]
                    : draft.parents.filter((one) => one !== contact),
                })
              }
            />
          ))}
          {ground.parents.length === 0 && <Text c="dimmed">No parent of this pupil took part in the meeting.</Text>}
        </Stack>
      </fieldset>
    </Stack>
  );
}
