import { useSyncExternalStore } from 'react';
import { type Account, currentSession, type Session, subscribeSession } from './session.ts';

type Right = Account['rights'][number];

/** The session of this window; undefined while the door is shown. */
export function useSession(): Session | undefined {
  return useSyncExternalStore(subscribeSession, currentSession);
}

/** The person signed in; throws where the door should be shown, so only screens behind it may ask. */
export function useAccount(): Account {
  const session = useSession();
  if (session === undefined) throw new Error('asked for the account while nobody is signed in');
  return session.account;
}

/** Whether the person signed in holds `right`. It only spares them a refusal: the office itself decides. */
export function useMay(right: Right): boolean {
  return useSession()?.account.rights.includes(right) ?? false;
}
