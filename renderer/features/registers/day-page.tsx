import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { addDays, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { DayBoard } from './day-board.tsx';

/** The registers of one day, each class with its two sessions. Without a date: today. */
export function RegistersPage({ date }: { readonly date: PlainDate | undefined }) {
  const day = useQuery(api.registers.day.queryOptions({ input: date === undefined ? {} : { date } }));
  const shown = day.data?.date ?? date;
  const followsUp = useMay('attendance.read');
  return (
    <Page
      title={shown === undefined ? 'Registers' : `Registers of ${formatDate(shown)}`}
      sentence="Each class in the morning and in the afternoon. Missing ones are the ones to chase."
      {...(shown === undefined ? {} : { actions: <DayActions date={shown} followsUp={followsUp} /> })}
    >
      {day.isError && (
        <ErrorPanel
          title="The registers of this day cannot be shown"
          error={errorMessage(day.error)}
          onRetry={() => void day.refetch()}
        />
      )}
      {day.data !== undefined && !day.data.open && <ClosedDay because={day.data.closedBecause} />}
      {!day.isError && (day.data === undefined || day.data.open) && <DayBoard day={day.data} />}
    </Page>
  );
}

function DayActions({ date, followsUp }: { readonly date: PlainDate; readonly followsUp: boolean }) {
  return (
    <>
      {followsUp && <Link to="/registers/unexplained">Unexplained absences</Link>}
      <DayChoice date={date} />
    </>
  );
}

function ClosedDay({ because }: { readonly because: string | undefined }) {
  return (
    <EmptyState title="No registers on this day">
      {because ?? 'The school has no session on this day.'} The days of the school stand under School, in its calendar.
    </EmptyState>
  );
}

function DayChoice({ date }: { readonly date: PlainDate }) {
  const navigate = useNavigate();
  const go = (to: PlainDate | undefined) => void navigate({ to: '/registers', search: to === undefined ? {} : { date: to } });
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="default" size={36} aria-label="The school day before" onClick={() => go(weekdayFrom(date, -1))}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <DayField label="Day" hiddenLabel value={date} onChange={go} />
      <ActionIcon variant="default" size={36} aria-label="The school day after" onClick={() => go(weekdayFrom(date, 1))}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={() => go(undefined)}>
        <Text inherit>Today</Text>
      </Button>
    </Group>
  );
}

/** The next day of the week Monday to Friday in one direction. */
export function weekdayFrom(date: PlainDate, step: 1 | -1): PlainDate {
  const next = addDays(date, step);
  return weekdayOf(next) <= 5 ? next : weekdayFrom(next, step);
}
