// A small invented school on Tuesday 24 November 2026, nine o'clock: one class, three pupils, eleven days of marks.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForTest } from '#electron/exchange/test-support/forged-bundle.ts';
import { systemClock } from '#electron/ports/clock.ts';
import type { Ports } from '#electron/ports/ports.ts';
import { command, type Desk } from '#electron/services/desk.ts';
import { enrol } from '#electron/services/exchange/enrol-la.ts';
import { createLaDemoKeys, type LaDemoKeys } from '#electron/services/exchange/la-demo-keys.ts';
import { type BundleSent, send } from '#electron/services/exchange/send.ts';
import { correctMark } from '#electron/services/registers/correct-mark.ts';
import { recordCare } from '#electron/store/care/looked-after.ts';
import type { WriteDb } from '#electron/store/handles.ts';
import { addDocument } from '#electron/store/notices/documents.ts';
import { addGrounds } from '#electron/store/notices/notice-grounds.ts';
import { addNotice } from '#electron/store/notices/notices.ts';
import { addProgramme, addPupilFlag } from '#electron/store/people/pupil-flags.ts';
import { marksOf, writeMarks } from '#electron/store/registers/marks.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { storeFindings } from './store-engines.ts';
import { emptyOffice, passphrase, type TestOffice, testAccounts, testCalendar, testSchool } from './test-office.ts';
import { addTestClass, addTestPupil } from './test-people.ts';

export const firstDay = plainDate('2026-11-09');
export const lastDay = plainDate('2026-11-23');
export const correctedDay = plainDate('2026-11-12');

export type ExchangeOffice = {
  readonly office: TestOffice;
  readonly desk: Desk;
  readonly pupils: readonly PupilId[];
  /** A folder of the authority, outside the school's. */
  readonly away: string;
  /** Keys of an invented authority, enrolled at the school. */
  enrol(): Promise<LaDemoKeys>;
  /** Sends, dated by the world's clock so that other programs find it fresh. */
  sent(stream?: 'attendance' | 'legal'): Promise<BundleSent>;
  /** The bytes behind a ticket, put into a file of the authority. */
  taken(ticket: { ticket: string; fileName: string }): Promise<string>;
  close(): Promise<void>;
};

export async function exchangeOffice(ports?: Partial<Ports>): Promise<ExchangeOffice> {
  const office = await emptyOffice('2026-11-24T09:00:00.000Z', ports);
  await office.door.school.create({ school: testSchool, accounts: testAccounts.slice(0, 1), calendar: testCalendar });
  const { token } = await office.door.accounts.signIn({ name: 'Helen Achebe', passphrase });
  const desk = office.house.deskOf(token);
  const away = mkdtempSync(join(tmpdir(), 'attendance-authority-'));
  const pupils = await command(desk, { procedure: 'test' }, fillSchool);
  await correctOne(desk, pupils);
  const self: ExchangeOffice = {
    office,
    desk,
    pupils,
    away,
    enrol: async () => {
      const keys = await createLaDemoKeys(join(away, `la-${office.ports.ids.token(4)}`));
      await enrol(desk, keys.enrolment, 'la-demo.json');
      return keys;
    },
    sent: async (stream = 'attendance') =>
      (await office.ended((await send(desk, { stream, world: systemClock() })).jobId)) as BundleSent,
    taken: async ({ ticket, fileName }) => {
      const path = join(away, `${office.ports.ids.token(4)}-${fileName}`);
      await writeFile(path, await office.fetch(ticket));
      return path;
    },
    close: async () => {
      const findings = await storeFindings(desk.store);
      await office.close();
      rmSync(away, { recursive: true, force: true });
      if (findings.length > 0) throw new Error(`the store is not sound: ${findings.join('; ')}`);
    },
  };
  return self;
}

async function fillSchool(write: WriteDb): Promise<readonly PupilId[]> {
  const classId = await addTestClass(write, '7A');
  const ada = await addTestPupil(write, { forename: 'Ada', surname: 'Alder', classId });
  const ben = await addTestPupil(write, { forename: 'Ben', surname: 'Birch, the younger', classId });
  const cy = await addTestPupil(write, { forename: 'Cy', surname: 'Cedar', classId, leaves: plainDate('2026-11-13') });
  const days = schoolDaysOf(firstDay, lastDay);
  const marks = [ada, ben, cy].flatMap((pupil) =>
    days
      .filter((date) => pupil !== cy || date <= plainDate('2026-11-13'))
      .flatMap((date) => [
        { pupil, date, session: 'AM' as const, entry: pupil === ben ? { symbol: 'N' } : { symbol: '/' } },
        { pupil, date, session: 'PM' as const, entry: pupil === ben ? { symbol: 'L', minutesLate: 7 } : { symbol: '\\' } },
      ]),
  );
  await writeMarks(write, marks);
  await recordCare(write, {
    statements: [{ pupil: ben, care: { inCare: true, careAuthority: '372' } }],
    source: 'a file',
  });
  await addProgramme(write, 'Breakfast club');
  const flagged = { pupil: ada, from: firstDay, to: undefined, saidBy: 'Breakfast club leader' };
  await addPupilFlag(write, { ...flagged, kind: 'youngCarer', programme: undefined });
  await addPupilFlag(write, { ...flagged, kind: 'programme', programme: 1 });
  return [ada, ben, cy];
}

function schoolDaysOf(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) if (weekdayOf(date) <= 5) days.push(date);
  return days;
}

async function correctOne(desk: Desk, pupils: readonly PupilId[]): Promise<void> {
  const [, pupil] = pupils;
  if (pupil === undefined) throw new Error('no pupil');
  const held = await desk.store.read((db) => marksOf(db, { pupils: [pupil], from: correctedDay, to: correctedDay }));
  const seen = held.find(({ session }) => session === 'AM')?.command ?? null;
  const mark = { pupil, date: correctedDay, session: 'AM' as const, mark: { symbol: 'O' } };
  await correctMark(desk, { ...mark, seen, reason: 'No reason given, "rang" twice' });
}

/** A letter as if it had been issued, with a document that can be told apart. */
export async function issueTestLetter(desk: Desk, pupil: PupilId): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(`letter about pupil ${pupil}`);
  await command(desk, { procedure: 'test' }, async (write) => {
    const document = await addDocument(write, {
      bytes,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const notice = await addNotice(write, {
      ...{ kind: 'warning', pupil, contact: 1 as never, state: 'issued', number: 'PNWL/2026-27/0001' },
      ...{ draftedOn: lastDay, windowFrom: firstDay, windowTo: lastDay, counted: 1, provisional: 1, recipientReason: null },
      ...{ content: '{}', reasons: [], cleared: true, issuedOn: lastDay, means: 'first-class post', document: document.id },
      templateVersion: 'ab'.repeat(32),
    });
    const ground = { session: 'AM' as const, markCommand: write.command };
    await addGrounds(write, notice, [
      { ...ground, date: correctedDay, code: 'O' },
      { ...ground, date: lastDay, code: 'N' },
    ]);
  });
  return bytes;
}

/** Every file of an opened bundle as text, by its path in the bag. */
export async function filesOf(bundle: string, keys: LaDemoKeys): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(keys.identityFile, 'utf8');
  const identity = /^AGE-SECRET-KEY-1\w+$/m.exec(text)?.[0] ?? '';
  const { inner } = await openForTest(bundle, identity);
  return new Map(inner.map(({ name, data }) => [name.slice(name.indexOf('/') + 1), data.toString('utf8')]));
}
