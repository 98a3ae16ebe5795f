import { useEffect } from 'react';

const places = 'section, aside, form, [role="region"], [role="tabpanel"], [role="dialog"], [role="grid"], #main';

/**
 * An act often takes its own button away, or greys it while it is kept, and the browser then leaves the focus nowhere. It goes
 * back to the button once that can be pressed again, else to the part of the screen around it, from where Tab leads to what is
 * done next. Never to another button: a key pressed twice would do a second act.
 */
export function useKeptFocus(): void {
  useEffect(() => keepFocus(), []);
}

/** Begins to watch the document; the answer ends it. */
export function keepFocus(): () => void {
  const ended = new AbortController();
  let last: readonly HTMLElement[] = [];
  let behindDialog: readonly HTMLElement[] = [];
  let frame = 0;
  const restore = (): void => {
    const [element] = last;
    if (element === undefined || !isNowhere()) return;
    if (element.isConnected && isWaiting(element)) return;
    if (element.isConnected && !isGreyed(element)) {
      element.focus({ preventScroll: true });
      return;
    }
    const place = [...last, ...behindDialog].find((one) => one.isConnected && one.matches(places));
    if (place !== undefined) focusPlace(place);
  };
  const watcher = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(restore);
  });
  watcher.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'data-loading'],
  });
  const on = { signal: ended.signal, capture: true };
  document.addEventListener('pointerdown', () => (last = []), on);
  const remember = (target: EventTarget | null): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    last = withAncestors(target);
    if (target.closest('[role="dialog"]') === null) behindDialog = last;
  };
  document.addEventListener('focusin', ({ target }) => remember(target), on);
  document.addEventListener('keydown', ({ target }) => remember(target), on);
  return () => {
    ended.abort();
    watcher.disconnect();
    cancelAnimationFrame(frame);
  };
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Greyed for as long as the act is being kept, or beneath a dialog. */
function isWaiting(element: HTMLElement): boolean {
  return element.hasAttribute('data-loading') || element.closest('[inert]') !== null;
}

function isGreyed(element: HTMLElement): boolean {
  return element.matches(':disabled');
}

function withAncestors(element: HTMLElement): readonly HTMLElement[] {
  const chain = [element];
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) chain.push(at);
  return chain;
}

function focusPlace(place: HTMLElement): void {
  const target = place.id === 'main' ? (place.querySelector<HTMLElement>('#page-title') ?? place) : place;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
