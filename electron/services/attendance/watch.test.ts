import { afterEach, describe, expect, it } from 'vitest';
import { codeIdOf } from '#shared/domain/registers/codes.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { fillOffice } from '../../../tests/support/class-office.ts';
import { type TestOffice, testOffice } from '../../../tests/support/test-office.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import { type BulkMark, writeMarksInBulk } from '../../store/registers/bulk-marks.ts';

/** Ten school days, twenty sessions. */
const days = ['09-07', '09-08', '09-09', '09-10', '09-11', '09-14', '09-15', '09-16', '09-17', '09-18'].map((day) =>
  plainDate(`2026-${day}`),
);

let office: TestOffice | undefined;
afterEach(() => office?.close());

/** One pupil a line; a line is 20 codes of one sign each, or of two where it is a list. */
async function watchOf(
  lines: readonly (readonly string[])[],
  on = '2026-09-18',
  leaves: (index: number) => string | undefined = () => undefined,
) {
  office = await testOffice('2026-11-24T09:00:00.000Z');
  await fillOffice(office, async (write) => {
    for (const index of lines.keys()) {
      const last = leaves(index);
      await addTestPupil(write, last === undefined ? {} : { leaves: plainDate(last) });
    }
    await writeMarksInBulk(write, {
      marks: lines.flatMap((codes, index) => codes.flatMap((code, slot) => markAt(index + 1, slot, code))),
    });
  });
  return (await office.as('Owen Brook')).attendance.watch({ on: plainDate(on) });
}

function markAt(pupil: number, slot: number, code: string): BulkMark[] {
  const day = days[Math.floor(slot / 2)];
  if (day === undefined || code === ' ') return [];
  return [{ pupil, marked_on: day, session: slot % 2, code: codeIdOf(code) ?? 0, minutes_late: null, detail: null }];
}

const sessionsOf = (absent: string, times: number, outside = 0): string[] =>
  Array.from({ length: 20 }, (_, slot) => (slot < times ? absent : slot >= 20 - outside ? 'X' : slot % 2 === 0 ? '/' : '\\'));

describe('who needs us', () => {
  it('draws the lines of persistent and severe absence at exactly 10 and 50 per cent of the own possible sessions', async () => {
    const lines = [
      sessionsOf('I', 1),
      sessionsOf('I', 2),
      sessionsOf('I', 9),
      sessionsOf('I', 10),
      sessionsOf('I', 1, 10),
      sessionsOf('I', 1, 9),
      sessionsOf('I', 5, 10),
      sessionsOf('X', 20),
    ];
    const watch = await watchOf(lines);
    const bands = new Map(watch.rows.map((row) => [Number(row.pupil.id), row.absence]));
    expect(lines.map((_, index) => bands.get(index + 1) ?? 'none')).toEqual([
      'none',
      'persistent',
      'persistent',
      'severe',
      'persistent',
      'none',
      'severe',
      'none',
    ]);
    expect(watch).toMatchObject({ persistent: 5, severe: 2, pupilsOnRoll: 8, yearFrom: '2026-09-01' });
  });

  it('puts met before provisional before near, then severe before persistent', async () => {
    const nearWithN = [...sessionsOf('O', 6)];
    nearWithN[8] = 'N';
    const provisional = sessionsOf('O', 9);
    provisional[12] = 'N';
    const lines = [sessionsOf('I', 3), sessionsOf('I', 12), nearWithN, provisional, sessionsOf('O', 10), sessionsOf('O', 6)];
    const watch = await watchOf(lines);
    expect(watch.rows.map((row) => [Number(row.pupil.id), row.threshold?.status ?? row.absence])).toEqual([
      [5, 'met'],
      [4, 'provisional'],
      [3, 'near'],
      [2, 'severe'],
      [6, 'persistent'],
      [1, 'persistent'],
    ]);
    expect(watch.rows[0]?.threshold).toMatchObject({
      counted: 10,
      provisional: 0,
      windowFrom: '2026-08-31',
      windowTo: '2026-09-18',
    });
  });

  it('counts the tenth session on its own day and not the day before', async () => {
    const watch = await watchOf([sessionsOf('O', 10)], '2026-09-10');
    expect(watch.rows[0]?.threshold).toMatchObject({ status: 'near', counted: 8 });
    await office?.close();
    expect((await watchOf([sessionsOf('O', 10)], '2026-09-11')).rows[0]?.threshold).toMatchObject({ status: 'met', counted: 10 });
  });

  it('leaves out whoever is no longer on the roll, and keeps their sessions in the school’s figures', async () => {
    const watch = await watchOf([sessionsOf('O', 20), sessionsOf('O', 0)], '2026-09-18', (index) =>
      index === 0 ? '2026-09-17' : undefined,
    );
    expect(watch.rows).toEqual([]);
    expect(watch.pupilsOnRoll).toBe(1);
    expect(watch.school).toMatchObject({ possible: 40, unauthorised: 20 });
  });

  it('refuses a day before there was a national threshold', async () => {
    await expect(watchOf([], '2024-08-18')).rejects.toMatchObject({ code: 'OUTSIDE_CALENDAR' });
    await office?.close();
    expect((await watchOf([], '2024-08-19')).rows).toEqual([]);
  });
});
