import { ORPCError } from '@orpc/client';
import { type ErrorCode, type ErrorDetail, errorSentences } from '#shared/contract/errors.ts';

/** A refusal as a screen shows it. `UNREACHABLE` is the window's own: the program behind it did not answer. */
export type ErrorMessage = {
  readonly code: ErrorCode | 'UNREACHABLE';
  readonly message: string;
  /** File, field or session it is about. */
  readonly place?: string | undefined;
  readonly details: readonly ErrorDetail[];
  /** What to tell whoever looks after the computer. */
  readonly correlationId?: string | undefined;
};

const unreachable: ErrorMessage = {
  code: 'UNREACHABLE',
  message: 'The program behind this window does not answer. What was saved is kept. Close the window and start it again.',
  details: [],
};

/** The sentence, place and list of anything that a call may throw. */
export function errorMessage(error: unknown): ErrorMessage {
  if (!(error instanceof ORPCError)) return error instanceof TypeError ? unreachable : internal(undefined);
  const data = dataOf(error.data);
  const code: unknown = error.code;
  if (!isErrorCode(code)) return internal(text(data['correlationId']));
  return {
    code,
    message: error.message === '' ? errorSentences[code] : error.message,
    place: text(data['place']),
    details: Array.isArray(data['details']) ? (data['details'] as ErrorDetail[]) : [],
    correlationId: text(data['correlationId']),
  };
}

function internal(correlationId: string | undefined): ErrorMessage {
  return { code: 'INTERNAL', message: errorSentences.INTERNAL, details: [], correlationId };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorSentences, code);
}

function dataOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
