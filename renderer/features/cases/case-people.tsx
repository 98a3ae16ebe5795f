import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ChoosePupil } from '../choose-pupil/index.ts';
import type { CaseSheet } from './case-words.ts';

type Props = { readonly sheet: CaseSheet; readonly mayWork: boolean };
type Form = 'pupil' | 'relative' | 'lead';

/** Brothers and sisters in one case, those at other schools by name, and who leads it. */
export function CasePeople({ sheet, mayWork }: Props) {
  const [form, setForm] = useState<Form>();
  const { case: row, relatives } = sheet;
  const leave = () => setForm(undefined);
  return (
    <Stack gap="sm">
      {row.pupils.map((pupil) => (
        <Text key={pupil.id}>
          <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
            {pupil.knownName}
          </Link>
          , {pupil.onRoll ? pupil.className : 'no longer on the roll'}
        </Text>
      ))}
      {relatives.map((one) => (
        <Relative key={one.id} sheet={sheet} relative={one} mayWork={mayWork} />
      ))}
      <Text>Lead worker: {row.lead.name}</Text>
      {mayWork && form === undefined && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setForm('pupil')}>
            Add a child of this school
          </Button>
          <Button size="xs" variant="default" onClick={() => setForm('relative')}>
            Name one at another school
          </Button>
          <Button size="xs" variant="default" onClick={() => setForm('lead')}>
            Another lead worker
          </Button>
        </Group>
      )}
      {form === 'pupil' && <AddPupil sheet={sheet} onLeave={leave} />}
      {form === 'relative' && <AddRelative sheet={sheet} onLeave={leave} />}
      {form === 'lead' && <ChangeLead key={sheet.seen} sheet={sheet} onLeave={leave} />}
    </Stack>
  );
}

type FormProps = { readonly sheet: CaseSheet; readonly onLeave: () => void };

type FrameProps = {
  readonly act: string;
  readonly ready: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  readonly children: React.ReactNode;
};

function FormFrame({ act, ready, pending, error, onKeep, onLeave, children }: FrameProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onKeep();
      }}
    >
      <Stack gap="xs">
        {children}
        {error !== null && <ErrorPanel title="It was not saved" error={errorMessage(error)} />}
        <Group gap="xs">
          <Button size="xs" type="submit" disabled={!ready} loading={pending}>
            {act}
          </Button>
          <Button size="xs" variant="default" onClick={onLeave}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function AddPupil({ sheet, onLeave }: FormProps) {
  const [pupil, setPupil] = useState<PupilId>();
  const add = useMutation(api.cases.addPupil.mutationOptions({ onSuccess: onLeave }));
  return (
    <FormFrame
      act="Add to the case"
      ready={pupil !== undefined}
      pending={add.isPending}
      error={add.error}
      onKeep={() => pupil !== undefined && add.mutate({ case: sheet.case.id, pupil })}
      onLeave={onLeave}
    >
      <ChoosePupil chosen={pupil} onChoose={setPupil} />
    </FormFrame>
  );
}

function AddRelative({ sheet, onLeave }: FormProps) {
  const [name, setName] = useState('');
  const [school, setSchool] = useState('');
  const [known, setKnown] = useState('');
  const add = useMutation(api.cases.addRelative.mutationOptions({ onSuccess: onLeave }));
  return (
    <FormFrame
      act="Name in the case"
      ready={name.trim() !== '' && school.trim() !== ''}
      pending={add.isPending}
      error={add.error}
      onKeep={() => add.mutate({ case: sheet.case.id, name: name.trim(), school: school.trim(), known: known.trim() })}
      onLeave={onLeave}
    >
      <TextInput autoFocus label="Name" maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label="School" maxLength={200} value={school} onChange={(event) => setSchool(event.currentTarget.value)} />
      <TextInput
        label="What is known"
        description="And who said so: the family, or the other school."
        maxLength={1000}
        value={known}
        onChange={(event) => setKnown(event.currentTarget.value)}
      />
    </FormFrame>
  );
}

function ChangeLead({ sheet, onLeave }: FormProps) {
  const [lead, setLead] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const change = useMutation(api.cases.changeLead.mutationOptions({ onSuccess: onLeave }));
  const account = sheet.workers.find((one) => String(one.account) === lead)?.account;
  return (
    <FormFrame
      act="Hand the case over"
      ready={account !== undefined && reason.trim().length >= 3}
      pending={change.isPending}
      error={change.error}
      onKeep={() =>
        account !== undefined && change.mutate({ case: sheet.case.id, seen: sheet.seen, lead: account, reason: reason.trim() })
      }
      onLeave={onLeave}
    >
      <Select
        label="Lead worker"
        data={sheet.workers
          .filter((one) => one.account !== sheet.case.lead.account)
          .map((one) => ({ value: String(one.account), label: one.name }))}
        value={lead}
        onChange={setLead}
      />
      <TextInput label="Why" maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormFrame>
  );
}

type RelativeProps = Props & { readonly relative: CaseSheet['relatives'][number] };

function Relative({ sheet, relative, mayWork }: RelativeProps) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const remove = useMutation(api.cases.removeRelative.mutationOptions());
  return (
    <div>
      <Text>
        {relative.name}, {relative.school}
        {relative.known === '' ? '' : `: ${relative.known}`}{' '}
        {mayWork && !asked && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAsked(true)}>
            Take out
          </Button>
        )}
      </Text>
      {asked && (
        <FormFrame
          act="Take out of the case"
          ready={reason.trim().length >= 3}
          pending={remove.isPending}
          error={remove.error}
          onKeep={() => remove.mutate({ case: sheet.case.id, relative: relative.id, reason: reason.trim() })}
          onLeave={() => setAsked(false)}
        >
          <TextInput
            autoFocus
            label="Why"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </FormFrame>
      )}
    </div>
  );
}
