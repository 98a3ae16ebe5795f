import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { minuteOf } from '../building/index.ts';
import { ExpectedPupils } from './expected-pupils.tsx';
import { type ExpectedGroup, type ExpectedList, mayBeSaid, type SayExpected, sayable, tickedAtFirst } from './expected-words.ts';

type Props = { readonly list: ExpectedList; readonly group: ExpectedGroup; readonly onDone: () => void };

/** One place and session: who was asked there, when, and for whom the answer holds. */
export function ExpectedPanel({ list, group, onDone }: Props) {
  const [ticked, setTicked] = useState(() => tickedAtFirst(group.pupils));
  const [saidBy, setSaidBy] = useState('');
  const [saidOn, setSaidOn] = useState(list.today);
  const [at, setAt] = useState(formatMinuteOfDay(list.now));
  const [detail, setDetail] = useState('');
  const say = useMutation(api.registers.sayExpected.mutationOptions({ onSuccess: onDone }));
  const saidAt = minuteOf(at);
  const came = sayable(group.pupils, ticked, true);
  const missing = sayable(group.pupils, ticked, false);
  const detailNeeded = came.some((one) => one.detailNeeded);
  const said = saidBy.trim() !== '' && saidAt !== undefined;
  const send = (arrived: boolean) => {
    if (saidAt === undefined) return;
    const sessions: SayExpected['sessions'] = (arrived ? came : missing).map((one) => ({
      ...{ pupil: one.pupil, session: group.session, seen: one.seen },
      ...(arrived && one.detailNeeded ? { detail: detail.trim() } : {}),
    }));
    say.mutate({ date: list.date, arrived, sessions, saidBy: saidBy.trim(), saidOn, saidAt });
  };
  return (
    <Stack gap="md">
      <Text size="sm">
        {group.symbol}, {group.title}. Ask {group.confirmedBy}: only then the register says {group.symbol}.
      </Text>
      <ExpectedPupils list={list} group={group} ticked={ticked} onTick={setTicked} />
      {group.pupils.some(mayBeSaid) && (
        <form onSubmit={(event) => event.preventDefault()}>
          <Stack gap="sm">
            <TextInput
              label="Who said so"
              maxLength={200}
              value={saidBy}
              onChange={(event) => setSaidBy(event.currentTarget.value)}
            />
            <Group gap="sm" align="flex-end">
              <DayField label="Said on" value={saidOn} onChange={setSaidOn} latest={list.today} />
              <TextInput
                label="At"
                w={90}
                value={at}
                error={saidAt === undefined ? 'As 09:05' : undefined}
                onChange={(event) => setAt(event.currentTarget.value)}
              />
            </Group>
            {detailNeeded && (
              <TextInput
                label={group.symbol === 'D' ? 'Which other school' : 'Nature of the education there'}
                description="The plan does not name it, and the mark needs it"
                maxLength={200}
                value={detail}
                onChange={(event) => setDetail(event.currentTarget.value)}
              />
            )}
            {say.isError && <ErrorPanel title="Nothing was written down" error={errorMessage(say.error)} />}
            <Group gap="xs">
              <Button
                {...greyed(
                  !said && 'Say who was asked first.',
                  came.length === 0 && 'Tick who came.',
                  detailNeeded && detail.trim() === '' && 'Say what the code asks for.',
                )}
                loading={say.isPending}
                onClick={() => send(true)}
              >
                {came.length} arrived: write {group.symbol}
              </Button>
              <Button
                variant="default"
                {...greyed(!said && 'Say who was asked first.', missing.length === 0 && 'All are ticked as come.')}
                loading={say.isPending}
                onClick={() => send(false)}
              >
                {missing.length} did not arrive: write N
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              Who did not arrive stands in the list of unexplained absences, to be rung.
            </Text>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
