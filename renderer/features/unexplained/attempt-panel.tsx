import { Checkbox, Kbd, Select, Stack, Text, Textarea, Title, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type AttemptMeans,
  type AttemptOutcome,
  attemptMeans,
  attemptOutcomes,
} from '#shared/domain/registers/contact-attempt.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { attemptOf, type NewAttempt, outcomeOfKey } from './attempt-entry.ts';
import { AttemptsSoFar } from './attempts-so-far.tsx';
import { CallOrder } from './call-order.tsx';
import { SetReason } from './set-reason.tsx';
import { TellToday } from './tell-today.tsx';
import { contactAfter, meansWords, nextContact, outcomeWords, type UnexplainedRow } from './unexplained-words.ts';

/** Whom to ring, and what came of it with one key; beside it what was tried, and each session with its deadline. */
export function AttemptPanel({ row }: { readonly row: UnexplainedRow }) {
  const [recorded, setRecorded] = useState<NewAttempt>();
  const record = useMutation(api.registers.recordAttempt.mutationOptions({ onSuccess: (_, attempt) => setRecorded(attempt) }));
  const { pupil } = row;
  return (
    <Stack gap="md">
      <Text size="sm">
        {pupil.className} ·{' '}
        <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
          Open the pupil’s sheet
        </Link>
      </Text>
      {row.ringFirst && (
        <Text size="sm" fw={650}>
          Ring first, and tell the safeguarding lead this morning.
        </Text>
      )}
      {row.daysSinceSeen !== undefined && (
        <Text size="sm">
          Not yet seen: {row.daysSinceSeen} school {row.daysSinceSeen === 1 ? 'day' : 'days'} since a member of staff saw the
          child.
        </Text>
      )}
      <TellToday row={row} />
      {row.doNotRing.length > 0 && (
        <Text size="sm">
          Do not ring: <strong>{row.doNotRing.join(', ')}</strong>.
        </Text>
      )}
      {record.isError && <ErrorPanel title="The attempt was not recorded" error={errorMessage(record.error)} />}
      <Text size="sm" role="status">
        {recorded !== undefined && !record.isPending && `Recorded: ${outcomeWords[recorded.outcome]}.`}
      </Text>
      {recorded?.outcome === 'spoke' && <SetReason row={row} contact={recorded.contact} />}
      <AttemptForm row={row} pending={record.isPending} onRecord={(attempt) => record.mutate(attempt)} />
      <AttemptsSoFar row={row} />
    </Stack>
  );
}

type FormProps = {
  /** Without `contacts` whoever records this is shown nobody to ring. */
  readonly row: Pick<UnexplainedRow, 'pupil' | 'to'> & { readonly contacts?: UnexplainedRow['contacts'] };
  readonly pending: boolean;
  readonly onRecord: (attempt: NewAttempt) => void;
};

export function AttemptForm({ row, pending, onRecord }: FormProps) {
  const [chosen, setChosen] = useState<ContactId>();
  const [means, setMeans] = useState<AttemptMeans>('phone');
  const [said, setSaid] = useState('');
  const [seenChild, setSeenChild] = useState(false);
  const contacts = row.contacts ?? [];
  const contact = contacts.find((one) => one.id === chosen) ?? nextContact(contacts);
  const take = (outcome: AttemptOutcome) => {
    if (pending) return;
    onRecord(attemptOf(row, { contact, means, said, seenChild }, outcome));
    setChosen(contactAfter(contacts, contact)?.id);
    setSaid('');
    setSeenChild(false);
  };
  useHotkeys(
    attemptOutcomes.map((_, index) => [
      String(index + 1),
      (event) => {
        const outcome = outcomeOfKey(event.key);
        if (outcome !== undefined && !event.repeat && document.querySelector('[aria-modal="true"]') === null) take(outcome);
      },
    ]),
  );
  return (
    <Stack gap="sm">
      {row.contacts !== undefined && <CallOrder contacts={contacts} chosen={contact?.id} onChoose={setChosen} />}
      <Legend onTake={take} disabled={pending} />
      <Select
        label="By"
        size="sm"
        allowDeselect={false}
        data={attemptMeans.map((one) => ({ value: one, label: meansWords[one] }))}
        value={means}
        onChange={(value) => setMeans(attemptMeans.find((one) => one === value) ?? means)}
      />
      <Textarea
        label="What was said"
        size="sm"
        rows={2}
        maxLength={500}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Checkbox
        label="A member of staff saw the child"
        checked={seenChild}
        onChange={(event) => setSeenChild(event.currentTarget.checked)}
      />
    </Stack>
  );
}

function Legend({ onTake, disabled }: { readonly onTake: (outcome: AttemptOutcome) => void; readonly disabled: boolean }) {
  return (
    <section aria-label="What came of it">
      <Title order={3} size="h5">
        What came of it
      </Title>
      <div className="ao-unexplained-outcomes">
        {attemptOutcomes.map((outcome, index) => (
          <UnstyledButton key={outcome} className="ao-unexplained-outcome" disabled={disabled} onClick={() => onTake(outcome)}>
            <Kbd size="sm">{index + 1}</Kbd> {outcomeWords[outcome]}
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
