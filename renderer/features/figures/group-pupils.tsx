import { Button, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { FiguresWhy } from '../watch/index.ts';
import type { GroupFigures } from './group-figures.ts';

type Row = GroupFigures['pupils'][number];

const shownFirst = 30;

/** The pupils behind the figures of a group, the lowest attendance first; a sheet has each session. */
export function GroupPupils({ figures }: { readonly figures: GroupFigures }) {
  const [all, setAll] = useState(false);
  const rows = figures.pupils.toSorted(byAbsence);
  return (
    <>
      <Table fz="sm" verticalSpacing={3} aria-label="Pupils of the group" className="ao-figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Pupil</Table.Th>
            <Table.Th ta="right">Attendance</Table.Th>
            <Table.Th ta="right">Authorised</Table.Th>
            <Table.Th ta="right">Unauthorised</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(all ? rows : rows.slice(0, shownFirst)).map(({ pupil, figures: own, only }) => (
            <Table.Tr key={pupil.id}>
              <Table.Td>
                <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
                  {pupil.knownName}
                </Link>
                , {pupil.className}
                {only !== undefined && (
                  <Text size="xs" c="dimmed">
                    {onlyWords(only)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">
                <ShareFigure part={own.present} whole={own.possible} label={`Attendance of ${pupil.knownName}`}>
                  <FiguresWhy figures={own} from={figures.from} to={figures.to} />
                </ShareFigure>
              </Table.Td>
              <Table.Td ta="right">{own.authorised}</Table.Td>
              <Table.Td ta="right">{own.unauthorised}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > shownFirst && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={() => setAll(!all)}>
            {all ? `Show the first ${shownFirst}` : `Show all ${rows.length} pupils`}
          </Button>
        </Group>
      )}
    </>
  );
}

/** When a pupil was in the group, of one who was not throughout. */
function onlyWords(only: NonNullable<Row['only']>): string {
  return `Counted ${only.map(({ from, to }) => `from ${formatDate(from)} to ${formatDate(to)}`).join(' and ')}`;
}

/** Compared as whole numbers; whoever had nothing to attend stands last. */
function byAbsence(a: Row, b: Row): number {
  const [left, right] = [a.figures, b.figures];
  if (left.possible === 0 || right.possible === 0) return right.possible - left.possible;
  const absent = ({ authorised, unauthorised }: Row['figures']): number => authorised + unauthorised;
  return absent(right) * left.possible - absent(left) * right.possible || a.pupil.knownName.localeCompare(b.pupil.knownName);
}
