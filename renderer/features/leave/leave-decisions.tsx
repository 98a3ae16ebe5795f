import { Alert, Button, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { grantedSpanRefusal, type LeaveOutcome, leaveOutcomes } from '#shared/domain/leave/leave-decision.ts';
import { spanInWords } from '#shared/domain/leave/leave-span.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { type SpanEntry, spanOf } from './leave-form.ts';
import { type LeaveSheet, outcomeWords } from './leave-words.ts';
import { SpanFields } from './span-fields.tsx';

/** What was decided, in all its versions, and the decision of whoever may. */
export function LeaveDecisions({ sheet }: { readonly sheet: LeaveSheet }) {
  const decides = useMay('leave.decide');
  const [open, setOpen] = useState(false);
  const decided = sheet.decisions.length > 0;
  const withdrawn = sheet.withdrawal !== undefined;
  return (
    <Stack gap="sm">
      {!decided && !decides && !withdrawn && <Text size="sm">It waits for the head teacher.</Text>}
      {sheet.decisions.toReversed().map((one) => (
        <div key={one.command} className="ao-leave-line">
          <Text fw={one.current ? 650 : 400} td={one.current ? 'none' : 'line-through'}>
            {outcomeWords[one.outcome]}
            {one.part !== undefined && `: ${spanInWords(one.part)}`}
          </Text>
          <Text size="sm" className="ao-leave-said">
            {one.reasons}
          </Text>
          <Text size="sm" c="dimmed">
            {one.decidedBy}, {formatDate(one.decidedOn)}
            {one.changedBecause !== undefined && `. In place of the one before: ${one.changedBecause}`}
          </Text>
        </div>
      ))}
      {!withdrawn && sheet.mayNotBeGranted.length > 0 && (
        <Alert color="gray" variant="outline" title="It may not be granted">
          {sheet.mayNotBeGranted.join(' ')}
        </Alert>
      )}
      {decides && decided && !open && !withdrawn && (
        <Button variant="default" onClick={() => setOpen(true)}>
          Change the decision
        </Button>
      )}
      {decides && !withdrawn && (!decided || open) && <DecideForm sheet={sheet} />}
    </Stack>
  );
}

function DecideForm({ sheet }: { readonly sheet: LeaveSheet }) {
  const { leave } = sheet;
  const current = sheet.decisions.find((one) => one.current);
  const mayGrant = sheet.mayNotBeGranted.length === 0;
  const [outcome, setOutcome] = useState<LeaveOutcome>(mayGrant ? 'granted' : 'refused');
  const [days, setDays] = useState<SpanEntry>(leave.span);
  const [reasons, setReasons] = useState('');
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(sheet.today);
  const [because, setBecause] = useState('');
  const decide = useMutation(api.leave.decide.mutationOptions());
  const part = outcome === 'part' ? spanOf(days) : undefined;
  const gap = grantedSpanRefusal(outcome, leave.span, part) ?? gapOf({ reasons, because, changes: current !== undefined });
  const save = () => {
    if (decidedOn === undefined) return;
    const changed = current === undefined ? {} : { changedBecause: because.trim() };
    const granted = part === undefined ? {} : { part };
    const seen = current?.command ?? null;
    decide.mutate({ leave: leave.id, outcome, ...granted, reasons: reasons.trim(), decidedOn, seen, ...changed });
  };
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="The decision"
        value={outcome}
        onChange={setOutcome}
        data={leaveOutcomes.map((one) => ({
          value: one,
          label: one === 'granted' ? 'Grant the whole' : one === 'part' ? 'Grant a part' : 'Refuse',
          disabled: !mayGrant && one !== 'refused',
        }))}
      />
      {outcome === 'part' && (
        <SpanFields value={days} today={sheet.today} onChange={(change) => setDays((now) => ({ ...now, ...change }))} />
      )}
      <Textarea
        label="Reasons"
        description="They stand in the letter to each parent: name neither the other parent nor brothers and sisters."
        rows={3}
        maxLength={4000}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
      <OptionalDayField label="Decided on" near={sheet.today} value={decidedOn} onChange={setDecidedOn} />
      {current !== undefined && (
        <TextInput
          label="Why the decision is changed"
          maxLength={1000}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
      )}
      {decide.isError && <ErrorPanel title="Nothing was decided" error={errorMessage(decide.error)} onClose={decide.reset} />}
      <Text size="sm" c="dimmed">
        {gap ?? 'It is recorded in your name.'}
      </Text>
      <Button {...greyed(gap, decidedOn === undefined && 'Say on which day.')} loading={decide.isPending} onClick={save}>
        {outcome === 'granted' ? 'Grant this leave' : outcome === 'part' ? 'Grant these days' : 'Refuse this leave'}
      </Button>
    </Stack>
  );
}

function gapOf(entry: { reasons: string; because: string; changes: boolean }): string | undefined {
  if (entry.reasons.trim().length < 3) return 'Say the reasons in a few words.';
  return entry.changes && entry.because.trim().length < 3 ? 'Say why the decision is changed.' : undefined;
}
