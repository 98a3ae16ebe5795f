import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import type { OfficeClient } from '../../../tests/support/test-office.ts';
import { contactRowOf, type StoredContact } from '../../store/people/contacts.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { addVersion, addVersions, endVersion, replaceVersion } from '../../store/versions.ts';

const now = '2026-11-24T10:00:00.000Z';
const today = plainDate('2026-11-24');

describe('whom to tell and whom not to ring', () => {
  let school: ClassOffice;
  let lead: OfficeClient;
  let ada: PupilId;
  beforeEach(async () => {
    school = await classOffice(now, [{ forename: 'Ada', surname: 'Ash' }]);
    lead = await school.office.as('Sol Deane');
    [ada] = school.pupils as [PupilId];
    await fillOffice(school.office, async (write) => {
      await writeMarks(write, [{ pupil: ada, date: today, session: 'AM', entry: { symbol: 'N' } }]);
      await addVersions(write, 'contact', [contact(1, 'Ms A. Ash'), contact(2, 'Mr B. Ash')]);
    });
  });
  afterEach(() => school.office.close());

  const contact = (id: number, name: string, changes: Partial<StoredContact> = {}) =>
    contactRowOf({
      id: id as ContactId,
      pupil: ada,
      position: id,
      title: undefined,
      name,
      relationship: 'Parent',
      parentalResponsibility: true,
      livesWith: true,
      addressLines: [],
      addressWithheld: false,
      phones: [`01632 96010${id}`],
      email: undefined,
      ...changes,
    });
  const row = async () => {
    const [found] = (await school.officer.registers.unexplained({})).rows;
    if (found === undefined) throw new Error('not listed');
    return found;
  };

  it.each(['socialWorker', 'youthJustice', 'specialNeeds'] as const)('%s gives one and the same task', async (worker) => {
    await lead.people.addWorker({ pupil: ada, worker, name: 'Nell Orme', phone: '01632 960199' });
    const found = await row();
    expect(found.tellToday).toEqual([{ mark: 1, name: 'Nell Orme', phone: '01632 960199', told: false }]);
    expect(JSON.stringify(found)).not.toMatch(/social|youth|special|worker/i);
    await school.officer.registers.recordTold({ pupil: ada, date: today, mark: 1 });
    expect((await row()).tellToday).toMatchObject([{ told: true }]);
  });

  it('leaves out of the call order whom nobody rings, and says the name but no cause', async () => {
    await lead.people.stopRinging({ pupil: ada, contact: 1 as ContactId, cause: 'order of the court' });
    const found = await row();
    expect(found.contacts.map(({ name }) => name)).toEqual(['Mr B. Ash']);
    expect(found.doNotRing).toEqual(['Ms A. Ash']);
    expect(JSON.stringify(found)).not.toContain('court');
    const { marks } = await lead.people.callMarks({ pupil: ada });
    expect(marks).toMatchObject([{ kind: 'not rung', name: 'Ms A. Ash', cause: 'order of the court' }]);
    await lead.people.endCallMark({ mark: marks[0]?.id ?? 0, reason: 'order ended' });
    expect((await row()).contacts).toHaveLength(2);
  });

  it('rings nobody who took the place of a contact that is not rung, and goes on to ring who only moved up', async () => {
    await lead.people.stopRinging({ pupil: ada, contact: 1 as ContactId, cause: 'order of the court' });
    await fillOffice(school.office, async (write) => {
      await endVersion(write, 'contact', 1);
      await addVersion(write, 'contact', contact(3, 'Ms Ann Ash', { position: 1, phones: ['01632 960177'] }));
    });
    expect(
      (await row()).contacts.map(({ name }) => name),
      'in her place',
    ).toEqual(['Mr B. Ash']);
    expect((await row()).doNotRing).toEqual(['Ms Ann Ash']);
    await fillOffice(school.office, async (write) => {
      await endVersion(write, 'contact', 3);
      await replaceVersion(write, 'contact', contact(2, 'Mr B. Ash', { position: 1 }));
    });
    expect(
      (await row()).contacts.map(({ name }) => name),
      'moved up',
    ).toEqual(['Mr B. Ash']);
    await fillOffice(school.office, (write) =>
      addVersion(write, 'contact', contact(4, 'A. Ash', { position: 5, phones: ['01632 960101'] })),
    );
    expect(
      (await row()).contacts.map(({ name }) => name),
      'by her number',
    ).toEqual(['Mr B. Ash']);
  });

  it('shows the causes to nobody without the care right', async () => {
    await expect(school.officer.people.callMarks({ pupil: ada })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(
      school.officer.people.stopRinging({ pupil: ada, contact: 1 as ContactId, cause: 'said so' }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(lead.people.stopRinging({ pupil: ada, contact: 9 as ContactId, cause: 'said so' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(school.officer.registers.recordTold({ pupil: ada, date: today, mark: 7 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('takes back a wrong attempt: it counts for nothing and stays with its reason', async () => {
    const attempt = {
      pupil: ada,
      date: today,
      contact: 1 as ContactId,
      means: 'phone',
      outcome: 'spoke',
      seenChild: false,
    } as const;
    await lead.registers.recordAttempt(attempt);
    expect(await school.officer.registers.notYetSeen({})).toEqual([]);
    const id = (await row()).attempts[0]?.id ?? 0;
    await expect(school.officer.registers.withdrawAttempt({ attempt: id, reason: '  ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await school.officer.registers.withdrawAttempt({ attempt: id, reason: 'wrong child' });
    expect((await row()).attempts).toMatchObject([{ id, outcome: 'spoke', withdrawn: 'wrong child' }]);
    expect((await row()).contacts.map(({ tried }) => tried)).toEqual([false, false]);
    expect((await row()).sessions[0]?.because.join()).toContain('Nobody was tried');
    expect(await school.officer.registers.notYetSeen({})).toHaveLength(1);
    await expect(school.officer.registers.withdrawAttempt({ attempt: id, reason: 'again' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(school.teacher.registers.recordAttempt(attempt)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
