import { Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type GroupKind,
  groupKinds,
  groupKindTitles,
  type PupilGroup,
  undatedGroupKinds,
} from '#shared/domain/attendance/pupil-groups.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import type { GroupFigures } from './group-figures.ts';
import { GroupPictures } from './group-pictures.tsx';
import { GroupPupils } from './group-pupils.tsx';
import { GroupTable } from './group-table.tsx';
import { groupKey, groupTitle, kindsFor } from './group-words.ts';

type Chosen = { readonly from?: PlainDate; readonly to?: PlainDate; readonly group: PupilGroup };

const wholeSchool: PupilGroup = { kind: 'school', value: 'all' };
const noDay = '' as PlainDate;

/** Attendance of any group between any two days, with its pictures; every figure opens the pupils behind it. */
export function GroupFiguresPage() {
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<Chosen>({ group: wholeSchool });
  const to = chosen.to ?? freshness.data?.today;
  const from = chosen.from ?? (to === undefined ? undefined : academicYearOf(to).from);
  const found = useQuery({
    ...api.attendance.groups.queryOptions({ input: { from: from ?? noDay, to: to ?? noDay, group: chosen.group } }),
    enabled: from !== undefined && to !== undefined,
    placeholderData: (before) => before,
  });
  const failed = freshness.error ?? found.error;
  const choose = (group: PupilGroup) => setChosen({ ...chosen, group });
  return (
    <Page
      title="Figures"
      sentence="Attendance of the school and its groups between two days. Choose a group for its pictures and its pupils."
    >
      <Group gap="sm" align="flex-start">
        {from !== undefined && <DayField label="From" value={from} onChange={(day) => setChosen({ ...chosen, from: day })} />}
        {to !== undefined && <DayField label="To" value={to} onChange={(day) => setChosen({ ...chosen, to: day })} />}
        {found.data !== undefined && <GroupChoice figures={found.data} group={chosen.group} onChoose={choose} />}
      </Group>
      {failed !== null && (
        <ErrorPanel title="These figures cannot be shown" error={errorMessage(failed)} onRetry={() => void found.refetch()} />
      )}
      {failed === null && found.data === undefined && <Skeleton height={420} aria-label="Loading the figures" />}
      {failed === null && found.data !== undefined && <Found figures={found.data} onChoose={choose} />}
    </Page>
  );
}

const undated = [...undatedGroupKinds].map((kind) => groupKindTitles[kind]).join('; ');

const footNote = [
  'A session counts in the year, class, programme and every other group that its pupil was in on that day, so the sessions of those who have since moved or left are counted too.',
  '“Pupils”, “persistent” and “severe” are of those in the group on the last day.',
  `The roll keeps no days for these: ${undated}. There every session counts by what is recorded now.`,
  'What is not recorded of a pupil stands by itself and is in no other group.',
].join(' ');

type FoundProps = { readonly figures: GroupFigures; readonly onChoose: (group: PupilGroup) => void };

function Found({ figures, onChoose }: FoundProps) {
  const seesCare = useMay('care.groups');
  const [kind, setKind] = useState<GroupKind>('year');
  return (
    <Stack gap="md">
      <Section title={groupTitle(figures.group)}>
        <GroupPictures figures={figures} />
      </Section>
      <Section title="Groups side by side">
        <Select
          aria-label="Kind of group"
          w={320}
          mb="xs"
          allowDeselect={false}
          data={kindsFor(seesCare).map((one) => ({ value: one, label: groupKindTitles[one] }))}
          value={kind}
          onChange={(value) => setKind(groupKinds.find((one) => one === value) ?? 'year')}
        />
        <GroupTable figures={figures} kind={kind} onChoose={onChoose} />
      </Section>
      <Section title={`Pupils of ${groupTitle(figures.group)}`}>
        <GroupPupils key={groupKey(figures.group)} figures={figures} />
      </Section>
      <Text size="sm" c="dimmed">
        {footNote}
      </Text>
    </Stack>
  );
}

function GroupChoice({ figures, group, onChoose }: FoundProps & { readonly group: PupilGroup }) {
  const byKind = groupKinds.map((kind) => ({
    group: groupKindTitles[kind],
    items: figures.groups
      .filter((row) => row.group.kind === kind)
      .map((row) => ({ value: groupKey(row.group), label: groupTitle(row.group) })),
  }));
  return (
    <Select
      label="Group"
      w={280}
      searchable
      selectFirstOptionOnChange
      onFocus={(event) => event.currentTarget.select()}
      allowDeselect={false}
      data={byKind.filter(({ items }) => items.length > 0)}
      value={groupKey(group)}
      onChange={(value) => onChoose(figures.groups.find((row) => groupKey(row.group) === value)?.group ?? wholeSchool)}
    />
  );
}
