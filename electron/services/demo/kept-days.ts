import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { DemoYear } from './demo-calendar.ts';

/** The days whose marks are kept; a school year may reach out of them at either end. */
export type Kept = { readonly from: PlainDate; readonly until: PlainDate };

/** A part of every year, month and day, both included. */
export type YearPart = { readonly from: string; readonly to: string };

/** The share (0 to 1) of the year's days that are kept. */
export function keptShare(year: DemoYear, kept: Kept): number {
  return year.days.filter((day) => kept.from <= day && day <= kept.until).length / Math.max(1, year.days.length);
}

/**
 * What happens once a year, at its season, is planned for whole years; where one and a half years are kept with two
 * such seasons in them, each gets this much of a full one. 1 where no season is kept.
 */
export function seasonFactor(years: readonly DemoYear[], kept: Kept, part: YearPart): number {
  const total = years.reduce((sum, year) => sum + keptShare(year, kept), 0);
  const seasons = years.reduce((sum, year) => {
    const days = year.days.filter((day) => part.from <= day.slice(5) && day.slice(5) <= part.to);
    const inside = days.filter((day) => kept.from <= day && day <= kept.until);
    return sum + (days.length === 0 ? 0 : inside.length / days.length);
  }, 0);
  return seasons === 0 ? 1 : total / seasons;
}
