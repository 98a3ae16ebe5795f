// Early warning reckoned a second time from raw marks, one by one.
import { absent, monday, possible, type RawMark, type RawPupil, type RawSchool, step, weekday } from './raw-school.ts';

export type ReckonedReason = { readonly kind: string; readonly counted: number; readonly of: number };

const count = (marks: readonly RawMark[], codes: readonly string[]): number =>
  marks.filter(({ code }) => codes.includes(code)).length;
const daysOf = (marks: readonly RawMark[]): readonly string[] => [...new Set(marks.map(({ day }) => day))];

/** Every reason that holds for a pupil on a day, in the order in which they are listed. */
export function warningReasons(school: RawSchool, pupil: RawPupil, on: string): readonly ReckonedReason[] {
  const mondays = school.weeks.filter((week) => week <= on);
  const inside = (of: RawPupil, weeks: readonly string[]): readonly RawMark[] =>
    of.marks.filter(({ day }) => (weeks[0] ?? on) <= day && day <= on && weeks.includes(monday(day)));
  const [now, past] = [inside(pupil, mondays.slice(-4)), inside(pupil, mondays.slice(-16, -4))];
  const away = (of: RawPupil): readonly RawMark[] => inside(of, mondays.slice(-16)).filter(({ code }) => absent.includes(code));
  const days = daysOf(away(pupil));
  const siblings = siblingsOf(school, pupil, on);
  const found: ReckonedReason[] = [];
  const share = (kind: string, codes: readonly string[], least: { sessions: number; times: number }): void => {
    const [a, b] = [count(now, codes), count(past, codes)];
    const [of, before] = [count(now, possible), count(past, possible)];
    if (a >= least.sessions && before >= 40 && a * before >= least.times * b * of) found.push({ kind, counted: a, of });
  };
  share('rising', absent, { sessions: 6, times: 3 });
  const weekdayFound = weekdays(days);
  if (weekdayFound !== undefined) found.push({ kind: 'weekday', counted: weekdayFound, of: days.length });
  const breaks = firstDays(school, on)
    .map((two) => pupil.marks.filter(({ day }) => two.includes(day)))
    .filter((marks) => count(marks, possible) > 0);
  const missed = breaks.filter((marks) => count(marks, absent) > 0).length;
  if (missed >= 3 && missed * 10 >= breaks.length * 6) found.push({ kind: 'afterBreaks', counted: missed, of: breaks.length });
  const shared = siblings.map((one) => daysOf(away(one)).filter((day) => days.includes(day)).length);
  const most = Math.max(0, ...shared);
  if (most >= 4 && most * 2 >= days.length) found.push({ kind: 'sameDays', counted: most, of: days.length });
  share('lateness', ['L', 'U'], { sessions: 4, times: 2 });
  return found;
}

function weekdays(days: readonly string[]): number | undefined {
  const [mondays, fridays] = [1, 5].map((one) => days.filter((day) => weekday(day) === one).length) as [number, number];
  if (mondays >= 4 && mondays * 2 >= days.length) return mondays;
  if (fridays >= 4 && fridays * 2 >= days.length) return fridays;
  return mondays + fridays >= 4 && (mondays + fridays) * 10 >= days.length * 8 ? mondays + fridays : undefined;
}

/** The first two school days after each of the last six gaps of a week or more. */
function firstDays({ openDays }: RawSchool, on: string): readonly (readonly string[])[] {
  return openDays
    .flatMap((day, index) => {
      const [before, next] = [openDays[index - 1], openDays[index + 1]];
      if (before === undefined || next === undefined || next > on || step(before, 7) > day) return [];
      return [[day, next]];
    })
    .slice(-6);
}

function siblingsOf(school: RawSchool, pupil: RawPupil, on: string): readonly RawPupil[] {
  const family = school.families.find((members) => members.includes(pupil.id)) ?? [];
  return school.pupils.filter(({ id }) => id !== pupil.id && family.includes(id) && school.isOnRoll(id, on));
}
