import { attendanceSpans } from '#shared/domain/contracts/attendance-spans.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReviewFigures, SpanFigures } from '../../store/contracts/contract-reviews.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type WeekCount, weekCountsBetween } from '../../store/registers/week-counts.ts';
import { figuresWithin } from '../attendance/pupil-figures.ts';

export type ContractWeek = { monday: PlainDate; possible: number; absent: number };
export type ContractAttendance = { figures: ReviewFigures; weeks: ContractWeek[] };

type About = {
  readonly pupil: PupilId;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly endedOn: PlainDate | undefined;
  /** The last day to look at. */
  readonly until: PlainDate;
};

/** Sessions before, during and after, from the week summary; no mark is read. */
export async function contractAttendance(db: ReadDb, { pupil, ...period }: About): Promise<ContractAttendance> {
  const { before, during, after } = attendanceSpans(period);
  const last = after?.to ?? during?.to ?? before.to;
  const rows = await weekCountsBetween(db, { fromMonday: mondayOf(before.from), toMonday: mondayOf(last), pupil });
  const figures = {
    before: spanFigures(rows, before),
    ...(during === undefined ? {} : { during: spanFigures(rows, during) }),
    ...(after === undefined ? {} : { after: spanFigures(rows, after) }),
  };
  const weeks: ContractWeek[] = [];
  for (let monday = mondayOf(before.from); monday <= last; monday = addDays(monday, 7)) {
    const to = addDays(monday, 6);
    const { possible, absent } = spanFigures(rows, {
      from: monday < before.from ? before.from : monday,
      to: to > last ? last : to,
    });
    if (possible > 0) weeks.push({ monday, possible, absent });
  }
  return { figures, weeks };
}

function spanFigures(rows: readonly WeekCount[], period: { readonly from: PlainDate; readonly to: PlainDate }): SpanFigures {
  const { possible, authorised, unauthorised, byCode } = figuresWithin(rows, { period, spans: [period] });
  const late = (byCode['L'] ?? 0) + (byCode['U'] ?? 0);
  return { from: period.from, to: period.to, possible, absent: authorised + unauthorised, unauthorised, late };
}
