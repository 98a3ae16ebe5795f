// An N that became O is closed in the register and not in the office: the child is still to be seen (practice rule 8).
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { type AttemptFacts, confirmsContact, isSighting } from './contact-attempt.ts';
import type { Session } from './session.ts';

type At = { readonly date: PlainDate; readonly session: Session };

/** One attempt about an absence of `date`; of the whole day where no session is named. */
export type DatedAttempt = AttemptFacts & { readonly date: PlainDate; readonly session?: Session | undefined };

export type SeenFacts = {
  /** Sessions of N, and of O that took the place of an N, in any order. */
  readonly unexplained: readonly At[];
  /** The last session with a mark of attendance: present, educational activity, L or U. */
  readonly lastMarked?: At | undefined;
  readonly attempts: readonly DatedAttempt[];
};

export type NotYetSeen = {
  /** The first unexplained session since the child was seen, and the last. */
  readonly since: At;
  readonly latest: At;
  /** Absent where this school never saw the child. */
  readonly lastSeen?: PlainDate;
};

/**
 * Whether the child is still to be seen; undefined where it is not. A mark of attendance or a sighting ends the absence;
 * an own contact spoken to on its last day or later confirms it; the safeguarding lead, once told, has it in hand. What
 * was said about an earlier day says nothing of a later one.
 */
export function notYetSeen({ unexplained, lastMarked, attempts }: SeenFacts): NotYetSeen | undefined {
  const sightings = attempts.filter(isSighting).map(endOf);
  const seen = [...(lastMarked === undefined ? [] : [lastMarked]), ...sightings].toSorted(byTime).at(-1);
  const since = unexplained.filter((at) => seen === undefined || byTime(at, seen) > 0).toSorted(byTime);
  const [first] = since;
  const latest = since.at(-1);
  if (first === undefined || latest === undefined) return undefined;
  if (attempts.some((one) => confirmsContact(one) && one.date >= latest.date)) return undefined;
  if (attempts.some((one) => one.outcome === 'passed to safeguarding lead' && one.date >= first.date)) return undefined;
  return { since: first, latest, ...(seen === undefined ? {} : { lastSeen: seen.date }) };
}

/** School days since the child was last seen, today counted; where it never was, from the first day missed. */
export function daysSinceSeen(found: Pick<NotYetSeen, 'lastSeen' | 'since'>, today: PlainDate, calendar: SchoolCalendar): number {
  const from = found.lastSeen === undefined ? found.since.date : addDays(found.lastSeen, 1);
  return from > today ? 0 : schoolDays(calendar, from, today).length;
}

/** What practice rule 8 sets as a default; the safeguarding lead may decide otherwise. */
export const seenDefaults = { leadFromDay: 1, visitFromDay: 2, reference: 'practice rule 8' } as const;

export type SeenStep = 'leadNow' | 'ring' | 'tellLead' | 'visit';

export const seenStepWords: Readonly<Record<SeenStep, string>> = {
  leadNow: 'Tell the safeguarding lead this morning',
  ring: 'Try every contact in order',
  tellLead: 'All contacts tried: tell the safeguarding lead',
  visit: 'Visit, or the safeguarding lead decides',
};

/** The next step by default, on the n-th school day without the child being seen. */
export function seenStep(facts: { readonly days: number; readonly allTried: boolean; readonly ringFirst: boolean }): SeenStep {
  if (facts.ringFirst) return 'leadNow';
  if (facts.days >= seenDefaults.visitFromDay) return 'visit';
  return facts.allTried ? 'tellLead' : 'ring';
}

function endOf(attempt: DatedAttempt): At {
  return { date: attempt.date, session: attempt.session ?? 'PM' };
}

function byTime(left: At, right: At): number {
  return left.date.localeCompare(right.date) || left.session.localeCompare(right.session);
}
