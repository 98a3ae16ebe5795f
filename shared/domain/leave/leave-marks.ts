// Which mark a session of leave calls for. Nothing here writes: a person looks at the list and presses.
import { type LeaveSession, type LeaveSpan, spanHolds } from './leave-span.ts';

/** What is known of a leave when its sessions have passed. */
export type LeaveForMarks = {
  readonly kind: string;
  /** `open`: not decided. No mark follows from it then, nor where it was withdrawn. */
  readonly standing: 'open' | 'decided' | 'unasked' | 'asOfRight' | 'withdrawn';
  /** The days that may be marked as leave; undefined where none may. */
  readonly granted: LeaveSpan | undefined;
};

export const withoutLeave = 'G';

/** Entries that may give way: nothing, no reason yet, unauthorised; with leave also G, where a decision has changed. */
const giveWay = ['N', 'O'] as const;

export type ProposedMark =
  | { readonly kind: 'write'; readonly symbol: string }
  | { readonly kind: 'leave'; readonly because: string };

/**
 * The mark that a session takes from the leave, over `held` (null: blank). A mark that says the child was in school, was
 * ill or had another reason stands: it is corrected one by one, in the register.
 */
export function proposedMark(leave: LeaveForMarks, session: LeaveSession, held: string | null): ProposedMark {
  if (leave.standing === 'open') return { kind: 'leave', because: 'The leave is not decided yet.' };
  if (leave.standing === 'withdrawn') return { kind: 'leave', because: 'The leave was withdrawn.' };
  const isGranted = leave.granted !== undefined && spanHolds(leave.granted, session);
  const symbol = isGranted ? leave.kind : withoutLeave;
  if (held === symbol) return { kind: 'leave', because: `It says ${symbol} already.` };
  const may = held === null || giveWay.some((one) => one === held) || heldFromDecision(leave, isGranted, held);
  if (may) return { kind: 'write', symbol };
  return { kind: 'leave', because: `${held} stands there. Correct it in the register if it is wrong.` };
}

/** A G gives way to leave granted after all. The other way round nothing gives way by itself. */
function heldFromDecision(leave: LeaveForMarks, isGranted: boolean, held: string): boolean {
  return isGranted && leave.standing === 'decided' && held === withoutLeave;
}
