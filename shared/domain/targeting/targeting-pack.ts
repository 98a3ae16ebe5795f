// The termly talk of a school with its local authority's attendance team about the pupils who miss most (DfE, Working together
// to improve school attendance, 2024: targeting support meetings). The same lists serve an inspection: what was tried, what changed.
import type { PlainDate } from '../../lib/plain-date.ts';

export const targetingSectionIds = ['severe', 'persistent', 'partTime', 'alternative', 'medical', 'offRoll'] as const;
export type TargetingSection = (typeof targetingSectionIds)[number];

export const targetingSections: Readonly<Record<TargetingSection, { readonly title: string; readonly what: string }>> = {
  severe: {
    title: 'Severe absence',
    what: 'Half of the sessions of this school year or more were missed. Each needs a plan and somebody who leads it.',
  },
  persistent: {
    title: 'Persistent absence',
    what: 'A tenth of the sessions of this school year or more were missed, but less than half.',
  },
  partTime: {
    title: 'Part-time timetables',
    what: 'A part-time timetable stands, or C2 is marked without one. It must be agreed, short, and looked at again.',
  },
  alternative: {
    title: 'Educated elsewhere',
    what: 'B, D or K is planned, or was marked for five days and more this school year.',
  },
  medical: { title: 'Long illness', what: 'At or near 15 school days of illness in this school year.' },
  offRoll: {
    title: 'Left the roll',
    what: 'Names that were taken off the roll in the last 12 months, with the ground and where they went.',
  },
};

/** Codes of a part-time timetable and of education elsewhere, as registers hold them since 2024. */
export const partTimeCodes = ['C2'] as const;
export const elsewhereCodes = ['B', 'D', 'K'] as const;

/** Half a week elsewhere is a lesson of a term; from five days on somebody should be able to say what it is. Our own number. */
export const fewestElsewhere = 10;

export type PackPurpose = 'meeting' | 'inspection';

export type TargetingMeeting = { readonly heldOn: PlainDate; readonly people: string; readonly notes: string };

/** Why a meeting cannot be kept so; empty where it can. */
export function targetingMeetingProblems({ heldOn, people }: TargetingMeeting, today: PlainDate): readonly string[] {
  return [
    ...(heldOn > today ? ['Held on: that day is still to come.'] : []),
    ...(people.trim().length < 3 ? ['Who took part: name whoever spoke for the school and for the authority.'] : []),
  ];
}

export type TargetingDecision = { readonly what: string; readonly dueOn: PlainDate; readonly owner: string };

/** Why a decision cannot be kept so; empty where it can. Somebody must own it, and it is due no sooner than it was made. */
export function decisionProblems({ what, dueOn, owner }: TargetingDecision, heldOn: PlainDate): readonly string[] {
  return [
    ...(what.trim().length < 3 ? ['What: say what was decided.'] : []),
    ...(owner.trim() === '' ? ['Who: every decision has an owner.'] : []),
    ...(dueOn < heldOn ? ['By: that day lies before the meeting.'] : []),
  ];
}
