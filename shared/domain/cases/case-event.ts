import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type EventKind, eventKindRow } from './event-kinds.ts';

export const mostEventWords = 2000;

export type EventFacts = {
  readonly kind: EventKind;
  readonly on: PlainDate;
  readonly outcome?: string | undefined;
  readonly words: string;
  readonly childSeen: boolean;
};

/** Why such an event cannot be kept, in words that name the field; undefined where it can. */
export function eventRefusal(event: EventFacts, today: PlainDate): string | undefined {
  const { title, byHand, outcomes } = eventKindRow(event.kind);
  if (!byHand) return `“${title}” appears by itself when it happens; it is not written by hand.`;
  if (event.on > today) return 'When: that day is still to come. Put what is planned under next steps.';
  if (event.outcome !== undefined && !outcomes.includes(event.outcome)) {
    return `Outcome: “${event.outcome}” is none of ${title.toLowerCase()}.`;
  }
  if (event.outcome === undefined && event.words.trim() === '')
    return 'What happened: say it in a few words, or choose an outcome.';
  if (event.childSeen && !seesChildren.has(event.kind)) return 'Child seen: that is for visits, meetings and talks in person.';
  return undefined;
}

const seesChildren: ReadonlySet<EventKind> = new Set([
  'homeVisit',
  'meetingHeld',
  'pupilVoice',
  'supportDelivered',
  'agencyContact',
]);

/** Whether the form asks if the child was seen. */
export function mayHaveSeenChild(kind: EventKind): boolean {
  return seesChildren.has(kind);
}
