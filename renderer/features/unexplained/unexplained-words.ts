import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import type { AttemptMeans, AttemptOutcome } from '#shared/domain/registers/contact-attempt.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDay } from '../../components/format-date.ts';

export type UnexplainedList = Outputs['registers']['unexplained'];
export type UnexplainedRow = UnexplainedList['rows'][number];
export type CallContact = UnexplainedRow['contacts'][number];
export type Attempt = UnexplainedRow['attempts'][number];
export type UnseenRow = Outputs['registers']['notYetSeen'][number];

export const statusWords: Readonly<Record<UnexplainedRow['status'], string>> = {
  overdue: 'Overdue',
  dueToday: 'Due today',
  open: 'Open',
  unknown: 'No deadline',
};

export const meansWords: Readonly<Record<AttemptMeans, string>> = {
  phone: 'Telephone',
  text: 'Text message',
  email: 'E-mail',
  visit: 'Visit',
  other: 'Otherwise',
};

export const outcomeWords: Readonly<Record<AttemptOutcome, string>> = {
  'no answer': 'No answer',
  'left message': 'Left a message',
  spoke: 'Spoke',
  'wrong number': 'Wrong number',
  seen: 'The child was seen',
  'passed to safeguarding lead': 'Passed to the safeguarding lead',
};

/** `Mon 16 Nov to Tue 17 Nov · 3 sessions`. */
export function awayWords({ from, to, sessions }: Pick<UnexplainedRow, 'from' | 'to' | 'sessions'>): string {
  const [only] = sessions;
  if (sessions.length === 1 && only !== undefined) return `${formatDay(only.date)} ${only.session}`;
  return from === to ? `${formatDay(from)}, all day` : `${formatDay(from)} – ${formatDay(to)} · ${sessions.length}`;
}

/** `Overdue · Mon 23 Nov`, `By Thu 26 Nov`. */
export function deadlineWords({ status, deadline }: Pick<UnexplainedRow, 'status' | 'deadline'>): string {
  if (deadline === undefined) return statusWords[status];
  if (status === 'dueToday') return 'Due today';
  return status === 'overdue' ? `Overdue · ${formatDay(deadline)}` : `By ${formatDay(deadline)}`;
}

/** Whom to ring next: the first in call order with a number who was not tried; when all were, the first again. */
export function nextContact(contacts: readonly CallContact[]): CallContact | undefined {
  const callable = contacts.filter((contact) => contact.phones.length > 0);
  return callable.find((contact) => !contact.tried) ?? callable[0];
}

/** Whom to ring after this one, before the list knows that it was tried. */
export function contactAfter(contacts: readonly CallContact[], tried: CallContact | undefined): CallContact | undefined {
  return nextContact(contacts.map((contact) => (contact.id === tried?.id ? { ...contact, tried: true } : contact)));
}

/** `Ring Ms A. Khan (mother) 01632 960101`. */
export function ringWords(contacts: readonly CallContact[]): string {
  const next = nextContact(contacts);
  if (next === undefined) return 'No number is recorded';
  return `Ring${next.tried ? ' again' : ''} ${next.name} (${relationshipInSentence(next.relationship)}) ${next.phones[0] ?? ''}`;
}

/** `No answer, Ms A. Khan, telephone`. */
export function attemptWords({ outcome, contact, means, seenChild }: Attempt): string {
  const sighting = seenChild && outcome !== 'seen' ? ', the child was seen' : '';
  return (
    [outcomeWords[outcome], ...(contact === undefined ? [] : [contact]), meansWords[means].toLowerCase()].join(', ') + sighting
  );
}
