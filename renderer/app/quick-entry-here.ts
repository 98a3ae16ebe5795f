import { caseIn, pupilIn } from '../client/address.ts';
import { openQuickEntry } from '../features/cases/index.ts';

/** The quick entry, about the pupil or the children of the case whose sheet is open; else the pupil is chosen first. */
export function openQuickEntryHere(): void {
  const address = `${window.location.pathname}${window.location.hash}`;
  const [, room, id] = /\/(pupils|cases)\/(\d+)(?:[/?]|$)/.exec(address) ?? [];
  const pupil = room === 'pupils' ? pupilIn(id) : undefined;
  const of = room === 'cases' ? caseIn(id) : undefined;
  if (pupil !== undefined) openQuickEntry({ pupils: [pupil] });
  else openQuickEntry(of === undefined ? { pupils: [] } : { case: of });
}
