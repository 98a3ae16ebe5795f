import type { WaitingKind } from '#shared/domain/accounts/waiting-kinds.ts';

type Words = {
  readonly to: string;
  /** Of one, and of several. */
  readonly what: readonly [string, string];
  /** Of those that are pressing, after their number. */
  readonly pressing: string;
};

export const waitingWords = {
  leave: {
    to: '/registers/leave',
    what: ['application for leave to decide', 'applications for leave to decide'],
    pressing: 'begun already',
  },
  suspensions: {
    to: '/pupils/suspensions',
    what: ['suspension to confirm', 'suspensions to confirm'],
    pressing: 'begun already',
  },
  letters: { to: '/notices', what: ['letter to approve', 'letters to approve'], pressing: '' },
  messageTexts: { to: '/registers/messages', what: ['message text to approve', 'message texts to approve'], pressing: '' },
  targets: { to: '/watch/targets', what: ['target to agree', 'targets to agree'], pressing: 'begun already' },
  longAbsences: {
    to: '/registers/leave',
    what: ['long absence with questions to answer', 'long absences with questions to answer'],
    pressing: '',
  },
  expected: {
    to: '/registers/expected',
    what: ['session elsewhere to ask about', 'sessions elsewhere to ask about'],
    pressing: 'past the closing of the register',
  },
  messageLists: {
    to: '/registers/messages',
    what: ['prepared message list not yet said sent', 'prepared message lists not yet said sent'],
    pressing: 'from an earlier day',
  },
  planReviews: {
    to: '/registers/plans',
    what: ['part-time timetable or plan to review', 'part-time timetables and plans to review'],
    pressing: 'overdue',
  },
} as const satisfies Readonly<Record<WaitingKind, Words>>;

export function waitingInWords(kind: WaitingKind, count: number): string {
  const [one, several] = waitingWords[kind].what;
  return count === 1 ? one : several;
}

/** `begun already` of a single one, `all begun already`, or `2 begun already`. */
export function pressingInWords({ kind, count, pressing }: { kind: WaitingKind; count: number; pressing: number }): string {
  const words = waitingWords[kind].pressing;
  if (pressing < count) return `${pressing} ${words}`;
  return count === 1 ? words : `all ${words}`;
}
