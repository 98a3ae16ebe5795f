import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type BoardRow, boardRows, countStates, type Day, dueRegister } from './board-rows.ts';
import { type DayRegister, standing } from './register-words.ts';

/** Classes by AM and PM; Enter opens the register that is due. */
export function DayBoard({ day }: { readonly day: Day | undefined }) {
  const navigate = useNavigate();
  const seesAttendance = useMay('attendance.read');
  const rows = useMemo(() => (day === undefined ? undefined : boardRows(day.registers)), [day]);
  const open = useCallback(
    (register: DayRegister | undefined) => {
      if (register === undefined) return;
      const { class: classId, date, session } = register;
      void navigate({ to: '/registers/$class/$date/$session', params: { class: String(classId), date, session } });
    },
    [navigate],
  );
  const counts = countStates(day?.registers ?? []);
  return (
    <Worklist
      label="Registers"
      sentence="Open a class to take its register or to look at it."
      rows={rows}
      rowKey={keyOf}
      rowTitle={titleOf}
      columns={seesAttendance ? columnsWithLink : columns}
      onOpen={(row) => open(dueRegister(row, day?.currentSession))}
      nextAct={(row) => <NextAct row={row} current={day?.currentSession} onOpen={open} />}
      nextActWidth={240}
      counts={[
        { label: 'taken', value: counts.taken },
        { label: 'open', value: counts.open },
        { label: 'missing', value: counts.missing },
      ]}
      empty={<EmptyState title="No classes yet">Classes come with the roll: take it in under Pupils.</EmptyState>}
    />
  );
}

const keyOf = (row: BoardRow) => String(row.class);
const titleOf = (row: BoardRow) => row.className;

const columns: readonly WorklistColumn<BoardRow>[] = [
  { key: 'class', title: 'Class', width: 110, cell: (row) => <strong>{row.className}</strong>, sortBy: titleOf },
  { key: 'am', title: 'AM', cell: (row) => <StateCell register={row.AM} /> },
  { key: 'amCount', title: 'Marked', width: 90, align: 'right', cell: (row) => markedOf(row.AM) },
  { key: 'pm', title: 'PM', cell: (row) => <StateCell register={row.PM} /> },
  { key: 'pmCount', title: 'Marked', width: 90, align: 'right', cell: (row) => markedOf(row.PM) },
];

/** The name leads to the attendance of the class, for those who may see it; the row itself opens the register. */
const columnsWithLink: readonly WorklistColumn<BoardRow>[] = columns.map((column) =>
  column.key === 'class' ? { ...column, cell: (row) => <ClassLink row={row} /> } : column,
);

function ClassLink({ row }: { readonly row: BoardRow }) {
  return (
    <Link
      to="/watch/class/$class"
      params={{ class: String(row.class) }}
      title={`Attendance of ${row.className}`}
      onClick={(event) => event.stopPropagation()}
    >
      <strong>{row.className}</strong>
    </Link>
  );
}

const icons = { taken: IconCircleCheck, open: IconPencil, missing: IconAlertTriangle, notDue: IconCircleDashed };

function StateCell({ register }: { readonly register: DayRegister | undefined }) {
  if (register === undefined) return <>–</>;
  const Icon = icons[register.state];
  const missing = register.state === 'missing';
  return (
    <Text span inherit className="ao-board-state" {...(missing ? { fw: 650 } : { c: 'dimmed' })}>
      <Icon size={16} aria-hidden /> {standing(register)}
    </Text>
  );
}

function markedOf(register: DayRegister | undefined): string {
  return register === undefined ? '' : `${register.marked} / ${register.pupils}`;
}

type NextActProps = {
  readonly row: BoardRow;
  readonly current: Day['currentSession'];
  readonly onOpen: (register: DayRegister | undefined) => void;
};

function NextAct({ row, current, onOpen }: NextActProps) {
  const register = dueRegister(row, current);
  if (register === undefined) return null;
  const due = register.state === 'missing' || register.state === 'open';
  return (
    <Button size="compact-sm" variant={due ? 'light' : 'subtle'} onClick={() => onOpen(register)}>
      {due ? 'Take register' : 'Look at'} {row.className} {register.session}
    </Button>
  );
}
