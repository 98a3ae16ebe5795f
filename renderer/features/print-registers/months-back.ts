import { monthInWords } from '#shared/lib/date-words.ts';
import { addMonths, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

/** The month of a day and those before it, the newest first. */
export function monthsBack(today: PlainDate, count: number): readonly { readonly value: string; readonly label: string }[] {
  const first = plainDate(`${today.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, back) => {
    const value = addMonths(first, -back).slice(0, 7);
    return { value, label: monthInWords(value) ?? value };
  });
}
