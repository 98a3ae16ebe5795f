import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseWaitSentence } from '#shared/domain/people/letter-release.ts';
import type { ContactId, LeaveId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { putLetterHold } from '../../store/people/letter-holds.ts';
import { pupilRowOf, pupilsOf } from '../../store/people/pupil-details.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { plannedAbsencesOn } from '../../store/registers/planned-absences.ts';
import { addVersions, replaceVersion } from '../../store/versions.ts';

const now = '2026-11-24T10:00:00.000Z';
const week = {
  from: plainDate('2026-11-30'),
  fromSession: 'AM' as const,
  to: plainDate('2026-12-04'),
  toSession: 'PM' as const,
};
const lastWeek = { ...week, from: plainDate('2026-11-16'), to: plainDate('2026-11-20') };
const [mother, father, carer] = [1, 2, 3] as unknown as [ContactId, ContactId, ContactId];

describe('leave of absence', () => {
  let school: ClassOffice;
  let ada: PupilId;
  beforeEach(async () => {
    school = await classOffice(now, [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
    ]);
    [ada] = school.pupils as [PupilId];
    await fillOffice(school.office, (write) =>
      addVersions(write, 'contact', [
        contact(mother, 'Cora Ash', { livesWith: true, parentalResponsibility: true, addressLines: ['4 Mill Lane'] }),
        contact(father, 'Dan Elm', { livesWith: false, parentalResponsibility: true, addressLines: ['9 Quay Street'] }),
        contact(carer, 'Eve Fir', { livesWith: undefined, relationship: 'Grandmother' }),
      ]),
    );
  });
  afterEach(() => school.office.close());

  const contact = (id: ContactId, name: string, changes: object) =>
    contactRowOf({
      ...{ id, pupil: ada, position: id, title: 'Ms', name, relationship: 'Parent', parentalResponsibility: undefined },
      ...{ livesWith: undefined, addressLines: [], addressWithheld: false, phones: ['01632 960101'], email: undefined },
      ...changes,
    });
  const record = async (changes: object = {}): Promise<LeaveId> => {
    const application = { pupil: ada, applicant: mother, receivedOn: plainDate('2026-11-20'), span: week, kind: 'C' as const };
    return (await school.officer.leave.record({ ...application, reason: 'My sister’s wedding', ...changes })).leave;
  };
  const decide = async (leave: LeaveId, changes: object = {}) => {
    const { decisions } = await school.head.leave.sheet({ leave });
    const seen = decisions.find((one) => one.current)?.command ?? null;
    const decision = { leave, outcome: 'granted' as const, reasons: 'A wedding.', decidedOn: plainDate('2026-11-24'), seen };
    await school.head.leave.decide({ ...decision, ...changes });
  };
  const plans = (on: string) =>
    fillOffice(school.office, (write) => plannedAbsencesOn(write.db, { pupils: [ada], on: plainDate(on) }));
  const marked = (date: string, symbol: string) =>
    fillOffice(school.office, (write) =>
      writeMarks(
        write,
        (['AM', 'PM'] as const).map((session) => ({ pupil: ada, date: plainDate(date), session, entry: { symbol } })),
      ),
    );
  const letter = async (leave: LeaveId, to: ContactId) => {
    const { ticket } = await school.officer.leave.previewLetter({ leave, contact: to });
    return documentText(await school.office.fetch(ticket));
  };

  it('is recorded by the office and waits for the head', async () => {
    const leave = await record();
    const { rows } = await school.officer.leave.list({});
    expect(rows).toMatchObject([{ id: leave, standing: 'toDecide', stage: 'before', schoolDays: 5, expectedOn: '2026-12-07' }]);
    await expect(
      school.officer.leave.decide({ leave, outcome: 'granted', reasons: 'Yes.', decidedOn: plainDate('2026-11-24'), seen: null }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is not asked for by a parent whom the child does not live with', async () => {
    await expect(record({ applicant: father })).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
    expect((await school.officer.leave.list({})).rows).toEqual([]);
  });

  it('is not granted until it is said whether the child lives with the applicant', async () => {
    const leave = await record({ applicant: carer });
    await expect(decide(leave)).rejects.toMatchObject({ code: 'LEAVE_REFUSED', message: expect.stringContaining('not known') });
    await school.officer.leave.answerLivesWith({ leave, livesWith: true });
    await decide(leave);
    expect((await school.officer.leave.sheet({ leave })).leave.standing).toBe('granted');
  });

  it.each([
    ['2026-11-15', true],
    ['2026-11-16', false],
    ['2026-11-17', false],
  ])('received on %s for days from the 16th may be granted: %s', async (received, may) => {
    const leave = await record({ span: lastWeek, receivedOn: plainDate(received) });
    if (may) await decide(leave);
    else await expect(decide(leave)).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
    await decide(leave, { outcome: 'refused', changedBecause: 'Looked at again' });
    expect((await school.head.leave.sheet({ leave })).leave.standing).toBe('refused');
  });

  it('granted stands as a plan; another decision takes its place with a reason and keeps the first', async () => {
    const leave = await record();
    await decide(leave);
    expect(await plans('2026-12-04')).toMatchObject([{ symbol: 'C', note: 'Leave: exceptional circumstances' }]);
    await expect(decide(leave, { outcome: 'refused' })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    await expect(decide(leave, { outcome: 'refused', seen: null })).rejects.toMatchObject({ code: 'LEAVE_CHANGED' });
    const part = { ...week, to: week.from };
    await decide(leave, { outcome: 'part', part, changedBecause: 'One day suffices' });
    expect(await plans('2026-11-30')).toHaveLength(1);
    expect(await plans('2026-12-04')).toEqual([]);
    const { decisions } = await school.head.leave.sheet({ leave });
    expect(decisions.map((one) => [one.outcome, one.current, one.changedBecause])).toEqual([
      ['granted', false, undefined],
      ['part', true, 'One day suffices'],
    ]);
    expect(decisions[1]).toMatchObject({ decidedBy: 'Helen Achebe', decidedOn: '2026-11-24' });
  });

  it('taken although refused proposes G over N, O and blanks only, and a press writes them with a reason', async () => {
    await marked('2026-11-16', 'N');
    await marked('2026-11-17', 'O');
    await marked('2026-11-18', 'I');
    await marked('2026-11-19', 'C');
    const leave = await record({ span: lastWeek, receivedOn: plainDate('2026-11-10') });
    expect((await school.officer.leave.previewMarks({ leave })).proposals).toEqual([]);
    await decide(leave, { outcome: 'refused' });
    const { proposals, left } = await school.officer.leave.previewMarks({ leave });
    expect(proposals.map((one) => `${one.date} ${one.session} ${one.before ?? '-'} ${one.after}`)).toEqual([
      '2026-11-16 AM N G',
      '2026-11-16 PM N G',
      '2026-11-17 AM O G',
      '2026-11-17 PM O G',
      '2026-11-20 AM - G',
      '2026-11-20 PM - G',
    ]);
    expect(left).toHaveLength(4);
    const sessions = proposals.map(({ date, session, seen }) => ({ date, session, seen }));
    const illness = { date: plainDate('2026-11-18'), session: 'AM' as const, seen: null };
    await expect(school.officer.leave.writeMarks({ leave, sessions: [illness], reason: 'Leave refused' })).rejects.toMatchObject({
      code: 'LEAVE_REFUSED',
    });
    for (const outside of ['2026-11-13', '2026-11-23']) await marked(outside, 'G');
    expect((await school.head.leave.sheet({ leave })).takenSessions).toBe(0);
    expect(await school.officer.leave.writeMarks({ leave, sessions, reason: 'Leave refused, taken' })).toEqual({ written: 6 });
    expect((await school.head.leave.sheet({ leave })).takenSessions).toBe(6);
    const history = await school.officer.registers.history({ pupil: ada, date: plainDate('2026-11-16'), session: 'AM' });
    expect(JSON.stringify(history)).toContain('Leave refused, taken');
    expect((await school.officer.leave.previewMarks({ leave })).proposals).toEqual([]);
  });

  it('nobody asked for is recorded, never granted, and counts as G', async () => {
    const leave = await record({ span: lastWeek, applicant: undefined, receivedOn: undefined, reason: '' });
    const { mayNotBeGranted, leave: row } = await school.head.leave.sheet({ leave });
    expect([row.standing, mayNotBeGranted.length]).toEqual(['unasked', 1]);
    await expect(decide(leave)).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
    expect((await school.officer.leave.previewMarks({ leave })).proposals).toHaveLength(10);
  });

  it('religious observance needs no application and stands as a plan at once', async () => {
    const day = { ...week, to: week.from };
    const leave = await record({ kind: 'R', span: day, applicant: undefined, receivedOn: undefined, reason: '' });
    expect((await school.head.leave.sheet({ leave })).leave.standing).toBe('asOfRight');
    expect(await plans('2026-11-30')).toMatchObject([{ symbol: 'R' }]);
    await expect(decide(leave)).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
  });

  it('tells each parent in a letter of their own, and keeps the copy', async () => {
    const leave = await record();
    await expect(letter(leave, mother)).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
    await decide(leave, { outcome: 'refused' });
    const { letters } = await school.officer.leave.sheet({ leave });
    expect(letters.recipients.map((one) => one.contact)).toEqual([mother, father]);
    const [toMother, toFather] = [await letter(leave, mother), await letter(leave, father)];
    expect(toMother).toContain('4 Mill Lane');
    expect(toMother).not.toMatch(/Elm|Quay/);
    expect(toFather).not.toMatch(/Cora|Mill Lane|sister/);
    expect(toFather).toContain('£80');
    const sent = { leave, means: 'post' as const, issuedOn: plainDate('2026-11-24') };
    await expect(school.officer.leave.issueLetter({ ...sent, contact: carer })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { letter: id } = await school.officer.leave.issueLetter({ ...sent, contact: father });
    const { ticket } = await school.officer.leave.downloadLetter({ letter: id, as: 'docx' });
    expect(await documentText(await school.office.fetch(ticket))).toContain('9 Quay Street');
    await expect(school.officer.leave.downloadLetter({ letter: id, as: 'pdf' })).rejects.toMatchObject({ code: 'NO_PRINTER' });
    expect((await school.officer.leave.sheet({ leave })).letters.issued).toMatchObject([
      { contact: father, means: 'post', issuedOn: '2026-11-24', outcome: 'refused', current: true },
    ]);
  });

  it('writes no letter while all are held, nor one that names somebody else', async () => {
    const leave = await record();
    await decide(leave, { reasons: 'As Ms Cora Ash asked.' });
    await expect(letter(leave, father)).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
    await decide(leave, { changedBecause: 'Other words' });
    expect(await letter(leave, father)).toContain('The leave is granted');
    await fillOffice(school.office, (write) =>
      putLetterHold(write, { pupil: ada, reviewOn: plainDate('2026-12-01'), reason: 'Bereavement' }),
    );
    await expect(letter(leave, mother)).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
  });

  it('a withheld address in the family: every parent waits to be named, the applicant and the head’s press too', async () => {
    const hidden = { livesWith: true, parentalResponsibility: true, addressLines: ['4 Mill Lane'], addressWithheld: true };
    const leave = await record();
    await fillOffice(school.office, async (write) => {
      await replaceVersion(write, 'contact', contact(mother, 'Cora Ash', hidden));
    });
    await decide(leave, { outcome: 'refused' });
    const waiting = async (who = school.officer) =>
      (await who.leave.sheet({ leave })).letters.recipients.filter((one) => one.waits).map((one) => one.contact);
    expect(await waiting()).toEqual([mother, father]);
    expect(await waiting(school.head)).toEqual([mother, father]);
    const refused = { code: 'LEAVE_REFUSED', data: { details: [{ message: releaseWaitSentence }] } };
    for (const contact of [mother, father]) {
      await expect(letter(leave, contact)).rejects.toMatchObject(refused);
      const issue = { leave, contact, means: 'post' as const, issuedOn: plainDate('2026-11-24') };
      await expect(school.officer.leave.issueLetter(issue)).rejects.toMatchObject(refused);
      await expect(school.head.leave.issueLetter(issue)).rejects.toMatchObject(refused);
    }
    const lead = await school.office.as('Sol Deane');
    await lead.people.nameRecipient({ pupil: ada, contact: mother, cause: 'asked for letters by hand' });
    expect(await waiting()).toEqual([father]);
    expect(await letter(leave, mother)).toContain('c/o the school');
    expect(await letter(leave, mother)).not.toContain('Mill Lane');
    await lead.people.nameRecipient({ pupil: ada, contact: father, cause: 'no order forbids it' });
    expect(await letter(leave, father)).toContain('9 Quay Street');
    expect(await letter(leave, father)).not.toMatch(/Cora|Mill Lane/);
    await lead.people.unnameRecipient({ pupil: ada, contact: father, reason: 'an order was made' });
    await expect(letter(leave, father)).rejects.toMatchObject(refused);
  });

  it('is withdrawn by the parent: its planned days end, the letter stays, and nothing more is decided or told', async () => {
    const leave = await record();
    await decide(leave);
    const { letter: sent } = await school.officer.leave.issueLetter({
      ...{ leave, contact: mother, means: 'post', issuedOn: plainDate('2026-11-24') },
    });
    const before = await school.officer.leave.sheet({ leave });
    const seen = before.decisions.find((one) => one.current)?.command ?? null;
    expect(before.plans).toEqual([{ from: week.from, to: week.to }]);
    const said = { leave, by: 'parent' as const, on: plainDate('2026-11-24'), reason: 'The wedding was put off', seen };
    await expect(school.officer.leave.withdraw({ ...said, seen: null })).rejects.toMatchObject({ code: 'LEAVE_CHANGED' });
    await expect(school.teacher.leave.withdraw(said)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await school.officer.leave.withdraw(said);
    const after = await school.officer.leave.sheet({ leave });
    expect(after).toMatchObject({
      leave: { standing: 'withdrawn', stage: 'ended' },
      withdrawal: { by: 'parent', on: '2026-11-24', reason: 'The wedding was put off', recordedBy: 'Owen Brook' },
      plans: [],
      decisions: [{ outcome: 'granted', current: true }],
      letters: { issued: [{ id: sent }] },
    });
    expect(await plans('2026-11-30')).toEqual([]);
    await expect(decide(leave, { outcome: 'refused', changedBecause: 'asked again' })).rejects.toMatchObject({
      code: 'LEAVE_REFUSED',
    });
    await expect(letter(leave, father)).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
    await expect(school.officer.leave.withdraw(said)).rejects.toMatchObject({
      message: expect.stringContaining('withdrawn already'),
    });
    school.clock.set('2026-12-07T10:00:00.000Z');
    const { proposals, left } = await school.officer.leave.previewMarks({ leave });
    expect(proposals).toEqual([]);
    expect(left[0]?.because).toBe('The leave was withdrawn.');
    const { jobId } = await school.head.school.check({});
    expect(await school.office.ended(jobId)).toMatchObject({ findings: [] });
  });

  it('once begun is not withdrawn, but ended by the return', async () => {
    const leave = await record({ span: lastWeek, receivedOn: plainDate('2026-11-10') });
    await decide(leave);
    const { decisions } = await school.officer.leave.sheet({ leave });
    await expect(
      school.officer.leave.withdraw({
        ...{ leave, by: 'office', on: plainDate('2026-11-24'), reason: 'a slip', seen: decisions[0]?.command ?? null },
      }),
    ).rejects.toMatchObject({ code: 'LEAVE_REFUSED', message: expect.stringContaining('has begun') });
  });

  it.each([
    ['2022-11-29', 'four on every day: not of the age before 31 December', false],
    ['2021-08-31', 'five on 31 August: of the age', true],
    ['2010-08-31', 'sixteen: past the last Friday in June', false],
  ])('born on %s, %s: the refusal warns of a penalty %s', async (bornOn, _words, warns) => {
    await fillOffice(school.office, async (write) => {
      const [pupil] = await pupilsOf(write.db, [ada]);
      if (pupil !== undefined) await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...pupil, bornOn: plainDate(bornOn) }));
    });
    const leave = await record();
    await decide(leave, { outcome: 'refused' });
    const said = await letter(leave, mother);
    expect(said.includes('penalty')).toBe(warns);
    expect(said).toContain('The leave is not granted.');
  });

  it('waits for the lead where nobody rings the parent', async () => {
    const leave = await record();
    await decide(leave);
    await school.head.people.stopRinging({ pupil: ada, contact: father, cause: 'a contact order' });
    await expect(letter(leave, father)).rejects.toMatchObject({ data: { details: [{ message: releaseWaitSentence }] } });
    expect(await letter(leave, mother)).toContain('Dear Ms Cora Ash');
    await expect(school.head.leave.previewLetter({ leave, contact: father })).rejects.toMatchObject({ code: 'LEAVE_REFUSED' });
    const lead = await school.office.as('Sol Deane');
    await lead.people.nameRecipient({ pupil: ada, contact: father, cause: 'the order allows letters' });
    expect(await letter(leave, father)).toContain('Dear Ms Dan Elm');
  });

  it('lists who is due back and who is not, counts towards the grounds, and logs what was done', async () => {
    const leave = await record({ span: { ...lastWeek, to: plainDate('2026-11-23') }, receivedOn: plainDate('2026-11-10') });
    await decide(leave);
    const stage = async () => (await school.officer.leave.list({ pupil: ada })).rows[0]?.stage;
    expect(await stage()).toBe('dueBack');
    school.clock.set('2026-11-25T10:00:00.000Z');
    expect(await stage()).toBe('overdue');
    await school.officer.leave.addStep({
      ...{ leave, kind: 'visit', doneOn: plainDate('2026-11-25'), who: 'Owen Brook', outcome: 'Nobody at home' },
    });
    const sheet = await school.officer.leave.sheet({ leave });
    expect(sheet.steps).toMatchObject([{ kind: 'visit', who: 'Owen Brook', outcome: 'Nobody at home' }]);
    expect(sheet.grounds).toMatchObject([
      { ground: 'h', days: 1, of: 10 },
      { ground: 'i', days: 0, of: 20 },
    ]);
    await expect(school.officer.leave.markReturned({ leave, returnedOn: plainDate('2026-11-26') })).rejects.toMatchObject({
      code: 'LEAVE_REFUSED',
    });
    await school.officer.leave.markReturned({ leave, returnedOn: plainDate('2026-11-25') });
    expect(await stage()).toBe('back');
  });

  it('asks the safeguarding lead about every long absence alike, and nobody else learns of it', async () => {
    const leave = await record();
    await record({ span: { ...week, to: plainDate('2026-12-03') } });
    const lead = await school.office.as('Sol Deane');
    const before = await school.officer.leave.sheet({ leave });
    expect((await lead.leave.welfare({})).rows.map((one) => [one.leave.id, one.answered])).toEqual([[leave, undefined]]);
    const answers = { forcedMarriage: 'no signs', mutilation: 'not known', abduction: 'no signs', note: 'Seen by me' } as const;
    await lead.leave.answerWelfare({ leave, answers });
    expect((await lead.leave.welfare({})).rows[0]?.answered).toMatchObject({ ...answers, by: 'Sol Deane' });
    await expect(school.officer.leave.welfare({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(school.officer.leave.answerWelfare({ leave, answers })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await school.officer.leave.sheet({ leave })).toEqual(before);
  });
});
