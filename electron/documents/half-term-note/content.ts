// The sentences of the note. It informs: no threat, no comparison with another child, no percentage, and no word that blames
// illness (practice rules 9 and 19).
import { daysInWords, shareInWords } from '#shared/domain/registers/half-term-notes/days-in-words.ts';
import { dayInWords, weekdayInWords } from '#shared/lib/date-words.ts';
import { counted, unbroken } from '../letters/letter-words.ts';
import type { HalfTermNote } from './model.ts';

export const title = 'Days in school';

export const headings = {
  days: 'Days missed, and what is written down for them',
  late: 'Late arrivals, and what is written down for them',
  counting: 'How days are counted',
  wrong: 'If something is wrong or not yet explained',
  help: 'Help, other languages and large print',
} as const;

export const careOfSchool = 'c/o the school';

export const forInformation =
  'This note is for your information. It is not a warning, and nothing has been decided because of it.';

export function opening({ pupil, period, school }: HalfTermNote): string {
  const name = period.name === '' ? '' : ` (${period.name})`;
  return (
    `This note tells you what the attendance register of ${school.name} shows for ${pupil.legalName} ` +
    `from ${dayInWords(period.from)} to ${dayInWords(period.to)}${name}.`
  );
}

/** The days first; a share only beside them. */
export function headline({ pupil, counts, period }: HalfTermNote): string {
  const whole = daysInWords(counts.possible);
  const since = `from ${dayInWords(period.from)} to ${dayInWords(period.to)}`;
  if (counts.missed === 0) return `${pupil.firstName} did not miss any of the ${whole} ${since}.`;
  const share = shareInWords(counts);
  const days = `${pupil.firstName} missed ${daysInWords(counts.missed)} of the ${whole} ${since}`;
  return share === undefined ? `${days}.` : `${days}. That is ${share}.`;
}

export function thanks({ pupil, lates }: HalfTermNote): string {
  return lates.length === 0
    ? `${pupil.firstName} was here every day, and on time. Thank you for all that you do to make that happen.`
    : 'Thank you for all that you do to make that happen.';
}

/** What the days missed are made of; together they are the days missed. */
export function parts({ counts }: HalfTermNote): readonly string[] {
  const found: string[] = [];
  if (counts.explained > 0) {
    found.push(
      `${capital(daysInWords(counts.explained))}: explained. The school knows the reason, such as illness or an agreed day.`,
    );
  }
  if (counts.notExplained > 0) found.push(`${capital(daysInWords(counts.notExplained))}: not yet explained.`);
  if (counts.unauthorised > 0) {
    found.push(
      `${capital(daysInWords(counts.unauthorised))}: written down as unauthorised, because the school did not agree to the ` +
        `absence or knows of no reason it can accept.`,
    );
  }
  return found;
}

export function lateness({ pupil, counts, lates }: HalfTermNote): string {
  const minutes = counts.minutesLate === 0 ? '' : `, ${counted(counts.minutesLate, 'minute')} in all`;
  return `${pupil.firstName} came late ${times(lates.length)}${minutes}.`;
}

export function lateAfterClose({ pupil, counts }: HalfTermNote): string {
  const how = counts.lateAfterClose === 1 ? 'One of these was' : `${counts.lateAfterClose} of these were`;
  return (
    `${how} after the register had closed. By the rules for schools that counts as ${daysInWords(counts.lateAfterClose)} of ` +
    `absence, although ${pupil.firstName} then came. It is not in the days missed above.`
  );
}

export function counting({ pupil, counts }: HalfTermNote): string {
  const name = pupil.firstName;
  const unmarked =
    counts.unmarked === 0 ? '' : ` For ${daysInWords(counts.unmarked)} nothing is written down yet; they are not counted.`;
  return (
    `A school day has a morning and an afternoon, and each counts as half a day. Only days on which ${name} was expected in ` +
    `school are counted: not weekends, holidays or days on which the school was closed, and no day that the rules for ` +
    `schools leave out of the count.${unmarked}`
  );
}

export function wrong({ school, replyBy, counts }: HalfTermNote): string {
  const by = replyBy === undefined ? 'as soon as you can' : `by ${weekdayInWords(replyBy)} if you can`;
  const why = counts.notExplained === 0 ? '' : ` If a day is not yet explained, a few words about the reason are enough.`;
  return (
    `If anything here is not as you know it, please tell us ${by}: ring ${unbroken(school.phone)} or write to ${school.email}. ` +
    `Say which day and what should stand there.${why} We look at it and put right what is wrong; later is not too late.`
  );
}

export function illness({ pupil }: HalfTermNote): string {
  return `Nobody can choose when to be ill. You need do nothing about days on which ${pupil.firstName} is written down as ill.`;
}

export function help({ school, pupil }: HalfTermNote): string {
  return (
    `If something makes it hard for ${pupil.firstName} to be in school, the attendance office of ${school.name} is glad to ` +
    `hear it and to look for help together with you. Bring someone with you if you like. We can arrange an interpreter, give ` +
    `you this note in another language or in large print, or read it to you: ring ${unbroken(school.phone)}.`
  );
}

function times(number: number): string {
  if (number === 1) return 'once';
  return number === 2 ? 'twice' : `${number} times`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
