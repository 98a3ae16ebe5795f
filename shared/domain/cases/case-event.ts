import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type EventKind, eventKindRow } from './event-kinds.ts';

export const mostEventWords = 2000;

export type EventFacts = {
  readonly kind: EventKind;
  readonly on: PlainDate;
  /** Minutes since midnight. */
  readonly minute?: number | undefined;
  readonly outcome?: string | undefined;
  readonly words: string;
  readonly childSeen: boolean;
};

type Now = { readonly today: PlainDate; readonly minute: number };

/** Why such an event cannot be kept, in words that name the field; undefined where it can. */
export function eventRefusal(event: EventFacts, { today, minute }: Now): string | undefined {
  const { title, byHand, outcomes } = eventKindRow(event.kind);
  if (!byHand) return `“${title}” appears by itself when it happens; it is not written by hand.`;
  if (event.on > today) return 'When: that day is still to come. Put what is planned under next steps.';
  if (event.on === today && event.minute !== undefined && event.minute > minute) return 'Time: that is later today.';
  if (event.outcome !== undefined && !outcomes.includes(event.outcome)) {
    return `Outcome: “${event.outcome}” is none of ${title.toLowerCase()}.`;
  }
  if (event.outcome === undefined && event.words.trim() === '')
    return 'What happened: say it in a few words, or choose an outcome.';
  if (event.childSeen && !seesChildren.has(event.kind)) return 'Child seen: that is for visits, meetings and talks in person.';
  const seen = event.outcome === undefined ? undefined : childSeenBy.get(event.outcome);
  if (seen !== undefined && seen !== event.childSeen) return `Child seen: the outcome “${event.outcome}” says otherwise.`;
  return undefined;
}

/** Outcomes of a visit that say by themselves whether the child was seen. */
const childSeenBy: ReadonlyMap<string, boolean> = new Map([
  ['Seen, and the child seen', true],
  ['Seen, the child not seen', false],
  ['No answer', false],
  ['Card left', false],
]);

/** Whether an outcome says that the child was seen, or was not; undefined where it leaves that open. */
export function childSeenIn(outcome: string): boolean | undefined {
  return childSeenBy.get(outcome);
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
