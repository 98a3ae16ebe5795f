/**
 * The UPNs and dates of a marks file. What each is worth is asked once and remembered: a year of marks has thousands of rows
 * for each answer.
 */
import { epochDay, type PlainDate } from '#shared/lib/plain-date.ts';
import { type DayFault, readDay } from './read-day.ts';
import { readUpn, type UpnRead } from './read-upn.ts';

export type KnownUpn = UpnRead & {
  /** As the file spells it. */
  readonly text: string;
  /** One number a pupil, from 0. */
  readonly number: number;
};

export type KnownDay = {
  readonly text: string;
  /** `day` is the number of days since 1970-01-01. */
  readonly read: { readonly date: PlainDate; readonly day: number } | { readonly fault: DayFault };
};

export type MarkVocabulary = { upnOf(text: string): KnownUpn; dayOf(text: string): KnownDay };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function markVocabulary(on: PlainDate): MarkVocabulary {
  const upns = new Map<string, KnownUpn>();
  const numbers = new Map<string, number>();
  const days = new Map<string, KnownDay>();
  return {
    upnOf(text) {
      const known = upns.get(text);
      if (known !== undefined) return known;
      const own = ownCopy(text);
      const read = readUpn(own);
      const number = numbers.get(read.upn) ?? numbers.size;
      numbers.set(read.upn, number);
      const fresh = { ...read, text: own, number };
      upns.set(own, fresh);
      return fresh;
    },
    dayOf(text) {
      const known = days.get(text);
      if (known !== undefined) return known;
      const own = ownCopy(text);
      const read = readDay(own, { on });
      const fresh: KnownDay = { text: own, read: 'date' in read ? { date: read.date, day: epochDay(read.date) } : read };
      days.set(own, fresh);
      return fresh;
    },
  };
}

/** A copy that stands alone: a slice of a long text keeps the whole text in memory for as long as it lives itself. */
export function ownCopy(text: string): string {
  return decoder.decode(encoder.encode(text));
}
