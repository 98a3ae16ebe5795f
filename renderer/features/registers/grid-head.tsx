import { memo } from 'react';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { formatDay } from '../../components/format-date.ts';

type Column = { readonly date: PlainDate; readonly session: Session };

type Props = Column & { readonly columns: readonly Column[] };

/** The days above the sessions before, and this session's own heading. */
export const GridHead = memo(function GridHead({ columns, date, session }: Props) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" className="ao-grid-name">
          Pupil
        </th>
        {columns.map((column, at) => (
          <th
            key={`${column.date}${column.session}`}
            role="columnheader"
            scope="col"
            className="ao-grid-past"
            data-new-day={(at > 0 && columns[at - 1]?.date !== column.date) || undefined}
            title={`${formatDay(column.date)} ${column.session}`}
            aria-label={`${formatDay(column.date)} ${column.session}`}
          >
            <span className="ao-grid-day">{dayAbove(columns, at, 0)}</span>
            <span className="ao-grid-day">{dayAbove(columns, at, 1)}</span>
            {column.session}
          </th>
        ))}
        <th role="columnheader" scope="col" className="ao-grid-now">
          {formatDay(date)} {session}
        </th>
        <th role="columnheader" scope="col" className="ao-grid-status">
          <span className="ao-hidden">Saved</span>
        </th>
      </tr>
    </thead>
  );
});

/** `Mon` above `23`, once above the sessions of a day. */
function dayAbove(columns: readonly Column[], at: number, part: 0 | 1): string {
  const column = columns[at];
  if (column === undefined || columns[at - 1]?.date === column.date) return '';
  return formatDay(column.date).split(' ')[part] ?? '';
}
