import { endOfMonth, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ContinuousRule, SicknessRule } from '../../attendance/thresholds/absence-rules.ts';
import { absencePeriods } from '../../attendance/thresholds/continuous-absence.ts';
import type { PupilDay } from '../../attendance/thresholds/pupil-days.ts';
import { plural } from './plural.ts';

/** A return that one pupil's marks call for. `caseOn` names the case and stays the same from day to day. */
export type AbsenceReturn = {
  readonly kind: 'attendance' | 'sickness';
  readonly caseOn: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  /** Absent where it is due as soon as somebody believes it. */
  readonly deadline?: PlainDate;
  readonly because: string;
};

/**
 * One return for every calendar month in which a continuous absence of ten school days or more stood: that of the tenth day
 * and each later one the absence reaches, due by the end of that month (SI 2024/208 reg 13: at least once in each). Named by the
 * month's day on which it became due.
 */
export function attendanceReturns(days: readonly PupilDay[], rule: ContinuousRule): readonly AbsenceReturn[] {
  return absencePeriods(rule, days).flatMap((run) => {
    const reached = run.days.slice(rule.days - 1);
    const months = Map.groupBy(reached, (date) => date.slice(0, 7));
    return [...months.values()].flatMap((dates): AbsenceReturn[] => {
      const [first, from, to] = [dates[0], run.days[0], dates.at(-1)];
      if (first === undefined || from === undefined || to === undefined) return [];
      const length = run.days.filter((date) => date <= to).length;
      const because = `Absent ${plural(length, 'school day')} in a row, wholly ${rule.codes.join(', ')}.`;
      return [{ kind: 'attendance', caseOn: first, from, to, days: length, deadline: endOfMonth(first), because }];
    });
  });
}

/**
 * The illness of one school year: a case where fifteen days of sessions are reached, and one for each later continuous
 * illness that reaches fifteen days by itself. Whether it is believed that the child will miss so much, a person says.
 */
export function sicknessReturns(days: readonly PupilDay[], rule: SicknessRule): readonly AbsenceReturn[] {
  const needed = rule.days * 2;
  const sessions = days.flatMap(({ date, AM, PM }) =>
    [AM, PM].flatMap((symbol) => (symbol !== undefined && rule.codes.includes(symbol) ? [date] : [])),
  );
  const reachedOn = sessions[needed - 1];
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (reachedOn === undefined || first === undefined || last === undefined) return [];
  const counted: AbsenceReturn = {
    ...{ kind: 'sickness', caseOn: reachedOn, from: first, to: last, days: Math.floor(sessions.length / 2) },
    because: `Ill for ${plural(sessions.length, 'session')} of this school year, ${plural(Math.floor(sessions.length / 2), 'school day')} taken together.`,
  };
  const later = absencePeriods(continuousIllness(rule), days).flatMap(({ days: run }): AbsenceReturn[] => {
    const [from, to, caseOn] = [run[0], run.at(-1), run[rule.days - 1]];
    if (from === undefined || to === undefined || caseOn === undefined || from <= reachedOn) return [];
    return [
      { kind: 'sickness', caseOn, from, to, days: run.length, because: `Ill for ${plural(run.length, 'school day')} in a row.` },
    ];
  });
  return [counted, ...later];
}

/** An illness in one piece: what could not be attended, or was not marked, neither ends nor lengthens it. */
function continuousIllness({ from, days, near, codes, reference }: SicknessRule): ContinuousRule {
  return { from, days, near, codes, reference, notPossible: 'passes', unmarked: 'passes', shownMonths: 0 };
}
