import { Table } from '@mantine/core';
import { Barred } from '../../components/barred.tsx';
import { formatPercent } from '../../components/format-share.ts';
import { Picture } from './picture.tsx';

type SessionCounts = { readonly possible: number; readonly absent: number };

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Its bars are drawn in the table itself, so the table is the picture. */
export function AbsenceByWeekday({ sessions }: { readonly sessions: readonly SessionCounts[] }) {
  const most = Math.max(...sessions.map(({ possible, absent }) => (possible === 0 ? 0 : absent / possible)), 0.01);
  const half = (slot: number) => {
    const { possible, absent } = sessions[slot] ?? { possible: 0, absent: 0 };
    return (
      <Table.Td>
        <Barred part={possible === 0 ? 0 : absent / possible} whole={most}>
          {absent} of {possible}
          {possible > 0 && ` · ${formatPercent(absent, possible)}`}
        </Barred>
      </Table.Td>
    );
  };
  return (
    <Picture
      title="Absence by weekday and session"
      message="Sessions missed, of those that could be attended. The longest bar is the half day most often missed."
      picture={
        <Table fz="sm" verticalSpacing={3} aria-label="Absence by weekday and session" className="ao-figures">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Day</Table.Th>
              <Table.Th>Morning</Table.Th>
              <Table.Th>Afternoon</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weekdays.map((day, index) => (
              <Table.Tr key={day}>
                <Table.Th fw={500}>{day}</Table.Th>
                {half(index * 2)}
                {half(index * 2 + 1)}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  );
}
