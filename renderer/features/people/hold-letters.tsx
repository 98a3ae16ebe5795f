import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';

type Held = NonNullable<Outputs['people']['sheet']['lettersHeld']>;

/** At the top of the sheet while it lasts: no letter about this pupil may go. */
export function LettersHeld({
  held,
  pupil,
  mayChange,
}: {
  readonly held: Held;
  readonly pupil: PupilId;
  readonly mayChange: boolean;
}) {
  const lift = useMutation(api.people.holdLetters.mutationOptions());
  return (
    <Alert variant="outline" color="red" title="All letters about this pupil are on hold">
      <Stack gap="xs">
        <Text>
          {held.reason === undefined ? '' : `${held.reason} `}To be looked at again on {formatDate(held.reviewOn)}.
        </Text>
        {lift.isError && <ErrorPanel title="The hold was not lifted" error={errorMessage(lift.error)} onClose={lift.reset} />}
        {mayChange && (
          <Group>
            <Button size="xs" variant="default" loading={lift.isPending} onClick={() => lift.mutate({ pupil, held: null })}>
              Lift the hold
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

/** Stops every letter about a pupil until a review: bereavement, police, safeguarding (practice rule 3). */
export function HoldLetters({
  pupil,
  knownName,
  today,
}: {
  readonly pupil: PupilId;
  readonly knownName: string;
  readonly today: PlainDate;
}) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState<PlainDate>(addDays(today, 28));
  const hold = useMutation(
    api.people.holdLetters.mutationOptions({ onSuccess: () => setReason(''), onSettled: () => setAsked(false) }),
  );
  const act = `Hold all letters about ${knownName}`;
  return (
    <Stack gap="xs">
      {hold.isError && <ErrorPanel title="The letters are not on hold" error={errorMessage(hold.error)} onClose={hold.reset} />}
      <Group>
        <Button variant="default" onClick={() => setAsked(true)}>
          Hold all letters
        </Button>
      </Group>
      <Confirm
        opened={asked}
        title="Hold all letters"
        act={act}
        pending={hold.isPending}
        lacks={reason.trim().length < 3 ? 'Say why first.' : reviewOn <= today && 'Choose a later day to look again.'}
        onClose={() => setAsked(false)}
        onConfirm={() => hold.mutate({ pupil, held: { reviewOn, reason: reason.trim() } })}
      >
        <Stack gap="sm">
          <Text>No letter about this pupil goes out, alone or with others, until the hold is lifted.</Text>
          <Textarea
            label="Why"
            description="Everyone who opens this sheet reads it. Keep to what they may know."
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DayField label="Look at it again on" earliest={addDays(today, 1)} value={reviewOn} onChange={setReviewOn} />
        </Stack>
      </Confirm>
    </Stack>
  );
}
