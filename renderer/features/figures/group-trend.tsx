import { Table, Text } from '@mantine/core';
import { yearOfWeeks } from '#shared/domain/attendance/year-of-weeks.ts';
import { daysBetween, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { TrendChart } from '../../components/charts/trend-chart.tsx';
import { formatDay } from '../../components/format-date.ts';
import { formatCount, formatPercent } from '../../components/format-share.ts';
import type { GroupFigures } from './group-figures.ts';
import { trendSentence, type WeekCounts, weekPoints } from './group-words.ts';
import { Picture } from './picture.tsx';
import { agreedTargets, type GroupTarget, targetPoints, targetSentence, targetShare, targetsOfWeek } from './target-line.ts';

/** Attendance week by week, against the same weeks of the year before and the target that was agreed. */
export function GroupTrend({ figures }: { readonly figures: GroupFigures }) {
  const { weeks, weeksBefore, targets } = figures;
  const first = weeks[0]?.monday ?? mondayOf(figures.from);
  const days = daysBetween(first, weeks.at(-1)?.monday ?? first);
  const message = trendSentence(weeks, weeksBefore);
  const sentences = targets.map(targetSentence);
  const before = {
    label: 'Year before',
    points: weekPoints(weeksBefore, { from: first, days, shift: yearOfWeeks }),
    dashed: true,
  };
  const lines = [
    { label: 'This period', points: weekPoints(weeks, { from: first, days, shift: 0 }) },
    ...(weeksBefore.length === 0 ? [] : [before]),
    ...agreedTargets(targets).map((target) => ({
      label: `Target ${targetShare(target)}`,
      points: targetPoints(target, { from: first, days }),
      level: true,
    })),
  ];
  return (
    <Picture
      title="Attendance week by week"
      message={message}
      picture={
        weeks.length > 0 && (
          <>
            <TrendChart label={[message, ...sentences].join(' ')} lines={lines} marks={monthMarks(weeks, first, days)} />
            <Sentences sentences={sentences} />
          </>
        )
      }
      table={
        <>
          <WeekTable weeks={weeks} before={weeksBefore} targets={agreedTargets(targets)} />
          <Sentences sentences={sentences} />
        </>
      }
    />
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <Text key={sentence} size="sm" mt={4}>
      {sentence}
    </Text>
  ));
}

type Mark = { readonly x: number; readonly text: string };

function monthMarks(weeks: readonly WeekCounts[], first: PlainDate, days: number): readonly Mark[] {
  return weeks
    .filter(({ monday }, index) => monday.slice(0, 7) !== weeks[index - 1]?.monday.slice(0, 7))
    .map(({ monday }) => ({
      x: daysBetween(first, monday) / Math.max(1, days),
      text: formatDay(monday).split(' ').at(-1) ?? '',
    }));
}

type WeekTableProps = {
  readonly weeks: readonly WeekCounts[];
  readonly before: readonly WeekCounts[];
  readonly targets: readonly GroupTarget[];
};

function WeekTable({ weeks, before, targets }: WeekTableProps) {
  return (
    <Table fz="sm" verticalSpacing={2} aria-label="Attendance week by week" className="ao-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Week of</Table.Th>
          <Table.Th ta="right">Attendance</Table.Th>
          {targets.length > 0 && <Table.Th ta="right">Target</Table.Th>}
          <Table.Th ta="right">Missed, of sessions</Table.Th>
          <Table.Th ta="right">Year before</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map(({ monday, possible, absent }) => {
          const then = before.find((week) => daysBetween(week.monday, monday) === yearOfWeeks);
          return (
            <Table.Tr key={monday}>
              <Table.Td>{formatDay(monday)}</Table.Td>
              <Table.Td ta="right">{formatPercent(possible - absent, possible)}</Table.Td>
              {targets.length > 0 && <Table.Td ta="right">{targetsOfWeek(targets, monday)}</Table.Td>}
              <Table.Td ta="right">
                {formatCount(absent)} of {formatCount(possible)}
              </Table.Td>
              <Table.Td ta="right">
                {then === undefined ? 'not known' : `${formatCount(then.absent)} of ${formatCount(then.possible)}`}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
