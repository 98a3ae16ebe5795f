import { crc32 } from 'node:zlib';
import { Zip } from 'easy-template-x';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { withEditedPart } from '../../documents/test-support/edited-part.ts';
import { addCallMark } from '../../store/care/call-marks.ts';
import { recordCare } from '../../store/care/looked-after.ts';
import { addNamedRecipient } from '../../store/care/named-recipients.ts';
import { lettersOf } from '../../store/letters/issued-letters.ts';
import { contactRowOf, type StoredContact } from '../../store/people/contacts.ts';
import { putLetterHold } from '../../store/people/letter-holds.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { addVersion, replaceVersion } from '../../store/versions.ts';
import { issueLetter } from './write-letter.ts';

const names = ['Amos Alder', 'Bettina Birch', 'Cleo Cedar', 'Dov Dale', 'Edda Elm', 'Finn Fir', 'Hal Hazel'] as const;
type Name = (typeof names)[number];
const asked = {
  meetingDay: '2026-12-03',
  meetingTime: '3:30 pm',
  meetingPlace: 'Room 4',
  meetingWith: 'Mr Okafor',
  meetingAbout: 'mornings',
};
const period = { from: plainDate('2026-11-02'), to: plainDate('2026-11-20') };
const whole = {
  kind: 'meeting-invitation' as const,
  group: { kind: 'everyone' as const },
  period,
  asked,
  leaveOut: [],
  otherParentsReason: '',
};
type Order = Omit<typeof whole, 'kind'> & { kind: 'meeting-invitation' | 'concern' | 'certificate' };
type Made = { batch: number; letters: number; wanted: number; stopped: boolean; file?: { ticket: string; fileName: string } };

describe('letters from the school’s templates', () => {
  let at: ClassOffice;
  let ids: Readonly<Record<Name, PupilId>>;
  let contacts = 0;

  beforeEach(async () => {
    contacts = 0;
    at = await classOffice(
      '2026-11-24T12:30:00.000Z',
      names.map((name) => ({ forename: name.split(' ')[0] ?? '', surname: name.split(' ')[1] ?? '' })),
    );
    ids = Object.fromEntries(names.map((name, index) => [name, at.pupils[index]])) as typeof ids;
    await known('Amos Alder', { name: 'Ada Alder', addressLines: ['14 Mill Lane', 'Fivehills'] });
    await known('Amos Alder', { name: 'Bo Birch', livesWith: false, addressLines: ['3 Harbour View'] });
    for (const name of ['Cleo Cedar', 'Dov Dale', 'Edda Elm', 'Finn Fir'] as const) await known(name, {});
    await known('Hal Hazel', { addressWithheld: true, addressLines: ['9 Hidden Lane'] });
    await known('Hal Hazel', { name: 'Otto Hazel', livesWith: false, addressLines: ['8 Plain Street'] });
  });
  afterEach(() => at.office.close());

  async function known(pupil: Name, more: Partial<StoredContact>): Promise<ContactId> {
    contacts += 1;
    const contact: StoredContact = {
      id: contacts as ContactId,
      pupil: ids[pupil],
      position: contacts,
      title: 'Ms',
      name: `Ada ${pupil.split(' ')[1] ?? ''}`,
      relationship: 'Mother',
      parentalResponsibility: true,
      livesWith: true,
      addressLines: [`${contacts} Open Road`],
      addressWithheld: false,
      phones: [`01632 96010${contacts}`],
      email: undefined,
      ...more,
    };
    await fillOffice(at.office, (write) => addVersion(write, 'contact', contactRowOf(contact)));
    return contact.id;
  }

  const rowOf = async (name: Name, order: Partial<Order> = {}) => {
    const { rows } = await at.officer.letters.preview({ ...whole, ...order });
    const row = rows.find(({ pupil }) => pupil.id === ids[name]);
    if (row === undefined) throw new Error('no row');
    return row;
  };
  const make = async (order: Partial<Order> = {}): Promise<Made> => {
    const { seen } = await at.officer.letters.preview({ ...whole, ...order });
    return (await at.office.ended((await at.officer.letters.make({ ...whole, ...order, seen })).jobId)) as Made;
  };
  const textsOf = async (file: { ticket: string } | undefined): Promise<readonly string[]> => {
    const zip = await Zip.load(Buffer.from(await at.office.fetch(file?.ticket ?? '')));
    return Promise.all(zip.listFiles().map(async (path) => documentText(await zip.getFile(path).getContentBinary(Buffer))));
  };
  const exported = async (kind: 'meeting-invitation' | 'warning-notice' = 'meeting-invitation'): Promise<Uint8Array> => {
    const { ticket } = await at.officer.letters.exportTemplate({ kind, language: 'en', version: 'program' });
    return at.office.fetch(ticket);
  };
  const bring = async (bytes: Uint8Array, more: { language?: 'en' | 'ur'; fileName?: string; kind?: 'warning-notice' } = {}) => {
    const { language = 'en', fileName = 'invitation.docx', kind = 'meeting-invitation' } = more;
    const file = await at.office.upload(at.head, fileName, bytes);
    return at.head.letters.bringBack({ kind, language, file });
  };
  const edited = (bytes: Uint8Array, from: string, to: string) =>
    withEditedPart(bytes, 'word/document.xml', (xml) => xml.replace(from, to));

  it('go to the parent with whom the pupil lives; to another only with a reason, each with their own address', async () => {
    expect(await rowOf('Amos Alder')).toMatchObject({ standing: 'write', recipients: [{ name: 'Ms Ada Alder' }], needReason: 1 });
    const texts = await textsOf((await make({ otherParentsReason: 'shared care' })).file);
    const [ada, bo] = [texts.find((one) => one.includes('Ms Ada Alder')), texts.find((one) => one.includes('Ms Bo Birch'))];
    expect(ada).toContain('14 Mill Lane');
    expect(ada).not.toMatch(/Bo Birch|Harbour/);
    expect(bo).toContain('3 Harbour View');
    expect(bo).not.toMatch(/Ada|Mill Lane/);
    expect(ada).toContain('Thursday 3 December 2026, 3:30 pm');
  });

  it('wait in the same words for letters held, a child looked after, a person to be told and an address withheld', async () => {
    await fillOffice(at.office, async (write) => {
      await putLetterHold(write, { pupil: ids['Dov Dale'], reviewOn: plainDate('2026-11-10'), reason: 'A bereavement' });
      await recordCare(write, { statements: [{ pupil: ids['Edda Elm'], care: { inCare: true } }], source: 'roll' });
      const told = { contact: undefined, name: 'Wim Oak', phone: '01632 960444', cause: 'child protection plan' };
      await addCallMark(write, { pupil: ids['Finn Fir'], kind: 'tell', worker: 'socialWorker', ...told });
    });
    const waiting = ['Dov Dale', 'Edda Elm', 'Finn Fir', 'Hal Hazel'] as const;
    const bare = (await Promise.all(waiting.map((name) => rowOf(name)))).map(({ pupil: _, ...row }) => JSON.stringify(row));
    expect(new Set(bare)).toEqual(
      new Set([JSON.stringify({ standing: 'waits', recipients: [], othersWait: 0, needReason: 0, withoutAddress: 0 })]),
    );
    const said = (await textsOf((await make()).file)).join();
    for (const kept of ['Dale', 'Elm', 'Fir', 'Hazel', 'Oak', 'bereave']) expect(said).not.toContain(kept);
  });

  it('reach a withheld address in care of the school once the safeguarding lead has named the person', async () => {
    await fillOffice(at.office, (write) =>
      addNamedRecipient(write, { pupil: ids['Hal Hazel'], contact: 7 as ContactId, cause: 'x' }),
    );
    expect(await rowOf('Hal Hazel')).toMatchObject({ recipients: [{ name: 'Ms Ada Hazel', careOfSchool: true }] });
    const text = (await textsOf((await make()).file)).find((one) => one.includes('Hazel'));
    expect(text).toContain('c/o the school');
    expect(text).not.toMatch(/Hidden|Plain Street|Otto/);
  });

  it('are kept with their template, and stop at the archive too: held or moved since', async () => {
    const made = await make();
    expect(made).toMatchObject({ letters: 5, wanted: 5, stopped: false });
    const { store } = at.office.house.deskOf(
      (await at.office.door.accounts.signIn({ name: 'Helen Achebe', passphrase: 'correct horse battery' })).token,
    );
    const kept = await store.read((db) => lettersOf(db, { pupils: [ids['Amos Alder']], from: plainDate('2026-11-24') }));
    expect(kept).toMatchObject([{ kind: 'meeting-invitation', template: undefined, batch: made.batch, language: 'en' }]);
    expect(kept[0]?.templateSha256).toMatch(/^[0-9a-f]{64}$/);
    await fillOffice(at.office, async (write) => {
      await putLetterHold(write, { pupil: ids['Dov Dale'], reviewOn: plainDate('2026-12-10'), reason: 'The police asked' });
      await replaceVersion(write, 'contact', contactRowOf({ ...(await storedContact(1)), addressLines: ['1 New Road'] }));
    });
    expect(await at.officer.letters.batchFile({ batch: made.batch })).toMatchObject({ letters: 3, leftOut: 2 });
    expect(await at.officer.letters.batches({})).toMatchObject([{ letters: 5, wanted: 5, forWhom: 'Everyone' }]);
  });

  async function storedContact(id: number): Promise<StoredContact> {
    const row = {
      title: 'Ms',
      relationship: 'Mother',
      parentalResponsibility: true,
      livesWith: true,
      email: undefined,
      phones: [],
    };
    return {
      ...row,
      id: id as ContactId,
      pupil: ids['Amos Alder'],
      position: id,
      name: 'Ada Alder',
      addressLines: [],
      addressWithheld: false,
    };
  }

  it('say the days missed of the period, and none where none was missed', async () => {
    await fillOffice(at.office, (write) =>
      writeMarks(
        write,
        (['Amos Alder', 'Cleo Cedar'] as const).flatMap((name) =>
          (['02', '03', '04'] as const).flatMap((day) =>
            (['AM', 'PM'] as const).map((session) => {
              const missed = name === 'Amos Alder' && (day === '02' || (day === '03' && session === 'AM'));
              const symbol = missed ? 'I' : session === 'AM' ? '/' : '\\';
              return { pupil: ids[name], date: plainDate(`2026-11-${day}`), session, entry: { symbol } };
            }),
          ),
        ),
      ),
    );
    const order = { kind: 'concern' as const, asked: { talkTo: 'the office' } as never };
    expect(await rowOf('Amos Alder', order)).toMatchObject({ standing: 'write', daysMissed: '1½' });
    expect(await rowOf('Cleo Cedar', order)).toMatchObject({ standing: 'nothingMissed' });
    const [text, ...more] = await textsOf((await make(order)).file);
    expect(more).toEqual([]);
    expect(text).toContain('School days missed: 1½ of 3');
  });

  it.each([
    ['an empty field', { asked: { ...asked, meetingPlace: ' ' } }, 'Fill in: Where the meeting is.'],
    [
      'the number of somebody in the files',
      { asked: { ...asked, meetingWith: 'Ring 01632 960101' } },
      'would show “01632 960101”',
    ],
    ['days the wrong way round', { period: { from: period.to, to: period.from } }, 'Last day'],
  ])('refuse %s and make nothing', async (_what, change, sentence) => {
    const { seen } = await at.officer.letters.preview(whole);
    const job = at.officer.letters.make({ ...whole, ...change, seen }).then(({ jobId }) => at.office.ended(jobId));
    await expect(job).rejects.toThrow(sentence);
    expect(await at.officer.letters.batches({})).toEqual([]);
  });

  it('are whole where the run is stopped, and say how many were made', async () => {
    const { seen } = await at.officer.letters.preview(whole);
    const { jobId } = await at.officer.letters.make({ ...whole, seen });
    await at.officer.jobs.cancel({ jobId });
    const made = (await at.office.ended(jobId)) as Made;
    expect(made).toMatchObject({ wanted: 5, stopped: true });
    expect(made.letters).toBeLessThan(5);
    expect(await at.officer.letters.batches({})).toMatchObject([{ letters: made.letters, wanted: 5 }]);
  });

  it('are made as they were seen or not at all', async () => {
    const { seen } = await at.officer.letters.preview(whole);
    await fillOffice(at.office, (write) =>
      putLetterHold(write, { pupil: ids['Cleo Cedar'], reviewOn: plainDate('2026-12-10'), reason: 'x' }),
    );
    const { jobId } = await at.officer.letters.make({ ...whole, seen });
    await expect(at.office.ended(jobId)).rejects.toThrow('The list has changed');
  });

  it('take a certificate to the pupil, without an address', async () => {
    const order = { kind: 'certificate' as const, asked: { achievement: 'coming in on time' } as never };
    const row = await rowOf('Bettina Birch', order);
    expect(row).toMatchObject({ standing: 'write', recipients: [{ name: 'Bettina Birch', careOfSchool: false }] });
    expect((await textsOf((await make(order)).file)).join()).not.toMatch(/Road|Lane/);
  });

  it('come back from Word as the next version, and an older one can be taken up again', async () => {
    const bytes = await edited(await exported(), 'Please come and talk with us', 'Come and see us');
    expect(await bring(bytes)).toEqual({ kind: 'taken', number: 1, notes: [] });
    expect((await textsOf((await make()).file))[0]).toContain('Come and see us');
    await at.head.letters.takeUpAgain({ kind: 'meeting-invitation', language: 'en', version: 'program' });
    const [english] = (await at.officer.letters.templates({})).find(({ kind }) => kind === 'meeting-invitation')?.languages ?? [];
    expect(english?.versions).toMatchObject([
      { number: 2, againOf: 0, inUse: true, by: 'Helen Achebe' },
      { number: 1, inUse: false, fileName: 'invitation.docx' },
      { number: 0, inUse: false },
    ]);
    expect((await textsOf((await make()).file))[0]).toContain('Please come and talk with us');
  });

  it('are refused with the place of what is wrong, and the version in use stays', async () => {
    const bytes = await edited(await exported(), '{meetingPlace}', '{meetingPlce');
    const answer = await bring(bytes);
    expect(answer).toMatchObject({
      kind: 'refused',
      findings: [
        { code: 'missing', placeholder: 'meetingPlace', place: { part: 'text', around: '{meetingPlace}' } },
        { code: 'syntax', place: { part: 'text', around: '{meetingPlce' } },
      ],
    });
    expect(await bring(await exported(), { fileName: 'letter.docm' })).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'notWord' }],
    });
    const rows = await at.officer.letters.templates({});
    expect(rows.every(({ languages }) => languages[0]?.versions.length === 1)).toBe(true);
  });

  it('use the language of the contact where there is a template, and say where there is none', async () => {
    await at.officer.letters.putContactLanguage({ contact: 1 as ContactId, language: 'ur' });
    await at.officer.letters.putContactLanguage({ contact: 3 as ContactId, language: 'pl' });
    expect(await rowOf('Amos Alder')).toMatchObject({ recipients: [{ language: 'en', insteadOf: 'ur' }] });
    const right = (xml: string) =>
      xml.replaceAll('<w:p>', '<w:p><w:pPr><w:bidi/></w:pPr>').replace('Please come and talk with us', 'براہ کرم تشریف لائیں');
    const urdu = await withEditedPart(await exported(), 'word/document.xml', right);
    expect(await bring(urdu, { language: 'ur' })).toEqual({ kind: 'taken', number: 1, notes: [] });
    expect(await bring(await exported(), { language: 'ur' })).toMatchObject({
      notes: [expect.stringContaining('from right to left')],
    });
    await at.head.letters.takeUpAgain({ kind: 'meeting-invitation', language: 'ur', version: 1 });
    expect(await rowOf('Amos Alder')).toMatchObject({ recipients: [{ language: 'ur' }] });
    expect(await rowOf('Cleo Cedar')).toMatchObject({ recipients: [{ language: 'en', insteadOf: 'pl' }] });
    const text = (await textsOf((await make()).file)).find((one) => one.includes('Alder'));
    expect(text).toContain('براہ کرم تشریف لائیں');
    expect(text).toContain('3 دسمبر، 2026');
  });

  it('let the warning letter keep its stricter rules', async () => {
    const bytes = await exported('warning-notice');
    expect(await bring(await edited(bytes, '{amounts}', ''), { kind: 'warning-notice' })).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'missing', placeholder: 'amounts' }],
    });
    expect(await bring(await edited(bytes, 'Yours sincerely,', 'With good wishes,'), { kind: 'warning-notice' })).toMatchObject({
      number: 1,
    });
  });

  it('are refused one by one where letters are held, and kept with their case where they may go', async () => {
    const { token } = await at.office.door.accounts.signIn({ name: 'Helen Achebe', passphrase: 'correct horse battery' });
    const desk = at.office.house.deskOf(token);
    const order = (pupil: PupilId, contact: number, done: boolean) => ({
      kind: 'meeting-invitation' as const,
      values: { ...asked, recipientBlock: 'Ms Ada', letterDate: 'today', pupilName: 'A', signatoryName: 'H' },
      pupil,
      contact: contact as ContactId,
      recipient: { name: 'Ms Ada', addressLines: [], careOfSchool: true },
      caseId: 4,
      asked: done,
    });
    const issue = (pupil: PupilId, contact: number, done = false) =>
      fillOffice(at.office, (write) => issueLetter(write, desk, order(pupil, contact, done)));
    await fillOffice(at.office, (write) =>
      putLetterHold(write, { pupil: ids['Dov Dale'], reviewOn: plainDate('2026-12-10'), reason: 'x' }),
    );
    await expect(issue(ids['Dov Dale'], 4, true)).rejects.toMatchObject({ code: 'LETTER_REFUSED' });
    await expect(issue(ids['Hal Hazel'], 7)).rejects.toMatchObject({ code: 'LETTER_REFUSED' });
    const issued = await issue(ids['Hal Hazel'], 7, true);
    expect(crc32(issued.bytes)).toBeGreaterThan(0);
    const [kept] = await desk.store.read((db) => lettersOf(db, { id: issued.letter }));
    expect(kept).toMatchObject({ caseId: 4, careOfSchool: true, recipient: 'Ms Ada', document: issued.document });
  });

  it('are the office’s; templates are the head’s and the administrator’s', async () => {
    await expect(at.teacher.letters.preview(whole)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const file = await at.office.upload(at.officer, 'a.docx', await exported());
    await expect(at.officer.letters.bringBack({ kind: 'concern', language: 'en', file })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
