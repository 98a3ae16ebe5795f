import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import type { ClassPage } from './class-words.ts';

type Missing = ClassPage['missing'][number];
type Unexplained = ClassPage['unexplained'][number];

/** Registers that nobody took or that lack marks; Enter opens the register. */
export function ClassMissing({ page }: { readonly page: ClassPage }) {
  const navigate = useNavigate();
  return (
    <Worklist
      label={`Missing registers of ${page.className}`}
      sentence="Registers that nobody took, and those with a pupil without a mark. Neither is counted as anything. Enter opens the register."
      rows={page.missing}
      columns={missingColumns}
      rowKey={(row) => `${row.date} ${row.session}`}
      rowTitle={(row) => `${formatDate(row.date)} ${row.session}`}
      onOpen={({ date, session }) =>
        void navigate({ to: '/registers/$class/$date/$session', params: { class: String(page.class), date, session } })
      }
      counts={[
        { label: 'registers not taken', value: page.missing.filter((row) => !row.completed).length },
        { label: 'sessions without a mark', value: page.missing.reduce((sum, row) => sum + row.without, 0) },
      ]}
      empty={
        <EmptyState title="Nothing is missing">
          Every register of these days was taken and every pupil in it has a mark.
        </EmptyState>
      }
    />
  );
}

const missingColumns: readonly WorklistColumn<Missing>[] = [
  { key: 'day', title: 'Day', width: 200, cell: (row) => formatDate(row.date), sortBy: (row) => `${row.date} ${row.session}` },
  { key: 'session', title: 'Session', width: 100, cell: (row) => row.session },
  { key: 'state', title: 'Register', cell: (row) => (row.completed ? 'Taken, with marks missing' : 'Not taken') },
  {
    key: 'without',
    title: 'Without a mark',
    align: 'right',
    width: 180,
    cell: (row) => `${row.without} of ${row.pupils}`,
    sortBy: (row) => row.without,
  },
];

/** Sessions that stand as N; Enter opens the pupil. */
export function ClassUnexplained({ page }: { readonly page: ClassPage }) {
  const navigate = useNavigate();
  return (
    <Worklist
      label={`Marks to be explained in ${page.className}`}
      sentence="Sessions whose reason nobody knows yet (N), the newest first. Enter opens the pupil."
      rows={page.unexplained}
      columns={unexplainedColumns}
      rowKey={(row) => `${row.pupil} ${row.date} ${row.session}`}
      rowTitle={(row) => row.knownName}
      onOpen={({ pupil }) => void navigate({ to: '/pupils/$pupil', params: { pupil: String(pupil) } })}
      counts={[{ label: 'sessions', value: page.unexplained.length }]}
      empty={<EmptyState title="Every absence is explained">No session of these days stands as N.</EmptyState>}
    />
  );
}

const unexplainedColumns: readonly WorklistColumn<Unexplained>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    cell: (row) => <span title={row.knownName}>{row.knownName}</span>,
    sortBy: (row) => row.knownName,
  },
  { key: 'day', title: 'Day', width: 200, cell: (row) => formatDate(row.date), sortBy: (row) => `${row.date} ${row.session}` },
  { key: 'session', title: 'Session', width: 120, cell: (row) => row.session },
];
