// An invented school with one pupil near the threshold, on the evening of Tuesday 24 November 2026.
import { join } from 'node:path';
import type { Ports } from '#electron/ports/ports.ts';
import { type Actor, command, type Desk } from '#electron/services/desk.ts';
import { createJobs } from '#electron/services/jobs.ts';
import { createTickets } from '#electron/services/tickets.ts';
import { addAccount } from '#electron/store/accounts/accounts.ts';
import type { WriteDb } from '#electron/store/handles.ts';
import { contactRowOf, type StoredContact } from '#electron/store/people/contacts.ts';
import { pupilRowOf, type StoredPupil } from '#electron/store/people/pupil-details.ts';
import { writeMarks } from '#electron/store/registers/marks.ts';
import { putCalendar } from '#electron/store/school/calendar.ts';
import { putSchool } from '#electron/store/school/school.ts';
import { addPupil, addVersion, nextId } from '#electron/store/versions.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, type TestStore } from './store-engines.ts';
import { testCalendar, testPorts, testSchool } from './test-office.ts';

export const evening = '2026-11-24T17:00:00.000Z';
export const today = plainDate('2026-11-24');

const people: Readonly<Record<string, Role>> = {
  'Helen Achebe': 'head',
  'Owen Brook': 'attendanceOfficer',
  'Dina Carr': 'designatedTeacher',
  'Sol Deane': 'safeguardingLead',
};

export type NoticesOffice = {
  readonly opened: TestStore;
  readonly folder: string;
  /** A desk of that person; `instant` moves its clock. */
  desk(role: Role, changes?: { instant?: string; ports?: Partial<Ports> }): Desk;
  /** One command by the officer. */
  write<Result>(work: (write: WriteDb) => Promise<Result>): Promise<Result>;
  bytes(ticket: { ticket: string }): Promise<Uint8Array>;
  close(): Promise<void>;
};

export async function noticesOffice(): Promise<NoticesOffice> {
  const [sqlite] = storeEngines;
  if (!sqlite) throw new Error('no engine');
  const opened = await sqlite.open();
  const ports = testPorts(evening);
  const folder = await ports.files.temporaryFolder();
  const tickets = createTickets(ports.ids, ports.clock);
  const actors = new Map<Role, Actor>();
  const desk: NoticesOffice['desk'] = (role, changes = {}) => {
    const actor = actors.get(role);
    if (!actor) throw new Error(`nobody is ${role}`);
    return {
      ports: { ...testPorts(changes.instant ?? evening), ...changes.ports },
      store: opened.store,
      actor,
      jobs: createJobs(ports.ids, ports.log),
      tickets,
      folder,
      resources: join(import.meta.dirname, '..', '..', 'resources'),
    };
  };
  await opened.store.write({ at: ports.clock.now(), account: null, procedure: 'school.create' }, async (write) => {
    await putSchool(write, { school: testSchool, demo: false });
    await putCalendar(write, testCalendar);
    for (const [name, role] of Object.entries(people))
      actors.set(role, { id: await addAccount(write, { name, role }), name, role });
  });
  return {
    opened,
    folder,
    desk,
    write: (work) => command(desk('attendanceOfficer'), { procedure: 'test' }, work),
    bytes: async ({ ticket }) => {
      const body = await tickets.takeOutgoing(ticket).open();
      return body instanceof Uint8Array ? body : new Uint8Array(await new Response(body).arrayBuffer());
    },
    close: async () => {
      await opened.close();
      await ports.files.remove(folder);
    },
  };
}

export async function addChild(write: WriteDb, changes: Partial<StoredPupil> & { upn: string }): Promise<PupilId> {
  const id = (await addPupil(write)) as PupilId;
  await addVersion(write, 'pupil_detail', {
    ...pupilRowOf({
      id,
      formerUpn: undefined,
      legalSurname: 'Linden',
      legalForename: 'Freya',
      bornOn: plainDate('2014-05-06'),
      sex: 'F',
      addressLines: ['27 Tannery Street', 'Fivehills', 'FH2 8LN'],
      addressWithheld: false,
      sen: undefined,
      fsm: undefined,
      eal: undefined,
      ethnicity: undefined,
      language: undefined,
      ...changes,
    }),
  });
  await addVersion(write, 'enrolment', {
    id: await nextId(write, 'enrolment'),
    pupil: id,
    starts_on: '2025-09-02',
    leaves_on: null,
    status: null,
  });
  const membership = { pupil: id, class_id: null, year_group: '7', from_on: '2025-09-02', to_on: null };
  await addVersion(write, 'class_membership', { id: await nextId(write, 'class_membership'), ...membership });
  return id;
}

export async function addContact(write: WriteDb, pupil: PupilId, changes: Partial<StoredContact>): Promise<ContactId> {
  const id = (await nextId(write, 'contact')) as ContactId;
  await addVersion(write, 'contact', {
    ...contactRowOf({
      id,
      pupil,
      position: 1,
      title: 'Mrs',
      name: 'Carla Linden',
      relationship: 'Mother',
      parentalResponsibility: true,
      livesWith: true,
      addressLines: ['27 Tannery Street', 'Fivehills', 'FH2 8LN'],
      addressWithheld: false,
      phones: ['01632 960011'],
      email: undefined,
      ...changes,
    }),
  });
  return id;
}

/** Both sessions of `days` school days from `from`, weekends left out. */
export async function mark(
  write: WriteDb,
  pupil: PupilId,
  { from, days, code }: { from: PlainDate; days: number; code: string },
): Promise<void> {
  const dates = Array.from({ length: days }, (_, index) => addDays(from, index));
  const sessions = dates.flatMap((date) =>
    (['AM', 'PM'] as const).map((session) => ({ pupil, date, session, entry: { symbol: code } })),
  );
  await writeMarks(write, sessions);
}

/** The pupil whom most tests are about: eight sessions O in November, one mother at home. */
export async function nearPupil(
  office: NoticesOffice,
  changes: Partial<StoredPupil> = {},
): Promise<{ pupil: PupilId; mother: ContactId }> {
  return office.write(async (write) => {
    const pupil = await addChild(write, { upn: 'B373300121001', ...changes });
    const mother = await addContact(write, pupil, {});
    await mark(write, pupil, { from: plainDate('2026-11-09'), days: 4, code: 'O' });
    return { pupil, mother };
  });
}
