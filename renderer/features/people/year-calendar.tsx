import { Text } from '@mantine/core';
import { formatDate, formatDay } from '../../components/format-date.ts';
import { isAway, monthAbove, type YearCell, type YearWeek } from './year-grid.ts';
import './people.css';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

type YearCalendarProps = {
  readonly weeks: readonly YearWeek[];
  readonly label?: string;
  /** Sessions, as `2026-11-24 AM`, in which more than one of the family was away. */
  readonly together?: ReadonlySet<string>;
  /** Without the words that explain the signs, where they stand once for several. */
  readonly bare?: boolean;
};

/** The year at one look: a column a school week, a row a session; absence shows its code, an unmarked session a dashed cell. */
export function YearCalendar({ weeks, label = 'The year, session by session', together, bare = false }: YearCalendarProps) {
  if (weeks.length === 0) return <Text c="dimmed">No school week of this year has begun.</Text>;
  return (
    <div className="ao-year-scroll">
      <table className="ao-year-grid" aria-label={label}>
        <thead>
          <tr>
            <td />
            {weeks.map((week, index) => (
              <th key={week.monday} scope="col" abbr={`Week of ${formatDay(week.monday)}`}>
                {monthAbove(weeks, index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 10 }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the ten sessions of a week never move
            <tr key={row} data-session={row % 2 === 0 ? 'AM' : 'PM'}>
              <th scope="row" abbr={`${days[row >> 1]} ${row % 2 === 0 ? 'AM' : 'PM'}`}>
                {row % 2 === 0 ? days[row >> 1] : ''}
              </th>
              {weeks.map((week) => (
                <td key={week.monday}>{cellOf(week.cells[row], together)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!bare && <YearSigns />}
    </div>
  );
}

/** What the signs of the calendar mean: each is told by its shape, the tint only helps. */
export function YearSigns() {
  return (
    <Text size="xs" c="dimmed" mt={4}>
      A column a week, mornings above afternoons. Filled: unauthorised. Bar on top: authorised. Framed: educational activity.
      Hatched: not possible. Dashed: no mark.
    </Text>
  );
}

function cellOf(cell: YearCell | undefined, together: ReadonlySet<string> | undefined) {
  if (cell === undefined || cell.kind === 'none') return null;
  const when = `${formatDate(cell.date)} ${cell.session}`;
  if (cell.mark === undefined) {
    return (
      <span className="ao-year-cell" data-kind="unmarked" role="img" title={`${when}: no mark`} aria-label={`${when}: no mark`} />
    );
  }
  const { code, meaning, corrected } = cell.mark;
  const shared = together?.has(`${cell.date} ${cell.session}`) === true && isAway(cell.mark.class);
  const words = `${when}: ${code} ${meaning}${corrected ? ', corrected' : ''}${shared ? ', a brother or sister away too' : ''}`;
  return (
    <span
      className="ao-year-cell"
      data-class={cell.mark.class}
      data-late={code === 'L' || undefined}
      data-together={shared || undefined}
      role="img"
      title={words}
      aria-label={words}
    >
      {code}
    </span>
  );
}
