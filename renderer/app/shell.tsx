import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { QuickEntry } from '../features/cases/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeptRefusal } from './kept-refusal.tsx';
import { KeyHelp } from './key-help.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { RoomSections } from './room-sections.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useShellKeys } from './use-shell-keys.ts';
import './shell.css';

/** The frame of every room: rail, top bar, and the screen between. */
export function Shell() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const keys = useShellKeys();
  useKeptFocus();
  const entered = useRef<string>(undefined);
  useEffect(() => {
    if (entered.current === pathname) return undefined;
    entered.current = pathname;
    return focusScreen(main.current);
  }, [pathname]);
  return (
    <div className="ao-shell">
      <a
        className="ao-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the screen
      </a>
      <TopBar onHelp={keys.showHelp} onLock={keys.lock} />
      <Rail />
      <main className="ao-main" ref={main} tabIndex={-1} id="main">
        <RoomSections pathname={pathname} />
        <KeptRefusal key={`refused ${pathname}`} />
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <Palette onLock={keys.lock} onHelp={keys.showHelp} />
      <QuickEntry />
      <KeyHelp opened={keys.helpShown} onClose={keys.hideHelp} />
    </div>
  );
}

/** Entering a screen puts the focus on its title, unless the screen has taken it to where the work is. */
function focusScreen(main: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => {
    if (main === null || main.contains(document.activeElement)) return;
    const title = main.querySelector<HTMLElement>('#page-title');
    (title ?? main).focus({ preventScroll: true });
  });
  return () => cancelAnimationFrame(frame);
}
