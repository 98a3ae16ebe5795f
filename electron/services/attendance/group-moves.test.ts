import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GroupKind } from '#shared/domain/attendance/pupil-groups.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { addTestClass, addTestMembership } from '../../../tests/support/test-people.ts';
import { membershipsOf } from '../../store/people/classes.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { endVersion } from '../../store/versions.ts';

const day = plainDate;
const [from, to] = [day('2026-09-07'), day('2026-10-02')];
const schoolDays = Array.from({ length: 26 }, (_, index) => addDays(from, index)).filter((date) => weekdayOf(date) <= 5);

describe('a session of a pupil who moves', () => {
  let office: ClassOffice;
  let birch: ClassId;
  const [ada, ben] = [0, 1];

  beforeEach(async () => {
    office = await classOffice('2026-10-05T10:00:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Birch', leaves: day('2026-09-23') },
    ]);
    birch = await fillOffice(office.office, async (write) => {
      await writeMarks(
        write,
        office.pupils.flatMap((pupil, index) =>
          schoolDays
            .filter((date) => index !== ben || date <= day('2026-09-23'))
            .flatMap((date) => (['AM', 'PM'] as const).map((session) => ({ pupil, date, session, entry: { symbol: 'I' } }))),
        ),
      );
      return addTestClass(write, '7 Birch');
    });
  });
  afterEach(() => office.office.close());

  const pupil = (index: number): PupilId => office.pupils[index] as PupilId;

  /** Ada's classes from their first days; a new one ends the one before it. */
  const placed = (places: readonly { readonly classId: ClassId; readonly from: PlainDate }[]) =>
    fillOffice(office.office, async (write) => {
      for (const { id } of await membershipsOf(write.db, [pupil(ada)])) await endVersion(write, 'class_membership', id);
      for (const [index, place] of places.entries()) {
        const next = places[index + 1];
        await addTestMembership(write, {
          ...{ pupil: pupil(ada), classId: place.classId, from: place.from },
          ...(next === undefined ? {} : { to: addDays(next.from, -1) }),
        });
      }
    });
  const figures = (kind: GroupKind, value: string, period = { from, to }) =>
    office.officer.attendance.groups({ ...period, group: { kind, value } });

  it('counts in the class of its day, in a week of a move too', async () => {
    await placed([
      { classId: office.class, from: day('2025-09-01') },
      { classId: birch, from: day('2026-09-16') },
    ]);
    const [ash, moved] = [await figures('class', '7 Ash'), await figures('class', '7 Birch')];
    expect(moved.chosen).toMatchObject({ pupils: 1, figures: { possible: 26 } });
    expect(moved.weeks.map(({ monday, possible }) => [monday, possible])).toEqual([
      ['2026-09-14', 6],
      ['2026-09-21', 10],
      ['2026-09-28', 10],
    ]);
    expect(ash.chosen.figures.possible).toBe(14 + 26);
    expect(ash.pupils.map((row) => [row.pupil.id, row.figures.possible, row.only])).toEqual([
      [pupil(ada), 14, [{ from, to: '2026-09-15' }]],
      [pupil(ben), 26, [{ from, to: '2026-09-23' }]],
    ]);
    expect(ash.heat.map((row) => row.className)).toEqual(['7 Ash']);
    const whole = await figures('school', 'all');
    expect(whole.heat.map((row) => [row.className, row.weeks.reduce((sum, week) => sum + week.possible, 0)])).toEqual([
      ['7 Ash', 40],
      ['7 Birch', 26],
    ]);
  });

  it('who has left counts as long as they were here, and is no pupil of the last day', async () => {
    const whole = await figures('school', 'all');
    expect(whole.chosen).toMatchObject({ pupils: 1, figures: { possible: 40 + 26 } });
    expect(whole.pupils.map((row) => [row.pupil.id, row.pupil.onRoll])).toEqual([
      [pupil(ada), true],
      [pupil(ben), false],
    ]);
    const report = await office.officer.attendance.report({ from, to });
    expect(report.school.possible).toBe(whole.chosen.figures.possible);
  });

  it('counts once, whatever the moves: classes add up to the school', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 25 }),
        async (moves, one, other) => {
          const places = [
            { classId: office.class, from: day('2025-09-01') },
            ...moves
              .toSorted((a, b) => a - b)
              .map((move, index) => ({ classId: index % 2 === 0 ? birch : office.class, from: addDays(from, move) })),
          ];
          await placed(places);
          const period = { from: addDays(from, Math.min(one, other)), to: addDays(from, Math.max(one, other)) };
          const classOn = (date: PlainDate) => places.findLast((place) => place.from <= date)?.classId;
          const inPeriod = schoolDays.filter((date) => period.from <= date && date <= period.to);
          const ofBen = inPeriod.filter((date) => date <= day('2026-09-23')).length * 2;
          const found = await figures('class', '7 Birch', period);
          const of = (kind: GroupKind, value: string) =>
            found.groups.find(({ group }) => group.kind === kind && group.value === value)?.figures.possible ?? 0;
          const inBirch = inPeriod.filter((date) => classOn(date) === birch).length * 2;
          expect(of('class', '7 Birch')).toBe(inBirch);
          expect(of('class', '7 Ash')).toBe(inPeriod.length * 2 - inBirch + ofBen);
          expect(of('school', 'all')).toBe(inPeriod.length * 2 + ofBen);
          expect(found.weeks.reduce((sum, week) => sum + week.possible, 0)).toBe(inBirch);
        },
      ),
      { numRuns: 15 },
    );
  });
});
