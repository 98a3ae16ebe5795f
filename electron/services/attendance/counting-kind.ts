import { thresholdStatus } from '#shared/domain/attendance/threshold.ts';
import { type PupilWeek, sessionsBetween, thresholdSessions } from '#shared/domain/attendance/threshold-sessions.ts';
import { type CountingRule, countingWindow } from '#shared/domain/attendance/thresholds/counting-rule.ts';
import { decisionDue } from '#shared/domain/attendance/thresholds/decision-due.ts';
import { dayWindows, metSince } from '#shared/domain/attendance/thresholds/met-since.ts';
import { countingSentence } from '#shared/domain/attendance/thresholds/rule-sentences.ts';
import { bitCount } from '#shared/domain/attendance/week-slots.ts';
import { lastSchoolWeeks, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { counted as inWords } from '../../documents/letters/letter-words.ts';
import { countedSessions, type KindAnswer, type KindEntry } from './kind-row.ts';

/** School weeks looked back: more than a school year, so that what was met long ago is seen from its start. */
export const lookBackWeeks = 40;

/** School weeks whose sessions are read, so that the period of the earliest of those days is whole: none is over 39 weeks. */
export const readBackWeeks = lookBackWeeks + 40;

export type KindFacts = {
  readonly calendar: SchoolCalendar;
  readonly on: PlainDate;
  /** Each pupil's weeks with the codes that any threshold counts, as far back as periods are looked for. */
  readonly unauthorised: ReadonlyMap<PupilId, readonly PupilWeek[]>;
};

/** A threshold of sessions in a period: the national one, and that of a local authority. */
export function countingKind({ calendar, on, unauthorised }: KindFacts, rule: CountingRule): KindAnswer {
  const window = countingWindow(calendar, on, rule.span);
  const decisionOf = decisions({ calendar, on, rule });
  const inWindow = new Set(window.weeks);
  const entries = new Map<PupilId, KindEntry>();
  for (const [pupil, weeks] of unauthorised) {
    const most = weeks.reduce((sum, week) => (inWindow.has(week.monday) ? sum + bitCount(week.slots) : sum), 0);
    if (most < rule.near) continue;
    const found = thresholdSessions(window, weeks, rule);
    const status = thresholdStatus(found, rule);
    if (status === 'below') continue;
    const { counted, provisional } = found;
    entries.set(pupil, {
      status,
      measure: provisional === 0 ? String(counted) : `${counted} + ${provisional} ${rule.provisional.join(', ')}`,
      words: `${inWords(counted, 'session')} counted${provisional === 0 ? '' : `, ${provisional} provisional`}, in ${inWords(window.weeks.length, 'school week')}.`,
      counted,
      provisional,
      from: window.from,
      to: on,
      ...(status === 'met' ? decisionOf(weeks) : {}),
      sessions: countedSessions(found.sessions),
    });
  }
  return { rule: { sentence: countingSentence(rule), reference: rule.reference }, entries };
}

type MetFacts = Pick<KindFacts, 'calendar' | 'on'> & { readonly rule: CountingRule };

/** Since when it is met, and by when to decide; the days are worked out once for all pupils. */
function decisions({ calendar, on, rule }: MetFacts): (weeks: readonly PupilWeek[]) => Pick<KindEntry, 'metOn' | 'due'> {
  const [earliest] = lastSchoolWeeks(calendar, on, lookBackWeeks);
  const days = { earliest: earliest ?? on, on };
  const windows = dayWindows(calendar, days, rule.span);
  const schoolWeeks = new Set(calendar.weeks);
  return (weeks) => {
    const within = weeks.filter(({ monday }) => schoolWeeks.has(monday));
    const [from] = calendar.openDays;
    const metOn = metSince(rule, windows, sessionsBetween(within, { codes: rule.counted, from: from ?? on, to: on }));
    const due = metOn && decisionDue(calendar, metOn);
    return { ...(metOn ? { metOn } : {}), ...(due ? { due: { on: due, what: 'decision' } } : {}) };
  };
}
