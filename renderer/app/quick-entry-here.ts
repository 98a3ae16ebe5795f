import { pupilIn } from '../client/address.ts';
import { openQuickEntry } from '../features/cases/index.ts';

/** The quick entry, about the pupil whose sheet is open; else the pupil is chosen first. */
export function openQuickEntryHere(): void {
  const found = /\/pupils\/(\d+)(?:\/|$)/.exec(`${window.location.pathname}${window.location.hash}`);
  const pupil = pupilIn(found?.[1]);
  openQuickEntry(pupil === undefined ? [] : [pupil]);
}
