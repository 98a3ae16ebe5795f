import { Table, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GroupKind, PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { api } from '../../client/api.ts';
import { ShareFigure } from '../../components/figure.tsx';
import { FiguresWhy } from '../watch/index.ts';
import type { GroupFigures } from './group-figures.ts';
import { groupKey, groupTitle } from './group-words.ts';

type Props = {
  readonly figures: GroupFigures;
  readonly kind: GroupKind;
  readonly onChoose: (group: PupilGroup) => void;
};

/** The groups of one kind, one a row. The name opens its pictures and pupils. */
export function GroupTable({ figures, kind, onChoose }: Props) {
  return (
    <Table fz="sm" verticalSpacing={4} aria-label="Groups side by side" className="ao-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Group</Table.Th>
          <Table.Th ta="right">Pupils</Table.Th>
          <Table.Th ta="right">Attendance</Table.Th>
          <Table.Th ta="right">Authorised</Table.Th>
          <Table.Th ta="right">Unauthorised</Table.Th>
          <Table.Th ta="right">Persistent</Table.Th>
          <Table.Th ta="right">Severe</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.groups
          .filter((row) => row.group.kind === kind)
          .map((row) => (
            <Table.Tr key={groupKey(row.group)}>
              <Table.Td>
                <UnstyledButton className="ao-figure" fz="sm" onClick={() => onChoose(row.group)}>
                  {groupTitle(row.group)}
                </UnstyledButton>
                {kind === 'class' && <ClassPageLink figures={figures} className={row.group.value} />}
              </Table.Td>
              <Table.Td ta="right">{row.pupils}</Table.Td>
              <Table.Td ta="right">
                <ShareFigure
                  part={row.figures.present}
                  whole={row.figures.possible}
                  label={`Attendance of ${groupTitle(row.group)}`}
                >
                  <FiguresWhy figures={row.figures} from={figures.from} to={figures.to} />
                </ShareFigure>
              </Table.Td>
              <Table.Td ta="right">{row.figures.authorised}</Table.Td>
              <Table.Td ta="right">{row.figures.unauthorised}</Table.Td>
              <Table.Td ta="right">{row.persistent}</Table.Td>
              <Table.Td ta="right">{row.severe}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

type ClassPageLinkProps = { readonly figures: GroupFigures; readonly className: string };

/** Beside the name, which chooses the pictures: the page of the class with the same days. */
function ClassPageLink({ figures: { from, to }, className }: ClassPageLinkProps) {
  const { data } = useQuery(api.people.classes.queryOptions({ input: { on: to } }));
  const found = data?.find((one) => one.name === className);
  if (found === undefined) return null;
  return (
    <>
      {' · '}
      <Link to="/watch/class/$class" params={{ class: String(found.id) }} search={{ from, to }}>
        <span className="ao-hidden">{className}: </span>class page
      </Link>
    </>
  );
}
