import { addDays, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';

export type DemoPhase = 'Primary' | 'Secondary' | 'All-through';

export type DemoOptions = {
  /** Pupils on roll on `until`, 20 to 5000. */
  readonly pupils: number;
  /** School years of marks, 0.5 to 6. */
  readonly years: number;
  readonly seed: number;
  /** The last day with marks. */
  readonly until: PlainDate;
  /** Secondary where it is not said. */
  readonly phase?: DemoPhase | undefined;
};

/** The day up to which a demo school runs where nobody says: the last Friday before `today`. */
export function lastFridayBefore(today: PlainDate): PlainDate {
  return addDays(today, -(((weekdayOf(today) + 1) % 7) + 1));
}

/** Throws a RangeError for a size that the demo school does not come in; the border has asked before. */
export function assertDemoOptions({ pupils, years, seed }: DemoOptions): void {
  if (!Number.isInteger(pupils) || pupils < 20 || pupils > 5000) throw new RangeError('a demo school has 20 to 5000 pupils');
  if (!(years >= 0.5 && years <= 6)) throw new RangeError('a demo school has half a year to 6 years of marks');
  if (!Number.isInteger(seed)) throw new RangeError('the seed is a whole number');
}
