import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type Channel, channels } from '#shared/domain/suspensions/told-duties.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { greyed } from '../../components/greyed.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { channelWords } from './suspension-words.ts';

type Props = {
  /** What is ticked, for whoever does not see which line the button stands in. */
  readonly title: string;
  readonly today: PlainDate;
  readonly pending: boolean;
  readonly onTell: (told: { on: PlainDate; channel: Channel; who: string }) => void;
};

/** Day, way and name of what was told or done. */
export function TellForm({ title, today, pending, onTell }: Props) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState<PlainDate | undefined>(today);
  const [channel, setChannel] = useState<Channel>('telephone');
  const [who, setWho] = useState('');
  if (!open) {
    return (
      <Button size="compact-sm" variant="default" mt={4} aria-label={`Tick off: ${title}`} onClick={() => setOpen(true)}>
        Tick off
      </Button>
    );
  }
  return (
    <Stack
      gap="xs"
      mt={4}
      component="form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!pending && on !== undefined && who.trim() !== '') onTell({ on, channel, who: who.trim() });
      }}
    >
      <Group align="end" gap="xs" wrap="nowrap">
        <OptionalDayField label="On" near={today} value={on} onChange={setOn} />
        <Select
          label="How"
          w={190}
          allowDeselect={false}
          data={channels.map((one) => ({ value: one, label: channelWords[one] }))}
          value={channel}
          onChange={(value) => setChannel(channels.find((one) => one === value) ?? channel)}
        />
      </Group>
      <Group align="end" gap="xs" wrap="nowrap">
        <TextInput
          label="Who was told or did it"
          flex={1}
          maxLength={200}
          data-autofocus
          autoFocus
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <Button
          type="submit"
          {...greyed(on === undefined && 'Say on which day.', who.trim() === '' && 'Say who was told or did it.')}
          loading={pending}
        >
          Tick it off
        </Button>
      </Group>
    </Stack>
  );
}
