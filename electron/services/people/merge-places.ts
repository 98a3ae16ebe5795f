import type { RollRecord } from '#shared/domain/people/roll-record.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { type Membership, membershipOn, type SchoolClass } from '../../store/people/classes.ts';
import type { Enrolment } from '../../store/people/enrolments.ts';

/** A membership whose class may be new and so has a name and no number yet. */
export type PlannedMembership = Omit<Membership, 'classId'> & { readonly className: string | undefined };

export type PlacesBefore = { readonly enrolments: readonly Enrolment[]; readonly memberships: readonly PlannedMembership[] };

export type PlaceRules = {
  readonly today: PlainDate;
  /** Of a new pupil of whom the file gives no entry date. */
  readonly startsUnknown: PlainDate;
  /** True where the file has a place for leaving dates, so that an empty one means "has not left". */
  readonly knowsLeaving: boolean;
};

/** The times on the roll as the record makes them; new ones have the number 0. */
export function mergedEnrolments(record: RollRecord, held: readonly Enrolment[], rules: PlaceRules): readonly Enrolment[] {
  const latest = held.at(-1);
  const { entryOn, leavingOn: leavesOn, enrolmentStatus: status } = record;
  if (latest === undefined) {
    return [{ id: 0, pupil: 0 as PupilId, startsOn: entryOn ?? rules.startsUnknown, leavesOn, status }];
  }
  const cameBack = entryOn !== undefined && latest.leavesOn !== undefined && entryOn > latest.leavesOn;
  if (cameBack) return [...held, { id: 0, pupil: latest.pupil, startsOn: entryOn, leavesOn, status: status ?? latest.status }];
  const before = held.at(-2);
  const entryFits = entryOn !== undefined && (before?.leavesOn === undefined || before.leavesOn < entryOn);
  const merged = {
    ...latest,
    startsOn: entryFits ? entryOn : latest.startsOn,
    leavesOn: leavesOn ?? (rules.knowsLeaving ? undefined : latest.leavesOn),
    status: status ?? latest.status,
  };
  return [...held.slice(0, -1), merged];
}

export type MembershipRules = {
  readonly record: RollRecord;
  readonly before: PlacesBefore;
  readonly enrolments: readonly Enrolment[];
  readonly today: PlainDate;
};

/**
 * Class and year group as the record makes them. A change closes the old membership the day before and opens the new one
 * today, or on the day of entry where that is still to come; past days keep their class. Of a leaver nothing changes.
 */
export function mergedMemberships({ record, before, enrolments, today }: MembershipRules): readonly PlannedMembership[] {
  const latest = enrolments.at(-1);
  if (latest === undefined) return before.memberships;
  const start = latest.startsOn;
  const held = movedToStart(before, enrolments);
  const from = start > today ? start : today;
  const current = membershipOn(held.map(asMembership), from);
  const shown = held.find((one) => one.id === current?.id) ?? (held.at(-1)?.fromOn === start ? held.at(-1) : undefined);
  const fresh = (fromOn: PlainDate): PlannedMembership => ({
    id: 0,
    pupil: latest.pupil,
    className: record.className ?? shown?.className ?? held.at(-1)?.className,
    yearGroup: record.yearGroup,
    fromOn,
    toOn: undefined,
  });
  if (held.length === 0) return [fresh(start)];
  if (latest.leavesOn !== undefined && latest.leavesOn < today) return held;
  if (shown === undefined) return [...held, fresh(from)];
  const next = fresh(from);
  if (isSameClass(shown.className, next.className) && shown.yearGroup === next.yearGroup) return held;
  if (shown.fromOn >= from)
    return held.map((one) => (one === shown ? { ...one, className: next.className, yearGroup: next.yearGroup } : one));
  return [...held.map((one) => (one === shown ? { ...one, toOn: addDays(from, -1) } : one)), next];
}

/** Where a starting day was put right, the membership that began with it begins with it again. */
function movedToStart({ enrolments, memberships }: PlacesBefore, after: readonly Enrolment[]): readonly PlannedMembership[] {
  const before = enrolments.at(-1);
  const corrected = after.find((one) => one.id === before?.id);
  if (before === undefined || corrected === undefined || before.startsOn === corrected.startsOn) return memberships;
  return memberships.map((one) => (one.fromOn === before.startsOn ? { ...one, fromOn: corrected.startsOn } : one));
}

/** Classes are told apart by their letters and digits alone: `7 b` is `7B`. */
export function isSameClass(one: string | undefined, other: string | undefined): boolean {
  return classKey(one) === classKey(other);
}

export function classKey(name: string | undefined): string {
  return (name ?? '').replace(/\s+/g, '').toLowerCase();
}

export function plannedMemberships(
  memberships: readonly Membership[],
  classes: readonly SchoolClass[],
): readonly PlannedMembership[] {
  const names = new Map(classes.map((one) => [one.id, one.name]));
  return memberships.map(({ classId, ...rest }) => ({
    ...rest,
    className: classId === undefined ? undefined : names.get(classId),
  }));
}

function asMembership(one: PlannedMembership): Membership {
  return { ...one, classId: undefined };
}
