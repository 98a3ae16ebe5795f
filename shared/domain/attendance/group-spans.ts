// From when to when a pupil belonged to which group: a session counts where its pupil was on that day, also after a move.
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { PupilGroup } from './pupil-groups.ts';
import { slotsBetween, type WeekSlots } from './week-slots.ts';

/** Both days included. */
export type Stretch = { readonly from: PlainDate; readonly to: PlainDate };

/** The period cut into stretches at each day on which something begins to be otherwise. */
export function stretchesOf({ from, to }: Stretch, changes: Iterable<PlainDate>): readonly Stretch[] {
  if (to < from) return [];
  const starts = [...new Set([from, ...[...changes].filter((day) => from < day && day <= to)])].sort();
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: start, to: next === undefined ? to : addDays(next, -1) };
  });
}

export type Belonging = {
  readonly group: PupilGroup;
  /** One after another, none touching the next. */
  readonly spans: readonly Stretch[];
  /** The pupil was in it on every day on the roll, so that all of the pupil's sessions count. */
  readonly throughout: boolean;
};

export const groupKeyOf = ({ kind, value }: PupilGroup): string => `${kind} ${value}`;

/** What a pupil belonged to, from stretches in order of time with the groups of each. */
export function belongings(
  stretches: readonly (Stretch & { readonly groups: readonly PupilGroup[] })[],
): ReadonlyMap<string, Belonging> {
  const found = new Map<string, { group: PupilGroup; spans: Stretch[]; stretches: number }>();
  for (const { from, to, groups } of stretches) {
    for (const group of groups) {
      const held = found.get(groupKeyOf(group)) ?? { group, spans: [], stretches: 0 };
      found.set(groupKeyOf(group), held);
      held.stretches += 1;
      const last = held.spans.at(-1);
      if (last !== undefined && addDays(last.to, 1) === from) held.spans[held.spans.length - 1] = { from: last.from, to };
      else held.spans.push({ from, to });
    }
  }
  return new Map(
    [...found].map(([key, { group, spans, stretches: n }]) => [key, { group, spans, throughout: n === stretches.length }]),
  );
}

/** The slots of the week of `monday` that lie in one of the spans. */
export function slotsWithin(monday: PlainDate, spans: readonly Stretch[]): WeekSlots {
  return spans.reduce((slots, { from, to }) => slots | slotsBetween(monday, from, to), 0);
}
