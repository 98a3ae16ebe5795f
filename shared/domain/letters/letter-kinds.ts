// Every letter a school can make from a template of its own. The warning letter keeps its stricter rules in
// electron/documents/warning-notice; only its template is exported and brought back here like the others.
import { letterPlaceholders, pupilPlaceholders, schoolPlaceholders, signatoryPlaceholders } from './common-placeholders.ts';
import { type LetterPlaceholder, optional, required } from './letter-placeholder.ts';

export const letterKindIds = [
  'concern',
  'meeting-invitation',
  'contract-cover',
  'referral-notice',
  'recognition',
  'certificate',
  'visit-card',
] as const;
export type LetterKindId = (typeof letterKindIds)[number];

/** Every kind with a template, the warning letter among them. */
export const templateKindIds = [...letterKindIds, 'warning-notice'] as const;
export type TemplateKindId = (typeof templateKindIds)[number];

export type LetterKind = {
  readonly id: LetterKindId;
  readonly title: string;
  /** When a school uses it. */
  readonly what: string;
  /** Who it is for: each parent by the rule of recipients, or the pupil, who is given it in school. */
  readonly to: 'parents' | 'pupil';
  readonly placeholders: readonly LetterPlaceholder[];
};

const absence: readonly LetterPlaceholder[] = [
  required('register', ['daysMissed', 'School days missed in the period', '4½']),
  required('register', ['daysPossible', 'School days in the period', '52']),
  optional('register', ['timesLate', 'How often the pupil was late', '3']),
  required('register', ['periodFrom', 'First day of the period', 'Monday 7 September 2026']),
  required('register', ['periodTo', 'Last day of the period', 'Friday 20 November 2026']),
];

export const letterKinds: readonly LetterKind[] = [
  {
    id: 'concern',
    title: 'Letter of concern',
    what: 'Tells a parent how many days were missed and asks how the school can help. It is no warning.',
    to: 'parents',
    placeholders: [
      ...letterPlaceholders,
      ...absence,
      required('asked', ['talkTo', 'Whom the parent can ring or see', 'Mrs Hall in the attendance office'], { asks: 'line' }),
    ],
  },
  {
    id: 'meeting-invitation',
    title: 'Invitation to a meeting',
    what: 'Invites a parent to the school, with the day, the time and the place.',
    to: 'parents',
    placeholders: [
      ...letterPlaceholders,
      required('asked', ['meetingDay', 'Day of the meeting', 'Thursday 3 December 2026'], { asks: 'day' }),
      required('asked', ['meetingTime', 'Time of the meeting', '3:30 pm'], { asks: 'line' }),
      required('asked', ['meetingPlace', 'Where the meeting is', 'Room 4, main building'], { asks: 'line' }),
      required('asked', ['meetingWith', 'Who will be there for the school', 'Mr Okafor, head of year 8'], { asks: 'line' }),
      required('asked', ['meetingAbout', 'What the meeting is about', 'what makes mornings hard and what could help'], {
        asks: 'paragraph',
      }),
    ],
  },
  {
    id: 'contract-cover',
    title: 'Letter with an attendance contract',
    what: 'Goes with a parenting contract that was agreed in a meeting, to be read, signed and kept.',
    to: 'parents',
    placeholders: [
      ...letterPlaceholders,
      required('asked', ['meetingDay', 'Day of the meeting in which it was agreed', 'Thursday 3 December 2026'], { asks: 'day' }),
      required('asked', ['contractFrom', 'First day of the contract', 'Monday 7 December 2026'], { asks: 'day' }),
      required('asked', ['contractTo', 'Last day of the contract', 'Friday 26 February 2027'], { asks: 'day' }),
      required('asked', ['returnBy', 'Day by which the signed copy is back', 'Friday 11 December 2026'], { asks: 'day' }),
    ],
  },
  {
    id: 'referral-notice',
    title: 'Letter about a referral for support',
    what: 'Tells a parent that the school asks a support team for help, and what that team does.',
    to: 'parents',
    placeholders: [
      ...letterPlaceholders,
      required('asked', ['teamName', 'The team that is asked', 'the family support team'], { asks: 'line' }),
      required('asked', ['teamDoes', 'What the team does', 'They can visit you at home and help with mornings and travel.'], {
        asks: 'paragraph',
      }),
      optional('asked', ['teamRings', 'When the team is likely to ring', 'within three weeks'], { asks: 'line' }),
    ],
  },
  {
    id: 'recognition',
    title: 'Letter of recognition',
    what: 'Tells a parent what has become better. Never for never having been ill.',
    to: 'parents',
    placeholders: [
      ...letterPlaceholders,
      required('asked', ['achievement', 'What has become better', 'coming in on time every day for six weeks'], {
        asks: 'paragraph',
      }),
    ],
  },
  {
    id: 'certificate',
    title: 'Certificate',
    what: 'Given to the pupil in school for an improvement or a kept contract.',
    to: 'pupil',
    placeholders: [
      ...schoolPlaceholders,
      ...pupilPlaceholders,
      required('asked', ['achievement', 'What the pupil has done', 'coming in on time every day for six weeks'], {
        asks: 'paragraph',
      }),
      required('school', ['letterDate', 'Day of the certificate', 'Tuesday 24 November 2026']),
      ...signatoryPlaceholders,
    ],
  },
  {
    id: 'visit-card',
    title: 'Card left at a home visit',
    what: 'Left where nobody opened. It names no pupil and no reason: anybody could read it.',
    to: 'parents',
    placeholders: [
      ...schoolPlaceholders,
      required('recipient', ['recipientName', 'Title and name of who gets the card', 'Mrs Siobhán O’Connell-Whitby']),
      required('asked', ['visitDay', 'Day of the visit', 'Tuesday 24 November 2026'], { asks: 'day' }),
      required('asked', ['visitTime', 'Time of the visit', '10:20 am'], { asks: 'line' }),
      required('asked', ['visitor', 'Who came', 'Mrs Hall and Mr Okafor'], { asks: 'line' }),
      required('asked', ['ringNumber', 'The number to ring', '01632 960200'], { asks: 'line' }),
    ],
  },
];

export function letterKind(id: LetterKindId): LetterKind {
  const found = letterKinds.find((kind) => kind.id === id);
  if (found === undefined) throw new RangeError(`there is no letter ${id}`);
  return found;
}

/** The sample of each placeholder: what a preview of a template shows. */
export function sampleValues(kind: Pick<LetterKind, 'placeholders'>): Readonly<Record<string, string>> {
  return Object.fromEntries(kind.placeholders.map(({ name, sample }) => [name, sample]));
}
