import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { provisionTitles } from '#shared/domain/suspensions/suspension-marks.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { CodeSelect } from '../../components/code-select.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import { Section } from '../../components/section.tsx';
import type { SuspensionSheet } from './suspension-words.ts';

type Props = { readonly sheet: SuspensionSheet };

/** Education elsewhere, the way back into school, and taking it back. */
export function SuspensionSteps({ sheet }: Props) {
  const records = useMay('suspensions.record');
  const decides = useMay('suspensions.decide');
  const { stage, span } = sheet.suspension;
  const stands = stage !== 'takenBack' && stage !== 'proposed';
  return (
    <>
      {records && stands && sheet.sixthDay !== undefined && (
        <Section title="Education elsewhere">
          <Provision sheet={sheet} />
        </Section>
      )}
      {stage !== 'takenBack' && span.kind === 'fixed' && (
        <Section title="Coming back">
          <Reintegration sheet={sheet} mayRecord={records} />
        </Section>
      )}
      {decides && stands && (
        <Section title="Take it back">
          <TakeBack sheet={sheet} />
        </Section>
      )}
    </>
  );
}

function Provision({ sheet }: Props) {
  const { suspension, seen, provision, sixthDay, provisionCodes } = sheet;
  const [on, setOn] = useState<PlainDate | undefined>(provision?.on ?? sixthDay?.date);
  const [code, setCode] = useState(provision?.code ?? provisionCodes[0]);
  const [where, setWhere] = useState(provision?.where ?? '');
  const begin = useMutation(api.suspensions.beginProvision.mutationOptions());
  return (
    <Stack gap="sm">
      <Text size="sm">E stops on that day. From then the mark of a day is what the provider confirms; nothing is filled in.</Text>
      {begin.isError && <ErrorPanel title="It was not saved" error={errorMessage(begin.error)} onClose={begin.reset} />}
      <Group align="end" gap="xs" wrap="nowrap">
        <OptionalDayField label="Begins on" near={sixthDay?.date ?? sheet.today} value={on} onChange={setOn} />
        <CodeSelect
          label="Code"
          flex={1}
          allowDeselect={false}
          codes={provisionCodes.map((one) => ({ symbol: one, title: provisionTitles[one] }))}
          value={code ?? null}
          onChange={(value) => setCode(provisionCodes.find((one) => one === value))}
        />
      </Group>
      <TextInput
        label="Where, and what it is"
        description="The register needs the nature of an activity elsewhere."
        maxLength={200}
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="default"
          {...greyed(
            on === undefined && 'Say on which day it begins.',
            code === undefined && 'Choose the code.',
            where.trim() === '' && 'Say where, and what it is.',
          )}
          loading={begin.isPending}
          onClick={() =>
            on !== undefined &&
            code !== undefined &&
            begin.mutate({ suspension: suspension.id, seen, on, code, where: where.trim() })
          }
        >
          {provision === undefined ? 'Education begins' : 'Change it'}
        </Button>
      </Group>
    </Stack>
  );
}

function Reintegration({ sheet, mayRecord }: Props & { readonly mayRecord: boolean }) {
  const { suspension, seen, returnsOn, reintegrationOn } = sheet;
  const [on, setOn] = useState<PlainDate | undefined>(reintegrationOn ?? returnsOn);
  const plan = useMutation(api.suspensions.planReintegration.mutationOptions());
  return (
    <Stack gap="sm">
      <Text size="sm">
        {returnsOn === undefined
          ? 'The day of return lies beyond the known terms.'
          : `Back in school on ${formatDate(returnsOn)}.`}{' '}
        {reintegrationOn !== undefined && `Reintegration meeting on ${formatDate(reintegrationOn)}.`}
      </Text>
      {plan.isError && <ErrorPanel title="It was not saved" error={errorMessage(plan.error)} onClose={plan.reset} />}
      {mayRecord && (
        <Group align="end" gap="xs">
          <OptionalDayField label="Reintegration meeting on" near={returnsOn ?? sheet.today} value={on} onChange={setOn} />
          <Button
            variant="default"
            {...greyed(on === undefined && 'Say on which day.', on === reintegrationOn && 'This day is set already.')}
            loading={plan.isPending}
            onClick={() => on !== undefined && plan.mutate({ suspension: suspension.id, seen, on })}
          >
            Set the day
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function TakeBack({ sheet }: Props) {
  const { suspension, seen, today } = sheet;
  const [date, setDate] = useState<PlainDate | undefined>(today < suspension.span.from ? suspension.span.from : today);
  const [session, setSession] = useState<'AM' | 'PM'>('AM');
  const [reason, setReason] = useState('');
  const takeBack = useMutation(api.suspensions.takeBack.mutationOptions());
  return (
    <Stack gap="sm">
      <Text size="sm">
        Before the governing board has met. Days already out still count towards the year, and no mark changes by itself.
      </Text>
      {takeBack.isError && (
        <ErrorPanel title="It stands as it was" error={errorMessage(takeBack.error)} onClose={takeBack.reset} />
      )}
      <Group align="end" gap="xs">
        <OptionalDayField label="In school again on" near={today} value={date} onChange={setDate} />
        <Select
          label="From the"
          w={124}
          allowDeselect={false}
          data={[
            { value: 'AM', label: 'Morning' },
            { value: 'PM', label: 'Afternoon' },
          ]}
          value={session}
          onChange={(value) => setSession(value === 'PM' ? 'PM' : 'AM')}
        />
      </Group>
      <TextInput label="Reason" maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group>
        <Button
          variant="default"
          {...greyed(date === undefined && 'Say from which day.', reason.trim().length < 3 && 'Say why first.')}
          loading={takeBack.isPending}
          onClick={() =>
            date !== undefined &&
            takeBack.mutate({ suspension: suspension.id, seen, from: { date, session }, reason: reason.trim() })
          }
        >
          Take this back
        </Button>
      </Group>
    </Stack>
  );
}
