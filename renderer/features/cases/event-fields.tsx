import { Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { childSeenIn, mayHaveSeenChild } from '#shared/domain/cases/case-event.ts';
import { eventKindRow, handKinds, kindsFor } from '#shared/domain/cases/event-kinds.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { DayField } from '../../components/day-field.tsx';
import { minuteTyped } from './case-words.ts';
import { type EventForm, type Whom, withOutcome } from './event-form.ts';

type Props = {
  readonly form: EventForm;
  readonly set: (changes: Partial<EventForm>) => void;
  readonly people: Outputs['cases']['eventPeople'];
  readonly today: PlainDate;
};

const somebodyElse = 'else';

/** What happened, when, with whom, what came of it; in the order in which it is told. */
export function EventFields({ form, set, people, today }: Props) {
  return (
    <Stack gap="sm">
      <WhatFields form={form} set={set} />
      <WhomFields form={form} set={set} people={people} today={today} />
      <Textarea
        label="What happened"
        description="What was said and done. Nothing about social care or police: that is the safeguarding lead’s."
        autosize
        minRows={2}
        maxLength={2000}
        value={form.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <TextInput
        label="What was agreed"
        maxLength={2000}
        value={form.agreed}
        onChange={(event) => set({ agreed: event.currentTarget.value })}
      />
      {mayHaveSeenChild(form.kind) && (
        <Checkbox
          label="The child was seen"
          checked={form.childSeen}
          disabled={form.outcome !== undefined && childSeenIn(form.outcome) !== undefined}
          onChange={(event) => set({ childSeen: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}

function WhatFields({ form, set }: Pick<Props, 'form' | 'set'>) {
  const { outcomes, title } = eventKindRow(form.kind);
  const [typed, setTyped] = useState<string>(title);
  return (
    <Group grow align="start">
      <Select
        label="What"
        searchable
        allowDeselect={false}
        // What is typed takes the place of the kind that stands there.
        searchValue={typed}
        onSearchChange={setTyped}
        onFocus={() => setTyped('')}
        // Before anything is typed the kind that stands is marked, not the first.
        selectFirstOptionOnChange={typed !== ''}
        data={handKinds.map((kind) => ({ value: kind, label: eventKindRow(kind).title }))}
        filter={({ options, search }) => {
          // What is shown when nothing is typed is the title of the kind chosen.
          const found = kindsFor(search === eventKindRow(form.kind).title ? '' : search);
          return options.filter((option) => 'value' in option && found.some((kind) => kind === option.value));
        }}
        value={form.kind}
        onChange={(value) => {
          const kind = handKinds.find((one) => one === value);
          if (kind !== undefined && kind !== form.kind) set({ kind, outcome: undefined, childSeen: false });
        }}
      />
      <Select
        label="Outcome"
        searchable
        clearable
        allowDeselect={false}
        selectFirstOptionOnChange
        disabled={outcomes.length === 0}
        placeholder={outcomes.length === 0 ? 'Say it in words' : ''}
        data={[...outcomes]}
        value={form.outcome ?? null}
        onChange={(value) => set(withOutcome(form, value ?? undefined))}
      />
    </Group>
  );
}

function WhomFields({ form, set, people, today }: Props) {
  const badTime = form.time.trim() !== '' && minuteTyped(form.time) === undefined;
  return (
    <>
      <Group grow align="start">
        <Select
          label="With whom"
          searchable
          clearable
          allowDeselect={false}
          selectFirstOptionOnChange
          data={[
            ...people.map((one) => ({ value: String(one.id), label: `${one.name} (${one.relationship.toLowerCase()})` })),
            { value: somebodyElse, label: 'Somebody else' },
          ]}
          value={whomValue(form.whom)}
          onChange={(value) => {
            const contact = people.find((one) => String(one.id) === value)?.id;
            if (contact !== undefined) set({ whom: { who: 'contact', contact } });
            else set({ whom: value === somebodyElse ? { who: 'else', name: '' } : { who: 'nobody' } });
          }}
        />
        <DayField label="When" value={form.on} onChange={(on) => set({ on })} latest={today} />
        <TextInput
          label="Time, where known"
          placeholder="9:05"
          maxLength={5}
          value={form.time}
          error={badTime ? 'That is no time of a day' : undefined}
          onChange={(event) => set({ time: event.currentTarget.value })}
        />
      </Group>
      {form.whom.who === 'else' && (
        <TextInput
          label="Who, and from where"
          placeholder="R. Hill, school nurse"
          maxLength={200}
          value={form.whom.name}
          onChange={(event) => set({ whom: { who: 'else', name: event.currentTarget.value } })}
        />
      )}
    </>
  );
}

function whomValue(whom: Whom): string | null {
  if (whom.who === 'contact') return String(whom.contact);
  return whom.who === 'else' ? somebodyElse : null;
}
