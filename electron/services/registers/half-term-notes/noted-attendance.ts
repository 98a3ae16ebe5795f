// The figures of notes and the sessions behind them come from the weekly summary, as every other figure does. Of the marks
// themselves only those of late arrivals are read: their minutes stand nowhere else.
import { bitCount, slotsBetween, slotsToSessions } from '#shared/domain/attendance/week-slots.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import {
  isLate,
  isNoted,
  type NotedMark,
  type NoteFigures,
  noteFigures,
} from '#shared/domain/registers/half-term-notes/note-figures.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { everyCode } from '../../../store/registers/code-numbers.ts';
import { minutesLateOf } from '../../../store/registers/minutes-late.ts';
import { weeksOfPupils } from '../../../store/registers/pupil-weeks.ts';
import type { WeekCount } from '../../../store/registers/week-counts.ts';
import { figuresWithin } from '../../attendance/pupil-figures.ts';

type Asked = { readonly pupils: readonly PupilId[]; readonly from: PlainDate; readonly to: PlainDate };

export type NotedAttendance = {
  readonly figures: NoteFigures;
  /** By Monday, the sessions that have a mark. */
  readonly marked: ReadonlyMap<PlainDate, number>;
};

/** Of each of these pupils between two days, both counted; who has no mark is not in it. */
export async function notedAttendance(db: ReadDb, { pupils, from, to }: Asked): Promise<ReadonlyMap<PupilId, NotedAttendance>> {
  const mondays: PlainDate[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  const rows = (await weeksOfPupils(db, { mondays, codes: everyCode, pupils }))
    .map((row) => ({ ...row, slots: row.slots & slotsBetween(row.monday, from, to) }))
    .filter(({ slots }) => bitCount(slots) > 0);
  const late = rows.filter(({ code }) => isLate({ symbol: symbolOf(code) })).map(({ pupil }) => pupil as PupilId);
  const minutes = await minutesLateOf(db, { pupils: [...new Set(late)], from, to });
  const period = { from, to };
  return new Map(
    [...Map.groupBy(rows, ({ pupil }) => pupil as PupilId)].map(([pupil, own]) => {
      const noted = own.flatMap(sessionsOf).map((mark) => {
        const minutesLate = minutes.get(pupil)?.get(`${mark.date} ${mark.session}`);
        return minutesLate === undefined ? mark : { ...mark, minutesLate };
      });
      return [pupil, { figures: noteFigures(figuresWithin(own, { period, spans: [period] }), noted), marked: markedIn(own) }];
    }),
  );
}

function sessionsOf({ monday, code, slots }: WeekCount): readonly NotedMark[] {
  const symbol = symbolOf(code);
  return slotsToSessions(monday, slots)
    .map((at) => ({ ...at, symbol }))
    .filter(isNoted);
}

function markedIn(rows: readonly WeekCount[]): ReadonlyMap<PlainDate, number> {
  const marked = new Map<PlainDate, number>();
  for (const { monday, slots } of rows) marked.set(monday, (marked.get(monday) ?? 0) | slots);
  return marked;
}
