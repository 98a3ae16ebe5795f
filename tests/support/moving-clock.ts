import { type Clock, fixedClock } from '#electron/ports/clock.ts';

export type MovingClock = Clock & {
  /** From here on it is `instant`, and time runs on from there. */
  moveTo(instant: string): void;
};

/** A clock that stands at `instant` when made and runs at the pace of the world. */
export function movingClock(instant: string): MovingClock {
  let start = Date.parse(instant);
  let since = performance.now();
  const now = (): Clock => fixedClock(new Date(start + performance.now() - since).toISOString());
  return {
    now: () => now().now(),
    today: () => now().today(),
    minuteOfDay: () => now().minuteOfDay(),
    moveTo: (other) => {
      start = Date.parse(other);
      since = performance.now();
    },
  };
}
