import type { PupilWeek } from '#shared/domain/attendance/threshold-sessions.ts';
import type { ContinuousRule, SicknessRule } from '#shared/domain/attendance/thresholds/absence-rules.ts';
import { type AbsencePeriod, absencePeriods, periodInForce } from '#shared/domain/attendance/thresholds/continuous-absence.ts';
import { type DayPlace, pupilDays } from '#shared/domain/attendance/thresholds/pupil-days.ts';
import { continuousSentence, sicknessSentence } from '#shared/domain/attendance/thresholds/rule-sentences.ts';
import { sicknessSessions } from '#shared/domain/attendance/thresholds/sickness-sessions.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addMonths, endOfMonth, type PlainDate } from '#shared/lib/plain-date.ts';
import { counted as inWords } from '../../documents/letters/letter-words.ts';
import { countedSessions, type KindAnswer, type KindEntry } from './kind-row.ts';

export type DayFacts = {
  readonly on: PlainDate;
  /** The consecutive school days that are looked at. */
  readonly days: readonly DayPlace[];
  /** Every code of the pupils who may have such a period. */
  readonly weeks: ReadonlyMap<PupilId, readonly PupilWeek[]>;
};

/** School days in a row; `asksReturn` where meeting it makes a return due. */
export function continuousKind({ on, days, weeks }: DayFacts, rule: ContinuousRule, asksReturn: boolean): KindAnswer {
  const shownSince = rule.shownMonths === 0 ? undefined : addMonths(on, -rule.shownMonths);
  const entries = new Map<PupilId, KindEntry>();
  for (const [pupil, own] of weeks) {
    const periods = absencePeriods(rule, pupilDays(own, days));
    const period = periodInForce(periods, { shownSince, least: rule.days });
    if (period === undefined || period.days.length < rule.near) continue;
    const metOn = period.days[rule.days - 1];
    entries.set(pupil, {
      status: metOn === undefined ? 'near' : 'met',
      measure: inWords(period.days.length, 'day'),
      words: periodWords(period),
      counted: period.sessions.length,
      provisional: 0,
      from: period.from,
      to: period.to,
      ...(metOn === undefined ? {} : { metOn }),
      ...(metOn === undefined || !asksReturn ? {} : { due: { on: endOfMonth(period.open ? on : period.to), what: 'return' } }),
      sessions: countedSessions(period.sessions),
    });
  }
  return { rule: { sentence: continuousSentence(rule), reference: rule.reference }, entries };
}

/** Days of illness in the school year of the day; `weeks` with the rule's codes. */
export function sicknessKind({ on, weeks }: Pick<DayFacts, 'on' | 'weeks'>, rule: SicknessRule): KindAnswer {
  const { from } = academicYearOf(on);
  const entries = new Map<PupilId, KindEntry>();
  for (const [pupil, own] of weeks) {
    const { sessions, status } = sicknessSessions(rule, own, { from, to: on });
    if (status === 'below') continue;
    const metOn = sessions[rule.days * 2 - 1]?.date;
    const days = `${Math.floor(sessions.length / 2)}${sessions.length % 2 === 0 ? '' : '½'} days`;
    entries.set(pupil, {
      status,
      measure: days,
      words: `${days} of illness (${sessions.length} sessions) since ${dayInWords(from)}.`,
      counted: sessions.length,
      provisional: 0,
      from,
      to: on,
      ...(metOn === undefined ? {} : { metOn }),
      sessions: countedSessions(sessions),
    });
  }
  return { rule: { sentence: sicknessSentence(rule), reference: rule.reference }, entries };
}

function periodWords({ days, from, to, open, passedOver }: AbsencePeriod): string {
  const passed = passedOver.length === 0 ? '' : ` ${inWords(passedOver.length, 'school day')} within it did not count.`;
  return `${inWords(days.length, 'school day')} in a row, ${dayInWords(from)} to ${dayInWords(to)}; ${open ? 'not back so far' : 'it has ended'}.${passed}`;
}
