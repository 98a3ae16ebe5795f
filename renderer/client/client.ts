import { createORPCClient, onError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { OfficeClient } from './contract-types.ts';
import { errorMessage } from './error-message.ts';
import { currentSession, endSession } from './session.ts';

const link = new RPCLink({
  url: () => new URL('/rpc', window.location.href),
  headers: () => authorization(),
  interceptors: [onError(endWhereUnknown)],
});

/** The office: every procedure of the contract as a function. Screens use `api` where they show, this where they only act. */
export const client: OfficeClient = createORPCClient(link);

/** The header that says who acts; empty before anyone has signed in. */
export function authorization(): Record<string, string> {
  const session = currentSession();
  return session === undefined ? {} : { authorization: `Bearer ${session.token}` };
}

function endWhereUnknown(error: unknown): void {
  const { code } = errorMessage(error);
  if (code === 'NOT_SIGNED_IN' || code === 'DATA_LOCKED') endSession('ended');
}
