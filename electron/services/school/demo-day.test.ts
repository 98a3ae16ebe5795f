import { describe, expect, it } from 'vitest';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { type Clock, fixedClock } from '../../ports/clock.ts';
import { movedClock } from './demo-day.ts';

/** A world clock that the test moves on. */
function runningClock(start: string): Clock & { pass(minutes: number): void } {
  let at = Date.parse(start);
  const here = (): Clock => fixedClock(new Date(at).toISOString());
  return {
    now: () => here().now(),
    today: () => here().today(),
    minuteOfDay: () => here().minuteOfDay(),
    pass: (minutes) => {
      at += minutes * 60_000;
    },
  };
}

describe('the clock of the demo school', () => {
  it.each([
    ['opened in winter for a day in winter', '2026-12-01T09:20:31.000Z', '2026-11-20', '2026-11-20T13:10:00.000Z'],
    ['opened in summer for a day in winter', '2026-07-01T09:20:31.000Z', '2026-11-20', '2026-11-20T13:10:00.000Z'],
    ['opened in winter for a day in summer', '2026-12-01T23:59:59.000Z', '2026-07-17', '2026-07-17T12:10:00.000Z'],
  ])('stands at ten past one, school time: %s', (_name, world, day, instant) => {
    const clock = movedClock(runningClock(world), { day: plainDate(day) });
    expect(clock.now()).toBe(instant);
    expect(clock.today()).toBe(day);
    expect(clock.minuteOfDay()).toBe(13 * 60 + 10);
  });

  it('runs on at the pace of the world, and what it says of the minute fits what it says of the moment', () => {
    const world = runningClock('2026-07-01T09:20:31.000Z');
    const clock = movedClock(world, { day: plainDate('2026-11-20') });
    world.pass(25);
    expect(clock.minuteOfDay()).toBe(13 * 60 + 35);
    expect(clock.now()).toBe('2026-11-20T13:35:00.000Z' as Instant);
    world.pass(0.99);
    expect(clock.minuteOfDay()).toBe(13 * 60 + 35);
  });

  it('never leaves its day', () => {
    const world = runningClock('2026-12-01T09:20:00.000Z');
    const clock = movedClock(world, { day: plainDate('2026-11-20') });
    world.pass(3000);
    expect([clock.today(), clock.minuteOfDay(), clock.now().slice(0, 16)]).toEqual(['2026-11-20', 1439, '2026-11-20T23:59']);
  });
});
