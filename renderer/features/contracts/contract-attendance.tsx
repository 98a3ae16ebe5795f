import { Stack, Table, Text } from '@mantine/core';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { TrendChart } from '../../components/charts/trend-chart.tsx';
import { formatDate, formatDay } from '../../components/format-date.ts';
import { formatPercent } from '../../components/format-share.ts';
import { Picture } from '../figures/index.ts';
import type { ContractSheet } from './contract-words.ts';

type Attendance = NonNullable<ContractSheet['attendance']>;
type Props = Attendance & { readonly from: PlainDate };

/** Sessions before, during and after, and the weeks behind them; a picture with its table. */
export function ContractAttendance({ figures, weeks, from }: Props) {
  return (
    <Stack gap="md">
      <SpanTable figures={figures} />
      {weeks.length > 1 && (
        <Picture
          title="Week by week"
          message="Sessions attended, of those that could be. The weeks before the contract are dashed."
          picture={<WeekChart weeks={weeks} from={from} />}
          table={<WeekTable weeks={weeks} />}
        />
      )}
    </Stack>
  );
}

type Figures = Attendance['figures'];

function spansOf({ before, during, after }: Figures) {
  return [
    ['Before', before],
    ['During', during],
    ['After', after],
  ] as const;
}

function missedWords({ absent, possible }: Figures['before']): string {
  return possible === 0 ? 'no session' : `${absent} of ${possible} · ${formatPercent(absent, possible)}`;
}

/** The same where there is no room for a table. */
export function SpanLines({ figures }: { readonly figures: Figures }) {
  return (
    <div>
      {spansOf(figures).map(
        ([title, span]) =>
          span !== undefined && (
            <Text key={title} size="sm" className="ao-contract-line">
              <strong>{title}</strong>, {formatDate(span.from).slice(4)} to {formatDate(span.to).slice(4)}: sessions missed{' '}
              {missedWords(span)}; unauthorised {span.unauthorised}, late {span.late}.
            </Text>
          ),
      )}
    </div>
  );
}

export function SpanTable({ figures }: { readonly figures: Figures }) {
  const rows = spansOf(figures);
  return (
    <Table fz="sm" verticalSpacing={4} aria-label="Attendance before, during and after" className="ao-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={80}>When</Table.Th>
          <Table.Th>Days</Table.Th>
          <Table.Th ta="right">Missed</Table.Th>
          <Table.Th ta="right">Unauthorised</Table.Th>
          <Table.Th ta="right">Late</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(
          ([title, span]) =>
            span !== undefined && (
              <Table.Tr key={title}>
                <Table.Th fw={500}>{title}</Table.Th>
                <Table.Td>
                  {formatDate(span.from).slice(4)} to {formatDate(span.to).slice(4)}
                </Table.Td>
                <Table.Td ta="right">{missedWords(span)}</Table.Td>
                <Table.Td ta="right">{span.unauthorised}</Table.Td>
                <Table.Td ta="right">{span.late}</Table.Td>
              </Table.Tr>
            ),
        )}
      </Table.Tbody>
    </Table>
  );
}

type WeeksProps = { readonly weeks: Attendance['weeks'] };

function WeekChart({ weeks, from }: WeeksProps & { readonly from: PlainDate }) {
  const points = weeks.map(({ monday, possible, absent }, index) => ({
    monday,
    x: weeks.length === 1 ? 0 : index / (weeks.length - 1),
    share: possible === 0 ? undefined : (possible - absent) / possible,
  }));
  const begun = points.findIndex(({ monday }) => monday >= from);
  const split = begun === -1 ? points.length : begun;
  const before = points.slice(0, split + 1);
  const since = points.slice(split);
  const start = points[split];
  return (
    <TrendChart
      label="Share of sessions attended, week by week, before and since the contract began"
      lines={[
        ...(before.length > 1 ? [{ label: since.length === 0 ? 'Before' : '', points: before, dashed: true }] : []),
        ...(since.length > 0 ? [{ label: 'Since it began', points: since }] : []),
      ]}
      marks={[
        { x: 0, text: formatDay(weeks[0]?.monday ?? from) },
        ...(start === undefined || start.x < 0.15
          ? []
          : [{ x: Math.min(start.x, 0.86), text: `begins ${formatDay(from).slice(4)}` }]),
      ]}
    />
  );
}

function WeekTable({ weeks }: WeeksProps) {
  return (
    <Table fz="sm" verticalSpacing={2} aria-label="Week by week" className="ao-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={160}>Week of</Table.Th>
          <Table.Th>Sessions missed</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map(({ monday, possible, absent }) => (
          <Table.Tr key={monday}>
            <Table.Th fw={500}>{formatDay(monday)}</Table.Th>
            <Table.Td>
              {absent} of {possible}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
