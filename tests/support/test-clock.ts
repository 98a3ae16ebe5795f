import { type Clock, fixedClock } from '#electron/ports/clock.ts';

/** A clock that the test sets. In November the school's time is UTC. */
export type TestClock = Clock & { set(instant: string): void };

export function testClock(instant: string): TestClock {
  let clock = fixedClock(instant);
  return {
    now: () => clock.now(),
    today: () => clock.today(),
    minuteOfDay: () => clock.minuteOfDay(),
    set: (next) => {
      clock = fixedClock(next);
    },
  };
}
