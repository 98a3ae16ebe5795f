import { type RefObject, useEffect, useLayoutEffect } from 'react';

const margin = 24;
const least = 280;

/** Lets an element grow to the foot of the window and no further, wherever on the page it begins. */
export function useRoomBelow(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => growToFoot(element.current));
  useEffect(() => {
    const measure = () => growToFoot(element.current);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [element]);
}

function growToFoot(node: HTMLElement | null): void {
  if (node === null) return;
  const top = node.getBoundingClientRect().top + (node.closest('main')?.scrollTop ?? 0);
  node.style.maxHeight = `max(${least}px, calc(100vh - ${Math.ceil(top) + margin}px))`;
}
