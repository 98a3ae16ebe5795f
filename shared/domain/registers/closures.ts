// Sessions that the school could not hold as it was due to. Which code says so: Pupil Registration Regulations 2024
// (SI 2024/208) reg 10, Table 3 (Y3, Y4, Y7), and WTISA August 2024, under which a staggered start is Y7 with its nature.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type CodeClass, codeAt } from './codes.ts';

export const closureKinds = ['wholeSchool', 'part', 'staggered'] as const;
export type ClosureKind = (typeof closureKinds)[number];

export type ClosureMark = { readonly symbol: 'Y3' | 'Y4' | 'Y7'; readonly detail?: string };

const marks: Record<ClosureKind, ClosureMark> = {
  wholeSchool: { symbol: 'Y4' },
  part: { symbol: 'Y3' },
  staggered: { symbol: 'Y7', detail: 'Staggered start' },
};

/** What is written for a pupil who was due; undefined on days before these codes were in force. */
export function closureMark(kind: ClosureKind, on: PlainDate): ClosureMark | undefined {
  const mark = marks[kind];
  return codeAt(mark.symbol, on) === undefined ? undefined : mark;
}

/** What a plan of a session to come says in the register. */
export const closureNotes: Record<ClosureKind, string> = {
  wholeSchool: 'School closed unexpectedly',
  part: 'Part of the school closed',
  staggered: 'Staggered start',
};

const standsUnlessTicked: ReadonlySet<CodeClass> = new Set(['present', 'educational', 'notCollected']);
/** Due elsewhere, or not due at all: the school's closure changed nothing for this pupil. */
const notOursThatDay: ReadonlySet<string> = new Set(['D', 'X']);

/** A mark by which the pupil was here, taught elsewhere or not due here: a closure writes over it only where it is ticked. */
export function standsInClosure(symbol: string, on: PlainDate): boolean {
  const code = codeAt(symbol, on);
  return code === undefined || standsUnlessTicked.has(code.class) || notOursThatDay.has(symbol);
}
