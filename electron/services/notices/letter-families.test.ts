// Practice rules 1–3, 13 and 17–19 on real families: who gets a letter, what it may not show, and what nobody is told.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, NoticeId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import {
  addChild,
  addContact,
  mark,
  type NoticesOffice,
  nearPupil,
  noticesOffice,
  today,
} from '../../../tests/support/notices-office.ts';
import { storeFindings } from '../../../tests/support/store-engines.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { addCallMark } from '../../store/care/call-marks.ts';
import { recordCare } from '../../store/care/looked-after.ts';
import { addNamedRecipient, endNamedRecipient } from '../../store/care/named-recipients.ts';
import { contactRowOf, contactsOf } from '../../store/people/contacts.ts';
import { joinFamily } from '../../store/people/families.ts';
import { putLetterHold } from '../../store/people/letter-holds.ts';
import { replaceVersion } from '../../store/versions.ts';
import { approveNotice } from './approve-notice.ts';
import { clearNotice } from './clear-notice.ts';
import { draftWarning } from './draft-warning.ts';
import { issueNotice } from './issue-notice.ts';
import { listNotices } from './letter-rows.ts';
import { mayWarn } from './may-warn.ts';
import { noticeSheet } from './notice-sheet.ts';
import { previewLetter } from './show-letter.ts';

let office: NoticesOffice;
beforeEach(async () => {
  office = await noticesOffice();
});
afterEach(async () => {
  expect(await storeFindings(office.opened.store)).toEqual([]);
  await office.close();
});

async function textOf(notice: NoticeId): Promise<string> {
  return documentText(await office.bytes(await previewLetter(office.desk('head'), { notice })));
}

async function withFather(pupil: PupilId): Promise<ContactId> {
  return office.write((write) =>
    addContact(write, pupil, {
      position: 2,
      title: 'Mr',
      name: 'Tobias Wren',
      relationship: 'Father',
      livesWith: false,
      addressLines: ['The Old Forge', 'Church Lane', 'Netherby', 'NB4 1RS'],
      phones: ['01632 960022'],
    }),
  );
}

async function cleared(notice: NoticeId): Promise<void> {
  await clearNotice(office.desk('safeguardingLead'), { notice, answer: 'cleared' });
}

describe('two parents who live apart', () => {
  it('offers the one the child lives with, and the other only with a reason', async () => {
    const { pupil, mother } = await nearPupil(office);
    const father = await withFather(pupil);
    const answer = await mayWarn(office.desk('attendanceOfficer'), { pupil, on: today });
    expect(answer.may).toBe(true);
    expect(answer.recipients.map(({ contact, byDefault }) => [contact, byDefault])).toEqual([
      [mother, true],
      [father, false],
    ]);
    const refusal = draftWarning(office.desk('attendanceOfficer'), { pupil, on: today, recipients: [{ contact: father }] });
    await expect(refusal).rejects.toMatchObject({ code: 'NOTICE_REFUSED', details: [{ code: 'addedWithoutReason' }] });
  });

  it('writes each a letter of their own that shows nothing of the other', async () => {
    const { pupil, mother } = await nearPupil(office);
    const father = await withFather(pupil);
    const rows = await draftWarning(office.desk('attendanceOfficer'), {
      pupil,
      on: today,
      recipients: [{ contact: mother }, { contact: father, reason: 'he has the child on school nights' }],
    });
    const [toMother, toFather] = await Promise.all(rows.map(({ id }) => textOf(id)));
    expect(rows.map(({ recipient }) => recipient)).toEqual(['Mrs Carla Linden', 'Mr Tobias Wren']);
    for (const word of ['Wren', 'Old Forge', 'Netherby', '960022']) expect(toMother).not.toContain(word);
    for (const word of ['Carla', 'Tannery', 'FH2 8LN', '960011']) expect(toFather).not.toContain(word);
    expect(toMother).toContain('27 Tannery Street');
    expect(toFather).toContain('The Old Forge');
    const sheet = await noticeSheet(office.desk('head'), { notice: rows[1]?.id as NoticeId });
    expect(sheet.reasons.join(' ')).not.toContain('Carla');
  });

  it.each([
    ['the other parent', 'On 9 November we met Tobias Wren.'],
    ['the other parent by title', 'We spoke with Mr Wren.'],
    ['the other parent’s telephone', 'We rang 01632-960022.'],
    ['a brother', 'Leo Linden comes to the breakfast club.'],
    ['the telephone of a brother’s contact', 'We rang 01632 960077.'],
  ])('refuses words about %s', async (_, words) => {
    const { pupil, mother } = await nearPupil(office);
    await withFather(pupil);
    await office.write(async (write) => {
      const brother = await addChild(write, { upn: 'P373300121002', legalForename: 'Leo' });
      await addContact(write, brother, { name: 'Ada Quill', relationship: 'Grandmother', phones: ['01632 960077'] });
      await joinFamily(write, [pupil, brother]);
    });
    const support = { given: [words], offered: [], notTakenUp: [] };
    const refusal = draftWarning(office.desk('attendanceOfficer'), {
      pupil,
      on: today,
      recipients: [{ contact: mother }],
      support,
    });
    await expect(refusal).rejects.toMatchObject({ code: 'NOTICE_REFUSED', details: [{ code: 'otherPerson' }] });
    expect(await listNotices(office.desk('head'), {})).toEqual([]);
  });

  it('lets only one letter to the same parent about the same child be under way', async () => {
    const { pupil } = await nearPupil(office);
    await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    const refusal = draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    await expect(refusal).rejects.toMatchObject({ details: [{ code: 'alreadyOpen' }] });
  });
});

describe('a withheld address', () => {
  it('waits for who holds the care right to name the person, and then reads c/o the school', async () => {
    const { pupil, mother } = await nearPupil(office, { addressWithheld: true });
    const father = await withFather(pupil);
    const officer = office.desk('attendanceOfficer');
    const asked = { pupil, on: today, recipients: [{ contact: mother, reason: 'she asked for letters by hand' }] };
    await expect(draftWarning(officer, asked)).rejects.toMatchObject({ details: [{ code: 'recipientNotReleased' }] });
    const forHead = await mayWarn(office.desk('head'), { pupil, on: today });
    expect(forHead).toMatchObject({ may: true, recipients: [{ byDefault: false }, { contact: father, byDefault: false }] });
    const [row] = await draftWarning(office.desk('head'), asked);
    const notice = row?.id as NoticeId;
    expect((await noticeSheet(officer, { notice })).recipientAddress).toEqual(['c/o the school']);
    const text = await textOf(notice);
    expect(text).toContain('c/o the school');
    expect(text).not.toContain('Tannery');
    await cleared(notice);
    await approveNotice(office.desk('head'), { notice });
    expect((await issueNotice(officer, { notice, issuedOn: today, means: 'by hand' })).state).toBe('issued');
  });

  it('lets the officer write to whom the lead has named, and to nobody else, until the name is taken back', async () => {
    const { pupil, mother } = await nearPupil(office, { addressWithheld: true });
    const father = await withFather(pupil);
    const officer = office.desk('attendanceOfficer');
    await office.write((write) => addNamedRecipient(write, { pupil, contact: mother, cause: 'asked for letters by hand' }));
    expect(await mayWarn(officer, { pupil, on: today })).toMatchObject({ may: true, recipients: [{ contact: mother }] });
    const toFather = draftWarning(officer, { pupil, on: today, recipients: [{ contact: father, reason: 'he asked' }] });
    await expect(toFather).rejects.toMatchObject({ details: [{ code: 'recipientNotReleased' }] });
    const [row] = await draftWarning(officer, { pupil, on: today, recipients: [{ contact: mother }] });
    const notice = row?.id as NoticeId;
    expect(await textOf(notice)).toContain('c/o the school');
    await cleared(notice);
    await office.write(async (write) => {
      await endNamedRecipient(write, { pupil, contact: mother });
    });
    const refusal = approveNotice(office.desk('head'), { notice });
    await expect(refusal).rejects.toMatchObject({ details: [{ code: 'recipientNotReleased' }] });
  });

  it('stops a letter that was drafted before', async () => {
    const { pupil } = await nearPupil(office);
    const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    const notice = row?.id as NoticeId;
    await cleared(notice);
    await office.write(async (write) => {
      const [held] = await contactsOf(write.db, [pupil]);
      if (held) await replaceVersion(write, 'contact', contactRowOf({ ...held, addressWithheld: true }));
    });
    const refusal = approveNotice(office.desk('head'), { notice });
    await expect(refusal).rejects.toMatchObject({ details: [{ code: 'recipientNotReleased' }, { code: 'recipientChanged' }] });
  });
});

describe('a parent whom nobody rings', () => {
  const stopRinging = (pupil: PupilId, contact: ContactId) =>
    office.write((write) => {
      const none = { name: undefined, phone: undefined, worker: undefined };
      return addCallMark(write, { pupil, kind: 'not rung', contact, cause: 'a contact order', ...none });
    });

  it('is left out, and named only by who holds the care right, with a reason', async () => {
    const { pupil, mother } = await nearPupil(office);
    const father = await withFather(pupil);
    await stopRinging(pupil, father);
    const officer = office.desk('attendanceOfficer');
    const answer = await mayWarn(officer, { pupil, on: today });
    expect(answer).toMatchObject({ may: true, recipients: [{ contact: mother, byDefault: true }] });
    expect(answer.reasons.join(' ')).toContain('is left out');
    expect(answer.reasons.join(' ')).not.toContain('order');
    const asked = { pupil, on: today, recipients: [{ contact: father, reason: 'he allowed it' }] };
    await expect(draftWarning(officer, asked)).rejects.toMatchObject({ details: [{ code: 'recipientNotReleased' }] });
    expect((await mayWarn(office.desk('head'), { pupil, on: today })).recipients).toMatchObject([
      { contact: mother, byDefault: true },
      { contact: father, byDefault: false, because: expect.stringContaining('Nobody rings this person') },
    ]);
    await expect(
      draftWarning(office.desk('head'), { pupil, on: today, recipients: [{ contact: father }] }),
    ).rejects.toMatchObject({
      code: 'NOTICE_REFUSED',
    });
    expect(await draftWarning(office.desk('head'), asked)).toHaveLength(1);
    expect(await draftWarning(officer, { pupil, on: today, recipients: [{ contact: mother }] })).toHaveLength(1);
  });

  it('stops a letter that was drafted before the mark', async () => {
    const { pupil, mother } = await nearPupil(office);
    const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    const notice = row?.id as NoticeId;
    await cleared(notice);
    await stopRinging(pupil, mother);
    await expect(approveNotice(office.desk('head'), { notice })).rejects.toMatchObject({
      details: [{ code: 'recipientNotReleased' }],
    });
  });
});

describe('letters on hold', () => {
  it('stop a new letter and one that is approved already', async () => {
    const { pupil } = await nearPupil(office);
    const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    const notice = row?.id as NoticeId;
    await cleared(notice);
    await approveNotice(office.desk('head'), { notice });
    await office.write((write) => putLetterHold(write, { pupil, reviewOn: plainDate('2026-12-08'), reason: 'Bereavement' }));
    const answer = await mayWarn(office.desk('attendanceOfficer'), { pupil, on: today });
    expect(answer).toMatchObject({ may: false, recipients: [] });
    expect(answer.reasons.join(' ')).not.toContain('Bereavement');
    const refusal = issueNotice(office.desk('attendanceOfficer'), { notice, issuedOn: today, means: 'first-class post' });
    await expect(refusal).rejects.toMatchObject({ code: 'NOTICE_REFUSED', details: [{ code: 'lettersHeld' }] });
  });
});

describe('a looked-after child', () => {
  async function bothDrafts(): Promise<{ known: NoticeId; other: NoticeId }> {
    const { pupil } = await nearPupil(office);
    const { pupil: twin } = await nearPupil(office, { upn: 'P373300121002', legalForename: 'Tomas' });
    await office.write((write) =>
      recordCare(write, {
        statements: [{ pupil, care: { inCare: true, careAuthority: '373' } }],
        source: 'test',
      }),
    );
    const officer = office.desk('attendanceOfficer');
    const [known] = await draftWarning(officer, { pupil, on: today });
    const [other] = await draftWarning(officer, { pupil: twin, on: today });
    return { known: known?.id as NoticeId, other: other?.id as NoticeId };
  }

  it('waits like every other, to the word, for whoever has not the care right', async () => {
    const { known, other } = await bothDrafts();
    const officer = office.desk('attendanceOfficer');
    const [one, two] = [await noticeSheet(officer, { notice: known }), await noticeSheet(officer, { notice: other })];
    expect(one.next).toEqual(two.next);
    expect(one.next[0]).toEqual({
      act: 'clear',
      allowed: false,
      because: 'Waiting for the welfare check that every notice has.',
    });
    expect(one.reasons).toEqual(two.reasons);
    const sheets = [
      await noticeSheet(office.desk('head'), { notice: known }),
      await noticeSheet(office.desk('head'), { notice: other }),
    ];
    expect(sheets[0]?.next).toEqual(sheets[1]?.next);
  });

  it.each(['head', 'designatedTeacher', 'safeguardingLead'] as const)('is cleared by nobody, not by the %s', async (role) => {
    const { known, other } = await bothDrafts();
    const refusal = clearNotice(office.desk(role), { notice: known, answer: 'cleared' });
    await expect(refusal).rejects.toMatchObject({
      code: 'NOTICE_REFUSED',
      message: expect.stringContaining('looked after') as string,
    });
    await clearNotice(office.desk(role), { notice: other, answer: 'cleared' });
    await clearNotice(office.desk(role), { notice: known, answer: 'notCleared' });
    const { notice, steps } = await noticeSheet(office.desk('attendanceOfficer'), { notice: known });
    expect(notice.state).toBe('withdrawn');
    expect(JSON.stringify(steps)).not.toMatch(/looked|care/i);
  });

  it('stops a letter that was cleared before anyone knew', async () => {
    const { pupil } = await nearPupil(office);
    const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    const notice = row?.id as NoticeId;
    await cleared(notice);
    const statements = [{ pupil, care: { inCare: true, careAuthority: '373' } }];
    await office.write((write) => recordCare(write, { statements, source: 'test' }));
    await expect(approveNotice(office.desk('head'), { notice })).rejects.toMatchObject({ details: [{ code: 'welfare' }] });
  });
});

describe('who is near', () => {
  it.each([
    [3, 0, 'belowThreshold'],
    [5, 0, 'thresholdMet'],
  ])('with %i days O there is no letter', async (days, _, code) => {
    const pupil = await office.write(async (write) => {
      const id = await addChild(write, { upn: 'B373300121001' });
      await addContact(write, id, {});
      await mark(write, id, { from: plainDate('2026-11-09'), days, code: 'O' });
      return id;
    });
    expect((await mayWarn(office.desk('attendanceOfficer'), { pupil, on: today })).may).toBe(false);
    await expect(draftWarning(office.desk('attendanceOfficer'), { pupil, on: today })).rejects.toMatchObject({
      details: [{ code }],
    });
  });

  it('sets sessions without a reason apart', async () => {
    const { pupil } = await nearPupil(office);
    await office.write((write) => mark(write, pupil, { from: plainDate('2026-11-16'), days: 1, code: 'N' }));
    const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    expect(row).toMatchObject({ counted: 8, provisional: 2 });
    expect(await textOf(row?.id as NoticeId)).toContain('We do not know yet why Freya was not in school for these 2 sessions.');
  });

  it('refuses a day that has not come, and one before the national threshold', async () => {
    const { pupil } = await nearPupil(office);
    const officer = office.desk('attendanceOfficer');
    await expect(draftWarning(officer, { pupil, on: plainDate('2026-11-25') })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const early = { pupil, on: plainDate('2024-08-18') };
    await expect(draftWarning(officer, early)).rejects.toMatchObject({ code: 'OUTSIDE_CALENDAR' });
    expect((await mayWarn(officer, early)).may).toBe(false);
  });
});
