import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { contactRowOf, type StoredContact } from '../../../store/people/contacts.ts';
import { putLetterHold } from '../../../store/people/letter-holds.ts';
import { pupilOf, pupilRowOf } from '../../../store/people/pupil-details.ts';
import { writeMarks } from '../../../store/registers/marks.ts';
import { addVersions, replaceVersion } from '../../../store/versions.ts';

const day = plainDate('2026-11-24');
const wording = '{school}: {pupil} was not in school on {day} ({session}). Please ring {phone}.';
let school: ClassOffice;
let [ada, ben, cleo] = [0, 0, 0] as unknown as [PupilId, PupilId, PupilId];

beforeEach(async () => {
  school = await classOffice('2026-11-24T10:00:00.000Z', [
    { forename: 'Ada', surname: 'Ash' },
    { forename: 'Ben', surname: 'Beech' },
    { forename: 'Cleo', surname: 'Cedar' },
  ]);
  [ada, ben, cleo] = school.pupils as [PupilId, PupilId, PupilId];
  await fillOffice(school.office, async (write) => {
    await writeMarks(
      write,
      [ada, ben].map((pupil) => ({ pupil, date: day, session: 'AM' as const, entry: { symbol: 'N' } })),
    );
    await addVersions(write, 'contact', [contact(1, ada), contact(2, ada, { position: 2 }), contact(3, ben), contact(4, cleo)]);
  });
});
afterEach(() => school.office.close());

function contact(id: number, pupil: PupilId, changes: Partial<StoredContact> = {}) {
  return contactRowOf({
    ...{ id: id as ContactId, pupil, position: 1, title: undefined, name: `Parent ${id}`, relationship: 'Parent' },
    ...{ parentalResponsibility: true, livesWith: true, addressLines: [], addressWithheld: false },
    ...{ phones: [`01632 96010${id}`], email: `parent${id}@home.example` },
    ...changes,
  });
}

const put = (id: number, pupil: PupilId, changes: Partial<StoredContact>) =>
  fillOffice(school.office, (write) => replaceVersion(write, 'contact', contact(id, pupil, changes)));

async function mark(pupil: PupilId, session: 'AM' | 'PM', symbol: string): Promise<void> {
  await fillOffice(school.office, (write) => writeMarks(write, [{ pupil, date: day, session, entry: { symbol } }]));
}

async function approved(words = wording): Promise<{ text: number; seen: CommandId }> {
  await school.officer.registers.messageTextSave({ title: 'First day', wording: words });
  const draft = (await school.officer.registers.messageTexts({})).texts[0];
  if (draft === undefined) throw new Error('no text');
  await school.head.registers.messageTextApprove({ id: draft.id, seen: draft.now.command });
  const [text] = (await school.officer.registers.messageTexts({})).texts;
  return { text: draft.id, seen: text?.now.command ?? (0 as CommandId) };
}

const propose = (text: number, means: 'text' | 'email' = 'text') =>
  school.officer.registers.messageProposal({ text, date: day, means });
const rowOf = async (text: number, pupil: PupilId, means: 'text' | 'email' = 'text') =>
  (await propose(text, means)).rows.find((row) => row.pupil === pupil);

const chosen = (pupil: PupilId, id: number, again = false) => ({ pupil, contact: id as ContactId, again });

async function prepared(rows = [chosen(ada, 1), chosen(ben, 3)], means: 'text' | 'email' = 'text') {
  const text = await approved();
  const made = await school.officer.registers.messagePrepare({ ...text, date: day, means, rows });
  return { ...made, text };
}

const csvOf = async (ticket: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await school.office.fetch(ticket));
const listOf = async (id: number) => (await school.officer.registers.messageList({ id })).list;
const attemptsOf = async (pupil: PupilId) =>
  (await school.officer.registers.unexplained({})).rows.find((row) => row.pupil.id === pupil)?.attempts ?? [];

describe('texts', () => {
  it('are drafted by the office and approved by the head alone', async () => {
    await school.officer.registers.messageTextSave({ title: 'First day', wording });
    const [draft] = (await school.officer.registers.messageTexts({})).texts;
    const seen = { id: draft?.id ?? 0, seen: draft?.now.command ?? (0 as CommandId) };
    await expect(propose(seen.id)).rejects.toThrow(/Only a text that the head teacher has approved/);
    await expect(school.officer.registers.messageTextApprove(seen)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await school.head.registers.messageTextApprove(seen);
    expect((await propose(seen.id)).rows).toHaveLength(2);
    await expect(school.head.registers.messageTextApprove(seen)).rejects.toMatchObject({ code: 'MESSAGE_CHANGED' });
  });

  it('changed, are drafts again until they are approved; every version stays readable', async () => {
    const { text, seen } = await approved();
    const change = { title: 'First day', wording: `${wording} Thank you.` };
    await school.officer.registers.messageTextSave({ text: { id: text, seen }, ...change });
    await expect(propose(text)).rejects.toThrow(/approved/);
    await expect(school.officer.registers.messageTextSave({ text: { id: text, seen }, ...change })).rejects.toMatchObject({
      code: 'MESSAGE_CHANGED',
    });
    const [row] = (await school.officer.registers.messageTexts({})).texts;
    expect(row?.versions.map(({ state, wording: words }) => [state, words])).toEqual([
      ['draft', `${wording} Thank you.`],
      ['approved', wording],
      ['draft', wording],
    ]);
  });

  it('retired, are used no more', async () => {
    const { text, seen } = await approved();
    await school.officer.registers.messageTextRetire({ id: text, seen });
    await expect(propose(text)).rejects.toMatchObject({ code: 'MESSAGE_REFUSED' });
    expect((await school.officer.registers.messageTexts({})).texts).toMatchObject([{ now: { state: 'retired', wording } }]);
  });

  it.each([['a cause'], ['a rate'], ['a threat']])('with %s are refused and nothing is written', async (kind) => {
    const more = { 'a cause': 'Is your child ill?', 'a rate': 'That is 92%.', 'a threat': 'You may be fined.' }[kind] ?? '';
    await expect(school.officer.registers.messageTextSave({ title: 'X', wording: `${wording} ${more}` })).rejects.toMatchObject({
      code: 'MESSAGE_REFUSED',
      data: { details: [{ message: expect.stringMatching(kind) }] },
    });
    expect((await school.officer.registers.messageTexts({})).texts).toEqual([]);
  });
});

describe('the proposal', () => {
  it('names who has no reason, to whom it may go and what would be said', async () => {
    const { text } = await approved();
    expect((await propose(text)).rows).toMatchObject([
      {
        knownName: 'Ada Ash',
        contact: { id: 1, name: 'Parent 1', reach: '01632960101' },
        message: 'Alderbrook School: Ada Ash was not in school on Tuesday 24 November (morning). Please ring 01632 960001.',
        parts: 1,
        ring: false,
      },
      { knownName: 'Ben Beech', contact: { reach: '01632960103' } },
    ]);
    expect(await rowOf(text, ada, 'email')).toMatchObject({ contact: { reach: 'parent1@home.example' } });
  });

  it.each<[string, () => Promise<unknown>, RegExp, boolean]>([
    ['letters are held', () => hold(ada), /are held/, false],
    ['the first number is withheld', () => put(1, ada, { addressWithheld: true }), /number withheld/, true],
    ['the other parent’s address is withheld', () => put(2, ada, { position: 2, addressWithheld: true }), /withheld/, true],
    ['the pupil’s own address is withheld', () => hide(ada), /number withheld/, true],
    [
      'the number is withheld with a brother',
      () => put(4, cleo, { phones: ['+44 1632 960101'], addressWithheld: true }),
      /withheld/,
      true,
    ],
    ['nobody may be rung', () => stop([1, 2]), /No parent is named/, true],
    [
      'no number is one',
      async () => [await put(1, ada, { phones: ['work'] }), await put(2, ada, { phones: [] })],
      /No telephone/,
      true,
    ],
    ['the pupil came in the afternoon', () => mark(ada, 'PM', '\\'), /Present since/, false],
    ['the mark was changed', () => mark(ada, 'AM', 'I'), /Explained since/, false],
    ['a contact was spoken to', () => spoke(), /Explained since/, false],
  ])('says why nothing goes where %s', async (_name, change, because, ring) => {
    await change();
    const { text, seen } = await approved();
    const row = await rowOf(text, ada);
    expect(row).toMatchObject({ ring, because: expect.stringMatching(because) });
    expect(row).not.toHaveProperty('contact');
    expect(JSON.stringify(row)).not.toMatch(/01632|order of the court|bereavement/);
    const asked = { text, seen, date: day, means: 'text' as const, rows: [chosen(ada, 1)] };
    await expect(school.officer.registers.messagePrepare(asked)).rejects.toMatchObject({ code: 'MESSAGE_REFUSED' });
    expect(await school.officer.registers.messageLists({})).toEqual([]);
  });

  it('goes on to the second contact where nobody rings the first', async () => {
    await stop([1]);
    const { text } = await approved();
    expect(await rowOf(text, ada)).toMatchObject({ contact: { id: 2, reach: '01632960102' } });
  });

  it('shows no difference for a child in care: a foster carer is a parent, a worker none', async () => {
    await put(1, ada, { relationship: 'Social worker', livesWith: false });
    await put(2, ada, { position: 2, relationship: 'Foster carer', parentalResponsibility: false });
    const { text } = await approved();
    const row = await rowOf(text, ada);
    expect(row).toMatchObject({ contact: { id: 2 } });
    expect(Object.keys(row ?? {})).toEqual(Object.keys((await rowOf(text, ben)) ?? {}));
    expect(JSON.stringify(row)).not.toMatch(/social|foster|carer|worker/i);
  });

  it('of a day to come is refused', async () => {
    const { text } = await approved();
    const asked = { text, date: plainDate('2026-11-25'), means: 'text' as const };
    await expect(school.officer.registers.messageProposal(asked)).rejects.toThrow(/still to come/);
  });
});

describe('the list', () => {
  it('is a file for the service and nothing more: no attempt until somebody says sent', async () => {
    const { id, file } = await prepared();
    const csv = await csvOf(file.ticket);
    expect(csv.startsWith('\uFEFFNumber,Name,Message,Reference\r\n01632960101,Parent 1,Alderbrook School: Ada Ash')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
    expect(file).toMatchObject({ fileName: `messages-2026-11-24-text-${id}.csv`, mediaType: 'text/csv; charset=utf-8' });
    expect(await listOf(id)).toMatchObject({ state: 'prepared', messages: 2, preparedBy: 'Owen Brook', forgotten: false });
    expect(await attemptsOf(ada)).toEqual([]);
  });

  it('runs no formula of a name, an address or a number', async () => {
    await put(1, ada, { name: '=HYPERLINK("x")', phones: ['+44 1632 960101'], email: '=cmd@home.example' });
    await put(3, ben, { name: '@Ben, "Bo" Beech' });
    const text = await approved('{pupil}: {school}, {day}');
    await fillOffice(school.office, async (write) => {
      const pupil = await pupilOf(write.db, ada);
      if (pupil) await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...pupil, knownForename: '-Ada' }));
    });
    const rows = [chosen(ada, 1), chosen(ben, 3)];
    const { file } = await school.officer.registers.messagePrepare({ ...text, date: day, means: 'text', rows });
    const csv = await csvOf(file.ticket);
    expect(csv).toContain(`01632960101,"'=HYPERLINK(""x"")","'-Ada Ash: Alderbrook School, Tuesday 24 November"`);
    expect(csv).toContain(`"'@Ben, ""Bo"" Beech"`);
    expect(await rowOf(text.text, ada, 'email')).toMatchObject({ contact: { id: 2 } });
  });

  it('shows whom another list has, and takes them again only where that was seen', async () => {
    const { text } = await prepared([chosen(ada, 1)]);
    expect(await rowOf(text.text, ada, 'email')).toMatchObject({ already: '2026-11-24T10:00:00.000Z' });
    expect(await rowOf(text.text, ben)).not.toHaveProperty('already');
    const asked = { ...text, date: day, means: 'text' as const };
    await expect(school.officer.registers.messagePrepare({ ...asked, rows: [chosen(ada, 1)] })).rejects.toMatchObject({
      data: { details: [{ message: expect.stringMatching(/Ada Ash: In another list of this day already, prepared at 10:00/) }] },
    });
    const { id } = await school.officer.registers.messagePrepare({ ...asked, rows: [chosen(ada, 1, true)] });
    expect((await listOf(id)).messages).toBe(1);
  });

  it('is refused where the text was changed since, and for a contact to whom it does not go', async () => {
    const { text, seen } = await approved();
    const asked = { text, date: day, means: 'text' as const };
    await expect(
      school.officer.registers.messagePrepare({ ...asked, seen: (seen - 1) as CommandId, rows: [chosen(ada, 1)] }),
    ).rejects.toMatchObject({ code: 'MESSAGE_CHANGED' });
    await expect(school.officer.registers.messagePrepare({ ...asked, seen, rows: [chosen(ada, 2)] })).rejects.toMatchObject({
      data: { details: [{ message: expect.stringMatching(/has changed/) }] },
    });
  });

  it('gives its file again, but not once a number of it is withheld', async () => {
    const { id, file } = await prepared();
    const first = await csvOf(file.ticket);
    expect(await csvOf((await school.officer.registers.messageFile({ id })).ticket)).toBe(first);
    await put(1, ada, { addressWithheld: true });
    await expect(school.officer.registers.messageFile({ id })).rejects.toMatchObject({
      code: 'MESSAGE_REFUSED',
      data: { details: [{ message: 'Ada Ash: Ring instead: number withheld.' }] },
    });
  });

  it('shows a number no more once it is withheld, and stops a file that says more than is true or was retired', async () => {
    await mark(ben, 'PM', 'N');
    const { id, text } = await prepared([chosen(ada, 1), chosen(ben, 3)]);
    const reaches = async () => (await school.officer.registers.messageList({ id })).rows.map(({ reach }) => reach);
    expect(await reaches()).toEqual(['01632960101', '01632960103']);
    await mark(ben, 'AM', 'I');
    await expect(school.officer.registers.messageFile({ id })).rejects.toMatchObject({
      data: { details: [{ message: 'Ben Beech: A session that the message speaks of is explained since.' }] },
    });
    await put(1, ada, { addressWithheld: true });
    expect(await reaches()).toEqual(['withheld since', '01632960103']);
    await school.officer.registers.messageTextRetire({ id: text.text, seen: text.seen });
    await expect(school.officer.registers.messageFile({ id })).rejects.toThrow(/retired/);
  });

  it('stands first and as forgotten from the next day on', async () => {
    const { id } = await prepared();
    school.clock.set('2026-11-25T08:00:00.000Z');
    expect(await school.officer.registers.messageLists({})).toMatchObject([{ id, forgotten: true, state: 'prepared' }]);
  });
});

describe('what became of it', () => {
  it('sent, is one attempt a pupil and contact, which confirms nobody', async () => {
    const { id } = await prepared();
    const { rows } = await school.officer.registers.messageList({ id });
    const failed = [{ row: rows[1]?.row ?? 0, reason: 'Number not known to the service' }];
    const seen = (await listOf(id)).command;
    expect(await school.officer.registers.messagesSent({ id, seen, failed })).toEqual({ attempts: 1 });
    expect(await attemptsOf(ada)).toMatchObject([
      { contact: 'Parent 1', means: 'text', outcome: 'left message', session: 'AM', by: 'Owen Brook', seenChild: false },
    ]);
    expect(await attemptsOf(ben)).toEqual([]);
    expect((await school.officer.registers.notYetSeen({})).map((row) => row.pupil.id)).toContain(ada);
    expect(await listOf(id)).toMatchObject({ state: 'sent', notDelivered: 1, settledBy: 'Owen Brook' });
    const after = await school.officer.registers.messageList({ id });
    expect(after.rows.map(({ state, reason }) => [state, reason])).toEqual([
      ['sent', undefined],
      ['notDelivered', 'Number not known to the service'],
    ]);
  });

  it('is said once: a second time and a second window are told what was said', async () => {
    const { id } = await prepared();
    const seen = (await listOf(id)).command;
    await school.officer.registers.messagesSent({ id, seen, failed: [] });
    const again = { id, seen, failed: [] };
    await expect(school.head.registers.messagesSent(again)).rejects.toThrow(/said to be sent at 10:00 by Owen Brook/);
    await expect(school.head.registers.messagesNotSent({ id, seen, reason: 'oops' })).rejects.toMatchObject({
      code: 'MESSAGE_CHANGED',
    });
    expect(await attemptsOf(ada)).toHaveLength(1);
    await expect(school.officer.registers.messageFile({ id })).rejects.toMatchObject({ code: 'MESSAGE_REFUSED' });
  });

  it('not sent, is no attempt, and its pupils may be chosen again', async () => {
    const { id, text } = await prepared();
    const seen = (await listOf(id)).command;
    await school.officer.registers.messagesNotSent({ id, seen, reason: 'The service was down' });
    expect(await attemptsOf(ada)).toEqual([]);
    expect(await listOf(id)).toMatchObject({ state: 'notSent', reason: 'The service was down' });
    expect(await rowOf(text.text, ada)).not.toHaveProperty('already');
  });

  it('of a row that is not in the list is refused and nothing is written', async () => {
    const { id } = await prepared();
    const seen = (await listOf(id)).command;
    await expect(
      school.officer.registers.messagesSent({ id, seen, failed: [{ row: 99, reason: 'nobody' }] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await listOf(id)).state).toBe('prepared');
  });
});

function hold(pupil: PupilId): Promise<void> {
  const reviewOn = plainDate('2026-12-01');
  return fillOffice(school.office, (write) => putLetterHold(write, { pupil, reviewOn, reason: 'bereavement' }));
}

function hide(pupil: PupilId): Promise<void> {
  return fillOffice(school.office, async (write) => {
    const found = await pupilOf(write.db, pupil);
    if (found) await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...found, addressWithheld: true }));
  });
}

async function stop(contacts: readonly number[]): Promise<void> {
  const lead = await school.office.as('Sol Deane');
  for (const id of contacts) await lead.people.stopRinging({ pupil: ada, contact: id as ContactId, cause: 'order of the court' });
}

async function spoke(): Promise<void> {
  await school.officer.registers.recordAttempt({
    ...{ pupil: ada, date: day, contact: 1 as ContactId, means: 'phone', outcome: 'spoke', seenChild: false },
  });
}
