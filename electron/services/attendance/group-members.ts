import { mayDo, type Role } from '#shared/domain/accounts/roles.ts';
import { type Belonging, belongings, stretchesOf } from '#shared/domain/attendance/group-spans.ts';
import { groupKinds, groupsOf, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { flagCovers } from '#shared/domain/people/pupil-flag.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { type CareSpan, careSpans } from '../../store/care/looked-after.ts';
import type { ReadDb } from '../../store/handles.ts';
import { classesOf, type Membership, membershipOn, membershipsOf } from '../../store/people/classes.ts';
import { type Enrolment, enrolmentsOf } from '../../store/people/enrolments.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import { type PupilFlag, programmesOf, pupilFlagsOf } from '../../store/people/pupil-flags.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import type { Period } from './pupil-figures.ts';
import { pupilRow } from './pupil-row.ts';

export type Grouped = {
  readonly pupil: PupilRow;
  /** By `groupKeyOf`: what the pupil belonged to on which days of the period. */
  readonly groups: ReadonlyMap<string, Belonging>;
  /** On the roll on the last day. */
  readonly here: boolean;
};

type Facts = {
  readonly enrolments: readonly Enrolment[];
  readonly memberships: readonly Membership[];
  readonly flags: readonly PupilFlag[];
  /** Undefined where whoever asks may not know. */
  readonly care: readonly CareSpan[] | undefined;
};

type Names = { readonly classes: ReadonlyMap<number, string>; readonly programmes: ReadonlyMap<number, string> };

type Asked = { readonly period: Period; readonly yearBegan: PlainDate | undefined; readonly names: Names };

/**
 * Everyone who was on the roll in a period with the groups that whoever asks may know, each with its days; without a role,
 * no group of the care records.
 */
export async function groupedPupils(db: ReadDb, { role, ...period }: Period & { role?: Role }): Promise<readonly Grouped[]> {
  const year = academicYearOf(period.to);
  const [yearBegan] = schoolDays(await theCalendar(db), year.from, year.to);
  const names = {
    classes: new Map((await classesOf(db)).map(({ id, name }) => [id, name])),
    programmes: new Map((await programmesOf(db)).map(({ id, name }) => [id, name])),
  };
  const enrolments = Map.groupBy(await enrolmentsOf(db), (one) => one.pupil);
  const memberships = Map.groupBy(await membershipsOf(db), (one) => one.pupil);
  const flags = Map.groupBy(await pupilFlagsOf(db), (one) => one.pupil);
  // Not asked where it may not be told: what is not read cannot be shown by a slip (practice rule 12).
  const mayKnow = role !== undefined && mayDo(role, 'care.groups');
  const care = mayKnow ? Map.groupBy(await careSpans(db), (one) => one.pupil) : undefined;
  return (await pupilsOf(db)).flatMap((pupil) => {
    const of = <Row>(rows: ReadonlyMap<PupilId, readonly Row[]>): readonly Row[] => rows.get(pupil.id) ?? [];
    const facts = {
      ...{ enrolments: of(enrolments), memberships: of(memberships), flags: of(flags) },
      care: care === undefined ? undefined : of(care),
    };
    return grouped(pupil, facts, { period, yearBegan, names }) ?? [];
  });
}

function grouped(pupil: StoredPupil, facts: Facts, { period, yearBegan, names }: Asked): Grouped | undefined {
  const changes = changesOf(facts);
  const stretches = facts.enrolments.flatMap(({ startsOn, leavesOn = period.to }) => {
    const [from, to] = [startsOn > period.from ? startsOn : period.from, leavesOn < period.to ? leavesOn : period.to];
    return stretchesOf({ from, to }, changes).map((stretch) => ({
      ...stretch,
      groups: groupsOn(pupil, facts, { on: stretch.from, startedOn: startsOn, yearBegan, names }),
    }));
  });
  const last = stretches.at(-1);
  if (last === undefined) return undefined;
  const place = placeOn(facts.memberships, last.to);
  const { id, upn, legalSurname, legalForename, knownSurname, knownForename } = pupil;
  const row = pupilRow({
    ...{ pupil: id, upn, legalSurname, legalForename, knownSurname, knownForename },
    ...{ classId: place?.classId, className: classNameOf(place, names), yearGroup: place?.yearGroup },
  });
  const here = last.to === period.to;
  return { pupil: { ...row, onRoll: here }, groups: belongings(stretches), here };
}

function changesOf({ memberships, flags, care = [] }: Facts): readonly PlainDate[] {
  return [
    ...memberships.flatMap(({ fromOn, toOn }) => (toOn === undefined ? [fromOn] : [fromOn, addDays(toOn, 1)])),
    ...flags.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)])),
    ...care.flatMap(({ from, until }) => [from, until]).filter((day) => day !== undefined),
  ];
}

type Day = Omit<Asked, 'period'> & { readonly on: PlainDate; readonly startedOn: PlainDate };

function groupsOn(pupil: StoredPupil, facts: Facts, { on, startedOn, yearBegan, names }: Day): readonly PupilGroup[] {
  const { sex, sen, eal, fsm, ethnicity } = pupil;
  const place = placeOn(facts.memberships, on);
  const flags = facts.flags.filter((flag) => flagCovers(flag, on));
  return groupsOf({
    ...{ yearGroup: place?.yearGroup, className: classNameOf(place, names) },
    ...{ sex, sen, eal, fsm, ethnicity, startedOn, yearBegan },
    youngCarer: flags.some(({ kind }) => kind === 'youngCarer'),
    programmes: flags.flatMap(({ programme }) => (programme === undefined ? [] : (names.programmes.get(programme) ?? []))),
    lookedAfter: facts.care?.some(({ from, until }) => (from ?? on) <= on && (until === undefined || on < until)),
  });
}

/** A day between two classes belongs to the one before; a day before the first that is known, to that one. */
function placeOn(memberships: readonly Membership[], on: PlainDate): Membership | undefined {
  return membershipOn(memberships, on) ?? memberships.findLast((one) => one.fromOn <= on) ?? memberships[0];
}

function classNameOf(place: Membership | undefined, names: Names): string | undefined {
  return place?.classId === undefined ? undefined : names.classes.get(place.classId);
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Kinds in their order, in each of them the groups by name. */
export function byKindAndName(a: PupilGroup, b: PupilGroup): number {
  return groupKinds.indexOf(a.kind) - groupKinds.indexOf(b.kind) || collator.compare(a.value, b.value);
}

/** Every group that one of them belonged to. */
export function groupsAmong(everyone: readonly Grouped[]): PupilGroup[] {
  const found = new Map(everyone.flatMap(({ groups }) => [...groups].map(([key, { group }]) => [key, group] as const)));
  return [...found.values()].sort(byKindAndName);
}
