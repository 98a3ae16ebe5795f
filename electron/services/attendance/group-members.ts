import { mayDo, type Role } from '#shared/domain/accounts/roles.ts';
import { groupsOf, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { lookedAfterOn } from '../../store/care/looked-after.ts';
import type { ReadDb } from '../../store/handles.ts';
import { enrolmentsOf } from '../../store/people/enrolments.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';
import { theCalendar } from '../school/school.ts';

export type Grouped = { readonly row: RosterRow; readonly groups: readonly PupilGroup[] };

/** Everyone on the roll of a day with the groups that whoever asks may know. */
export async function groupedPupils(db: ReadDb, { on, role }: { on: PlainDate; role: Role }): Promise<readonly Grouped[]> {
  const roster = await rosterOn(db, { on });
  const details = new Map((await pupilsOf(db)).map((pupil) => [pupil.id, pupil]));
  const started = startsOf(await enrolmentsOf(db), on);
  const year = academicYearOf(on);
  const [yearBegan] = schoolDays(await theCalendar(db), year.from, year.to);
  // Not asked where it may not be told: what is not read cannot be shown by a slip (practice rule 12).
  const inCare = mayDo(role, 'care.groups') ? await lookedAfterOn(db, on) : undefined;
  return roster.flatMap((row) => {
    const detail = details.get(row.pupil);
    const startedOn = started.get(row.pupil);
    if (detail === undefined || startedOn === undefined) return [];
    const { sex, sen, eal, fsm, ethnicity } = detail;
    const place = { yearGroup: row.yearGroup, className: row.className };
    return [
      {
        row,
        groups: groupsOf({ ...place, sex, sen, eal, fsm, ethnicity, startedOn, yearBegan, lookedAfter: inCare?.has(row.pupil) }),
      },
    ];
  });
}

function startsOf(enrolments: Awaited<ReturnType<typeof enrolmentsOf>>, on: PlainDate): ReadonlyMap<PupilId, PlainDate> {
  const starts = new Map<PupilId, PlainDate>();
  for (const { pupil, startsOn, leavesOn } of enrolments) {
    if (startsOn <= on && (leavesOn === undefined || on <= leavesOn)) starts.set(pupil, startsOn);
  }
  return starts;
}
