import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useAccount, useMay } from '../../client/use-session.ts';
import { Confirm } from '../../components/confirm.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { Enquiries } from './enquiries.tsx';
import { LeavingAnswers, type Seen } from './leaving-answers.tsx';
import { type LeavingSheet, runWords } from './leaving-words.ts';

type Props = { readonly sheet: LeavingSheet; readonly today: PlainDate };

/** One off-roll sheet from its ground to the head's yes, as it stood when it was opened. */
export function LeavingPanel({ sheet, today }: Props) {
  const [shown, setShown] = useState(0);
  return <OpenedSheet key={shown} sheet={sheet} today={today} onShowNewer={() => setShown((now) => now + 1)} />;
}

function OpenedSheet({ sheet, today, onShowNewer }: Props & { readonly onShowNewer: () => void }) {
  const removes = useMay('roll.remove');
  const [seen, setSeen] = useState(sheet.command);
  const at = { seen, onWritten: setSeen };
  return (
    <Stack gap="md">
      <Text size="sm">
        {sheet.pupil.className} · ({sheet.ground}) {sheet.groundTitle}, {sheet.reference} ·{' '}
        <Link to="/pupils/$pupil" params={{ pupil: String(sheet.pupil.id) }}>
          Open the pupil’s sheet
        </Link>
      </Text>
      {sheet.command > seen && <WrittenMeanwhile onShow={onShowNewer} />}
      <Missing missing={sheet.missing} />
      {sheet.run !== undefined && <RunShown run={sheet.run} />}
      <LeavingAnswers sheet={sheet} {...at} />
      {sheet.enquiriesNeeded && <Enquiries sheet={sheet} today={today} />}
      <ReturnMade sheet={sheet} today={today} {...at} />
      {removes && <Decision sheet={sheet} seen={seen} act="yes" />}
      <Decision sheet={sheet} seen={seen} act="withdraw" />
    </Stack>
  );
}

function WrittenMeanwhile({ onShow }: { readonly onShow: () => void }) {
  return (
    <Alert role="status" variant="outline" color="yellow" title="Somebody has written on this sheet since you opened it">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">What you typed here is not saved over theirs. Show the sheet as it stands, then write yours.</Text>
        <Button size="xs" variant="default" onClick={onShow}>
          Show the sheet as it stands
        </Button>
      </Stack>
    </Alert>
  );
}

function Missing({ missing }: { readonly missing: readonly string[] }) {
  return (
    <section aria-label="Still missing">
      <Title order={3} size="h5">
        {missing.length === 0 ? 'Nothing is missing: the head decides' : 'Still missing'}
      </Title>
      <ul className="ao-leaving-list">
        {missing.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function RunShown({ run }: { readonly run: NonNullable<LeavingSheet['run']> }) {
  const days = [...Map.groupBy(run.sessions, ({ date }) => date)];
  return (
    <section aria-label="What the register holds">
      <Title order={3} size="h5">
        What the register holds
      </Title>
      <Text size="sm">{runWords(run)}.</Text>
      <details>
        <summary>The sessions</summary>
        <ul className="ao-leaving-list ao-figures">
          {days.map(([date, held]) => (
            <li key={date}>
              {formatDay(date)}: {held.map(({ session, symbol }) => `${session} ${symbol}`).join(', ')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function ReturnMade({ sheet, today, seen, onWritten }: Props & Seen) {
  const account = useAccount();
  const [on, setOn] = useState(today);
  const save = useMutation(api.people.recordLeavingReturn.mutationOptions({ onSuccess: ({ command }) => onWritten(command) }));
  return (
    <section aria-label="Return to the local authority">
      <Title order={3} size="h5">
        Return to the local authority
      </Title>
      {save.isError && <ErrorPanel title="This was not recorded" error={errorMessage(save.error)} onClose={save.reset} />}
      {sheet.returnMade !== undefined ? (
        <Text size="sm">
          Made on {formatDate(sheet.returnMade.on)} by {sheet.returnMade.by}.
        </Text>
      ) : (
        <Stack gap={6}>
          <DayField label="Made on" value={on} onChange={setOn} latest={today} />
          <Group>
            <Button
              size="xs"
              variant="default"
              loading={save.isPending}
              onClick={() => save.mutate({ leaving: sheet.id, seen, on, by: account.name })}
            >
              The return was made
            </Button>
          </Group>
        </Stack>
      )}
    </section>
  );
}

/** The head's yes, or taking the sheet back; both with a reason. */
function Decision({ sheet, seen, act }: Pick<Seen, 'seen'> & { readonly sheet: LeavingSheet; readonly act: 'yes' | 'withdraw' }) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const settled = { onSettled: () => setAsked(false) };
  const remove = useMutation(api.people.removeFromRoll.mutationOptions(settled));
  const withdraw = useMutation(api.people.withdrawLeaving.mutationOptions(settled));
  const yes = act === 'yes';
  const title = yes ? `Take ${sheet.pupil.knownName} off the roll` : 'Withdraw this sheet';
  const error = yes ? remove.error : withdraw.error;
  const said = reason.trim();
  return (
    <Stack gap="xs">
      {error !== null && <ErrorPanel title={yes ? 'The name stays on the roll' : 'Not withdrawn'} error={errorMessage(error)} />}
      <Group>
        <Button
          size="xs"
          variant={yes ? 'filled' : 'default'}
          {...greyed(yes && sheet.missing.length > 0 && 'What is listed as missing comes first.')}
          onClick={() => setAsked(true)}
        >
          {title}
        </Button>
      </Group>
      <Confirm
        opened={asked}
        title={title}
        act={title}
        grave={yes}
        pending={remove.isPending || withdraw.isPending}
        lacks={said.length < 3 && 'Say why first.'}
        onClose={() => setAsked(false)}
        onConfirm={() => {
          if (yes) remove.mutate({ leaving: sheet.id, seen, decision: said });
          else withdraw.mutate({ leaving: sheet.id, seen, reason: said });
        }}
      >
        <Stack gap="sm">
          <Text>
            {yes
              ? `The last day on the roll is ${formatDate(sheet.leavesOn)}. The entry and this sheet stay in the admission register.`
              : 'The pupil stays on the roll. The sheet stays to be read.'}
          </Text>
          <Textarea
            label="Why"
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      </Confirm>
    </Stack>
  );
}
