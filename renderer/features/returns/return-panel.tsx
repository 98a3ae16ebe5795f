import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { deletionGrounds, type ReturnCause, returnCauses } from '#shared/domain/exchange/returns/return-content.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { kindWords, madeWords, type ReturnRow } from './return-words.ts';

/** One return: why it is due, what goes out, and what only a person can say. */
export function ReturnPanel({ row }: { readonly row: ReturnRow }) {
  return (
    <Stack gap="sm">
      <Text size="sm">
        {kindWords[row.kind]} return. {row.because}
      </Text>
      <Text size="sm">{row.from === row.to ? formatDay(row.from) : `${formatDay(row.from)} to ${formatDay(row.to)}`}</Text>
      <Text size="sm">
        Goes out with the full name, the date of birth and the address: {row.address || 'none is recorded'}.
        {(row.kind === 'newPupil' || row.kind === 'deletion') && ' Sex, contacts and their telephone numbers go with it.'}
      </Text>
      {row.prepared === undefined ? <Preparing row={row} /> : <Prepared row={row} prepared={row.prepared} />}
    </Stack>
  );
}

function Preparing({ row }: { readonly row: ReturnRow }) {
  const [cause, setCause] = useState<ReturnCause>('not known');
  const [ground, setGround] = useState<string>();
  const [believedOn, setBelievedOn] = useState<PlainDate>();
  const [route, setRoute] = useState('');
  const [madeOn, setMadeOn] = useState<PlainDate>();
  const prepare = useMutation(api.exchange.returnsPrepare.mutationOptions());
  const elsewhere = useMutation(api.exchange.returnsElsewhere.mutationOptions());
  const said = {
    ...{ kind: row.kind, pupil: row.pupil.id, caseOn: row.caseOn },
    ...(row.kind === 'attendance' ? { cause } : {}),
    ...(ground === undefined ? {} : { ground }),
    ...(believedOn === undefined ? {} : { believedOn }),
  };
  const lacks =
    (row.kind === 'deletion' && ground === undefined && 'Choose the ground under regulation 9.') ||
    (row.kind === 'sickness' && believedOn === undefined && 'Say since when it is believed.');
  const failed = prepare.error ?? elsewhere.error;
  return (
    <Stack gap="sm">
      {failed !== null && <ErrorPanel title="Nothing was saved" error={errorMessage(failed)} />}
      {row.kind === 'attendance' && (
        <Select
          label="Cause, if known"
          data={[...returnCauses]}
          value={cause}
          allowDeselect={false}
          onChange={(value) => setCause(value ?? 'not known')}
        />
      )}
      {row.kind === 'deletion' && (
        <Select
          label="Ground under regulation 9"
          placeholder="Choose the ground"
          data={deletionGrounds.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` }))}
          value={ground ?? null}
          onChange={(value) => setGround(value ?? undefined)}
        />
      )}
      {row.kind === 'sickness' && (
        <OptionalDayField
          label="Believed since"
          description="The day on which the school had reasonable grounds to believe that the child will miss 15 school days."
          w="100%"
          near={row.caseOn}
          value={believedOn}
          onChange={setBelievedOn}
        />
      )}
      <Button {...greyed(lacks)} loading={prepare.isPending} onClick={() => prepare.mutate(said)}>
        Prepare for the next bundle
      </Button>
      <Title order={3} size="h5">
        Made by another route
      </Title>
      <TextInput
        label="Route"
        placeholder="Form of the authority"
        maxLength={200}
        value={route}
        onChange={(event) => setRoute(event.currentTarget.value)}
      />
      <Group align="end">
        <OptionalDayField label="Made on" near={row.caseOn} value={madeOn} onChange={setMadeOn} />
        <Button
          variant="default"
          {...greyed(
            lacks,
            route.trim() === '' && 'Say by which route it was made.',
            madeOn === undefined && 'Say on which day it was made.',
          )}
          loading={elsewhere.isPending}
          onClick={() => madeOn !== undefined && elsewhere.mutate({ ...said, route: route.trim(), madeOn })}
        >
          Record as made
        </Button>
      </Group>
    </Stack>
  );
}

type PreparedProps = { readonly row: ReturnRow; readonly prepared: NonNullable<ReturnRow['prepared']> };

function Prepared({ row, prepared }: PreparedProps) {
  const [reason, setReason] = useState('');
  const withdraw = useMutation(api.exchange.returnsWithdraw.mutationOptions());
  return (
    <Stack gap="sm">
      <Text size="sm">
        {madeWords(row)}. Prepared by {prepared.by}.
      </Text>
      {prepared.standing !== 'included' && (
        <>
          {withdraw.isError && <ErrorPanel title="Nothing was saved" error={errorMessage(withdraw.error)} />}
          <TextInput
            label="Reason for taking it back"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            variant="default"
            {...greyed(reason.trim().length < 3 && 'Say why first.')}
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ id: prepared.id, reason: reason.trim() })}
          >
            Take back
          </Button>
        </>
      )}
    </Stack>
  );
}
