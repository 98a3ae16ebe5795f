import type { KeyboardEvent } from 'react';

const openList = ':is([aria-expanded="true"], [data-expanded])';

/**
 * Ctrl Enter keeps what is in a form. In an open list it takes the option that is marked, and what is kept is read once that
 * stands in the form; where something is typed and none fits nothing is kept, for something was still to be chosen.
 */
export function submitByKeys(pressed: KeyboardEvent<HTMLFormElement>): void {
  if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
  const isOptionTaken = pressed.defaultPrevented;
  pressed.preventDefault();
  if (!isOptionTaken && isStillChosen(pressed.target)) return;
  const form = pressed.currentTarget;
  setTimeout(() => form.requestSubmit());
}

function isStillChosen(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.matches(openList) && target.value !== '';
}
