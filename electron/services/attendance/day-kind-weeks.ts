import type { PupilWeek } from '#shared/domain/attendance/threshold-sessions.ts';
import type { ContinuousRule, SicknessRule } from '#shared/domain/attendance/thresholds/absence-rules.ts';
import { endsWithin } from '#shared/domain/attendance/thresholds/continuous-absence.ts';
import { type DayPlace, pupilDays } from '#shared/domain/attendance/thresholds/pupil-days.ts';
import { bitCount } from '#shared/domain/attendance/week-slots.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { type SchoolCalendar, schoolWeeks } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { codeNumber, everyCode } from '../../store/registers/code-numbers.ts';
import { sessionSums, weeksOfPupils } from '../../store/registers/pupil-weeks.ts';
import { weeksByPupil } from './pupil-week.ts';

type Weeks = ReadonlyMap<PupilId, readonly PupilWeek[]>;

type ContinuousFacts = {
  readonly rules: readonly ContinuousRule[];
  readonly mondays: readonly PlainDate[];
  readonly days: readonly DayPlace[];
  readonly unauthorised: Weeks;
};

/** School weeks read first: more than any period is shown after its end. */
const nearWeeks = 12;

/**
 * Every code of those pupils who may be near one of these rules: with so few days of its codes in the weeks looked at, no
 * period can be long enough. Who has nothing in the first of the latest weeks that ends a period is looked at further back.
 */
export async function continuousWeeks(db: ReadDb, facts: ContinuousFacts): Promise<Weeks> {
  const { rules, mondays, days, unauthorised } = facts;
  const near = mondays.slice(-nearWeeks);
  const pupils = [...unauthorised].filter(([, weeks]) => rules.some((rule) => daysOf(rule, weeks, mondays[0]) >= rule.near));
  const ids = pupils.map(([pupil]) => pupil);
  const latest = weeksByPupil(await weeksOfPupils(db, { mondays: near, codes: everyCode, pupils: ids }));
  const first = days.filter(({ monday }) => monday === near[0]);
  const further = ids.filter((pupil) => {
    const marks = pupilDays(latest.get(pupil) ?? [], first);
    return rules.some((rule) => !endsWithin(rule, marks));
  });
  const whole = weeksByPupil(await weeksOfPupils(db, { mondays, codes: everyCode, pupils: further }));
  return new Map([...latest, ...whole]);
}

/** Days, at most, on which some session has one of the rule's codes. */
function daysOf(rule: ContinuousRule, weeks: readonly PupilWeek[], first: PlainDate | undefined): number {
  const byMonday = new Map<PlainDate, number>();
  for (const { monday, symbol, slots } of weeks) {
    if (first !== undefined && first <= monday && rule.codes.includes(symbol))
      byMonday.set(monday, (byMonday.get(monday) ?? 0) | slots);
  }
  let days = 0;
  for (const slots of byMonday.values()) days += bitCount((slots | (slots >> 1)) & everyMorning);
  return days;
}

const everyMorning = 0b01_0101_0101;

/** Illness of those pupils who have enough of it in the school year of `on`. */
export async function sicknessWeeks(
  db: ReadDb,
  { rule, calendar, on }: { readonly rule: SicknessRule; readonly calendar: SchoolCalendar; readonly on: PlainDate },
): Promise<Weeks> {
  const mondays = schoolWeeks(calendar, academicYearOf(on).from, on);
  const codes = rule.codes.map(codeNumber);
  const enough = await sessionSums(db, { mondays, codes, least: rule.near * 2 });
  return weeksByPupil(await weeksOfPupils(db, { mondays, codes, pupils: [...enough.keys()] }));
}
