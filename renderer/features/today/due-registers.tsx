import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Outputs } from '../../client/contract-types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';

type Day = Outputs['registers']['day'];
type DayRegister = Day['registers'][number];

/** The registers still to be taken, those past their closing time first. */
export function DueRegisters({ day }: { readonly day: Day | undefined }) {
  const navigate = useNavigate();
  const rows = useMemo(() => day?.registers.filter(isDue).toSorted(byUrgency), [day]);
  const open = useCallback(
    ({ class: classId, date, session }: DayRegister) =>
      void navigate({ to: '/registers/$class/$date/$session', params: { class: String(classId), date, session } }),
    [navigate],
  );
  const missing = rows?.filter((row) => row.state === 'missing').length ?? 0;
  return (
    <Worklist
      label="Registers still to be taken"
      sentence="Registers still to be taken. Those past their closing time come first."
      rows={rows}
      rowKey={keyOf}
      rowTitle={titleOf}
      columns={columns}
      onOpen={open}
      nextAct={(row) => (
        <Button size="compact-sm" variant="light" onClick={() => open(row)}>
          Take register {titleOf(row)}
        </Button>
      )}
      nextActWidth={220}
      counts={[
        { label: 'missing', value: missing },
        { label: 'open now', value: (rows?.length ?? 0) - missing },
      ]}
      empty={<NothingDue day={day} />}
    />
  );
}

function NothingDue({ day }: { readonly day: Day | undefined }) {
  if (day?.open === false) {
    return <EmptyState title="No session today">{day.closedBecause ?? 'Registers come back on the next school day.'}</EmptyState>;
  }
  return <EmptyState title="No register is missing">Registers stand here from when they open until they are taken.</EmptyState>;
}

const keyOf = (row: DayRegister) => `${row.class}/${row.session}`;
const titleOf = (row: DayRegister) => `${row.className} ${row.session}`;
const isDue = (row: DayRegister) => row.state === 'missing' || row.state === 'open';

function byUrgency(left: DayRegister, right: DayRegister): number {
  return (
    Number(right.state === 'missing') - Number(left.state === 'missing') ||
    left.session.localeCompare(right.session) ||
    left.className.localeCompare(right.className, 'en-GB', { numeric: true })
  );
}

const columns: readonly WorklistColumn<DayRegister>[] = [
  { key: 'class', title: 'Class', width: 120, cell: (row) => <strong>{row.className}</strong>, sortBy: (row) => row.className },
  { key: 'session', title: 'Session', width: 100, cell: (row) => row.session, sortBy: (row) => row.session },
  { key: 'state', title: 'Where it stands', cell: (row) => (row.state === 'missing' ? 'Closed and not taken' : 'Open now') },
  {
    key: 'marked',
    title: 'Marked',
    width: 130,
    align: 'right',
    cell: (row) => `${row.marked} of ${row.pupils}`,
    sortBy: (row) => row.marked,
  },
];
