import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TargetingSection } from '#shared/domain/targeting/targeting-pack.ts';
import type { AccountId, CommandId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { writeMarks } from '../../store/registers/marks.ts';

/** Five school days, ten sessions, before half-term; and the day of the meeting after it. */
const days = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16'].map(plainDate);
const today = plainDate('2026-11-24');
const people = 'Helen Achebe, Owen Brook; Mr Poole of the authority';

describe('the lists of a targeting meeting', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  let cal: PupilId;
  let dot: PupilId;
  let lead: AccountId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T10:00:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
      { forename: 'Cal', surname: 'Cole' },
      { forename: 'Dot', surname: 'Dale' },
    ]);
    [ada, ben, cal, dot] = school.pupils as [PupilId, PupilId, PupilId, PupilId];
    const { workers } = await school.officer.cases.proposal({ pupil: ada });
    lead = workers.find(({ name }) => name === 'Owen Brook')?.account as AccountId;
  });
  afterEach(() => school.office.close());

  /** The first so many of the ten sessions with one code, the others present. */
  const mark = (pupil: PupilId, symbol: string, sessions: number) =>
    fillOffice(school.office, (write) =>
      writeMarks(
        write,
        days.flatMap((date, day) =>
          (['AM', 'PM'] as const).map((session, half) => ({
            ...{ pupil, date, session },
            entry: { symbol: day * 2 + half < sessions ? symbol : half === 0 ? '/' : '\\' },
          })),
        ),
      ),
    );
  const listed = async (id: TargetingSection, who = school.officer) => {
    const { sections } = await who.targeting.pack({});
    return sections.find((section) => section.id === id);
  };
  const names = async (id: TargetingSection) => (await listed(id))?.rows.map(({ pupil }) => pupil.knownName);
  const openCase = () =>
    school.officer.cases.open({
      ...{ pupils: [ada], lead, because: 'Half of October was missed' },
      step: { what: 'Visit at home', dueOn: plainDate('2026-12-01'), owner: lead },
    });

  it('draw the lines of severe and persistent absence at exactly a half and a tenth', async () => {
    await mark(ada, 'O', 5);
    await mark(ben, 'I', 4);
    await mark(cal, 'O', 1);
    await mark(dot, 'O', 0);
    expect(await names('severe')).toEqual(['Ada Ash']);
    expect(await names('persistent')).toEqual(['Ben Beech', 'Cal Cole']);
    const row = (await listed('severe'))?.rows[0];
    expect(row).toMatchObject({ why: 'Missed 5 of 10 sessions, 5 of them unauthorised.', year: { possible: 10, absent: 5 } });
    expect(row?.case).toBeUndefined();
    expect(row?.tried).toEqual([]);
  });

  it('show C2 without a plan at the first session, and education elsewhere from five days on', async () => {
    await mark(ada, 'C2', 1);
    await mark(ben, 'B', 9);
    await mark(cal, 'B', 10);
    expect(await names('partTime')).toEqual(['Ada Ash']);
    expect((await listed('partTime'))?.rows[0]?.why).toBe('No plan stands. Marked C2 in 1 session.');
    expect(await names('alternative')).toEqual(['Cal Cole']);
  });

  it('give the lead, the plan, the help that reached somebody, and what changed since; not a word of the family', async () => {
    await mark(ada, 'O', 6);
    const { case: id } = await openCase();
    await school.officer.cases.writePlan({ case: id, seen: null, words: 'Breakfast club from Monday' });
    const event = { on: today, childSeen: false, files: [], pupils: [ada] };
    await school.officer.cases.record({ ...event, kind: 'phoneCall', outcome: 'Spoke', words: 'Dad lost his work.' });
    const row = (await listed('severe'))?.rows[0];
    expect(row?.case).toMatchObject({ lead: 'Owen Brook', plan: 'Breakfast club from Monday' });
    expect(row?.case?.next).toMatchObject({ what: 'Visit at home' });
    expect(row?.tried).toHaveLength(1);
    expect(row?.tried[0]?.on).toBe(today);
    expect(JSON.stringify(row?.tried)).not.toContain('lost his work');
    expect(row?.change?.since).toMatchObject({ from: today, possible: 0 });
  });

  it('leave the list of leavers to those who may read it', async () => {
    expect((await listed('offRoll', school.officer))?.shown).toBe(true);
    const designated = await school.office.as('Dina Carr');
    expect(await listed('offRoll', designated)).toMatchObject({ shown: false, rows: [] });
  });

  it('keep a meeting and its decisions as steps of the open case, and say which are still to do', async () => {
    await mark(ada, 'O', 6);
    const { case: id } = await openCase();
    const { meeting } = await school.officer.targeting.hold({ heldOn: today, people });
    const decision = { meeting, pupil: ada, what: 'Bus pass', dueOn: plainDate('2026-12-04'), ownerName: 'Mr Poole' };
    await school.officer.targeting.decide(decision);
    await school.officer.targeting.decide({ meeting, what: 'Ask for the data of summer', dueOn: today, owner: lead });
    const { steps } = await school.officer.cases.sheet({ case: id });
    expect(steps.map(({ what, source }) => [what, source])).toContainEqual(['Bus pass', 'targeting']);
    expect((await listed('severe'))?.rows[0]?.decisions).toMatchObject([{ what: 'Bus pass', owner: { name: 'Mr Poole' } }]);
    const [held] = (await school.officer.targeting.meetings({})).rows;
    expect(held?.decisions.map(({ about }) => about)).toEqual(['', 'Ada Ash']);
    const step = held?.decisions.find(({ what }) => what === 'Bus pass');
    await school.officer.cases.tickStep({ step: step?.id ?? 0, seen: step?.seen as CommandId, words: 'Given out' });
    expect((await listed('severe'))?.rows[0]?.decisions).toEqual([]);
  });

  it('refuse a meeting to come, a decision without an owner or due before it, and a change of what was not seen', async () => {
    const refused = { code: 'TARGETING_REFUSED' };
    await expect(school.officer.targeting.hold({ heldOn: plainDate('2026-11-25'), people })).rejects.toMatchObject(refused);
    const { meeting } = await school.officer.targeting.hold({ heldOn: today, people });
    const decision = { meeting, what: 'Bus pass', dueOn: today, ownerName: 'Mr Poole' };
    await expect(school.officer.targeting.decide({ meeting, what: 'Bus pass', dueOn: today })).rejects.toMatchObject(refused);
    await expect(school.officer.targeting.decide({ ...decision, dueOn: plainDate('2026-11-23') })).rejects.toMatchObject(refused);
    await expect(school.officer.targeting.decide({ ...decision, meeting: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [held] = (await school.officer.targeting.meetings({})).rows;
    const change = { meeting, seen: held?.seen as CommandId, heldOn: today, people, notes: 'Next on 3 March' };
    await school.officer.targeting.change(change);
    await expect(school.officer.targeting.change(change)).rejects.toMatchObject({ code: 'TARGETING_CHANGED' });
    expect((await school.officer.targeting.meetings({})).rows).toMatchObject([{ notes: 'Next on 3 March', decisions: [] }]);
  });

  it('go on paper as they were chosen', async () => {
    await mark(ada, 'O', 6);
    const ticket = await school.head.targeting.print({ on: today, purpose: 'inspection', sections: ['severe'] });
    expect(ticket.fileName).toBe('inspection-2026-11-24.docx');
    expect(ticket.bytes).toBeGreaterThan(2000);
    await expect(school.teacher.targeting.pack({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
