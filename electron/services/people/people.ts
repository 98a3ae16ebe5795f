import { AppError } from '#shared/contract/errors.ts';
import { mayDo, type Role } from '#shared/domain/accounts/roles.ts';
import { legalName } from '#shared/domain/people/name.ts';
import { type YearGroup, yearGroups } from '#shared/domain/people/year-group.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { classesOf } from '../../store/people/classes.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { enrolmentsOf } from '../../store/people/enrolments.ts';
import { familiesOf } from '../../store/people/families.ts';
import { type LetterHold, letterHoldOf } from '../../store/people/letter-holds.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { type Desk, read } from '../desk.ts';
import { type FamilyMember, familyMembers } from './family-members.ts';
import { type FoundPupil, type PupilRow, pupilRows } from './pupil-rows.ts';
import { matchesText, searchRows } from './search-pupils.ts';
import { type ContactSheet, shownContact } from './shown-contact.ts';

export { confirmFamily, listFamilies } from './family-list.ts';
export { holdLetters } from './hold-letters.ts';

export type PupilFilter = {
  readonly class?: ClassId | undefined;
  readonly yearGroup?: string | undefined;
  readonly text?: string | undefined;
  /** Those who have left too. */
  readonly leavers?: boolean | undefined;
};

export type PupilSheet = {
  pupil: PupilRow;
  legalName: string;
  bornOn: PlainDate;
  sex: string;
  startedOn?: PlainDate;
  leftOn?: PlainDate;
  formerUpn?: string;
  contacts: ContactSheet[];
  family: FamilyMember[];
  lettersHeld?: { reviewOn: PlainDate; reason?: string };
};

/** Pupils of today by known surname; a pupil who is still to come is listed and not yet on roll. */
export async function listPupils(desk: Desk, filter: PupilFilter): Promise<PupilRow[]> {
  const today = desk.ports.clock.today();
  const found = await read(desk, (db) => pupilRows(db, today));
  return found.filter((pupil) => fits(pupil, filter)).map(({ row }) => row);
}

function fits(pupil: FoundPupil, filter: PupilFilter): boolean {
  if (pupil.hasLeft && filter.leavers !== true) return false;
  if (filter.class !== undefined && pupil.row.classId !== filter.class) return false;
  if (filter.yearGroup !== undefined && pupil.row.yearGroup !== filter.yearGroup) return false;
  return filter.text === undefined || matchesText(pupil, filter.text);
}

const mostFound = 12;

/** The palette: those on the roll before those who have left. */
export async function searchPupils(desk: Desk, { text }: { text: string }): Promise<PupilRow[]> {
  const today = desk.ports.clock.today();
  const found = await read(desk, (db) => pupilRows(db, today));
  const staying = searchRows(
    found.filter((pupil) => !pupil.hasLeft),
    text,
  );
  const left = searchRows(
    found.filter((pupil) => pupil.hasLeft),
    text,
  );
  return [...staying, ...left].slice(0, mostFound).map(({ row }) => row);
}

/** Throws `NOT_FOUND`. Never reads a care record. */
export async function pupilSheet(desk: Desk, { pupil: id }: { pupil: PupilId }): Promise<PupilSheet> {
  return read(desk, (db) => sheetOf(db, id, desk));
}

async function sheetOf(db: ReadDb, id: PupilId, { ports, actor }: Pick<Desk, 'ports' | 'actor'>): Promise<PupilSheet> {
  const today = ports.clock.today();
  const pupil = await pupilOf(db, id);
  const [found] = await pupilRows(db, today, [id]);
  if (!pupil || !found) throw new AppError('NOT_FOUND');
  const enrolments = await enrolmentsOf(db, [id]);
  const enrolment = enrolments.findLast((one) => one.startsOn <= today) ?? enrolments[0];
  const family = [...(await familiesOf(db)).values()].find((members) => members.includes(id)) ?? [];
  const hold = await letterHoldOf(db, id);
  return {
    pupil: found.row,
    legalName: legalName(pupil),
    bornOn: pupil.bornOn,
    sex: pupil.sex ?? '',
    ...(enrolment === undefined ? {} : { startedOn: enrolment.startsOn }),
    ...(enrolment?.leavesOn === undefined ? {} : { leftOn: enrolment.leavesOn }),
    ...(pupil.formerUpn === undefined ? {} : { formerUpn: pupil.formerUpn }),
    contacts: (await contactsOf(db, [id])).map((contact) => shownContact(contact, pupil)),
    family: await familyMembers(db, { pupils: family.filter((member) => member !== id), on: today }),
    ...(hold === undefined ? {} : { lettersHeld: shownHold(hold, actor.role) }),
  };
}

/** Police, bereavement, safeguarding: why letters are held is not for everyone who sees that they are. */
function shownHold({ reviewOn, reason }: LetterHold, role: Role): NonNullable<PupilSheet['lettersHeld']> {
  return mayDo(role, 'people.change') || mayDo(role, 'care.welfareCheck') ? { reviewOn, reason } : { reviewOn };
}

export type ClassRow = { id: ClassId; name: string; yearGroup: string; pupils: number };

/** The classes that have pupils on `on`, in order of year and name; a mixed class stands under its largest year. */
export async function listClasses(desk: Desk, { on }: { on?: PlainDate | undefined }): Promise<ClassRow[]> {
  const date = on ?? desk.ports.clock.today();
  return read(desk, async (db) => {
    const byClass = Map.groupBy(
      (await pupilRows(db, date)).filter((pupil) => pupil.row.onRoll),
      (pupil) => pupil.row.classId,
    );
    const rows = (await classesOf(db)).map(({ id, name }) => {
      const years = (byClass.get(id) ?? []).map((pupil) => pupil.row.yearGroup);
      return { id, name, yearGroup: commonest(years), pupils: years.length };
    });
    return rows
      .filter((row) => row.pupils > 0)
      .sort(
        (left, right) =>
          yearOrder(left.yearGroup) - yearOrder(right.yearGroup) || left.name.localeCompare(right.name, 'en', { numeric: true }),
      );
  });
}

function commonest(years: readonly string[]): string {
  const counts = [...Map.groupBy(years, (year) => year)].sort((left, right) => right[1].length - left[1].length);
  return counts[0]?.[0] ?? '';
}

function yearOrder(year: string): number {
  return yearGroups.indexOf(year as YearGroup);
}
