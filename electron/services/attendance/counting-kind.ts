import { thresholdStatus } from '#shared/domain/attendance/threshold.ts';
import { type PupilWeek, sessionsBetween, thresholdSessions } from '#shared/domain/attendance/threshold-sessions.ts';
import { type CountingRule, countingWindow } from '#shared/domain/attendance/thresholds/counting-rule.ts';
import { decisionDue } from '#shared/domain/attendance/thresholds/decision-due.ts';
import { metSince } from '#shared/domain/attendance/thresholds/met-since.ts';
import { countingSentence } from '#shared/domain/attendance/thresholds/rule-sentences.ts';
import { bitCount } from '#shared/domain/attendance/week-slots.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { counted as inWords } from '../../documents/letters/letter-words.ts';
import { countedSessions, type KindAnswer, type KindEntry } from './kind-row.ts';

export type KindFacts = {
  readonly calendar: SchoolCalendar;
  readonly on: PlainDate;
  /** Each pupil's weeks with the codes that any threshold counts, as far back as periods are looked for. */
  readonly unauthorised: ReadonlyMap<PupilId, readonly PupilWeek[]>;
};

/** A threshold of sessions in a period: the national one, and that of a local authority. */
export function countingKind({ calendar, on, unauthorised }: KindFacts, rule: CountingRule): KindAnswer {
  const window = countingWindow(calendar, on, rule.span);
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
      ...(status === 'met' ? decision({ calendar, on, rule, weeks }) : {}),
      sessions: countedSessions(found.sessions),
    });
  }
  return { rule: { sentence: countingSentence(rule), reference: rule.reference }, entries };
}

type MetFacts = Pick<KindFacts, 'calendar' | 'on'> & { readonly rule: CountingRule; readonly weeks: readonly PupilWeek[] };

function decision({ calendar, on, rule, weeks }: MetFacts): Pick<KindEntry, 'metOn' | 'due'> {
  const [earliest] = calendar.openDays;
  const sessions = sessionsBetween(weeks, { codes: rule.counted, from: earliest ?? on, to: on });
  const metOn = metSince({ calendar, on, rule, sessions });
  const due = metOn && decisionDue(calendar, metOn);
  return { ...(metOn ? { metOn } : {}), ...(due ? { due: { on: due, what: 'decision' } } : {}) };
}
