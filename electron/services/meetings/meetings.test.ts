import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { addTestParent } from '../../../tests/support/test-people.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { recordCare } from '../../store/care/looked-after.ts';
import { putLetterHold } from '../../store/people/letter-holds.ts';

const now = '2026-11-24T10:00:00.000Z';
const on = plainDate('2026-11-24');

describe('meetings', () => {
  let school: ClassOffice;
  let ada: PupilId;
  const mother = 11 as ContactId;
  const father = 12 as ContactId;
  beforeEach(async () => {
    school = await classOffice(now, [{ forename: 'Ada', surname: 'Ash' }]);
    [ada] = school.pupils as [PupilId];
    await fillOffice(school.office, async (write) => {
      await addTestParent(write, { id: mother, pupil: ada, name: 'Ama Ash', livesWith: true, address: '14 Mill Lane' });
      await addTestParent(write, { id: father, pupil: ada, name: 'Bo Birch', livesWith: false, address: '3 Harbour View' });
    });
  });
  afterEach(() => school.office.close());

  const plan = async (changes: object = {}) =>
    school.officer.meetings.plan({
      ...{ kind: 'school', on, minute: 930, place: 'Room 4', about: 'mornings', pupils: [ada] },
      parties: [
        { kind: 'parent', contact: mother, name: 'Ama Ash' },
        { kind: 'parent', contact: father, name: 'Bo Birch' },
        { kind: 'school', name: 'Owen Brook' },
      ],
      ...changes,
    });
  const sheet = (meeting: Awaited<ReturnType<typeof plan>>['meeting']) => school.officer.meetings.sheet({ meeting });
  const came = async (meeting: Parameters<typeof sheet>[0], attended: readonly ('came' | 'stayedAway' | 'apologies')[]) =>
    (await sheet(meeting)).meeting.parties.map((party, index) => ({ party: party.id, attended: attended[index] ?? 'came' }));

  it('are held with who came, notes, and a step of each decision', async () => {
    const { meeting } = await plan();
    const { seen } = await sheet(meeting);
    await school.officer.meetings.hold({
      ...{ meeting, seen, heldOn: on, attended: await came(meeting, ['came', 'apologies', 'came']), notes: 'Sleep is hard.' },
      decisions: [{ what: 'Ring the nurse', dueOn: plainDate('2026-12-01'), ownerName: 'Ms Ash' }],
    });
    const after = await sheet(meeting);
    expect(after.meeting).toMatchObject({ stand: 'held', overdue: false });
    expect(after.meeting.parties.map(({ attended }) => attended)).toEqual(['came', 'apologies', 'came']);
    expect(after.decisions).toMatchObject([
      { what: 'Ring the nurse', dueOn: '2026-12-01', owner: { name: 'Ms Ash' }, source: 'meeting' },
    ]);
  });

  it.each([
    ['a day to come', { heldOn: plainDate('2026-11-25') }, 'Held on'],
    ['nobody of the family', { attended: ['stayedAway', 'stayedAway', 'came'] }, 'Who came: Neither a parent'],
    ['a decision of nobody', { decisions: [{ what: 'Ring', dueOn: on }] }, 'Decision 1'],
    [
      'a decision due before it',
      { decisions: [{ what: 'Ring', dueOn: plainDate('2026-11-23'), ownerName: 'Me' }] },
      'Decision 1',
    ],
  ])('are not held with %s, and nothing is written', async (_, changes, words) => {
    const { meeting } = await plan();
    const { attended = ['came', 'came', 'came'], ...rest } = changes as { attended?: ('came' | 'stayedAway')[] };
    const { seen } = await sheet(meeting);
    const input = { meeting, seen, heldOn: on, attended: await came(meeting, attended), notes: '', decisions: [], ...rest };
    await expect(school.officer.meetings.hold(input)).rejects.toMatchObject({
      ...{ code: 'MEETING_REFUSED', message: expect.stringContaining(words) },
    });
    expect((await sheet(meeting)).meeting).toMatchObject({ stand: 'planned', parties: [{ name: 'Ama Ash' }, {}, {}] });
  });

  it('keep non-attendance and every try with its reason', async () => {
    const { meeting } = await plan();
    await school.officer.meetings.attempt({ meeting, on, means: 'telephone', whom: 'Ama Ash', outcome: 'noAnswer', words: '' });
    const { seen } = await sheet(meeting);
    const input = { meeting, seen, stand: 'notHeld' as const, reason: 'Nobody came by 15:45' };
    await expect(school.officer.meetings.notHeld({ ...input, attended: await came(meeting, ['came']) })).rejects.toMatchObject({
      code: 'MEETING_REFUSED',
    });
    await school.officer.meetings.notHeld({ ...input, attended: await came(meeting, ['stayedAway', 'apologies', 'came']) });
    expect(await sheet(meeting)).toMatchObject({
      ...{ because: 'Nobody came by 15:45', attempts: [{ outcome: 'noAnswer', by: 'Owen Brook' }] },
      meeting: { stand: 'notHeld', parties: [{ attended: 'stayedAway' }, { attended: 'apologies' }, { attended: 'came' }] },
    });
  });

  it('invite each parent by a letter that shows nothing of the other', async () => {
    const { meeting } = await plan({ on: plainDate('2026-12-03') });
    const letters: string[] = [];
    for (const index of [0, 1]) {
      const { seen, meeting: row } = await sheet(meeting);
      const { ticket } = await school.officer.meetings.letter({ meeting, seen, party: row.parties[index]?.id ?? 0 });
      letters.push(await documentText(await school.office.fetch(ticket)));
    }
    expect(letters[0]).toContain('14 Mill Lane');
    expect(letters[0]).toContain('Thursday 3 December 2026');
    expect(letters[0]).toContain('3:30 pm');
    expect(letters[0]).not.toMatch(/Birch|Harbour/);
    expect(letters[1]).not.toMatch(/Ama|Mill Lane/);
    expect((await sheet(meeting)).meeting.parties.map(({ invited }) => invited?.means)).toEqual(['letter', 'letter', undefined]);
  });

  it('send no letter where letters are held, nor about a contract in care, in the same words', async () => {
    const { meeting } = await plan({ kind: 'contract', on: plainDate('2026-12-03') });
    const { seen, meeting: row } = await sheet(meeting);
    const input = { meeting, seen, party: row.parties[0]?.id ?? 0 };
    const words = async (who: typeof school.head) =>
      who.meetings.letter(input).catch((error: unknown) => (error instanceof Error ? error.message : ''));
    await fillOffice(school.office, (write) =>
      putLetterHold(write, { pupil: ada, reviewOn: plainDate('2026-12-24'), reason: 'bereavement' }),
    );
    const held = await words(school.officer);
    await school.head.people.holdLetters({ pupil: ada, held: null });
    const statements = [{ pupil: ada, care: { inCare: true } }] as Parameters<typeof recordCare>[1]['statements'];
    await fillOffice(school.office, (write) => recordCare(write, { statements, source: 'test' }));
    expect(await words(school.officer)).toBe(held);
    expect(await words(school.head)).toBe(held);
    expect(held).toContain('Ask the head teacher or the safeguarding lead first');
  });

  it('refuse a person who is no contact, and a version that was changed since', async () => {
    await expect(plan({ parties: [{ kind: 'parent', contact: 99 as ContactId, name: 'Mx Elm' }] })).rejects.toMatchObject({
      message: expect.stringContaining('Mx Elm is no contact'),
    });
    const { meeting } = await plan();
    const { seen, meeting: row } = await sheet(meeting);
    await school.officer.meetings.move({ meeting, seen, kind: 'school', on, minute: 600, place: 'Hall', about: '' });
    const late = { meeting, seen, party: row.parties[0]?.id ?? 0, on, means: 'text' as const };
    await expect(school.officer.meetings.invite(late)).rejects.toMatchObject({ code: 'MEETING_CHANGED' });
  });

  it('list the pupils of open cases for a parents’ evening, with the time and no reasons', async () => {
    expect((await school.officer.meetings.evening({})).rows).toEqual([]);
    const { workers } = await sheet((await plan()).meeting);
    await school.officer.cases.open({
      ...{ pupils: [ada], lead: workers[0]?.account ?? (1 as never), because: 'Away on many Mondays' },
      step: { what: 'Ring the mother', dueOn: on, ownerName: 'Form tutor' },
    });
    const evening = plainDate('2026-12-03');
    const { meeting } = await plan({ kind: 'evening', on: evening });
    const [row] = (await school.officer.meetings.evening({})).rows;
    expect(row).toMatchObject({
      pupil: { id: ada },
      next: 'Ring the mother, Tue 24 Nov 2026',
      meeting: { id: meeting, minute: 930 },
    });
    const { ticket } = await school.officer.meetings.eveningFile({ on: evening, pupils: [ada] });
    const text = await documentText(await school.office.fetch(ticket));
    expect(text).toContain('Ada Ash | 7 Ash');
    expect(text).toContain('15:30');
    expect(text).not.toContain('Mondays');
    // A meeting about a pupil of an open case belongs to that case, and its decisions are steps there.
    expect((await sheet(meeting)).case).toBeDefined();
  });

  it('are no business of a class teacher', async () => {
    await expect(school.teacher.meetings.list({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
