import { addMonths, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The month of a day and those before it, the newest first. */
export function monthsBack(today: PlainDate, count: number): readonly { readonly value: string; readonly label: string }[] {
  const first = plainDate(`${today.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, back) => {
    const value = addMonths(first, -back).slice(0, 7);
    return { value, label: `${names[Number(value.slice(5)) - 1] ?? ''} ${value.slice(0, 4)}` };
  });
}
