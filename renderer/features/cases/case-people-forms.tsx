import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';
import type { CaseSheet } from './case-words.ts';
import { FormFrame } from './form-frame.tsx';
import { useSeen } from './use-seen.ts';

type Props = { readonly sheet: CaseSheet; readonly onLeave: () => void };

export function AddPupil({ sheet, onLeave }: Props) {
  const [pupil, setPupil] = useState<PupilId>();
  const add = useMutation(api.cases.addPupil.mutationOptions({ onSuccess: onLeave }));
  return (
    <FormFrame
      act="Add to the case"
      lacks={pupil === undefined && 'Choose a pupil.'}
      pending={add.isPending}
      error={add.error}
      onKeep={() => pupil !== undefined && add.mutate({ case: sheet.case.id, pupil })}
      onLeave={onLeave}
    >
      <ChoosePupil chosen={pupil} onChoose={setPupil} />
    </FormFrame>
  );
}

export function AddRelative({ sheet, onLeave }: Props) {
  const [name, setName] = useState('');
  const [school, setSchool] = useState('');
  const [known, setKnown] = useState('');
  const add = useMutation(api.cases.addRelative.mutationOptions({ onSuccess: onLeave }));
  return (
    <FormFrame
      act="Name in the case"
      lacks={(name.trim() === '' && 'Say the name.') || (school.trim() === '' && 'Say which school.')}
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

export function ChangeLead({ sheet, onLeave }: Props) {
  const [lead, setLead] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const change = useMutation(api.cases.changeLead.mutationOptions({ onSuccess: onLeave }));
  const seen = useSeen(sheet.seen, change.isError);
  const others = sheet.workers.filter((one) => one.account !== sheet.case.lead.account);
  const account = others.find((one) => String(one.account) === lead)?.account;
  return (
    <FormFrame
      act="Hand the case over"
      lacks={(account === undefined && 'Choose who leads it.') || (reason.trim().length < 3 && 'Say why first.')}
      pending={change.isPending}
      error={change.error}
      onKeep={() => account !== undefined && change.mutate({ case: sheet.case.id, seen, lead: account, reason: reason.trim() })}
      onLeave={onLeave}
    >
      <Select
        autoFocus
        label="Lead worker"
        data={others.map((one) => ({ value: String(one.account), label: one.name }))}
        value={account === undefined ? null : lead}
        onChange={setLead}
      />
      <TextInput label="Why" maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormFrame>
  );
}
