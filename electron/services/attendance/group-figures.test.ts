import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { recordCare } from '../../store/care/looked-after.ts';
import { type MarkWrite, writeMarks } from '../../store/registers/marks.ts';

const school = { kind: 'school', value: 'all' } as const;
const lookedAfter = { kind: 'lookedAfter', value: 'looked after' } as const;
const firstMonday = plainDate('2026-09-07');
const lastDay = plainDate('2026-10-02');

/** Counted by hand: what each code is, without the program's own table. */
const kinds: Readonly<Record<string, 'present' | 'absent' | 'outside'>> = {
  ...{ '/': 'present', '\\': 'present', V: 'present', I: 'absent', O: 'absent', Y4: 'outside' },
};

describe('figures of groups', () => {
  let office: ClassOffice;
  beforeEach(async () => {
    office = await classOffice('2026-10-05T10:00:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Birch' },
    ]);
  });
  afterEach(() => office.office.close());

  const groups = (
    client = office.officer,
    group: { kind: 'school' | 'lookedAfter'; value: string } = school,
    from = firstMonday,
    to = lastDay,
  ) => client.attendance.groups({ from, to, group });

  it('add up to what plain arrays add up to, by weekday, week and code', async () => {
    const mark = fc.record({
      pupil: fc.constantFrom(0, 1),
      day: fc.integer({ min: 0, max: 25 }),
      session: fc.constantFrom('AM' as const, 'PM' as const),
      symbol: fc.constantFrom('V', 'I', 'O', 'Y4'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(mark, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 12 }),
        async (marks, skipped) => {
          const writes = new Map<string, MarkWrite>();
          for (const { pupil, day, session, symbol } of marks) {
            const date = addDays(firstMonday, day);
            if (weekdayOf(date) > 5) continue;
            writes.set(`${pupil} ${date} ${session}`, {
              pupil: office.pupils[pupil] as PupilId,
              date,
              session,
              entry: { symbol },
            });
          }
          await clear(office);
          await fillOffice(office.office, (write) => writeMarks(write, [...writes.values()]));
          const from = addDays(firstMonday, skipped);
          const counted = [...writes.values()].filter(({ date }) => date >= from && date <= lastDay);
          const found = await groups(office.officer, school, from);
          const of = (kind: string) => counted.filter(({ entry }) => kinds[entry?.symbol ?? ''] === kind).length;
          expect(found.chosen.figures.possible).toBe(of('present') + of('absent'));
          expect(found.chosen.figures.authorised + found.chosen.figures.unauthorised).toBe(of('absent'));
          expect(found.sessions.map(({ absent }) => absent)).toEqual(
            Array.from(
              { length: 10 },
              (_, slot) => counted.filter((one) => slotOf(one) === slot && kinds[one.entry?.symbol ?? ''] === 'absent').length,
            ),
          );
          expect(found.weeks.reduce((sum, week) => sum + week.possible, 0)).toBe(found.chosen.figures.possible);
          expect(found.heat.flatMap((row) => row.weeks).reduce((sum, week) => sum + week.absent, 0)).toBe(of('absent'));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('names and answers care to nobody without the right, and is whole to those with it', async () => {
    const [ada] = office.pupils as [PupilId];
    await fillOffice(office.office, (write) =>
      recordCare(write, { statements: [{ pupil: ada, care: { inCare: true } }], source: 'test' }),
    );
    const seen = await groups();
    expect(JSON.stringify(seen).replaceAll('youngCarer', '')).not.toMatch(/looked|care/i);
    await expect(groups(office.officer, lookedAfter)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const head = await groups(office.head, lookedAfter);
    expect(head.pupils.map(({ pupil }) => pupil.id)).toEqual([ada]);
    expect(head.groups.filter(({ group }) => group.kind === 'lookedAfter').map(({ pupils }) => pupils)).toEqual([1, 1]);
  });

  it('refuses a period that ends before it begins', async () => {
    await expect(groups(office.officer, school, addDays(lastDay, 1))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

function slotOf({ date, session }: { readonly date: PlainDate; readonly session: 'AM' | 'PM' }): number {
  return (weekdayOf(date) - 1) * 2 + (session === 'PM' ? 1 : 0);
}

/** Takes away every mark of the weeks looked at. */
async function clear(office: ClassOffice): Promise<void> {
  const days = Array.from({ length: 26 }, (_, day) => addDays(firstMonday, day)).filter((date) => weekdayOf(date) <= 5);
  await fillOffice(office.office, (write) =>
    writeMarks(
      write,
      office.pupils.flatMap((pupil) =>
        days.flatMap((date) => (['AM', 'PM'] as const).map((session) => ({ pupil, date, session, entry: null }))),
      ),
    ),
  );
}
