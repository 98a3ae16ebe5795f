import { bitCount, slotBit, type WeekSlots } from '#shared/domain/attendance/week-slots.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../handles.ts';
import { sessionOf } from './marks.ts';
import { writeWeekCounts } from './week-counts.ts';

type Placed = { readonly marked_on: PlainDate | string; readonly session: number; readonly code: number };
type DayPlace = { readonly monday: PlainDate; readonly slots: readonly [WeekSlots, WeekSlots] };

/** The week summary of one pupil at a time in a bulk write: begun from the held marks, written when the pupil is done. */
export type BulkWeeks = {
  open(pupil: number, held: Iterable<Placed>): void;
  /** A mark is put; `before` is the code that stood there. */
  set(mark: Placed, before: number | null): void;
  close(): Promise<void>;
};

export function bulkWeeks(write: WriteDb): BulkWeeks {
  const insert = write.bulkInsert('week_count', ['pupil', 'monday', 'code', 'n', 'slots']);
  const placeOf = dayPlaces();
  let pupil = 0;
  let slots = new Map<PlainDate, Map<number, WeekSlots>>();
  let touched = new Set<PlainDate>();
  let hadMarks = false;
  const setBit = (mark: Placed, on: boolean): PlainDate => {
    const place = placeOf(mark.marked_on as PlainDate);
    const codes = slots.get(place.monday) ?? new Map<number, WeekSlots>();
    slots.set(place.monday, codes);
    const slot = place.slots[mark.session === 0 ? 0 : 1];
    const held = codes.get(mark.code) ?? 0;
    codes.set(mark.code, on ? held | slot : held & ~slot);
    return place.monday;
  };
  return {
    open: (next, held) => {
      pupil = next;
      slots = new Map();
      touched = new Set();
      hadMarks = false;
      for (const mark of held) {
        hadMarks = true;
        setBit(mark, true);
      }
    },
    set: (mark, before) => {
      if (before !== null) setBit({ ...mark, code: before }, false);
      touched.add(setBit(mark, true));
    },
    close: async () => {
      const weeks = [...touched];
      touched = new Set();
      const rows = weeks.flatMap((monday) =>
        [...(slots.get(monday) ?? [])].map(([code, mask]) => ({ pupil, monday, code, slots: mask })),
      );
      if (hadMarks) return writeWeekCounts(write, rows);
      for (const row of rows) insert.add([row.pupil, row.monday, row.code, bitCount(row.slots), row.slots]);
      await insert.flush();
    },
  };
}

/** A school has a few hundred days and an import a million marks: each day is worked out once. */
function dayPlaces(): (date: PlainDate) => DayPlace {
  const known = new Map<PlainDate, DayPlace>();
  return (date) => {
    const found = known.get(date);
    if (found) return found;
    const place: DayPlace = { monday: mondayOf(date), slots: [slotBit(date, sessionOf(0)), slotBit(date, sessionOf(1))] };
    known.set(date, place);
    return place;
  };
}
