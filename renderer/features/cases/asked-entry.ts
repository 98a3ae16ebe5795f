import { useSyncExternalStore } from 'react';
import type { CaseId, PupilId } from '#shared/lib/ids.ts';
import { currentSession, subscribeSession } from '../../client/session.ts';

/** Whom the quick entry is about: these pupils, the children of a case, or a pupil still to be chosen. */
export type AskedEntry = { readonly pupils: readonly PupilId[] } | { readonly case: CaseId };

let asked: AskedEntry | undefined;
const listeners = new Set<() => void>();

/**
 * Opens the quick entry from anywhere in the window. Nothing happens without the right to write, so that it cannot wait for
 * whoever signs in next; one that is open already keeps what is typed.
 */
export function openQuickEntry(about: AskedEntry = { pupils: [] }): void {
  if (asked === undefined && currentSession()?.account.rights.includes('cases.work') === true) change(about);
}

export function closeQuickEntry(): void {
  change(undefined);
}

/** What is asked for now; undefined while the quick entry is closed. */
export function useAskedEntry(): AskedEntry | undefined {
  return useSyncExternalStore(subscribe, askedEntry);
}

export function askedEntry(): AskedEntry | undefined {
  return asked;
}

function change(next: AskedEntry | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Whoever signs out or locks the office leaves nothing half written for the next.
subscribeSession(closeQuickEntry);
