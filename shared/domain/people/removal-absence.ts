// The unbroken absence on which a pupil may come to leave the roll: grounds (h) and (i) of reg 9(1), read by the off-roll
// sheet and by the thresholds. Any mark that is not listed ends it, and so does a missing one: a child loses its place by it.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type RemovalAbsence = {
  readonly ground: 'h' | 'i';
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly reference: string;
  /** School days in a row. */
  readonly schoolDays: number;
  /** The only codes that such a day may hold. */
  readonly codes: readonly string[];
  /** Whether it must follow leave that was granted. */
  readonly afterLeave: boolean;
};

const since = plainDate('2024-08-19');
const codes = ['G', 'N', 'O'] as const;

export const removalAbsences: readonly RemovalAbsence[] = [
  { ground: 'h', from: since, reference: 'SI 2024/208 reg 9(1)(h)', schoolDays: 10, codes, afterLeave: true },
  { ground: 'i', from: since, reference: 'SI 2024/208 reg 9(1)(i)', schoolDays: 20, codes, afterLeave: false },
];

/** The row of a ground that covers a day; undefined where none does. */
export function removalAbsenceAt(ground: RemovalAbsence['ground'], date: PlainDate): RemovalAbsence | undefined {
  return removalAbsences.find((one) => one.ground === ground && one.from <= date && (one.to === undefined || date <= one.to));
}
