import { figureLevelsAt, heatLevel } from '#shared/domain/attendance/figure-levels.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { formatDay } from '../../components/format-date.ts';
import '../../components/charts/charts.css';
import type { GroupFigures } from './group-figures.ts';
import type { WeekCounts } from './group-words.ts';
import { Picture } from './picture.tsx';

/** Classes against weeks; the number stands in every cell, its frame only leads the eye. */
export function GroupHeat({ figures }: { readonly figures: GroupFigures }) {
  const { heat, weeks } = figures;
  if (heat.length < 2) return null;
  return (
    <Picture
      title="Classes by week"
      message={`Attendance in whole per cent.${levelWords(figures.to)}`}
      picture={
        <div className="ao-heat-scroll">
          <table className="ao-heat" aria-label="Attendance of each class by week, in per cent">
            <thead>
              <tr>
                <td />
                {weeks.map(({ monday }) => (
                  <th key={monday} scope="col">
                    {formatDay(monday).split(' ').slice(1).join(' ')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {heat.map((row) => (
                <tr key={row.className}>
                  <th scope="row">{row.className}</th>
                  {weeks.map(({ monday }) => (
                    <HeatCell
                      key={monday}
                      title={`${row.className}, week of ${formatDay(monday)}`}
                      week={row.weeks.find((one) => one.monday === monday)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    />
  );
}

function levelWords(on: PlainDate): string {
  const heat = figureLevelsAt(on)?.heat;
  if (heat === undefined) return '';
  return ` Framed: ${heat.lowFrom} or more of 100 sessions missed; filled: ${heat.lowestFrom} or more.`;
}

type HeatCellProps = { readonly title: string; readonly week: WeekCounts | undefined };

function HeatCell({ title, week }: HeatCellProps) {
  if (week === undefined || week.possible === 0) return <td title={`${title}: no session`}>·</td>;
  const { possible, absent } = week;
  return (
    <td data-level={heatLevel(week, week.monday)} title={`${title}: ${absent} of ${possible} sessions missed`}>
      {Math.floor(((possible - absent) * 100) / possible)}
    </td>
  );
}
