import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { codeAt } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { classInWords } from '../../components/code-cell.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import type { ClassPage } from './class-words.ts';

type CodeRow = { readonly code: string; readonly title: string; readonly counted: string; readonly sessions: number };

/** The figure of the class code by code; Enter opens a code onto its sessions. */
export function ClassCodes({ page }: { readonly page: ClassPage }) {
  const rows = Object.entries(page.figures.byCode)
    .map(([code, sessions]) => ({ code, sessions, ...wordsOf(code, page) }))
    .toSorted((a, b) => b.sessions - a.sessions);
  return (
    <Worklist
      label={`Codes of ${page.className}`}
      sentence="What the figure of the class counts, code by code. Enter shows the sessions behind a code."
      rows={rows}
      columns={columns}
      rowKey={(row) => row.code}
      rowTitle={(row) => `${row.code}: ${row.title}`}
      panel={(row) => <CodeSessions page={page} code={row.code} />}
      empty={<EmptyState title="No mark yet">No session of these days has a mark.</EmptyState>}
    />
  );
}

const columns: readonly WorklistColumn<CodeRow>[] = [
  { key: 'code', title: 'Code', width: 80, cell: (row) => <strong>{row.code}</strong>, sortBy: (row) => row.code },
  { key: 'title', title: 'Meaning', cell: (row) => <span title={row.title}>{row.title}</span> },
  { key: 'counted', title: 'Counted as', width: 240, cell: (row) => row.counted },
  { key: 'sessions', title: 'Sessions', align: 'right', width: 110, cell: (row) => row.sessions, sortBy: (row) => row.sessions },
];

function wordsOf(symbol: string, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }) {
  const code = codeAt(symbol, to) ?? codeAt(symbol, from);
  return {
    title: code?.title ?? 'A code of earlier years',
    counted: code === undefined ? 'by the meaning it had at its date' : classInWords(code.class),
  };
}

/** As many lines as a panel can be read through; whoever needs them all asks for fewer days. */
const shownAtMost = 300;

function CodeSessions({ page, code }: { readonly page: ClassPage; readonly code: string }) {
  const asked = { class: page.class, from: page.from, to: page.to, code };
  const { data, error } = useQuery(api.attendance.classSessions.queryOptions({ input: asked }));
  if (error !== null) return <Text size="sm">{errorMessage(error).message}</Text>;
  if (data === undefined) return <Text size="sm">Reading the sessions…</Text>;
  const more = data.sessions.length - shownAtMost;
  return (
    <>
      {more > 0 && (
        <Text size="sm">
          The {shownAtMost} newest of {data.sessions.length}. Choose fewer days to see the others.
        </Text>
      )}
      <ul aria-label="Sessions of this code" className="ao-figures">
        {data.sessions.slice(0, shownAtMost).map(({ pupil, knownName, date, session }) => (
          <li key={`${pupil} ${date} ${session}`}>
            {formatDate(date)} {session}:{' '}
            <Link to="/pupils/$pupil" params={{ pupil: String(pupil) }}>
              {knownName}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
