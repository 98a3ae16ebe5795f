import { type YearGroup, yearGroups } from '#shared/domain/people/year-group.ts';
import type { DemoPhase } from './demo-options.ts';

const firstAndLast: Readonly<Record<DemoPhase, readonly [YearGroup, YearGroup]>> = {
  Primary: ['R', '6'],
  Secondary: ['7', '11'],
  'All-through': ['R', '11'],
};

/** The year groups of the school, youngest first. */
export function demoYearGroups(phase: DemoPhase): readonly YearGroup[] {
  const [first, last] = firstAndLast[phase];
  return yearGroups.slice(yearGroups.indexOf(first), yearGroups.indexOf(last) + 1);
}

/** The age at which the youngest year group begins, in whole years on 31 August before. */
export function entryAge(phase: DemoPhase): number {
  return phase === 'Secondary' ? 11 : 4;
}
