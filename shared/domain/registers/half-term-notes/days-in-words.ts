// Parents are told days, never sessions: two sessions make a day, one makes half a day.

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `no days`, `half a day`, `1 day`, `1 and a half days`, `4 days` of a whole number of sessions. */
export function daysInWords(sessions: number): string {
  const days = Math.floor(sessions / 2);
  if (sessions % 2 === 0) return days === 0 ? 'no days' : `${days} ${days === 1 ? 'day' : 'days'}`;
  return days === 0 ? 'half a day' : `${days} and a half days`;
}

/** Up to a day speaks for itself. */
const plainEnough = 2;

/** How much of the days was missed, as one says it: `about one day in eight`. Undefined where the days alone say it. */
export function shareInWords({ missed, possible }: { readonly missed: number; readonly possible: number }): string | undefined {
  if (possible === 0) return undefined;
  if (missed <= plainEnough) return undefined;
  if (missed === possible) return 'every one of these days';
  if (missed * 4 > possible * 3) return 'nearly every day';
  if (missed * 20 > possible * 11) return 'more than half of these days';
  if (missed * 20 >= possible * 9) return 'about half of these days';
  if (missed * 5 >= possible * 2) return 'about two days in five';
  const one = Math.round(possible / missed);
  const exact = missed * one === possible ? '' : 'about ';
  return `${exact}one day in ${small[one] ?? one}`;
}
