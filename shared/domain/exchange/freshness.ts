import type { Instant } from '#shared/lib/plain-date.ts';
import type { Statement } from './statement.ts';

const minute = 60_000;
const day = 86_400_000;

/** Clocks of two offices may differ by so much. */
export const clockTolerance = 10 * minute;
export const acceptDays = 30;

/** The last moment a bundle made at `created` may be accepted for the first time. */
export function defaultAcceptBefore(created: Instant): Instant {
  return new Date(Date.parse(created) + acceptDays * day).toISOString() as Instant;
}

export type FreshnessProblem = { readonly code: 'EXPIRED' | 'FROM_THE_FUTURE'; readonly place: string };

/** First acceptance only inside [created − 10 min, acceptBefore], both ends included. */
export function judgeFreshness(
  statement: Pick<Statement, 'created' | 'acceptBefore'>,
  now: Instant,
): FreshnessProblem | undefined {
  if (Date.parse(now) < Date.parse(statement.created) - clockTolerance)
    return { code: 'FROM_THE_FUTURE', place: statement.created };
  if (Date.parse(now) > Date.parse(statement.acceptBefore)) return { code: 'EXPIRED', place: statement.acceptBefore };
  return undefined;
}
