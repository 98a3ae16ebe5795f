import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticesContract } from '#shared/contract/notices.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { evening, type NoticesOffice, nearPupil, noticesOffice, today } from '../../../tests/support/notices-office.ts';
import { storeFindings } from '../../../tests/support/store-engines.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { issuedNotices } from '../../store/notices/issued-notices.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { watchList } from '../attendance/watch.ts';
import { approveNotice } from './approve-notice.ts';
import { clearNotice } from './clear-notice.ts';
import { draftWarning } from './draft-warning.ts';
import { issueNotice } from './issue-notice.ts';
import { listNotices } from './letter-rows.ts';
import { noticeSheet } from './notice-sheet.ts';
import { downloadLetter, previewLetter } from './show-letter.ts';
import { withdrawNotice } from './withdraw-notice.ts';

let office: NoticesOffice;
beforeEach(async () => {
  office = await noticesOffice();
});
afterEach(async () => {
  expect(await storeFindings(office.opened.store)).toEqual([]);
  await office.close();
});

async function drafted(): Promise<NoticeId> {
  const { pupil } = await nearPupil(office);
  const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
  if (!row) throw new Error('no letter was drafted');
  return row.id;
}

async function approved(): Promise<NoticeId> {
  const notice = await drafted();
  await clearNotice(office.desk('safeguardingLead'), { notice, answer: 'cleared' });
  await approveNotice(office.desk('head'), { notice });
  return notice;
}

const posted = { issuedOn: today, means: 'first-class post' as const };

describe('the life of a letter', () => {
  it('goes from draft to the parent, each step with who took it, and keeps the copy', async () => {
    const notice = await approved();
    const officer = office.desk('attendanceOfficer');
    const row = await issueNotice(officer, { notice, ...posted });
    expect(row).toMatchObject({ state: 'issued', number: 'PNWL/2026-27/0001', issuedOn: today, recipient: 'Mrs Carla Linden' });
    const sheet = await noticeSheet(officer, { notice });
    expect(await noticesContract.sheet['~orpc'].outputSchema?.['~standard'].validate(sheet)).toEqual({ value: sheet });
    expect(sheet.steps.map(({ what, by, role }) => `${what} by ${by}, ${role}`)).toEqual([
      'Drafted by Owen Brook, Attendance officer',
      'Cleared in the welfare check by Sol Deane, Designated safeguarding lead',
      'Approved by Helen Achebe, Head teacher',
      'Issued: first-class post by Owen Brook, Attendance officer',
    ]);
    expect(sheet).toMatchObject({ stale: false, next: [], monitoringSchoolDays: 15, monitoringTo: '2026-12-15' });
    const bytes = await office.bytes(await downloadLetter(officer, { notice, as: 'docx' }));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet.documentSha256);
    const text = await documentText(bytes);
    expect(text).toContain('PNWL/2026-27/0001');
    expect(text).not.toContain('DRAFT');
    expect(text).toContain('Owen Brook has looked in the school');
  });

  it('stands in the list of who needs us, its state first', async () => {
    const letters = async () => (await watchList(office.desk('attendanceOfficer'), { on: today })).rows.map((row) => row.letters);
    const notice = await approved();
    expect(await letters()).toEqual([['approved']]);
    await issueNotice(office.desk('attendanceOfficer'), { notice, ...posted });
    expect(await letters()).toEqual([['issued 24 November 2026']]);
  });

  it('shows a draft as a draft, dated today', async () => {
    const notice = await drafted();
    const ticket = await previewLetter(office.desk('head'), { notice });
    expect(ticket.fileName).toBe(`draft-warning-letter-${notice}.docx`);
    const text = await documentText(await office.bytes(ticket));
    expect(text).toContain('DRAFT. Not issued. Do not send this letter.');
    expect(text).toContain('Tuesday 24 November 2026');
  });

  it('numbers letters one after the other, whichever were drafted or withdrawn between', async () => {
    const first = await approved();
    const { pupil } = await nearPupil(office, { upn: 'P373300121002', legalForename: 'Tomas' });
    const officer = office.desk('attendanceOfficer');
    const [gone] = await draftWarning(officer, { pupil, on: today });
    if (gone) await withdrawNotice(officer, { notice: gone.id, reason: 'Written for the wrong week' });
    const [again] = await draftWarning(officer, { pupil, on: today });
    if (!again) throw new Error('no letter was drafted');
    await clearNotice(office.desk('head'), { notice: again.id, answer: 'cleared' });
    await approveNotice(office.desk('head'), { notice: again.id });
    expect((await issueNotice(officer, { notice: again.id, ...posted })).number).toBe('PNWL/2026-27/0001');
    expect((await issueNotice(officer, { notice: first, ...posted })).number).toBe('PNWL/2026-27/0002');
    expect((await listNotices(officer, { state: 'withdrawn' })).map(({ id }) => id)).toEqual([gone?.id]);
  });

  it('gives a bundle what it needs: number, sessions and the bytes', async () => {
    const notice = await approved();
    await issueNotice(office.desk('attendanceOfficer'), { notice, ...posted });
    const { store } = office.opened;
    const [issued] = await store.read((db) => issuedNotices(db, { from: today, to: today }));
    expect(issued).toMatchObject({ number: 'PNWL/2026-27/0001', upn: 'B373300121001', counted: 8 });
    expect(issued?.grounds).toHaveLength(8);
    const bytes = await store.read((db) => documentBytes(db, issued?.document.id ?? 0));
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ).toBe(issued?.document.sha256);
    expect(await store.read((db) => issuedNotices(db, { from: plainDate('2026-11-25') }))).toEqual([]);
  });
});

describe('who may do what, and when', () => {
  it.each([
    ['approve before the welfare check', (notice: NoticeId) => approveNotice(office.desk('head'), { notice }), 'NOTICE_STATE'],
    [
      'approve without being the head',
      (notice: NoticeId) => approveNotice(office.desk('attendanceOfficer'), { notice }),
      'NOT_ALLOWED',
    ],
    [
      'clear without the care right',
      (notice: NoticeId) => clearNotice(office.desk('attendanceOfficer'), { notice, answer: 'cleared' }),
      'NOT_ALLOWED',
    ],
    ['issue a draft', (notice: NoticeId) => issueNotice(office.desk('attendanceOfficer'), { notice, ...posted }), 'NOTICE_STATE'],
    [
      'withdraw without a reason',
      (notice: NoticeId) => withdrawNotice(office.desk('attendanceOfficer'), { notice, reason: ' ' }),
      'REASON_NEEDED',
    ],
  ])('refuses to %s', async (_, act, code) => {
    const notice = await drafted();
    await expect(act(notice)).rejects.toMatchObject({ code });
    const { notice: row, steps } = await noticeSheet(office.desk('head'), { notice });
    expect([row.state, steps.length]).toEqual(['draft', 1]);
  });

  it.each([
    ['the day before the approval', plainDate('2026-11-23'), 'beforeApproval'],
    ['a day that has not come', plainDate('2026-11-25'), 'future'],
  ])('does not issue on %s', async (_, issuedOn, code) => {
    const notice = await approved();
    const refusal = issueNotice(office.desk('attendanceOfficer'), { notice, issuedOn, means: 'by hand' });
    await expect(refusal).rejects.toMatchObject({ code: 'NOTICE_REFUSED', details: [{ code }] });
  });

  it('issues on the day after the approval', async () => {
    const notice = await approved();
    const desk = office.desk('attendanceOfficer', { instant: '2026-11-25T09:00:00.000Z' });
    const row = await issueNotice(desk, { notice, issuedOn: plainDate('2026-11-25'), means: 'by hand' });
    expect(row.issuedOn).toBe('2026-11-25');
  });

  it('cannot take back what went out', async () => {
    const notice = await approved();
    await issueNotice(office.desk('attendanceOfficer'), { notice, ...posted });
    const refusal = withdrawNotice(office.desk('head'), { notice, reason: 'Sent in error' });
    await expect(refusal).rejects.toMatchObject({ code: 'NOTICE_STATE' });
  });
});

describe('a ground that was corrected since', () => {
  it('shows on the sheet and stops the letter', async () => {
    const notice = await approved();
    const pupil = (await noticeSheet(office.desk('head'), { notice })).notice.pupil.id;
    await office.write((write) =>
      writeMarks(write, [{ pupil, date: plainDate('2026-11-09'), session: 'AM', entry: { symbol: 'I' } }]),
    );
    const sheet = await noticeSheet(office.desk('attendanceOfficer'), { notice });
    expect(sheet.stale).toBe(true);
    expect(sheet.grounds[0]).toMatchObject({ code: 'O', now: 'I' });
    expect(sheet.next[0]).toMatchObject({ act: 'issue', allowed: false });
    const refusal = issueNotice(office.desk('attendanceOfficer'), { notice, ...posted });
    await expect(refusal).rejects.toMatchObject({ code: 'NOTICE_REFUSED', details: [{ code: 'stale' }] });
  });

  it('does not stop it where a mark was only entered again', async () => {
    const notice = await approved();
    const pupil = (await noticeSheet(office.desk('head'), { notice })).notice.pupil.id;
    await office.write((write) =>
      writeMarks(write, [{ pupil, date: plainDate('2026-11-09'), session: 'AM', entry: { symbol: 'O' } }]),
    );
    expect((await noticeSheet(office.desk('head'), { notice })).stale).toBe(false);
    expect((await issueNotice(office.desk('attendanceOfficer'), { notice, ...posted })).state).toBe('issued');
  });
});

describe('a school’s own template', () => {
  it('is used from the data folder, and refused where it is none', async () => {
    const notice = await approved();
    const { files } = office.desk('head').ports;
    await files.write(`${office.folder}/templates/warning-notice.docx`, new TextEncoder().encode('not a Word file'));
    const refusal = issueNotice(office.desk('attendanceOfficer'), { notice, ...posted });
    await expect(refusal).rejects.toMatchObject({ code: 'TEMPLATE_REFUSED', details: [{ code: 'notWord' }] });
    expect(await listNotices(office.desk('head'), { state: 'issued' })).toEqual([]);
  });
});

describe('the letter as PDF', () => {
  it('is refused without a printer, and carries the hash of the Word letter with one', async () => {
    const notice = await approved();
    await issueNotice(office.desk('attendanceOfficer'), { notice, ...posted });
    await expect(downloadLetter(office.desk('head'), { notice, as: 'pdf' })).rejects.toMatchObject({ code: 'NO_PRINTER' });
    const failing = { toPdf: () => Promise.reject(new Error('no Chromium')) };
    const broken = office.desk('head', { instant: evening, ports: { printer: failing } });
    await expect(downloadLetter(broken, { notice, as: 'pdf' })).rejects.toMatchObject({ code: 'NO_PRINTER' });
    const echo = { toPdf: async (page: string) => new TextEncoder().encode(page) };
    const ticket = await downloadLetter(office.desk('head', { ports: { printer: echo } }), { notice, as: 'pdf' });
    const page = new TextDecoder().decode(await office.bytes(ticket));
    expect(ticket.fileName).toBe('PNWL-2026-27-0001.pdf');
    expect(page).toContain((await noticeSheet(office.desk('head'), { notice })).documentSha256);
  });
});
