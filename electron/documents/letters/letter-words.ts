import { type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
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

/** `24 November 2026`. */
export function dayInWords(date: PlainDate): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** `Tuesday 24 November 2026`. */
export function weekdayInWords(date: PlainDate): string {
  return `${weekdays[weekdayOf(date) - 1] ?? ''} ${dayInWords(date)}`;
}

export function sessionInWords(session: 'AM' | 'PM'): string {
  return session === 'AM' ? 'Morning' : 'Afternoon';
}

/** `1 session`, `8 sessions`. */
export function counted(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A telephone number that no line end cuts in two. */
export function unbroken(phone: string): string {
  return phone.trim().replaceAll(/\s+/g, '\u00a0');
}
