import { Button, Group, Select, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { ClassId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { ClassCodes } from './class-codes.tsx';
import { ClassFigure, ClassPupils } from './class-pupils.tsx';
import { ClassMissing, ClassUnexplained } from './class-registers.tsx';
import { ClassWeeks } from './class-weeks.tsx';
import type { ClassPage } from './class-words.ts';

export type ClassDays = { readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined };

type Props = { readonly class: ClassId; readonly days: ClassDays };

const noDay = '' as PlainDate;

/** One class between two days: its pupils, its codes, its weeks, and what is missing or not yet explained. */
export function ClassAttendancePage({ class: classId, days }: Props) {
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const to = days.to ?? freshness.data?.today;
  const from = days.from ?? (to === undefined ? undefined : academicYearOf(to).from);
  const found = useQuery({
    ...api.attendance.class.queryOptions({ input: { class: classId, from: from ?? noDay, to: to ?? noDay } }),
    enabled: from !== undefined && to !== undefined,
  });
  const failed = freshness.error ?? found.error;
  return (
    <Page
      title={found.data === undefined ? 'Class' : `Class ${found.data.className}`}
      sentence="Attendance of one class between two days, as it stands on the last of them."
      actions={<Back />}
    >
      {from !== undefined && to !== undefined && <Choice class={classId} from={from} to={to} />}
      {failed !== null && (
        <ErrorPanel title="This class cannot be shown" error={errorMessage(failed)} onRetry={() => void found.refetch()} />
      )}
      {failed === null && found.data === undefined && <Skeleton height={420} aria-label="Loading the class" />}
      {failed === null && found.data !== undefined && <Parts page={found.data} />}
    </Page>
  );
}

/** To wherever one came from, a board or a list of pupils; to Figures where the address was opened by itself. */
function Back() {
  const router = useRouter();
  const navigate = useNavigate();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => (router.history.canGoBack() ? router.history.back() : void navigate({ to: '/watch/figures' }))}
    >
      Back
    </Button>
  );
}

type View = 'pupils' | 'codes' | 'weeks' | 'missing' | 'unexplained';

const views: readonly View[] = ['pupils', 'codes', 'weeks', 'missing', 'unexplained'];

function Parts({ page }: { readonly page: ClassPage }) {
  const [view, setView] = useState<View>('pupils');
  return (
    <>
      <ClassFigure page={page} />
      <Tabs value={view} onChange={(value) => setView(views.find((one) => one === value) ?? 'pupils')} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="pupils">Pupils</Tabs.Tab>
          <Tabs.Tab value="codes">Codes</Tabs.Tab>
          <Tabs.Tab value="weeks">Weekdays and weeks</Tabs.Tab>
          <Tabs.Tab value="missing">Missing registers ({page.missing.length})</Tabs.Tab>
          <Tabs.Tab value="unexplained">To be explained ({page.unexplained.length})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pupils">
          <ClassPupils page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="codes">
          <ClassCodes page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="weeks">
          <ClassWeeks page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="missing">
          <ClassMissing page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="unexplained">
          <ClassUnexplained page={page} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

type ChoiceProps = { readonly class: ClassId; readonly from: PlainDate; readonly to: PlainDate };

/** Class and days stand in the address: whoever comes back from a pupil finds them as they were. */
function Choice({ class: classId, from, to }: ChoiceProps) {
  const navigate = useNavigate();
  const classes = useQuery(api.people.classes.queryOptions({ input: { on: to } }));
  const go = (wanted: Partial<ChoiceProps>) => {
    const { class: to_, ...days } = { class: classId, from, to, ...wanted };
    void navigate({ to: '/watch/class/$class', params: { class: String(to_) }, search: days, replace: true });
  };
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <Select
        label="Class"
        w={150}
        searchable
        allowDeselect={false}
        data={(classes.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
        value={String(classId)}
        onChange={(value) => value !== null && go({ class: Number(value) as ClassId })}
      />
      <DayField label="From" value={from} latest={to} onChange={(day) => go({ from: day })} />
      <DayField label="To" value={to} onChange={(day) => go(day < from ? { from: day, to: day } : { to: day })} />
    </Group>
  );
}
