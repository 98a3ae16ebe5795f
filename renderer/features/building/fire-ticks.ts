// Ticks are kept in this window and not among the records: a head count is no mark, it must not wait for the writer or for a
// right to write, and one window is one assembly point. Only numbers are kept, and they end with the window.
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type FireTicks = {
  readonly pupils: ReadonlySet<number>;
  /** The minutes of the day of the first tick and of the latest. */
  readonly since: number;
  readonly latest: number;
};

export const noTicks: FireTicks = { pupils: new Set(), since: 0, latest: 0 };

/** After so many minutes without a tick the count was of another alarm: a child must not pass as found by the drill before. */
const outlived = 120;

/** What a window kept; nothing where it cannot be read, or is too old at this minute. */
export function ticksFrom(text: string | null, minute: number): FireTicks {
  const found = text === null ? null : /^(\d{1,4}) (\d{1,4}) (\d+(?:,\d+)*)$/.exec(text);
  if (found === null) return noTicks;
  const ticks = { since: Number(found[1]), latest: Number(found[2]), pupils: new Set((found[3] ?? '').split(',').map(Number)) };
  return minute - ticks.latest > outlived ? noTicks : ticks;
}

export function ticksText({ pupils, since, latest }: FireTicks): string {
  return pupils.size === 0 ? '' : `${since} ${latest} ${[...pupils].join(',')}`;
}

type Tick = { readonly pupil: number; readonly ticked: boolean; readonly minute: number };

export function withTick(ticks: FireTicks, { pupil, ticked, minute }: Tick): FireTicks {
  const pupils = new Set(ticks.pupils);
  if (ticked) pupils.add(pupil);
  else pupils.delete(pupil);
  if (pupils.size === 0) return noTicks;
  return { pupils, since: ticks.pupils.size === 0 ? minute : ticks.since, latest: minute };
}

type UsedTicks = {
  readonly ticks: FireTicks;
  readonly tick: (pupil: number, ticked: boolean) => void;
  readonly startAgain: () => void;
};

/** Ticks of the day, kept through a reload, a lock, another screen and the change from morning to afternoon. */
export function useFireTicks(list: { readonly date: PlainDate; readonly minute: number } | undefined): UsedTicks {
  const minute = list?.minute ?? 0;
  const key = `fire-list ${list?.date ?? ''}`;
  const [kept, setKept] = useState<{ readonly key: string; readonly text: string }>();
  const ticks = ticksFrom(kept?.key === key ? kept.text : sessionStorage.getItem(key), minute);
  const keep = (next: FireTicks): void => {
    const text = ticksText(next);
    sessionStorage.setItem(key, text);
    setKept({ key, text });
  };
  return {
    ticks,
    tick: (pupil, ticked) => keep(withTick(ticks, { pupil, ticked, minute })),
    startAgain: () => keep(noTicks),
  };
}
