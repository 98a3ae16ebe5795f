import type { Destination, Enquirer } from '#shared/domain/people/leaving-check.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDay } from '../../components/format-date.ts';

export type LeavingList = Outputs['people']['leaving'];
export type LeavingSheet = LeavingList['sheets'][number];
export type RemovedPupils = Outputs['people']['removedPupils'];

export const destinationWords: Readonly<Record<Destination, string>> = {
  school: 'Another school',
  'home education': 'Educated at home',
  other: 'Somewhere else',
  unknown: 'Not known yet',
};

export const enquirerWords: Readonly<Record<Enquirer, string>> = {
  school: 'The school',
  'local authority': 'The local authority',
  jointly: 'Both together',
};

/** `21 of 20 school days needed, 42 sessions; broken on Mon 26 Oct by / \`. */
export function runWords(run: NonNullable<LeavingSheet['run']>): string {
  const broken = run.brokenBy === undefined ? '' : `; before it ${formatDay(run.brokenBy.date)}: ${symbolsOf(run.brokenBy)}`;
  const leave = run.afterLeave ? ', granted leave ended directly before it' : '';
  return `${run.days} school days without a break (${run.needed} needed), ${run.sessions.length} sessions${leave}${broken}`;
}

function symbolsOf({ symbols }: { readonly symbols: readonly string[] }): string {
  return symbols.length === 0 ? 'no mark' : symbols.join(' ');
}

/** `Ready for the head` or `3 things missing`. */
export function standingWords({ missing }: Pick<LeavingSheet, 'missing'>): string {
  if (missing.length === 0) return 'Ready for the head';
  return missing.length === 1 ? '1 thing missing' : `${missing.length} things missing`;
}
