import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIdOf } from '#shared/domain/registers/codes.ts';
import type { ClassId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { fillOffice } from '../../../tests/support/class-office.ts';
import { type OfficeClient, type TestOffice, testOffice } from '../../../tests/support/test-office.ts';
import { addTestClass, addTestPupil, testUpn } from '../../../tests/support/test-people.ts';
import { type BulkMark, writeMarksInBulk } from '../../store/registers/bulk-marks.ts';

/**
 * The same questions answered a second time, from plain arrays and with nothing of the program's own: no calendar, no
 * masks, no summary. Days are strings, weeks are found by walking back to a Monday.
 */
const terms = [
  ['2026-04-13', '2026-07-17'],
  ['2026-09-02', '2026-12-18'],
] as const;
const daysOff = [
  ['2026-05-04', '2026-05-04', 'bank-holiday'],
  ['2026-05-25', '2026-05-29', 'half-term'],
  ['2026-09-02', '2026-09-02', 'inset'],
  ['2026-10-07', '2026-10-07', 'closure'],
  ['2026-10-26', '2026-10-30', 'half-term'],
  // A week with one day of school, and one with none.
  ['2026-11-09', '2026-11-12', 'inset'],
  ['2026-06-15', '2026-06-19', 'inset'],
] as const;

const step = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
function mondayBefore(day: string): string {
  let monday = day;
  while (weekday(monday) !== 1) monday = step(monday, -1);
  return monday;
}
const openDays: string[] = [];
for (const [from, to] of terms) {
  for (let day: string = from; day <= to; day = step(day, 1)) {
    const off = daysOff.some(([first, last]) => first <= day && day <= last);
    if (weekday(day) >= 1 && weekday(day) <= 5 && !off) openDays.push(day);
  }
}

type Mark = { pupil: number; day: string; session: 'AM' | 'PM'; code: string };
const meaning: Record<string, 'present' | 'authorised' | 'unauthorised' | 'outside'> = {
  ...{ '/': 'present', '\\': 'present', L: 'present', P: 'present', V: 'present' },
  ...{ I: 'authorised', M: 'authorised', C: 'authorised' },
  ...{ O: 'unauthorised', U: 'unauthorised', G: 'unauthorised', N: 'unauthorised' },
  ...{ X: 'outside', D: 'outside', Y1: 'outside', Q: 'outside' },
};
const pupils = 36;

/** Pupils from hardly ever away to hardly ever there, a few codes in runs; the same every time. */
function randomMarks(): Mark[] {
  let state = 20_261_124;
  const chance = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const absences = ['O', 'O', 'U', 'G', 'N', 'I', 'M', 'C', 'X', 'D', 'Y1', 'Q', 'P', 'V'];
  const marks: Mark[] = [];
  for (let pupil = 1; pupil <= pupils; pupil += 1) {
    const away = (pupil / pupils) ** 2 * 0.7;
    let code: string | undefined;
    for (const day of openDays) {
      for (const session of ['AM', 'PM'] as const) {
        if (chance() < 0.02) continue;
        if (chance() < 0.5) code = chance() < away ? absences[Math.floor(chance() * absences.length)] : undefined;
        marks.push({ pupil, day, session, code: code ?? (session === 'AM' ? '/' : '\\') });
      }
    }
  }
  return marks;
}

function naiveThreshold(marks: readonly Mark[], on: string) {
  const weeks = [...new Set(openDays.map(mondayBefore))].filter((monday) => monday <= on).slice(-10);
  const inside = marks.filter((mark) => mark.day <= on && weeks.includes(mondayBefore(mark.day)) && 'GOUN'.includes(mark.code));
  const provisional = inside.filter((mark) => mark.code === 'N').length;
  const counted = inside.length - provisional;
  const status =
    counted >= 10 ? 'met' : counted + provisional >= 10 ? 'provisional' : counted + provisional >= 7 ? 'near' : 'below';
  return { counted, provisional, status, weeks: weeks.length, windowFrom: weeks[0], sessions: inside };
}

function naiveFigures(marks: readonly Mark[]) {
  const of = (kind: string): number => marks.filter((mark) => meaning[mark.code] === kind).length;
  const byCode: Record<string, number> = {};
  for (const { code } of marks) byCode[code] = (byCode[code] ?? 0) + 1;
  const [present, authorised, unauthorised] = [of('present'), of('authorised'), of('unauthorised')];
  return { possible: present + authorised + unauthorised, present, authorised, unauthorised, byCode };
}

describe('attendance, counted a second time', () => {
  const all = randomMarks();
  let office: TestOffice;
  let officer: OfficeClient;
  let classes: ClassId[];
  const ofPupil = (pupil: number, from: string, to: string): Mark[] =>
    all.filter((mark) => mark.pupil === pupil && from <= mark.day && mark.day <= to);

  beforeAll(async () => {
    office = await testOffice('2026-12-18T16:00:00.000Z');
    const head = await office.as('Helen Achebe');
    const periods = [
      ...terms.map(([from, to]) => ({ from: plainDate(from), to: plainDate(to), kind: 'term' as const, name: `Term ${from}` })),
      ...daysOff.map(([from, to, kind]) => ({ from: plainDate(from), to: plainDate(to), kind, name: kind })),
    ];
    await head.school.setCalendar({ periods, reason: 'the terms of this test' });
    classes = await fillOffice(office, async (write) => {
      const ids = [await addTestClass(write, '7 Ash'), await addTestClass(write, '7 Oak')];
      for (let pupil = 1; pupil <= pupils; pupil += 1) await addTestPupil(write, { classId: ids[pupil % 2] });
      await writeMarksInBulk(write, { marks: all.map(bulkMark) });
      return ids;
    });
    officer = await office.as('Owen Brook');
  });
  afterAll(() => office.close());

  it.each([
    ['the end of a week', '2026-10-16'],
    ['the middle of a week', '2026-10-14'],
    ['a Saturday', '2026-10-17'],
    ['half-term', '2026-10-28'],
    ['the one day of its week', '2026-11-13'],
    ['a day off before the one day of its week', '2026-11-10'],
    ['a week without school', '2026-06-17'],
    ['the last day before summer', '2026-07-17'],
    ['summer', '2026-08-12'],
    ['the first day after summer', '2026-09-03'],
    ['a closure', '2026-10-07'],
    ['fewer than ten weeks known', '2026-05-01'],
    ['the last day', '2026-12-18'],
    ['long after', '2027-02-01'],
  ])('finds the same pupils at and near the threshold: %s', async (_name, on) => {
    const { rows } = await officer.attendance.thresholds({ on: plainDate(on) });
    const expected = Array.from({ length: pupils }, (_, index) => ({
      upn: testUpn(index + 1),
      ...naiveThreshold(ofPupil(index + 1, '2026-01-01', on), on),
    })).filter((row) => row.status !== 'below');
    const found = rows.map((row) => ({
      ...row,
      sessions: row.sessions.map(({ date, session, code }) => `${date} ${session} ${code}`),
    }));
    expect(found.sort(byUpn)).toEqual(
      expected
        .map(({ sessions, ...row }) => ({
          ...row,
          windowTo: on,
          sessions: sessions.map(({ day, session, code }) => `${day} ${session} ${code}`),
        }))
        .sort(byUpn),
    );
  });

  it('has pupils of every status to find, so that none of this is empty', async () => {
    const { rows } = await officer.attendance.thresholds({ on: plainDate('2026-10-16') });
    const statuses = new Set(rows.map((row) => row.status));
    expect([...statuses].sort()).toEqual(['met', 'near', 'provisional']);
    expect(rows.length).toBeLessThan(pupils);
  });

  it.each([
    ['the year so far', '2026-09-01', '2026-12-18'],
    ['both terms', '2026-04-13', '2026-12-18'],
    ['from the middle of a week to the middle of another', '2026-09-17', '2026-11-25'],
    ['within one week', '2026-10-13', '2026-10-14'],
    ['one day', '2026-11-13', '2026-11-13'],
    ['a holiday', '2026-08-01', '2026-08-31'],
  ])('gives the same figures for pupils, classes and school: %s', async (_name, from, to) => {
    const period = { from: plainDate(from), to: plainDate(to) };
    const report = await officer.attendance.report(period);
    const expected = Array.from({ length: pupils }, (_, index) => ({
      upn: testUpn(index + 1),
      ...naiveFigures(ofPupil(index + 1, from, to)),
    })).filter((row) => Object.keys(row.byCode).length > 0);
    expect([...report.pupils].sort(byUpn)).toEqual(expected.sort(byUpn));
    const inside = all.filter((mark) => from <= mark.day && mark.day <= to);
    expect(report.school).toEqual(naiveFigures(inside));
    const byClass = await officer.attendance.classes(period);
    expect(byClass.classes.map((row) => [row.name, row.figures])).toEqual([
      ['7 Ash', naiveFigures(inside.filter((mark) => mark.pupil % 2 === 0))],
      ['7 Oak', naiveFigures(inside.filter((mark) => mark.pupil % 2 === 1))],
    ]);
    expect(byClass.classes.map((row) => row.class)).toEqual(classes);
  });

  it('adds up the pupil’s own page to the same, and counts what has no mark', async () => {
    const pupil = 30;
    const period = { from: plainDate('2026-09-01'), to: plainDate('2026-12-18') };
    const page = await officer.attendance.pupil({ pupil: pupil as never, ...period });
    const own = ofPupil(pupil, period.from, period.to);
    expect(page.figures).toEqual(naiveFigures(own));
    expect(page.sessions.map(({ date, session, code }) => `${date} ${session} ${code}`)).toEqual(
      own.map(({ day, session, code }) => `${day} ${session} ${code}`),
    );
    const held = openDays.filter((day) => period.from <= day && day <= period.to).length * 2;
    expect(page.unmarked).toBe(held - own.length);
    expect(page.unmarked).toBeGreaterThan(0);
  });
});

function bulkMark(mark: Mark): BulkMark {
  return {
    pupil: mark.pupil,
    marked_on: mark.day as PlainDate,
    session: mark.session === 'AM' ? 0 : 1,
    code: codeIdOf(mark.code) ?? 0,
    minutes_late: null,
    detail: null,
  };
}

function byUpn(a: { upn: string }, b: { upn: string }): number {
  return a.upn < b.upn ? -1 : 1;
}
