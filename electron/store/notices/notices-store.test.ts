import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, ContactId, NoticeId, PupilId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addAccount } from '../accounts/accounts.ts';
import { pupilRowOf } from '../people/pupil-details.ts';
import { addPupil, addVersion, endVersion } from '../versions.ts';
import { addDocument, documentBytes, documentOf } from './documents.ts';
import { issuedNotices } from './issued-notices.ts';
import { addGrounds, groundsOf } from './notice-grounds.ts';
import { lastNoticeNumber } from './notice-numbers.ts';
import { noticeEntries } from './notice-steps.ts';
import { addNotice, changeNotice, noticeOf, noticesOf, type StoredNotice } from './notices.ts';

const draft: Omit<StoredNotice, 'id' | 'pupil'> = {
  kind: 'warning',
  contact: 7 as ContactId,
  state: 'draft',
  number: null,
  draftedOn: plainDate('2026-11-24'),
  windowFrom: plainDate('2026-09-14'),
  windowTo: plainDate('2026-11-24'),
  counted: 2,
  provisional: 0,
  recipientReason: null,
  content: '{}',
  reasons: ['two sessions', 'lives with them'],
  cleared: null,
  issuedOn: null,
  means: null,
  document: null,
  templateVersion: null,
};

const grounds = [
  { date: plainDate('2026-11-10'), session: 'AM' as const, code: 'O', markCommand: 1 as CommandId },
  { date: plainDate('2026-11-10'), session: 'PM' as const, code: 'U', markCommand: 1 as CommandId },
];

const upn = 'B373300121001';
const letter = new TextEncoder().encode('the letter as it went out');

describe.each(storeEngines)('letters on $name', ({ open }) => {
  let opened: TestStore;
  let pupil: PupilId;
  beforeEach(async () => {
    opened = await open();
    await testCommand(opened.store, async (write) => {
      pupil = (await addPupil(write)) as PupilId;
      const name = { legalSurname: 'Linden', legalForename: 'Freya', addressLines: [], addressWithheld: false };
      const unknown = { formerUpn: undefined, sex: undefined, sen: undefined, fsm: undefined, eal: undefined };
      const row = {
        ...name,
        ...unknown,
        id: pupil,
        upn,
        bornOn: plainDate('2014-05-06'),
        ethnicity: undefined,
        language: undefined,
      };
      await addVersion(write, 'pupil_detail', pupilRowOf(row));
    });
  });
  afterEach(async () => {
    expect(await storeFindings(opened.store)).toEqual([]);
    await opened.close();
  });

  async function add(changes: Partial<StoredNotice> = {}): Promise<NoticeId> {
    let id = 0 as NoticeId;
    await testCommand(opened.store, async (write) => {
      id = await addNotice(write, { ...draft, pupil, ...changes });
      await addGrounds(write, id, grounds);
    });
    return id;
  }

  async function issue(id: NoticeId, number: string, on = '2026-11-24'): Promise<void> {
    await testCommand(opened.store, async (write) => {
      const notice = await noticeOf(write.db, id);
      const document = await addDocument(write, { bytes: letter, mediaType: 'text/plain' });
      if (!notice) throw new Error('no such letter');
      const issued = { state: 'issued' as const, number, issuedOn: plainDate(on), means: 'by hand', document: document.id };
      await changeNotice(write, { ...notice, ...issued, templateVersion: 'v1' });
    });
  }

  it('gives a letter back as it was put in, and lists the newest first', async () => {
    const first = await add();
    const second = await add({ state: 'cleared', cleared: true });
    expect(await opened.store.read((db) => noticeOf(db, first))).toEqual({ ...draft, pupil, id: first });
    expect((await opened.store.read((db) => noticesOf(db))).map(({ id }) => id)).toEqual([second, first]);
    expect((await opened.store.read((db) => noticesOf(db, { state: 'cleared', pupil }))).map(({ cleared }) => cleared)).toEqual([
      true,
    ]);
    expect(await opened.store.read((db) => noticesOf(db, { pupil: 99 as PupilId }))).toEqual([]);
  });

  it('keeps the sessions of each letter in order of time', async () => {
    const [first, second] = [await add(), await add()];
    const found = await opened.store.read((db) => groundsOf(db, [first, second]));
    expect([found.get(first), found.get(second)]).toEqual([grounds, grounds]);
    expect(await opened.store.read((db) => groundsOf(db, []))).toEqual(new Map());
  });

  it('names who took each step, as the account stood then', async () => {
    const id = await add();
    const at = '2026-11-24T10:00:00.000Z' as Instant;
    const account = await opened.store.write({ at, account: null, procedure: 'test' }, (write) =>
      addAccount(write, { name: 'Helen Achebe', role: 'head' }),
    );
    await opened.store.write({ at, account, procedure: 'notices.withdraw', reason: 'Not needed' }, async (write) => {
      const notice = await noticeOf(write.db, id);
      if (notice) await changeNotice(write, { ...notice, state: 'withdrawn' });
    });
    await testCommand(opened.store, (write) => endVersion(write, 'account', account));
    expect(await opened.store.read((db) => noticeEntries(db, id))).toMatchObject([
      { state: 'draft', by: undefined, reason: null },
      { state: 'withdrawn', by: { name: 'Helen Achebe', role: 'head' }, reason: 'Not needed', at },
    ]);
  });

  it('knows the highest number of one school year, and gives no number twice', async () => {
    const [first, second, third] = [await add(), await add(), await add()];
    expect(await opened.store.read((db) => lastNoticeNumber(db, 'PNWL/2026-27/'))).toBe(0);
    await issue(first, 'PNWL/2026-27/0009');
    await issue(second, 'PNWL/2026-27/0010');
    await issue(third, 'PNWL/2025-26/0044');
    expect(await opened.store.read((db) => lastNoticeNumber(db, 'PNWL/2026-27/'))).toBe(10);
    await expect(add({ number: 'PNWL/2026-27/0010' })).rejects.toThrow();
  });

  it('lists what went out between two days, with the file that went', async () => {
    const [first, second] = [await add(), await add()];
    await add();
    await issue(first, 'PNWL/2026-27/0001', '2026-11-23');
    await issue(second, 'PNWL/2026-27/0002', '2026-11-24');
    const all = await opened.store.read((db) => issuedNotices(db));
    expect(all.map(({ number }) => number)).toEqual(['PNWL/2026-27/0001', 'PNWL/2026-27/0002']);
    const [late] = await opened.store.read((db) => issuedNotices(db, { from: plainDate('2026-11-24') }));
    expect(late).toMatchObject({
      id: second,
      upn,
      grounds,
      means: 'by hand',
      document: { mediaType: 'text/plain', templateVersion: 'v1' },
    });
    expect(await opened.store.read((db) => issuedNotices(db, { to: plainDate('2026-11-22') }))).toEqual([]);
    const document = late?.document.id ?? 0;
    const bytes = await opened.store.read((db) => documentBytes(db, document));
    expect(bytes).toEqual(letter);
    const { sha256 } = (await opened.store.read((db) => documentOf(db, document))) ?? { sha256: '' };
    expect(sha256).toBe(createHash('sha256').update(letter).digest('hex'));
    expect(await opened.store.read((db) => documentBytes(db, 99))).toBeUndefined();
  });
});
