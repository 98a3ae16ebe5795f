// The session token lives in this window's memory alone: a reload, a lock or a refusal ends it, and nothing is kept on disk.
import type { Outputs } from './contract-types.ts';

export type Account = Outputs['accounts']['me'];

/** Who is signed in in this window, and the token that says so. */
export type Session = { readonly token: string; readonly account: Account };

/** Why the door is shown: on purpose (`locked`) or because the office no longer knew the session (`ended`). */
export type SessionEnd = 'locked' | 'ended';

type State = { readonly session?: Session; readonly lastEnd?: SessionEnd };

let state: State = {};
const listeners = new Set<() => void>();

export function currentSession(): Session | undefined {
  return state.session;
}

/** How the last session of this window ended; undefined before the first. */
export function lastSessionEnd(): SessionEnd | undefined {
  return state.lastEnd;
}

export function beginSession(session: Session): void {
  change({ session });
}

export function endSession(lastEnd: SessionEnd): void {
  if (state.session !== undefined) change({ lastEnd });
}

/** Calls `listener` after each sign-in and each end; returns what stops it. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}
