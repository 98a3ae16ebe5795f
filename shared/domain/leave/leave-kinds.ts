// The kinds of leave by the mark that leave of that kind is written with. A dated table: the marks changed in August 2024.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export const leaveKinds = ['C', 'C1', 'J1', 'S', 'R', 'T'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

export type LeaveKindRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly kind: LeaveKind;
  readonly title: string;
  /** False where the day is kept as of right, so that nobody asks for it and nobody decides. */
  readonly needsApplication: boolean;
  readonly reference: string;
};

const set2024 = plainDate('2024-08-19');
const regulations = 'SI 2024/208 reg 10 Table 3';

export const leaveKindRules: readonly LeaveKindRule[] = [
  { from: set2024, kind: 'C', title: 'Exceptional circumstances', needsApplication: true, reference: `${regulations}, reg 11` },
  {
    from: set2024,
    kind: 'C1',
    title: 'Performance or regulated employment abroad',
    needsApplication: true,
    reference: `${regulations}, reg 11(2)`,
  },
  { from: set2024, kind: 'J1', title: 'Interview', needsApplication: true, reference: `${regulations}, reg 11(4)` },
  {
    from: set2024,
    kind: 'S',
    title: 'Study for a public examination',
    needsApplication: true,
    reference: `${regulations}, reg 11(5)`,
  },
  { from: set2024, kind: 'R', title: 'Religious observance', needsApplication: false, reference: regulations },
  {
    from: set2024,
    kind: 'T',
    title: 'Parent travelling for work',
    needsApplication: true,
    reference: regulations,
  },
];

/** The rule of leave that begins on `date`; undefined where no row covers it, and then it may not be recorded. */
export function leaveKindAt(kind: LeaveKind, date: PlainDate): LeaveKindRule | undefined {
  return leaveKindRules.find((rule) => rule.kind === kind && rule.from <= date && (rule.to === undefined || date <= rule.to));
}

/**
 * Whether a code is written of leave that a parent asks for and the head decides, so that neither a call nor a plan of the
 * office leads to it (practice rule 10). T follows a parent's work, which the family tells and nobody grants.
 */
export function isDecidedLeave(symbol: string, on: PlainDate): boolean {
  const kind = leaveKinds.find((one) => one === symbol);
  return kind !== undefined && kind !== 'T' && (leaveKindAt(kind, on)?.needsApplication ?? false);
}
