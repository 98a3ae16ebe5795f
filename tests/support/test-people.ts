import type { WriteDb } from '#electron/store/handles.ts';
import { contactRowOf } from '#electron/store/people/contacts.ts';
import { pupilRowOf } from '#electron/store/people/pupil-details.ts';
import { addPupil, addVersion, nextId } from '#electron/store/versions.ts';
import { upnCheckLetter } from '#shared/domain/people/upn.ts';
import type { ClassId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type TestPupil = {
  readonly forename?: string;
  readonly surname?: string;
  /** On the roll from this day; both days are on the roll. */
  readonly starts?: PlainDate;
  readonly leaves?: PlainDate;
  readonly classId?: ClassId | undefined;
  readonly sen?: string;
};

/** The `number`-th invented UPN, with its right check letter. */
export function testUpn(number: number): string {
  const body = `3734999${String(20_000 + number).padStart(5, '0')}`;
  return `${upnCheckLetter(body)}${body}`;
}

export async function addTestClass(write: WriteDb, name: string): Promise<ClassId> {
  const id = await nextId(write, 'school_class');
  await addVersion(write, 'school_class', { id, name });
  return id as ClassId;
}

/** A pupil on the roll, in a class where one is named. */
export async function addTestPupil(write: WriteDb, pupil: TestPupil = {}): Promise<PupilId> {
  const id = (await addPupil(write)) as PupilId;
  const starts = pupil.starts ?? plainDate('2025-09-01');
  await addVersion(write, 'pupil_detail', testPupilRow(id, pupil));
  await addVersion(write, 'enrolment', {
    id: await nextId(write, 'enrolment'),
    pupil: id,
    starts_on: starts,
    leaves_on: pupil.leaves ?? null,
    status: 'C',
  });
  if (pupil.classId !== undefined) await addTestMembership(write, { pupil: id, classId: pupil.classId, from: starts });
  return id;
}

export async function addTestMembership(
  write: WriteDb,
  membership: { pupil: PupilId; classId: ClassId; from: PlainDate; to?: PlainDate },
): Promise<void> {
  await addVersion(write, 'class_membership', {
    id: await nextId(write, 'class_membership'),
    pupil: membership.pupil,
    class_id: membership.classId,
    year_group: '7',
    from_on: membership.from,
    to_on: membership.to ?? null,
  });
}

export type TestParent = {
  readonly id: ContactId;
  readonly pupil: PupilId;
  readonly name: string;
  readonly livesWith: boolean;
  readonly address: string;
};

/** A parent with parental responsibility. */
export async function addTestParent(write: WriteDb, { id, pupil, name, livesWith, address }: TestParent): Promise<void> {
  const who = {
    id,
    pupil,
    position: id,
    title: undefined,
    name,
    relationship: 'Parent',
    parentalResponsibility: true,
    livesWith,
  };
  const reach = { addressLines: [address], addressWithheld: false, phones: [], email: undefined };
  await addVersion(write, 'contact', contactRowOf({ ...who, ...reach }));
}

function testPupilRow(id: PupilId, { forename = 'Ada', surname = 'Alder', sen }: TestPupil): ReturnType<typeof pupilRowOf> {
  return pupilRowOf({
    id,
    upn: testUpn(id),
    formerUpn: undefined,
    legalSurname: surname,
    legalForename: forename,
    middleNames: undefined,
    knownSurname: undefined,
    knownForename: undefined,
    bornOn: plainDate('2015-01-02'),
    sex: undefined,
    addressLines: [],
    addressWithheld: false,
    sen,
    fsm: undefined,
    eal: undefined,
    ethnicity: undefined,
    language: undefined,
  });
}
