import { afterEach, describe, expect, it } from 'vitest';
import { codeIdOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { fillOffice } from '../../../tests/support/class-office.ts';
import { type TestOffice, testOffice } from '../../../tests/support/test-office.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import { type BulkMark, writeMarksInBulk } from '../../store/registers/bulk-marks.ts';

const days = ['07', '08', '09', '10', '11', '14', '15', '16', '17', '18'];

let office: TestOffice | undefined;
afterEach(() => office?.close());

/** Pupil `n` misses the first `missed[n]` of 20 sessions of two weeks; the term ends a week after them. */
async function bandsOf(missed: readonly number[], on: string) {
  office = await testOffice('2026-11-24T09:00:00.000Z');
  const term = { from: plainDate('2026-09-07'), to: plainDate('2026-09-25'), kind: 'term' as const, name: 'Short term' };
  await (await office.as('Helen Achebe')).school.setCalendar({ periods: [term], reason: 'the term of this test' });
  await fillOffice(office, async (write) => {
    for (const _ of missed) await addTestPupil(write, {});
    const marks = missed.flatMap((absent, index) =>
      Array.from({ length: 20 }, (_, slot): BulkMark => {
        const code = slot < absent ? 'O' : slot % 2 === 0 ? '/' : '\\';
        const marked_on = plainDate(`2026-09-${days[Math.floor(slot / 2)]}`);
        return { pupil: index + 1, marked_on, session: slot % 2, code: codeIdOf(code) ?? 0, minutes_late: null, detail: null };
      }),
    );
    await writeMarksInBulk(write, { marks });
  });
  return (await office.as('Owen Brook')).attendance.bands({ on: plainDate(on) });
}

describe('bands of attendance', () => {
  it('draws the lines, lowest attendance first, and says what is left of the year', async () => {
    const bands = await bandsOf([0, 1, 2, 9, 10, 3], '2026-09-18');
    expect(bands.remaining).toBe(10);
    const found = bands.rows.map(({ pupil, band, sessionsLeft, year }) => [Number(pupil.id), band, sessionsLeft, year.possible]);
    // 30 sessions in all: the third missed is a tenth.
    expect(found).toEqual([
      [5, 'under-50', null, 20],
      [4, '50-to-90', null, 20],
      [6, '50-to-90', null, 20],
      [3, '50-to-90', 0, 20],
      [2, '95-and-over', 1, 20],
      [1, '95-and-over', 2, 20],
    ]);
  });

  it('counts to the day asked, in mid-week', async () => {
    const bands = await bandsOf([1], '2026-09-09');
    expect(bands.remaining).toBe(24);
    expect(bands.rows[0]).toMatchObject({
      band: '50-to-90',
      year: { possible: 6, present: 5, unauthorised: 1 },
      sessionsLeft: 1,
    });
  });

  it('shows those of one group on that day, and a care group only behind its right', async () => {
    await bandsOf([1, 5], '2026-09-18');
    const [officer, head] = [await office?.as('Owen Brook'), await office?.as('Helen Achebe')];
    const on = plainDate('2026-09-18');
    const carer = { pupil: 2 as PupilId, kind: 'youngCarer' as const, saidBy: 'A form tutor' };
    await officer?.people.flagAdd({ ...carer, from: plainDate('2026-09-16') });
    const carers = { kind: 'youngCarer', value: 'yes' } as const;
    const ofDay = async (date: string) =>
      (await officer?.attendance.bands({ on: plainDate(date), group: carers }))?.rows.map(({ pupil }) => Number(pupil.id));
    expect(await ofDay('2026-09-15')).toEqual([]);
    expect(await ofDay('2026-09-16')).toEqual([2]);
    const shown = await officer?.attendance.bands({ on, group: carers });
    expect(shown?.rows).toMatchObject([{ year: { possible: 20, unauthorised: 5 }, band: '50-to-90' }]);
    expect(shown?.groups.map(({ kind }) => kind)).not.toContain('lookedAfter');
    const inCare = { kind: 'lookedAfter', value: 'not looked after' } as const;
    await expect(officer?.attendance.bands({ on, group: inCare })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await head?.attendance.bands({ on, group: inCare }))?.rows).toHaveLength(2);
  });
});
