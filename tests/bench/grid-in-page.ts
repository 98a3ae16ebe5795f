// Runs inside the page: each function is sent there whole, so that it may use nothing of this file but itself.

/** From now on notes in `typed` how long each key takes until the cell that it writes is painted, in milliseconds. */
export function typedKeys(): void {
  const typed: number[] = [];
  (globalThis as unknown as { typed: number[] }).typed = typed;
  document.addEventListener(
    'keydown',
    (event) => {
      const cell = document.querySelector('tr[data-focused="true"] .ao-grid-now');
      const look = (): void => {
        if (cell?.querySelector('[role="img"]') == null) {
          requestAnimationFrame(look);
          return;
        }
        // A frame's callbacks run before it is painted, a message after it.
        const painted = new MessageChannel();
        painted.port1.onmessage = () => typed.push(performance.now() - event.timeStamp);
        painted.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

/** Scrolls the register down step by step; of each step, the lines without a name one frame later and the time it took. */
export async function scrollSteps(): Promise<{ blank: number; milliseconds: number }[]> {
  const grid = document.querySelector('.ao-grid');
  let pane: Element | null = grid;
  while (pane !== null && pane.scrollHeight <= pane.clientHeight + 1) pane = pane.parentElement;
  if (grid === null || pane === null) throw new Error('there is nothing to scroll');
  const steps: { blank: number; milliseconds: number }[] = [];
  const seen = pane.getBoundingClientRect();
  const name = grid.querySelector('tr[data-row] th')?.getBoundingClientRect();
  const x = (name?.left ?? 0) + 20;
  for (let step = 0; step < 24; step += 1) {
    const started = performance.now();
    pane.scrollTop += Math.floor(pane.clientHeight * 0.8);
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve();
        painted.port2.postMessage(null);
      });
    });
    let blank = 0;
    for (let y = Math.max(seen.top, 0) + 60; y < Math.min(seen.bottom, innerHeight) - 30; y += 12) {
      const found = document.elementFromPoint(x, y);
      const row = found?.closest('tr[data-row]');
      if (grid.contains(found) && (row === null || row === undefined) && found?.closest('thead') === null && found !== grid)
        blank += 1;
      if (row != null && (row.querySelector('th')?.textContent ?? '') === '') blank += 1;
    }
    steps.push({ blank, milliseconds: performance.now() - started });
  }
  return steps;
}
