import { Stack, Table } from '@mantine/core';
import { Barred } from '../../components/barred.tsx';
import { formatDay } from '../../components/format-date.ts';
import { formatPercent } from '../../components/format-share.ts';
import { AbsenceByWeekday, Picture } from '../figures/index.ts';
import type { ClassPage } from './class-words.ts';

/** When the class is away: by half day of the week, and week by week. */
export function ClassWeeks({ page }: { readonly page: ClassPage }) {
  const most = Math.max(...page.weeks.map(({ possible, absent }) => (possible === 0 ? 0 : absent / possible)), 0.01);
  return (
    <Stack gap="lg">
      <AbsenceByWeekday sessions={page.sessions} />
      <Picture
        title="Absence week by week"
        message="Sessions missed, of those that could be attended. The longest bar is the week in which most were missed."
        picture={
          <Table fz="sm" verticalSpacing={2} aria-label="Absence week by week" className="ao-figures">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={180}>Week of</Table.Th>
                <Table.Th>Missed</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {page.weeks.map(({ monday, possible, absent }) => (
                <Table.Tr key={monday}>
                  <Table.Th fw={500}>{formatDay(monday)}</Table.Th>
                  <Table.Td>
                    <Barred part={possible === 0 ? 0 : absent / possible} whole={most}>
                      {absent} of {possible}
                      {possible > 0 && ` · ${formatPercent(absent, possible)}`}
                    </Barred>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        }
      />
    </Stack>
  );
}
