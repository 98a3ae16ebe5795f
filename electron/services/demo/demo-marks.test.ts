import { expect, it } from 'vitest';
import { checkMark } from '#shared/domain/registers/check-mark.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { dayStatus } from '#shared/domain/school/calendar.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { countMarks, demoMarks } from './demo-marks.ts';
import { plan } from './plan.ts';

const until = plainDate('2026-11-20');
const demo = plan({ pupils: 60, years: 3, seed: 5, until });
const marks = [...demoMarks(demo.grids)];
const pupilOf = new Map(demo.pupils.map((pupil) => [pupil.id, pupil]));

it('are marks that a register may hold, in the years of the old codes too', () => {
  const refused = marks.flatMap((mark) => {
    const check = checkMark({
      symbol: symbolOf(mark.code),
      date: mark.marked_on,
      session: mark.session === 0 ? 'AM' : 'PM',
      minutesLate: mark.minutes_late ?? undefined,
      detail: mark.detail ?? undefined,
    });
    return check.kind === 'valid' ? [] : [`${mark.marked_on} ${symbolOf(mark.code)}: ${check.sentence}`];
  });
  expect(refused).toEqual([]);
  expect(marks.some((mark) => mark.marked_on < '2024-08-19')).toBe(true);
});

it('come in order of pupil, date and session, one a session, as many as counted', () => {
  const keys = marks.map((mark) => `${String(mark.pupil).padStart(5, '0')} ${mark.marked_on} ${mark.session}`);
  expect(keys).toEqual([...new Set(keys)].sort());
  expect(countMarks(demo.grids)).toBe(marks.length);
});

it('stand on days that were due, of pupils on roll, and say Y4 on a closure', () => {
  const wrong = marks.filter((mark) => {
    const pupil = pupilOf.get(mark.pupil);
    const onRoll = pupil !== undefined && pupil.startsOn <= mark.marked_on && mark.marked_on <= (pupil.leavesOn ?? until);
    const status = dayStatus(demo.calendar.calendar, mark.marked_on).kind;
    const saysClosed = ['Y', 'Y4'].includes(symbolOf(mark.code));
    return !onRoll || (status !== 'open' && status !== 'closure') || saysClosed !== (status === 'closure');
  });
  expect(wrong).toEqual([]);
});

it('leave nothing out but the afternoon registers that are still open', () => {
  const held = new Set(marks.map((mark) => `${mark.pupil} ${mark.marked_on} ${mark.session}`));
  const open = new Set(demo.untaken.map((register) => register.classId));
  const missing: string[] = [];
  for (const grid of demo.grids) {
    for (const { pupil, classId, from, to } of grid.places) {
      for (const day of grid.year.days) {
        if (day < from || day > (to ?? until) || day > until || day < demo.calendar.marksFrom) continue;
        for (const session of [0, 1]) {
          const isOpen = day === until && session === 1 && open.has(classId);
          if (held.has(`${pupil.id} ${day} ${session}`) === isOpen) missing.push(`${pupil.id} ${day} ${session}`);
        }
      }
    }
  }
  expect(missing).toEqual([]);
  expect(demo.untaken.length).toBeGreaterThanOrEqual(2);
});

it('have N on the last five school days only, but for what was planted and what was corrected', () => {
  const known = new Set([...demo.planted.map((each) => each.pupil), ...demo.corrections.map((each) => each.pupil)]);
  const lastDays = demo.calendar.calendar.openDays.filter((day) => day <= until).slice(-5);
  const unexplained = marks.filter((mark) => symbolOf(mark.code) === 'N' && !known.has(mark.pupil));
  for (const mark of unexplained) expect(lastDays).toContain(mark.marked_on);
  expect(demo.corrections.length).toBeGreaterThan(0);
});
