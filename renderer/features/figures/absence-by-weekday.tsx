import { formatCount, formatPercent } from '../../components/format-share.ts';
import { WeekdayTable } from '../../components/pattern-tables.tsx';
import { Picture } from './picture.tsx';

type SessionCounts = { readonly possible: number; readonly absent: number };

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Its bars are drawn in the table itself, so the table is the picture. */
export function AbsenceByWeekday({ sessions }: { readonly sessions: readonly SessionCounts[] }) {
  const rate = ({ possible, absent }: SessionCounts) => (possible === 0 ? 0 : absent / possible);
  const most = Math.max(...sessions.map(rate), 0.01);
  const half = (slot: number) => {
    const one = sessions[slot] ?? { possible: 0, absent: 0 };
    const share = one.possible > 0 ? ` · ${formatPercent(one.absent, one.possible)}` : '';
    return { part: rate(one), whole: most, figure: `${formatCount(one.absent)} of ${formatCount(one.possible)}${share}` };
  };
  const rows = weekdays.map((weekday, index) => ({ weekday, AM: half(index * 2), PM: half(index * 2 + 1) }));
  return (
    <Picture
      title="Absence by weekday and session"
      message="Sessions missed, of those that could be attended. The longest bar is the half day most often missed."
      picture={<WeekdayTable label="Absence by weekday and session" corner="Day" rows={rows} />}
    />
  );
}
