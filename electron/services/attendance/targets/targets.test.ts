import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { writeMarks } from '../../../store/registers/marks.ts';

const day = plainDate;
let school: ClassOffice;
beforeEach(async () => {
  school = await classOffice('2026-11-24T09:00:00.000Z', [{ forename: 'Ada' }, { forename: 'Ben', surname: 'Beech' }]);
});
afterEach(() => school.office.close());

const proposal = {
  ...{ scope: 'school' as const, from: day('2026-09-01'), to: day('2027-08-31') },
  ...{ tenths: 955, proposedBy: 'Mo Vale, attendance adviser', proposedOn: day('2026-11-20') },
};
const answer = { answeredBy: 'Helen Achebe', answeredOn: day('2026-11-24'), answer: 'Fair, if the bus runs again.' };
const rows = async () => (await school.officer.attendance.targets({})).rows;
const first = async () => {
  const [row] = await rows();
  if (row === undefined) throw new Error('no target');
  return row;
};
const seen = async () => ({ id: (await first()).id, seen: (await first()).now.command });

async function mark(symbols: readonly string[]): Promise<void> {
  await fillOffice(school.office, (write) =>
    writeMarks(
      write,
      school.pupils.map((pupil, index) => ({
        ...{ pupil, date: day('2026-11-23'), session: 'AM' as const },
        entry: { symbol: symbols[index] ?? '/' },
      })),
    ),
  );
}

describe('targets', () => {
  it('are proposed by the office, agreed by the head alone, and only then have progress', async () => {
    await mark(['/', 'O']);
    await school.officer.attendance.targetPropose(proposal);
    expect((await first()).now).toMatchObject({
      state: 'proposed',
      tenths: 955,
      proposedBy: proposal.proposedBy,
      by: 'Owen Brook',
    });
    expect((await first()).progress).toBeUndefined();
    await expect(school.officer.attendance.targetAnswer({ ...(await seen()), agreed: true, ...answer })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await school.head.attendance.targetAnswer({ ...(await seen()), agreed: true, ...answer });
    expect(await first()).toMatchObject({
      now: { state: 'agreed', ...answer, by: 'Helen Achebe' },
      progress: { from: '2026-09-01', to: '2026-11-24', present: 1, possible: 2 },
    });
    expect((await first()).versions.map(({ state }) => state)).toEqual(['agreed', 'proposed']);
  });

  it('declined, stay on record without progress', async () => {
    await school.officer.attendance.targetPropose(proposal);
    await school.head.attendance.targetAnswer({ ...(await seen()), agreed: false, ...answer });
    expect((await first()).now.state).toBe('declined');
    expect((await first()).progress).toBeUndefined();
  });

  it('are changed by a new version with a reason, which is a proposal again', async () => {
    await school.officer.attendance.targetPropose(proposal);
    const old = await seen();
    await school.head.attendance.targetAnswer({ ...old, agreed: true, ...answer });
    const { scope: _scope, ...rest } = proposal;
    const change = { ...rest, tenths: 950, reason: 'Flu in two year groups' };
    await expect(school.officer.attendance.targetChange({ ...old, ...change })).rejects.toThrow(/since you opened it/);
    await expect(school.officer.attendance.targetChange({ ...(await seen()), ...change, reason: ' ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect((await first()).now).toMatchObject({ state: 'agreed', tenths: 955 });
    await school.officer.attendance.targetChange({ ...(await seen()), ...change });
    expect((await first()).now).toMatchObject({ state: 'proposed', tenths: 950, reason: 'Flu in two year groups' });
    expect((await first()).progress).toBeUndefined();
    expect((await first()).versions.map(({ tenths, state }) => [tenths, state])).toEqual([
      [950, 'proposed'],
      [955, 'agreed'],
      [955, 'proposed'],
    ]);
  });

  it('count the pupils of their class or year and no others', async () => {
    await mark(['/', 'O']);
    await school.officer.attendance.targetPropose({ ...proposal, scope: 'class', group: String(school.class) });
    await school.head.attendance.targetAnswer({ ...(await seen()), agreed: true, ...answer });
    expect(await first()).toMatchObject({ name: '7 Ash', progress: { present: 1, possible: 2, pupils: 2 } });
    await school.officer.attendance.targetPropose({ ...proposal, scope: 'year', group: '8' });
    const year = (await rows())[1];
    await school.head.attendance.targetAnswer({
      id: year?.id ?? 0,
      seen: year?.now.command ?? (0 as never),
      agreed: true,
      ...answer,
    });
    expect((await rows())[1]).toMatchObject({ name: 'Year 8', progress: { present: 0, possible: 0, pupils: 0 } });
  });

  it.each([
    ['of a class that is not', { scope: 'class' as const, group: '99' }, /no such class/],
    ['of a year that is not', { scope: 'year' as const, group: '77' }, /no such year/],
    ['that ends before it begins', { to: day('2026-08-31') }, /before it begins/],
    ['from tomorrow', { proposedOn: day('2026-11-25') }, /still to come/],
  ])('%s are refused and nothing is written', async (_name, change, message) => {
    await expect(school.officer.attendance.targetPropose({ ...proposal, ...change })).rejects.toThrow(message);
    expect(await rows()).toEqual([]);
  });

  it('come one at a time for a group: the next begins the day after', async () => {
    await school.officer.attendance.targetPropose({ ...proposal, to: day('2026-12-18') });
    const next = { ...proposal, from: day('2026-12-18'), to: day('2027-08-31') };
    await expect(school.officer.attendance.targetPropose(next)).rejects.toThrow(/already/);
    await school.officer.attendance.targetPropose({ ...next, from: day('2026-12-19') });
    expect(await rows()).toHaveLength(2);
  });
});
