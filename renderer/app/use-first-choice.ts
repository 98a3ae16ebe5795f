import type { SpotlightStore } from '@mantine/spotlight';
import { type KeyboardEvent, useEffect, useRef } from 'react';

type Choice = { readonly id: string; readonly run: () => void };
type Shown = {
  readonly store: SpotlightStore;
  readonly text: string;
  readonly first: Choice | undefined;
  readonly close: () => void;
};

/**
 * The keys of a palette whose list goes on arriving while somebody types: until the arrows have chosen another, Enter does what
 * stands first now. The palette's own choice is a place in the list as it was, and may be gone from it.
 */
export function useFirstChoice({ store, text, first, close }: Shown) {
  const movedIn = useRef<string>(undefined);
  const id = first?.id;
  useEffect(() => {
    if (movedIn.current === text) return;
    unmark(store);
    store.updateState((state) => ({ ...state, selected: id === undefined || text === '' ? -1 : 0 }));
  }, [store, text, id]);
  return (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') movedIn.current = text;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (movedIn.current === text && marked(store) !== null) return;
    unmark(store);
    if (first === undefined) return;
    event.preventDefault();
    close();
    first.run();
  };
}

function marked(store: SpotlightStore): Element | null {
  return document.getElementById(store.getState().listId)?.querySelector('[data-selected]') ?? null;
}

function unmark(store: SpotlightStore): void {
  marked(store)?.removeAttribute('data-selected');
}
