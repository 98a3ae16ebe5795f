import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type LeaveWithdrawer, leaveWithdrawers } from '#shared/domain/leave/leave-withdrawal.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatDay, formatInstant } from '../../components/format-date.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { type LeaveSheet, withdrawerWords } from './leave-words.ts';

type Props = { readonly sheet: LeaveSheet; readonly mayRecord: boolean };

/** That the leave will not be taken: who said so, when and why; before that, the way to record it with what would end. */
export function LeaveWithdrawal({ sheet, mayRecord }: Props) {
  const { withdrawal } = sheet;
  if (withdrawal !== undefined) {
    return (
      <Stack gap={4}>
        <Text fw={650}>
          {withdrawerWords[withdrawal.by]} withdrew it on {formatDate(withdrawal.on)}.
        </Text>
        <Text size="sm" className="ao-leave-said">
          {withdrawal.reason}
        </Text>
        <Text size="sm" c="dimmed">
          Recorded {formatInstant(withdrawal.at)}, {withdrawal.recordedBy}. What was decided and told stays in the file.
        </Text>
      </Stack>
    );
  }
  if (!mayRecord) return <Text size="sm">It was not withdrawn.</Text>;
  return <Withdraw sheet={sheet} />;
}

function Withdraw({ sheet }: { readonly sheet: LeaveSheet }) {
  const [asked, setAsked] = useState(false);
  const [by, setBy] = useState<LeaveWithdrawer>('parent');
  const [on, setOn] = useState<PlainDate | undefined>(sheet.today);
  const [reason, setReason] = useState('');
  const withdraw = useMutation(api.leave.withdraw.mutationOptions({ onSettled: () => setAsked(false) }));
  const seen = sheet.decisions.find((one) => one.current)?.command ?? null;
  return (
    <Stack gap="xs">
      {withdraw.isError && (
        <ErrorPanel title="It was not withdrawn" error={errorMessage(withdraw.error)} onClose={withdraw.reset} />
      )}
      <Text size="sm">Where the family, or the office, takes the application back before the days.</Text>
      <Group>
        <Button variant="default" onClick={() => setAsked(true)}>
          Withdraw this leave
        </Button>
      </Group>
      <Confirm
        opened={asked}
        title="Withdraw the leave"
        act="Withdraw it"
        pending={withdraw.isPending}
        lacks={on === undefined ? 'Say on which day it was said.' : reason.trim().length < 3 && 'Say why, in their words.'}
        onClose={() => setAsked(false)}
        onConfirm={() => on !== undefined && withdraw.mutate({ leave: sheet.leave.id, by, on, reason: reason.trim(), seen })}
      >
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Who withdraws it"
            value={by}
            onChange={setBy}
            data={leaveWithdrawers.map((one) => ({ value: one, label: withdrawerWords[one] }))}
          />
          <OptionalDayField label="Said on" near={sheet.today} value={on} onChange={setOn} />
          <TextInput
            label="Why, in their words"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Ending plans={sheet.plans} />
        </Stack>
      </Confirm>
    </Stack>
  );
}

/** What the press takes from beside the register, before it is pressed. */
function Ending({ plans }: { readonly plans: LeaveSheet['plans'] }) {
  if (plans.length === 0) return <Text size="sm">Nothing is planned beside the register because of it.</Text>;
  return (
    <section aria-label="What ends beside the register">
      <Text size="sm" fw={600}>
        These planned days end. No mark changes.
      </Text>
      {plans.map((plan) => (
        <Text key={`${plan.from} ${plan.session ?? ''}`} size="sm">
          {formatDay(plan.from)}
          {plan.to !== plan.from && ` to ${formatDay(plan.to)}`}
          {plan.session !== undefined && ` ${plan.session}`}
        </Text>
      ))}
    </section>
  );
}
