import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { DayField } from '../../components/day-field.tsx';
import { type DraftSupport, nextKey } from './contract-draft.ts';
import type { StepProps } from './wizard-ground.ts';

/** What the school and others promise, so that it can be kept: who, what, from when. */
export function SupportStep({ draft, onChange }: StepProps) {
  const set = (support: readonly DraftSupport[]) => onChange({ ...draft, support });
  return (
    <Stack gap="sm">
      <Text>A promise of support is half of the contract: at each review the school’s part is asked about as well.</Text>
      {draft.support.map((one, index) => (
        <Fields
          key={one.key}
          number={index + 1}
          support={one}
          onChange={(part) => set(draft.support.map((other) => (other.key === one.key ? { ...other, ...part } : other)))}
          onRemove={() => set(draft.support.filter(({ key }) => key !== one.key))}
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => set([...draft.support, { key: nextKey(draft.support), who: '', what: '', from: draft.from }])}
        >
          Add a promise
        </Button>
      </div>
    </Stack>
  );
}

type FieldsProps = {
  readonly number: number;
  readonly support: DraftSupport;
  readonly onChange: (part: Partial<DraftSupport>) => void;
  readonly onRemove: () => void;
};

function Fields({ number, support, onChange, onRemove }: FieldsProps) {
  return (
    <fieldset className="ao-contract-row" aria-label={`Support ${number}`}>
      <Stack gap="xs">
        <TextInput
          label={`Support ${number}`}
          placeholder="A place at the breakfast club from 8:15"
          maxLength={400}
          value={support.what}
          onChange={(event) => onChange({ what: event.currentTarget.value })}
        />
        <Group align="end" gap="xs">
          <TextInput
            label="Who promises it"
            flex={1}
            miw={220}
            maxLength={200}
            value={support.who}
            onChange={(event) => onChange({ who: event.currentTarget.value })}
          />
          <DayField label={`From, support ${number}`} value={support.from} onChange={(from) => onChange({ from })} />
          <Button variant="subtle" aria-label={`Take out: support ${number}`} onClick={onRemove}>
            Take out
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
