import { Alert, Button, Checkbox, Group, Select, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useAccount } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { formatShare } from '../../components/format-share.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';
import { namesOf } from './case-words.ts';

type Proposal = Outputs['cases']['proposal'];

/** Opens a case with its reason, the sessions that led to it and a first step; for one pupil or a family. */
export function OpenCaseButton({ pupil, compact = false }: { readonly pupil?: PupilId; readonly compact?: boolean }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" {...(compact ? { size: 'xs' } : {})} onClick={() => setOpened(true)}>
        Open a case
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="Open a case" size="lg">
        {opened && <OpenCase pupil={pupil} onLeave={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}

function OpenCase({ pupil, onLeave }: { readonly pupil: PupilId | undefined; readonly onLeave: () => void }) {
  const [chosen, setChosen] = useState(pupil);
  const proposal = useQuery({
    ...api.cases.proposal.queryOptions({ input: { pupil: chosen ?? (0 as PupilId) } }),
    enabled: chosen !== undefined,
  });
  return (
    <Stack gap="md">
      {pupil === undefined && <ChoosePupil chosen={chosen} onChoose={setChosen} />}
      {proposal.isError && <ErrorPanel title="This cannot be shown now" error={errorMessage(proposal.error)} />}
      {chosen !== undefined && proposal.isPending && <Skeleton height={240} radius="sm" aria-label="Loading" />}
      {proposal.data !== undefined && <OpenForm key={chosen} proposal={proposal.data} onLeave={onLeave} />}
    </Stack>
  );
}

function OpenForm({ proposal, onLeave }: { readonly proposal: Proposal; readonly onLeave: () => void }) {
  const account = useAccount();
  const navigate = useNavigate();
  const { pupil, family, today, workers } = proposal;
  const [others, setOthers] = useState<readonly PupilId[]>([]);
  const [because, setBecause] = useState('');
  const [lead, setLead] = useState<AccountId | undefined>(workers.find((one) => one.account === account.id)?.account);
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState<PlainDate>(addDays(today, 7));
  const open = useMutation(
    api.cases.open.mutationOptions({
      onSuccess: ({ case: id }) => void navigate({ to: '/cases/$case', params: { case: String(id) } }),
    }),
  );
  const keep = () => {
    if (lead === undefined) return;
    open.mutate({
      pupils: [pupil.id, ...others],
      lead,
      because: because.trim(),
      step: { what: what.trim(), dueOn, owner: lead },
    });
  };
  const ready = lead !== undefined && because.trim().length >= 3 && what.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) keep();
      }}
    >
      <Stack gap="md">
        {proposal.open.map((row) => (
          <Alert key={row.id} variant="outline" title="There is an open case already">
            <Link to="/cases/$case" params={{ case: String(row.id) }}>
              {namesOf(row)}, opened on {formatDate(row.openedOn)}
            </Link>
          </Alert>
        ))}
        <Ground proposal={proposal} />
        {family.length > 0 && (
          <Checkbox.Group
            label="Brothers and sisters here in the same case"
            description="One case for a family: what helps one often helps all."
            value={others.map(String)}
            onChange={(values) => setOthers(family.map(({ id }) => id).filter((id) => values.includes(String(id))))}
          >
            <Stack gap={6} mt={6}>
              {family.map((one) => (
                <Checkbox key={one.id} value={String(one.id)} label={`${one.knownName}, ${one.className}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          label="Why this case is opened"
          description="What worries you, in plain words. The family may read it one day."
          autosize
          minRows={2}
          maxLength={1000}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <Select
          label="Lead worker"
          data={workers.map((one) => ({ value: String(one.account), label: one.name }))}
          value={lead === undefined ? null : String(lead)}
          onChange={(value) => setLead(workers.find((one) => String(one.account) === value)?.account)}
        />
        <Group align="start" wrap="nowrap">
          <TextInput
            flex={1}
            label="First step"
            placeholder="Meet the family in school"
            maxLength={200}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <DayField label="By" value={dueOn} onChange={setDueOn} />
        </Group>
        {open.isError && <ErrorPanel title="The case is not open" error={errorMessage(open.error)} onClose={open.reset} />}
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {ready ? '' : 'It needs a reason, a lead worker and a first step.'}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onLeave}>
              Leave it
            </Button>
            <Button type="submit" disabled={!ready} loading={open.isPending}>
              Open the case for {others.length === 0 ? pupil.knownName : `${others.length + 1} children`}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function Ground({ proposal: { ground, pupil, family } }: { readonly proposal: Proposal }) {
  const names = new Map([pupil, ...family].map((one) => [one.id, one.knownName]));
  return (
    <section aria-label="What it rests on">
      {ground.map((one) => (
        <Text key={one.pupil} size="sm">
          <strong>{names.get(one.pupil)}</strong>: {groundWords(one)}
        </Text>
      ))}
    </section>
  );
}

type GroundRow = Proposal['ground'][number];

export function groundWords({ possible, absent, sessions }: GroundRow): string {
  const year =
    possible === 0
      ? 'no possible sessions this year'
      : `attendance ${formatShare(possible - absent, possible)} this year, ${absent} of ${possible} sessions missed`;
  const counted = sessions.length === 0 ? '' : `; ${sessions.length} sessions count towards the threshold`;
  return `${year}${counted}.`;
}
