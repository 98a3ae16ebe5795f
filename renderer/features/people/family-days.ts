import type { PlainDate } from '#shared/lib/plain-date.ts';
import { isAway, type PupilSession } from './year-grid.ts';

/** One of a family with the sessions of the same stretch of time. */
export type FamilySessions = { readonly knownName: string; readonly sessions: readonly PupilSession[] };

export type SharedAbsence = {
  readonly date: PlainDate;
  readonly session: 'AM' | 'PM';
  readonly away: readonly { readonly knownName: string; readonly code: string }[];
};

/** The sessions in which more than one of the family was away, oldest first, with who and by which code. */
export function sharedAbsences(family: readonly FamilySessions[]): readonly SharedAbsence[] {
  const bySession = new Map<string, SharedAbsence & { readonly away: { knownName: string; code: string }[] }>();
  for (const { knownName, sessions } of family) {
    for (const { date, session, code, class: codeClass } of sessions) {
      if (!isAway(codeClass)) continue;
      const key = `${date} ${session}`;
      const found = bySession.get(key) ?? { date, session, away: [] };
      found.away.push({ knownName, code });
      bySession.set(key, found);
    }
  }
  return [...bySession.values()]
    .filter(({ away }) => away.length > 1)
    .sort((a, b) => (`${a.date} ${a.session}` < `${b.date} ${b.session}` ? -1 : 1));
}
