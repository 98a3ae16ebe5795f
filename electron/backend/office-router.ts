import { randomUUID } from 'node:crypto';
import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#shared/contract/contract.ts';
import { AppError, type ErrorCode, type ErrorDetail } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { House } from '../services/accounts/house.ts';
import type { Desk } from '../services/desk.ts';
import { asRefusal } from '../services/store-refusal.ts';

/** What comes with a request: the building and the token of the window or terminal that asks. */
export type RequestContext = { readonly house: House; readonly token: string | undefined };

const statuses: Partial<Record<ErrorCode, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  INTERNAL: 500,
};

/**
 * Every procedure passes here: the right it declares is checked before its input is read, and whatever is thrown leaves
 * as a coded error of the table. The desk is made on demand, because the door may be asked without one.
 */
export const office = implement(contract)
  .$context<RequestContext>()
  .use(async ({ context, next, procedure, path }) => {
    const { right } = procedure['~orpc'].meta;
    try {
      if (right !== 'open') {
        const { actor } = context.house.deskOf(context.token);
        if (right !== 'signedIn' && !mayDo(actor.role, right)) throw new AppError('NOT_ALLOWED');
      }
      return await next({ context: { desk: (): Desk => context.house.deskOf(context.token) } });
    } catch (cause) {
      throw asAnswer(cause, context.house, path.join('.'));
    }
  });

function asAnswer(cause: unknown, house: House, procedure: string): ORPCError<string, unknown> {
  if (cause instanceof ORPCError && cause.cause instanceof ValidationError && cause.code === 'BAD_REQUEST') {
    return answer('INVALID_INPUT', { details: inputDetails(cause.cause) });
  }
  const refusal = asRefusal(cause);
  if (refusal instanceof AppError) return answer(refusal.code, refusal);
  const correlationId = randomUUID();
  house.ports.log.fault('a request failed', cause, { procedure, correlationId });
  return answer('INTERNAL', { details: [], correlationId });
}

function inputDetails(error: ValidationError): ErrorDetail[] {
  return error.issues.map((issue) => ({
    message: issue.message,
    column: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  }));
}

type AnswerParts = {
  readonly message?: string;
  readonly place?: string | undefined;
  readonly details: readonly ErrorDetail[];
  readonly correlationId?: string;
};

function answer(code: ErrorCode, parts: AnswerParts): ORPCError<string, unknown> {
  const data = {
    details: parts.details.map(withoutEmpty),
    ...withoutEmpty({ place: parts.place, correlationId: parts.correlationId }),
  };
  return new ORPCError(code, { status: statuses[code] ?? 409, message: parts.message ?? new AppError(code).message, data });
}

function withoutEmpty<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}
