import { useCallback, useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import { endSession } from '../client/session.ts';
import { openPalette } from './palette.tsx';
import { openQuickEntryHere } from './quick-entry-here.ts';

export type ShellKeys = {
  readonly helpShown: boolean;
  readonly showHelp: () => void;
  readonly hideHelp: () => void;
  readonly lock: () => void;
};

/** The keys that hold in every room: `Ctrl L` locks, `Ctrl K` finds, `Ctrl I` writes into the chronology, `?` shows the keys. */
export function useShellKeys(): ShellKeys {
  const [helpShown, setHelpShown] = useState(false);
  const showHelp = useCallback(() => setHelpShown(true), []);
  const hideHelp = useCallback(() => setHelpShown(false), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === undefined) return;
      event.preventDefault();
      if (act === 'lock') lockOffice();
      if (act === 'find') openPalette();
      if (act === 'record') openQuickEntryHere();
      if (act === 'help') setHelpShown(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { helpShown, showHelp, hideHelp, lock: lockOffice };
}

/** Ends the session here at once; the office is told, and forgets it by itself where it does not hear. */
export function lockOffice(): void {
  const told = client.accounts.signOut({});
  endSession('locked');
  told.catch(() => undefined);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

function actOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): 'lock' | 'find' | 'record' | 'help' | undefined {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'l') return 'lock';
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'find';
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'i') return 'record';
  return key === '?' && !isWriting(target) ? 'help' : undefined;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
