import { knownName, knownNameBySurname, type PersonName } from '#shared/domain/people/name.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { classesOf, type Membership, membershipOn, membershipsOf } from '../../store/people/classes.ts';
import { type Enrolment, enrolmentsOf, isOnRoll } from '../../store/people/enrolments.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';

/** A pupil as lists show them: known name only (practice rule 5), class and year group of the asked day. */
export type PupilRow = {
  id: PupilId;
  upn: string;
  knownName: string;
  yearGroup: string;
  className: string;
  classId?: ClassId;
  onRoll: boolean;
};

/** A row with what lists are filtered, searched and sorted by; the legal name goes no further than that. */
export type FoundPupil = {
  readonly row: PupilRow;
  readonly name: PersonName;
  readonly sortKey: string;
  /** False from the day after the last leaving day; a pupil still to come has not left. */
  readonly hasLeft: boolean;
};

/** Everyone with a place on the roll, past, present or to come, by known surname; or those of `ids`. */
export async function pupilRows(db: ReadDb, on: PlainDate, ids?: readonly PupilId[]): Promise<readonly FoundPupil[]> {
  const names = new Map((await classesOf(db)).map((one) => [one.id, one.name]));
  const enrolments = Map.groupBy(await enrolmentsOf(db, ids), (one) => one.pupil);
  const memberships = Map.groupBy(await membershipsOf(db, ids), (one) => one.pupil);
  const pupils = await pupilsOf(db, ids);
  return pupils
    .flatMap((pupil) => {
      const times = enrolments.get(pupil.id);
      if (times === undefined) return [];
      return [foundPupil({ pupil, times, membership: shownMembership(memberships.get(pupil.id) ?? [], on), names, on })];
    })
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1));
}

/** The membership of the day; of a leaver the last one, of a pupil still to come the first. */
export function shownMembership(memberships: readonly Membership[], on: PlainDate): Membership | undefined {
  return membershipOn(memberships, on) ?? memberships.findLast((one) => one.fromOn <= on) ?? memberships[0];
}

type Parts = {
  readonly pupil: StoredPupil;
  readonly times: readonly Enrolment[];
  readonly membership: Membership | undefined;
  readonly names: ReadonlyMap<ClassId, string>;
  readonly on: PlainDate;
};

function foundPupil({ pupil, times, membership, names, on }: Parts): FoundPupil {
  const classId = membership?.classId;
  return {
    row: {
      id: pupil.id,
      upn: pupil.upn,
      knownName: knownName(pupil),
      yearGroup: membership?.yearGroup ?? '',
      className: classId === undefined ? '' : (names.get(classId) ?? ''),
      ...(classId === undefined ? {} : { classId }),
      onRoll: isOnRoll(times, on),
    },
    name: pupil,
    sortKey: `${knownNameBySurname(pupil).toLowerCase()} ${pupil.upn}`,
    hasLeft: times.every((time) => time.leavesOn !== undefined && time.leavesOn < on),
  };
}
