import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Right } from '../domain/accounts/roles.ts';
import { type ErrorCode, errorSentences } from './errors.ts';
import type { Topic } from './topics.ts';
import { errorDetailValue } from './values.ts';

/**
 * What the router and the client need to know of a procedure besides its shapes.
 * `open` is for what may be asked before anyone has signed in; `signedIn` needs a person but no particular right.
 */
export type ProcedureMeta = {
  readonly right: Right | 'open' | 'signedIn';
  /** A command changes something: it runs alone on the writer. */
  readonly command: boolean;
  /** What its answer is made of, or what it changes; the client refetches by it. */
  readonly topics: readonly Topic[];
};

const errorData = z
  .object({
    place: z.string().optional(),
    correlationId: z.string().optional(),
    details: z.array(errorDetailValue),
  })
  .optional();

const base = oc.$meta<ProcedureMeta>({ right: 'signedIn', command: false, topics: [] });
const always: readonly ErrorCode[] = [
  'INVALID_INPUT',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'DATA_LOCKED',
  'STORE_DAMAGED',
  'NOT_FOUND',
];

function errorsOf(codes: readonly ErrorCode[]) {
  return Object.fromEntries(
    [...always, ...codes].map((code) => [code, { message: errorSentences[code], data: errorData }] as const),
  );
}

/** A question: changes nothing, may run beside others. `topics` names what its answer is made of. */
export function query(right: ProcedureMeta['right'], topics: readonly Topic[], codes: readonly ErrorCode[] = []) {
  return base.meta({ right, command: false, topics }).errors(errorsOf(codes));
}

/** A command: `topics` names what it touches, and whoever shows that asks again. */
export function command(right: ProcedureMeta['right'], topics: readonly Topic[], codes: readonly ErrorCode[] = []) {
  return base.meta({ right, command: true, topics }).errors(errorsOf(codes));
}
