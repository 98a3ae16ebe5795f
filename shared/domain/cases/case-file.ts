import { addDays, daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';

export const caseKinds = { pupil: 'One pupil', family: 'A family' } as const;
export type CaseKind = keyof typeof caseKinds;

/** How a case may end: each says what became of the child's attendance, none says who is to blame. */
export const caseOutcomes = {
  improved: 'Attendance improved and the plan is done',
  supportContinues: 'Help goes on without a case',
  passedOn: 'Passed to the local authority or another service',
  movedSchool: 'Moved to another school',
  leftRoll: 'Left the roll',
  openedByMistake: 'Opened by mistake',
  noChange: 'No change: what was tried is recorded',
} as const;
export type CaseOutcome = keyof typeof caseOutcomes;

export type StepFacts = { readonly what: string; readonly dueOn: PlainDate; readonly ownerNamed: boolean };

/** Why a next step cannot be kept; undefined where it can. */
export function stepRefusal({ what, dueOn, ownerNamed }: StepFacts, today: PlainDate): string | undefined {
  if (what.trim() === '') return 'Next step: say what is to be done.';
  if (dueOn < today) return 'By when: that day is past. What was done already belongs into the chronology.';
  if (dueOn > addDays(today, 366)) return 'By when: that is more than a year away.';
  if (!ownerNamed) return 'Who: a step belongs to somebody.';
  return undefined;
}

export type Dated = { readonly dueOn: PlainDate };

/** The step to show for a case: the open one that is due first. */
export function nextStep<Step extends Dated & { readonly id: number }>(open: readonly Step[]): Step | undefined {
  return open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id))[0];
}

/** Whole days a case has been open, the day of opening as nought. */
export function caseAge(openedOn: PlainDate, on: PlainDate): number {
  return daysBetween(openedOn, on);
}

export type ClosingFacts = { readonly outcome: CaseOutcome; readonly words: string; readonly openSteps: number };

/** Why a case cannot be closed so; undefined where it can. */
export function closingRefusal({ outcome, words, openSteps }: ClosingFacts): string | undefined {
  if (openSteps > 0 && outcome !== 'openedByMistake') {
    return `${openSteps === 1 ? 'One step is' : `${openSteps} steps are`} still open. Tick ${openSteps === 1 ? 'it' : 'them'} off or take ${openSteps === 1 ? 'it' : 'them'} out first.`;
  }
  if (words.trim().length < 3) return 'Outcome: say in a few words what was tried and what changed.';
  return undefined;
}
