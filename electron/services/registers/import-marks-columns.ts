import { epochDay, fromEpochDay, type PlainDate } from '#shared/lib/plain-date.ts';
import type { BulkMark } from '../../store/registers/bulk-marks.ts';

/** A mark as numbers; session 0 is the morning, no minutes are 0. */
export type ColumnMark = {
  readonly pupil: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly session: number;
  readonly code: number;
  readonly minutes: number;
};

/**
 * The marks of a file in twelve bytes each: a year of a large school is three quarters of a million of them, and objects
 * would take a hundred times the room. Comments, which few marks have, stand aside.
 */
export type MarkColumns = {
  readonly length: number;
  add(mark: ColumnMark, detail: string | undefined): void;
  /** Puts them in order of pupil, day and session; nothing may be added after. */
  sort(): void;
  /** In order, as the store takes them. */
  marks(): Generator<BulkMark>;
  /** Gives the mark at this place of the order the minutes and comment that are held; the file says nothing of them. */
  adopt(place: number, held: { readonly minutes_late: number | null; readonly detail: string | null }): void;
  has(pupil: number, date: PlainDate, session: number): boolean;
  /** First and last day; undefined where there is no mark. */
  span(): { readonly from: PlainDate; readonly to: PlainDate } | undefined;
};

const firstSize = 4096;

export function markColumns(): MarkColumns {
  const details = new Map<number, string>();
  let pupils = new Uint32Array(firstSize);
  let days = new Uint16Array(firstSize);
  /** Session, then code, then minutes, in one number: 1, 8 and 10 bits. */
  let rests = new Uint32Array(firstSize);
  let order: Uint32Array | undefined;
  let length = 0;
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;

  const grow = (): void => {
    const size = pupils.length * 2;
    const [largerPupils, largerDays, largerRests] = [new Uint32Array(size), new Uint16Array(size), new Uint32Array(size)];
    largerPupils.set(pupils);
    largerDays.set(days);
    largerRests.set(rests);
    [pupils, days, rests] = [largerPupils, largerDays, largerRests];
  };
  const indexAt = (place: number): number => order?.[place] ?? place;
  const placeKey = (index: number): number => sessionKey(days[index] ?? 0, (rests[index] ?? 0) & 1);

  return {
    get length() {
      return length;
    },
    add({ pupil, day, session, code, minutes }, detail) {
      if (length === pupils.length) grow();
      pupils[length] = pupil;
      days[length] = day;
      rests[length] = session | (code << 1) | (minutes << 9);
      if (detail !== undefined) details.set(length, detail);
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
      length += 1;
    },
    sort() {
      order = sortedOrder({ pupils, placeKey, length });
    },
    *marks() {
      const dates = dateCache();
      for (let place = 0; place < length; place += 1) {
        const index = indexAt(place);
        const rest = rests[index] ?? 0;
        const minutes = rest >>> 9;
        yield {
          pupil: pupils[index] ?? 0,
          marked_on: dates(days[index] ?? 0),
          session: rest & 1,
          code: (rest >>> 1) & 255,
          minutes_late: minutes === 0 ? null : minutes,
          detail: details.get(index) ?? null,
        };
      }
    },
    adopt(place, held) {
      const index = indexAt(place);
      rests[index] = ((rests[index] ?? 0) & 511) | ((held.minutes_late ?? 0) << 9);
      if (held.detail !== null) details.set(index, held.detail);
    },
    has(pupil, date, session) {
      const wanted = sessionKey(epochDay(date), session);
      const place = firstPlace(length, (at) => {
        const found = pupils[indexAt(at)] ?? 0;
        return found < pupil || (found === pupil && placeKey(indexAt(at)) < wanted);
      });
      return place < length && pupils[indexAt(place)] === pupil && placeKey(indexAt(place)) === wanted;
    },
    span: () => (length === 0 ? undefined : { from: fromEpochDay(firstDay), to: fromEpochDay(lastDay) }),
  };
}

/** The first of `length` places in order that is not before what is looked for. */
function firstPlace(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sessionKey(day: number, session: number): number {
  return day * 2 + session;
}

type Sorting = { readonly pupils: Uint32Array; readonly placeKey: (index: number) => number; readonly length: number };

/** Pupil, session and place in one number each, so that the sort compares nothing but numbers. */
function sortedOrder({ pupils, placeKey, length }: Sorting): Uint32Array {
  const lowest = least(length, placeKey);
  const ranks = rankOf(pupils.subarray(0, length));
  let sessions = 1;
  for (let index = 0; index < length; index += 1) sessions = Math.max(sessions, placeKey(index) - lowest + 1);
  const keys = new Float64Array(length);
  for (let index = 0; index < length; index += 1) {
    const rank = ranks.get(pupils[index] ?? 0) ?? 0;
    keys[index] = (rank * sessions + placeKey(index) - lowest) * length + index;
  }
  keys.sort();
  return Uint32Array.from(keys, (key) => key % length);
}

function least(length: number, placeKey: (index: number) => number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < length; index += 1) lowest = Math.min(lowest, placeKey(index));
  return lowest;
}

function rankOf(pupils: Uint32Array): ReadonlyMap<number, number> {
  return new Map([...new Set(pupils)].sort((left, right) => left - right).map((pupil, rank) => [pupil, rank]));
}

/** Each day's text is made once. */
function dateCache(): (day: number) => PlainDate {
  const dates = new Map<number, PlainDate>();
  return (day) => {
    const found = dates.get(day);
    if (found !== undefined) return found;
    const date = fromEpochDay(day);
    dates.set(day, date);
    return date;
  };
}
