import type { PupilSession } from './year-grid.ts';

/** Which sessions stand behind which figure; pressing a figure lists them. */
export type SessionChoice = 'attended' | 'authorised' | 'unauthorised' | 'late' | 'leftOut' | 'unmarked';

export const choiceTitles: Readonly<Record<SessionChoice, string>> = {
  attended: 'Sessions attended',
  authorised: 'Authorised absence',
  unauthorised: 'Unauthorised absence',
  late: 'Late before and after the register closed',
  leftOut: 'Left out of the figures',
  unmarked: 'Sessions without a mark',
};

/** The sessions behind a figure, the newest first. Unmarked sessions have no mark to list and come from the calendar. */
export function sessionsBehind(sessions: readonly PupilSession[], choice: SessionChoice): readonly PupilSession[] {
  return sessions.filter((session) => belongs(session, choice)).toReversed();
}

function belongs(session: PupilSession, choice: SessionChoice): boolean {
  switch (choice) {
    case 'attended':
      return session.class === 'present' || session.class === 'educational';
    case 'authorised':
    case 'unauthorised':
      return session.class === choice;
    case 'late':
      return session.code === 'L' || session.code === 'U';
    case 'leftOut':
      return session.class === 'notPossible' || session.class === 'notCollected';
    case 'unmarked':
      return false;
  }
}
