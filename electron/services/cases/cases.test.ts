import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, CaseId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { addVersions } from '../../store/versions.ts';

const today = plainDate('2026-11-24');
const because = 'Eleven sessions without a reason since half-term';
const mother = 1 as ContactId;

describe('a case', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  let cal: PupilId;
  let lead: AccountId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T10:00:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Ash' },
      { forename: 'Cal', surname: 'Cole' },
    ]);
    [ada, ben, cal] = school.pupils as [PupilId, PupilId, PupilId];
    await fillOffice(school.office, (write) =>
      addVersions(write, 'contact', [
        contactRowOf({
          ...{ id: mother, pupil: ada, position: 1, title: undefined, name: 'Cora Ash', relationship: 'Mother' },
          ...{ parentalResponsibility: true, livesWith: true, addressLines: ['4 Mill Lane'], addressWithheld: false },
          ...{ phones: [], email: undefined },
        }),
      ]),
    );
    const { workers } = await school.officer.cases.proposal({ pupil: ada });
    lead = workers.find(({ name }) => name === 'Owen Brook')?.account as AccountId;
  });
  afterEach(() => school.office.close());

  const step = () => ({ what: 'Meet Mum in school', dueOn: plainDate('2026-12-01'), owner: lead });
  const open = async (pupils: PupilId[]): Promise<CaseId> =>
    (await school.officer.cases.open({ pupils, lead, because, step: step() })).case;
  const seen = async (id: CaseId) => (await school.officer.cases.sheet({ case: id })).seen;
  const call = { kind: 'phoneCall' as const, on: today, words: 'Mum says mornings are hard.', childSeen: false, files: [] };

  it('is opened with its reason and a first step, and stands in the chronology of each child', async () => {
    const id = await open([ada, ben]);
    const { rows } = await school.officer.cases.list({});
    expect(rows).toMatchObject([{ id, kind: 'family', because, age: 0, lead: { name: 'Owen Brook' } }]);
    expect(rows[0]?.next).toMatchObject({ what: 'Meet Mum in school', overdue: false });
    for (const pupil of [ada, ben]) {
      const { entries } = await school.officer.cases.chronology({ pupils: [pupil] });
      expect(entries.map(({ kind, words }) => [kind, words])).toEqual([['caseOpened', because]]);
    }
    expect((await school.officer.cases.list({ pupil: cal })).rows).toEqual([]);
  });

  it('is not opened twice for one child, nor led by somebody who does not work on cases', async () => {
    await open([ada]);
    await expect(open([ben, ada])).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    const teacher = (await school.head.accounts.list({})).find(({ name }) => name === 'Tess Ferris')?.id as AccountId;
    const led = school.officer.cases.open({ pupils: [ben], lead: teacher, because, step: step() });
    await expect(led).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    expect((await school.officer.cases.list({})).rows).toHaveLength(1);
  });

  it('is closed with an outcome once no step is open, and opened again with a reason', async () => {
    const id = await open([ada]);
    const close = async () =>
      school.officer.cases.close({ case: id, seen: await seen(id), outcome: 'improved', words: 'Breakfast club helped.' });
    await expect(close()).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    const [first] = (await school.officer.cases.sheet({ case: id })).steps;
    if (first === undefined) throw new Error('no step');
    await school.officer.cases.tickStep({ step: first.id, seen: first.seen, words: 'Mum came.' });
    await expect(school.officer.cases.tickStep({ step: first.id, seen: first.seen, words: 'Again.' })).rejects.toMatchObject({
      code: 'CASE_CHANGED',
    });
    await close();
    const { case: row } = await school.officer.cases.sheet({ case: id });
    expect(row.closed).toMatchObject({ on: today, outcome: 'Attendance improved and the plan is done' });
    await expect(school.officer.cases.writePlan({ case: id, words: 'More of it' })).rejects.toMatchObject({
      code: 'CASE_REFUSED',
    });
    await school.officer.cases.reopen({ case: id, seen: await seen(id), reason: 'Absent again in March' });
    await school.officer.cases.writePlan({ case: id, words: 'Breakfast club' });
    await school.officer.cases.writePlan({ case: id, words: 'Breakfast club, bus pass' });
    const { plans } = await school.officer.cases.sheet({ case: id });
    expect(plans.map(({ words }) => words)).toEqual(['Breakfast club, bus pass', 'Breakfast club']);
  });

  it('tells the second of two windows what the first did', async () => {
    const id = await open([ada]);
    const both = await seen(id);
    const head = (await school.officer.cases.sheet({ case: id })).workers.find(({ name }) => name === 'Helen Achebe');
    if (head === undefined) throw new Error('the head works on cases');
    await school.officer.cases.changeLead({ case: id, seen: both, lead: head.account, reason: 'Owen is away' });
    const late = school.head.cases.close({ case: id, seen: both, outcome: 'openedByMistake', words: 'The other twin.' });
    await expect(late).rejects.toMatchObject({ code: 'CASE_CHANGED' });
  });

  it('keeps an event for several children, corrects it beside what it said, and takes it back', async () => {
    await school.officer.cases.record({ ...call, pupils: [ada, ben], outcome: 'Spoke', contact: mother, minute: 545 });
    const of = async (pupil: PupilId) => (await school.officer.cases.chronology({ pupils: [pupil] })).entries;
    const [entry] = await of(ben);
    expect(entry).toMatchObject({ title: 'Phone call', withWhom: 'Cora Ash', pupils: [ada, ben], minute: 545, help: true });
    const hand = entry?.hand;
    if (hand === undefined) throw new Error('written by hand');
    const change = { event: hand.id, seen: hand.seen, reason: 'It was the evening before' };
    const { files: _, ...event } = call;
    await school.officer.cases.correctEvent({ ...event, ...change, on: plainDate('2026-11-23') });
    const [corrected] = await of(ada);
    expect(corrected).toMatchObject({ on: '2026-11-23', hand: { earlier: [{ on: today, because: change.reason }] } });
    const stale = school.officer.cases.takeBackEvent(change);
    await expect(stale).rejects.toMatchObject({ code: 'CASE_CHANGED' });
    await school.officer.cases.takeBackEvent({ ...change, seen: corrected?.hand?.seen ?? hand.seen });
    expect(await of(ada)).toEqual([]);
  });

  it('refuses an event that is still to come, a contact of another family, and a class teacher', async () => {
    const tomorrow = { ...call, pupils: [ada], on: plainDate('2026-11-25') };
    await expect(school.officer.cases.record(tomorrow)).rejects.toMatchObject({ code: 'EVENT_REFUSED' });
    await expect(school.officer.cases.record({ ...call, pupils: [cal], contact: mother })).rejects.toMatchObject({
      code: 'EVENT_REFUSED',
    });
    await expect(school.teacher.cases.chronology({ pupils: [ada] })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('shows first-day calls and corrections among it, and never what was passed to the safeguarding lead', async () => {
    await fillOffice(school.office, (write) =>
      addVersions(write, 'contact_attempt', [
        attempt({ id: 1, outcome: 'spoke', said: 'Bus did not come' }),
        attempt({ id: 2, outcome: 'passed to safeguarding lead', said: 'worried' }),
      ]),
    );
    const { entries } = await school.officer.cases.chronology({ pupils: [ada] });
    expect(entries.map(({ kind, outcome, withWhom }) => [kind, outcome, withWhom])).toEqual([
      ['firstDayCall', 'spoke', 'Cora Ash'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('worried');
  });

  function attempt({ id, outcome, said }: { id: number; outcome: string; said: string }) {
    return { id, pupil: ada, for_date: today, session: 0, contact: mother, means: 'phone', outcome, said, seen_child: 0 };
  }
});
