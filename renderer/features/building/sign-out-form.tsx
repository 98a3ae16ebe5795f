import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import { signOutReasons } from '#shared/domain/registers/building/sign-out.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import { Section } from '../../components/section.tsx';
import { PupilFinder } from '../gate/index.ts';
import { minuteOf, signOutWords } from './building-words.ts';
import { Collectors } from './collectors.tsx';

type Pupil = Outputs['people']['search'][number];

/** First who; then why, with whom and until when. */
export function SignOutForm({ now }: { readonly now: number }) {
  const field = useRef<HTMLInputElement>(null);
  const [pupil, setPupil] = useState<Pupil>();
  const [said, setSaid] = useState<string>();
  const choose = (chosen: Pupil) => {
    setSaid(undefined);
    setPupil(chosen);
  };
  return (
    <Stack gap="sm">
      <PupilFinder label="Who is leaving?" fieldRef={field} onChoose={choose} />
      <Text role="status" fw={650}>
        {said}
      </Text>
      {pupil !== undefined && (
        <Section title={`${pupil.knownName}, ${pupil.className}`}>
          <Details
            key={pupil.id}
            pupil={pupil}
            now={now}
            onDone={(text) => {
              setPupil(undefined);
              setSaid(text);
              field.current?.focus();
            }}
            onClose={() => setPupil(undefined)}
          />
        </Section>
      )}
    </Stack>
  );
}

type DetailsProps = {
  readonly pupil: Pupil;
  readonly now: number;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
};

type Form = { reason: string; left: string; back: string; who: string; name: string; agreed: string };

const alone = 'alone';
const somebody = 'somebody';

function Details({ pupil, now, onDone, onClose }: DetailsProps) {
  const mayChange = useMay('people.change');
  const collectors = useQuery(api.registers.collectors.queryOptions({ input: { pupil: pupil.id } }));
  const [form, setForm] = useState<Form>({
    reason: 'medical',
    left: formatMinuteOfDay(now),
    back: '',
    who: '',
    name: '',
    agreed: '',
  });
  const [lacks, setLacks] = useState<string>();
  const sign = useMutation(
    api.registers.signOut.mutationOptions({ onSuccess: () => onDone(`${pupil.knownName} was signed out at ${form.left}.`) }),
  );
  const set = (changes: Partial<Form>) => setForm({ ...form, ...changes });
  const submit = () => {
    const lack = lackOf(form);
    setLacks(lack);
    const reason = signOutReasons.find((one) => one === form.reason);
    const left = minuteOf(form.left);
    if (lack !== undefined || reason === undefined || left === undefined) return;
    const back = minuteOf(form.back);
    const contact = form.who === alone || form.who === somebody ? undefined : (Number(form.who) as ContactId);
    sign.mutate({
      pupil: pupil.id,
      left,
      reason,
      ...(back === undefined ? {} : { back }),
      ...(contact === undefined ? {} : { contact }),
      ...(form.who === somebody ? { collectedBy: form.name.trim() } : {}),
      ...(contact === undefined && form.agreed.trim() !== '' ? { agreedBy: form.agreed.trim() } : {}),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {collectors.data !== undefined && <Collectors rows={collectors.data} mayChange={mayChange} />}
        <Fields form={form} set={set} collectors={collectors.data ?? []} />
        {lacks !== undefined && (
          <Text c="red" role="alert">
            {lacks}
          </Text>
        )}
        {sign.isError && <ErrorPanel title="Nobody was signed out" error={errorMessage(sign.error)} />}
        <Group gap="xs">
          <Button type="submit" size="md" loading={sign.isPending}>
            Sign out {pupil.knownName}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function lackOf(form: Form): string | undefined {
  if (minuteOf(form.left) === undefined) return 'Enter the time of leaving as 14:05.';
  if (form.back.trim() !== '' && minuteOf(form.back) === undefined)
    return 'Enter the expected return as 14:05, or leave it empty.';
  if (form.who === '') return 'Say who collects, or that the pupil leaves alone.';
  if (form.who === somebody && form.name.trim() === '') return 'Enter the name of the person who collects.';
  return undefined;
}

type FieldsProps = {
  readonly form: Form;
  readonly set: (changes: Partial<Form>) => void;
  readonly collectors: Outputs['registers']['collectors'];
};

function Fields({ form, set, collectors }: FieldsProps) {
  const whom = collectors.map((one) => ({
    value: String(one.contact),
    label: one.allowed ? `${one.name}, ${relationshipInSentence(one.relationship)}` : `Do not hand to ${one.name}`,
    disabled: !one.allowed,
  }));
  const others = [
    { value: somebody, label: 'Somebody else' },
    { value: alone, label: 'Leaves alone' },
  ];
  const asksYes = form.who === alone || form.who === somebody;
  return (
    <div className="ao-building-form">
      <Select
        label="Why"
        size="md"
        autoFocus
        allowDeselect={false}
        data={signOutReasons.map((one) => ({ value: one, label: signOutWords[one] }))}
        value={form.reason}
        onChange={(reason) => set({ reason: reason ?? form.reason })}
      />
      <Select
        label="Who collects"
        size="md"
        allowDeselect={false}
        data={[...whom, ...others]}
        value={form.who === '' ? null : form.who}
        onChange={(who) => set({ who: who ?? form.who })}
      />
      <TextInput label="Leaves at" size="md" value={form.left} onChange={(event) => set({ left: event.currentTarget.value })} />
      <TextInput
        label="Expected back"
        size="md"
        placeholder="14:05, empty: not today"
        value={form.back}
        onChange={(event) => set({ back: event.currentTarget.value })}
      />
      {form.who === somebody && (
        <TextInput
          label="Name of the person"
          size="md"
          maxLength={200}
          value={form.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
      {asksYes && (
        <TextInput
          label="Member of staff who agreed"
          size="md"
          maxLength={200}
          value={form.agreed}
          onChange={(event) => set({ agreed: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
