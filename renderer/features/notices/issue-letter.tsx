import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { type Means, means, type NoticeSheet } from './notice-words.ts';

/** Issuing asks the day and the means, numbers the letter and freezes the copy; it cannot be taken back. */
export function IssueLetter({ sheet }: { readonly sheet: NoticeSheet }) {
  const [asked, setAsked] = useState(false);
  const [chosenDay, setChosenDay] = useState<{ readonly day: PlainDate | undefined }>();
  const [by, setBy] = useState<Means>('first-class post');
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const issue = useMutation(api.notices.issue.mutationOptions({ onSettled: () => setAsked(false) }));
  const today = freshness.data?.today;
  const issuedOn = chosenDay === undefined ? today : chosenDay.day;
  const act = `Issue this letter to ${sheet.notice.recipient}`;
  return (
    <Stack gap="xs">
      {issue.isError && <ErrorPanel title="The letter was not issued" error={errorMessage(issue.error)} onClose={issue.reset} />}
      <Group>
        <Button onClick={() => setAsked(true)}>{act}</Button>
      </Group>
      <Confirm
        opened={asked}
        title="Issue the letter"
        act={act}
        pending={issue.isPending}
        lacks={issuedOn === undefined && 'Say on which day it goes out.'}
        onClose={() => setAsked(false)}
        onConfirm={() => {
          if (issuedOn !== undefined) issue.mutate({ notice: sheet.notice.id, issuedOn, means: by });
        }}
      >
        <Stack gap="md">
          <Text>
            The letter gets its number, and its copy and grounds are kept unchanged. It cannot be taken back; a new letter can put
            it right.
          </Text>
          {today !== undefined && (
            <OptionalDayField label="Goes out on" near={today} value={issuedOn} onChange={(day) => setChosenDay({ day })} />
          )}
          <Radio.Group label="How it reaches the parent" value={by} onChange={(value) => setBy(value)}>
            <Stack gap={6} mt={6}>
              {means.map((one) => (
                <Radio key={one} value={one} label={meansWords[one]} />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      </Confirm>
    </Stack>
  );
}

const meansWords: Readonly<Record<Means, string>> = {
  'first-class post': 'First-class post',
  'by hand': 'By hand',
  'e-mail agreed by the parent': 'E-mail, as the parent has agreed',
};
