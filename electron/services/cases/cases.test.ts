import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, CaseId, CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { attemptsOf } from '../../store/registers/contact-attempts.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { addVersions, endVersion } from '../../store/versions.ts';

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
    const [task] = (await school.officer.cases.sheet({ case: id })).steps;
    if (task === undefined) throw new Error('no step');
    await school.officer.cases.tickStep({ step: task.id, seen: task.seen, words: 'Mum came.' });
    await expect(school.officer.cases.tickStep({ step: task.id, seen: task.seen, words: 'Again.' })).rejects.toMatchObject({
      code: 'CASE_CHANGED',
    });
    await close();
    const { case: row } = await school.officer.cases.sheet({ case: id });
    expect(row.closed).toMatchObject({ on: today, outcome: 'Attendance improved and the plan is done' });
    await expect(school.officer.cases.writePlan({ case: id, seen: null, words: 'More of it' })).rejects.toMatchObject({
      code: 'CASE_REFUSED',
    });
    await school.officer.cases.reopen({ case: id, seen: await seen(id), reason: 'Absent again in March' });
    await school.officer.cases.writePlan({ case: id, seen: null, words: 'Breakfast club' });
    const first = (await school.officer.cases.sheet({ case: id })).plans[0]?.seen ?? null;
    await school.officer.cases.writePlan({ case: id, seen: first, words: 'Breakfast club, bus pass' });
    const late = school.head.cases.writePlan({ case: id, seen: first, words: 'Something else' });
    await expect(late).rejects.toMatchObject({ code: 'CASE_CHANGED' });
    const { entries } = await school.officer.cases.chronology({ pupils: [ada] });
    expect(entries.map(({ kind, words }) => `${kind}: ${words}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'caseClosed: Breakfast club helped.',
      `caseOpened: ${because}`,
      'caseReopened: Absent again in March',
      'taskDone: Meet Mum in school: Mum came.',
    ]);
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
    const [back] = await of(ada);
    expect(back).toMatchObject({ help: false, takenBack: { because: change.reason, by: 'Owen Brook' } });
    await expect(school.officer.cases.takeBackEvent(change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('names the contact as they were called then, also when a later roll has lost them', async () => {
    await school.officer.cases.record({ ...call, pupils: [ada], outcome: 'Spoke', contact: mother });
    await fillOffice(school.office, (write) => endVersion(write, 'contact', mother));
    const [entry] = (await school.officer.cases.chronology({ pupils: [ada] })).entries;
    expect(entry?.withWhom).toBe('Cora Ash');
    const { files: _, ...event } = call;
    const change = { event: entry?.hand?.id ?? 0, seen: entry?.hand?.seen as CommandId, reason: 'More was said' };
    await school.officer.cases.correctEvent({
      ...event,
      ...change,
      contact: mother,
      outcome: 'Spoke',
      words: 'And the bus is late.',
    });
    expect((await school.officer.cases.chronology({ pupils: [ada] })).entries[0]).toMatchObject({ withWhom: 'Cora Ash' });
  });

  it('counts a call or a visit as a try of that day, once, and takes it back with the event', async () => {
    const tries = () => fillOffice(school.office, (write) => attemptsOf(write.db, { pupils: [ada], from: today }));
    await school.officer.cases.record({
      ...{ ...call, kind: 'homeVisit' as const, words: 'Both were at home.', pupils: [ada] },
      ...{ outcome: 'Seen, and the child seen', childSeen: true, contact: mother },
    });
    expect(await tries()).toMatchObject([{ means: 'visit', outcome: 'seen', seenChild: true, contact: mother }]);
    const { entries } = await school.officer.cases.chronology({ pupils: [ada] });
    expect(entries.map(({ key }) => key)).toEqual(['event 1']);
    const hand = entries[0]?.hand;
    await school.officer.cases.takeBackEvent({ event: 1, seen: hand?.seen as CommandId, reason: 'The wrong child' });
    expect(await tries()).toEqual([]);
  });

  it('takes a child out with a reason, and not the last one', async () => {
    const id = await open([ada, ben]);
    const remove = (pupil: PupilId) => school.officer.cases.removePupil({ case: id, pupil, reason: 'No worry about him' });
    await remove(ben);
    expect((await school.officer.cases.sheet({ case: id })).case.pupils.map((one) => one.id)).toEqual([ada]);
    expect((await school.officer.cases.chronology({ pupils: [ben] })).entries.map(({ kind }) => kind)).toContain('caseLeft');
    await expect(remove(ada)).rejects.toMatchObject({ code: 'CASE_REFUSED' });
  });

  it('hands the open steps over with the case, and leaves none behind where it was opened by mistake', async () => {
    const id = await open([ada]);
    const { workers } = await school.officer.cases.sheet({ case: id });
    const head = workers.find(({ name }) => name === 'Helen Achebe')?.account as AccountId;
    await school.officer.cases.changeLead({ case: id, seen: await seen(id), lead: head, reason: 'Owen is away' });
    expect((await school.head.cases.steps({ mine: true })).rows).toMatchObject([
      { what: 'Meet Mum in school', about: 'Ada Ash' },
    ]);
    await school.head.cases.close({ case: id, seen: await seen(id), outcome: 'openedByMistake', words: 'The other twin.' });
    expect((await school.head.cases.steps({})).rows).toEqual([]);
    const kinds = (await school.head.cases.chronology({ pupils: [ada] })).entries.map(({ kind, by }) => [kind, by]);
    expect(kinds).toContainEqual(['caseHandedOver', 'Owen Brook']);
    expect(kinds).toContainEqual(['caseClosed', 'Helen Achebe']);
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
    const mark = (symbol: string) =>
      fillOffice(school.office, (write) => writeMarks(write, [{ pupil: ada, date: today, session: 'AM', entry: { symbol } }]));
    await mark('N');
    await mark('M');
    const { entries } = await school.officer.cases.chronology({ pupils: [ada] });
    const told = new Map(entries.map((entry) => [entry.kind, entry]));
    expect([...told.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual(['codeAmended', 'firstDayCall']);
    expect(told.get('codeAmended')?.words).toBe('One session, 24 November 2026. Amended in source, reason not supplied.');
    expect(told.get('firstDayCall')).toMatchObject({
      ...{ outcome: 'spoke', withWhom: 'Cora Ash', words: 'By telephone, about 24 November 2026. Bus did not come' },
    });
    expect(JSON.stringify(entries)).not.toContain('worried');
  });

  function attempt({ id, outcome, said }: { id: number; outcome: string; said: string }) {
    return { id, pupil: ada, for_date: today, session: 0, contact: mother, means: 'phone', outcome, said, seen_child: 0 };
  }
});
