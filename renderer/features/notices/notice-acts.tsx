import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { IssueLetter } from './issue-letter.tsx';
import type { NoticeSheet } from './notice-words.ts';
import { WelfareCheck } from './welfare-check.tsx';
import { WithdrawLetter } from './withdraw-letter.tsx';

type NextAct = NoticeSheet['next'][number];

/** What may be done next by whoever is signed in, exactly as the office says; where it may not, why. */
export function NoticeActs({ sheet }: { readonly sheet: NoticeSheet }) {
  const forward = sheet.next.filter((next) => next.act !== 'withdraw');
  const withdraw = sheet.next.find((next) => next.act === 'withdraw');
  if (sheet.next.length === 0) return <Text c="dimmed">Nothing more can be done with this letter.</Text>;
  return (
    <Stack gap="sm">
      {forward.map((next) =>
        next.allowed ? <Act key={next.act} act={next.act} sheet={sheet} /> : <Because key={next.act} next={next} />,
      )}
      {withdraw?.allowed === true && <WithdrawLetter sheet={sheet} />}
      {withdraw?.allowed === false && forward.length === 0 && <Because next={withdraw} />}
    </Stack>
  );
}

function Act({ act, sheet }: { readonly act: NextAct['act']; readonly sheet: NoticeSheet }) {
  switch (act) {
    case 'clear':
      return <WelfareCheck sheet={sheet} />;
    case 'approve':
      return <ApproveLetter sheet={sheet} />;
    case 'issue':
      return <IssueLetter sheet={sheet} />;
    case 'withdraw':
      return null;
  }
}

const notYet: Readonly<Record<NextAct['act'], string>> = {
  clear: 'The welfare check is not yours to give',
  approve: 'It cannot be approved by you now',
  issue: 'It cannot be issued now',
  withdraw: 'It cannot be withdrawn now',
};

function Because({ next }: { readonly next: NextAct }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {notYet[next.act]}
      </Text>
      <Text size="sm" c="dimmed">
        {next.because}
      </Text>
    </div>
  );
}

function ApproveLetter({ sheet }: { readonly sheet: NoticeSheet }) {
  const [asked, setAsked] = useState(false);
  const approve = useMutation(api.notices.approve.mutationOptions({ onSettled: () => setAsked(false) }));
  const act = `Approve this letter to ${sheet.notice.recipient}`;
  return (
    <Stack gap="xs">
      {approve.isError && (
        <ErrorPanel title="The letter was not approved" error={errorMessage(approve.error)} onClose={approve.reset} />
      )}
      <Group>
        <Button onClick={() => setAsked(true)}>{act}</Button>
      </Group>
      <Confirm
        opened={asked}
        title="Approve the letter"
        act={act}
        pending={approve.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => approve.mutate({ notice: sheet.notice.id })}
      >
        You approve this warning letter about {sheet.notice.pupil.knownName}, with {sheet.grounds.length} sessions as its grounds.
        It goes out only when the office issues it, and can be withdrawn until then.
      </Confirm>
    </Stack>
  );
}
