import { weekdayOf } from '#shared/lib/plain-date.ts';
import { isAway, type PupilSession } from './year-grid.ts';

/** Sessions of one weekday and half of the day: those absent of those that could be attended. */
export type WeekdayCell = { readonly possible: number; readonly absent: readonly PupilSession[] };

export type WeekdayRow = { readonly weekday: string; readonly AM: WeekdayCell; readonly PM: WeekdayCell };

export type ReasonRow = { readonly code: string; readonly meaning: string; readonly sessions: readonly PupilSession[] };

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** When a pupil is away: five weekdays, mornings and afternoons. What could not be attended counts nowhere. */
export function absenceByWeekday(sessions: readonly PupilSession[]): readonly WeekdayRow[] {
  return weekdays.map((weekday, index) => {
    const own = sessions.filter((one) => weekdayOf(one.date) === index + 1 && isPossible(one));
    const half = (session: 'AM' | 'PM'): WeekdayCell => {
      const ofHalf = own.filter((one) => one.session === session);
      return { possible: ofHalf.length, absent: ofHalf.filter((one) => isAway(one.class)) };
    };
    return { weekday, AM: half('AM'), PM: half('PM') };
  });
}

/** Why a pupil is away: the codes of absence, the most frequent first. */
export function absenceByReason(sessions: readonly PupilSession[]): readonly ReasonRow[] {
  const byCode = Map.groupBy(
    sessions.filter((one) => isAway(one.class)),
    (one) => one.code,
  );
  return [...byCode]
    .map(([code, own]) => ({ code, meaning: own[0]?.meaning ?? '', sessions: own }))
    .sort((a, b) => b.sessions.length - a.sessions.length || (a.code < b.code ? -1 : 1));
}

function isPossible({ class: codeClass }: PupilSession): boolean {
  return codeClass !== 'notPossible' && codeClass !== 'notCollected';
}
