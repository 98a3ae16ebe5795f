import { dayInWords } from '../../lib/date-words.ts';
import type { PlainDate } from '../../lib/plain-date.ts';

export const meetingKinds = {
  school: 'School meeting',
  contract: 'Contract meeting',
  review: 'Review of a contract',
  evening: 'Parents’ evening',
} as const;

export type MeetingKind = keyof typeof meetingKinds;
export const meetingKindIds = Object.keys(meetingKinds) as readonly MeetingKind[];

export const meetingStands = ['planned', 'held', 'notHeld', 'cancelled'] as const;
export type MeetingStand = (typeof meetingStands)[number];

export const partyKinds = ['parent', 'pupil', 'school', 'other'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const attendances = { came: 'Came', stayedAway: 'Did not come', apologies: 'Sent apologies' } as const;
export type Attendance = keyof typeof attendances;
export const attendanceIds = Object.keys(attendances) as readonly Attendance[];

export const invitationMeans = {
  letter: 'letter',
  telephone: 'telephone',
  text: 'text message',
  email: 'e-mail',
  person: 'in person',
} as const;
export type InvitationMeans = keyof typeof invitationMeans;
export const invitationMeansIds = Object.keys(invitationMeans) as readonly InvitationMeans[];

/** What came of trying to arrange a meeting or to have a contract signed. */
export const attemptOutcomes = {
  agreed: 'A day was agreed',
  noAnswer: 'No answer',
  askedLater: 'Asked for another day',
  declined: 'Does not want to meet',
  other: 'Something else',
} as const;
export type AttemptOutcome = keyof typeof attemptOutcomes;
export const attemptOutcomeIds = Object.keys(attemptOutcomes) as readonly AttemptOutcome[];

type Party = { readonly kind: PartyKind; readonly attended: Attendance | undefined };
type Decision = { readonly what: string; readonly owner: string; readonly dueOn: PlainDate };

export type HeldMeeting = {
  readonly heldOn: PlainDate;
  readonly parties: readonly Party[];
  readonly decisions: readonly Decision[];
};

/** Everything for which a meeting cannot be written down as held so, by the name of the field. */
export function heldProblems(
  { heldOn, parties, decisions }: HeldMeeting,
  today: PlainDate,
): readonly { readonly field: string; readonly message: string }[] {
  const found: { field: string; message: string }[] = [];
  if (heldOn > today) found.push({ field: 'Held on', message: `${dayInWords(heldOn)} is still to come.` });
  if (parties.some(({ attended }) => attended === undefined)) {
    found.push({ field: 'Who came', message: 'Say of everybody invited whether they came.' });
  }
  if (!parties.some(({ kind, attended }) => attended === 'came' && (kind === 'parent' || kind === 'pupil'))) {
    found.push({ field: 'Who came', message: 'Neither a parent nor the pupil came. Write it down as not held.' });
  }
  for (const [index, { what, owner, dueOn }] of decisions.entries()) {
    const field = `Decision ${index + 1}`;
    if (what.trim() === '' || owner.trim() === '') found.push({ field, message: 'Say what is to be done and who does it.' });
    else if (dueOn < heldOn) found.push({ field, message: `It is due before the meeting, on ${dayInWords(dueOn)}.` });
  }
  return found;
}

export type MeetingFacts = {
  readonly stand: MeetingStand;
  readonly pupils: readonly number[];
  readonly parties: readonly (Party & { readonly contact: number | undefined })[];
};

/**
 * A contract cannot be made in a parent's absence (Anti-social Behaviour Act 2003 s.19: it is an agreement): the meeting was
 * held about this pupil, and each parent who is to sign took part. Undefined where that is so; else why not.
 */
export function absenceRefusal(
  meeting: MeetingFacts | undefined,
  {
    pupil,
    parents,
  }: { readonly pupil: number; readonly parents: readonly { readonly contact: number; readonly name: string }[] },
): string | undefined {
  if (meeting === undefined || meeting.stand !== 'held' || !meeting.pupils.includes(pupil)) {
    return 'A parenting contract is made in a meeting. Write down the meeting that was held about this pupil first.';
  }
  if (parents.length === 0) return 'Name the parent who is to sign.';
  const absent = parents.filter(
    ({ contact }) => !meeting.parties.some((party) => party.contact === contact && party.attended === 'came'),
  );
  if (absent.length === 0) return undefined;
  const names = absent.map(({ name }) => name).join(' and ');
  return `${names} did not take part in the meeting. A contract cannot be made in a parent’s absence: meet again, or name only who came.`;
}
