// The sentences of the letter, for a reading age of about nine and without blame. Rule 19 of practice says which must be there;
// the amounts come from the dated table, never from here.
import { thresholdRuleAt } from '#shared/domain/attendance/threshold.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import { counted, unbroken } from '../letters/letter-words.ts';
import type { WarningNotice } from './model.ts';

export const documentTitle = 'Warning letter about school attendance';
export const documentName = 'Penalty Notice Warning Letter';

export const headings = {
  record: 'What the register shows',
  query: 'If something is wrong',
  next: 'What happens next',
  help: 'Help for you and your family',
  support: 'Help so far',
  penalty: 'What a penalty notice is',
} as const;

export const columns = { date: 'Date', session: 'Session', mark: 'Mark', meaning: 'What the mark means' } as const;

export const supportHeadings = {
  given: 'Help that has been given',
  offered: 'Help that has been offered',
  notTakenUp: 'Help that was offered and has not been used yet',
} as const;

export const noSupportRecorded = 'Our records show none.';
export const draftSentence = 'DRAFT. Not issued. Do not send this letter.';
export const draftReference = 'No number yet';
export const careOfSchool = 'c/o the school';
export const warningOnly = 'This is a warning. You do not have to pay anything now.';

export function purpose({ pupil, school }: WarningNotice): string {
  return (
    `We are writing about ${pupil.legalName}, ${pupil.yearGroup}, at ${school.name}. ${pupil.firstName} has missed some school. ` +
    `We want to tell you what our register shows, what may happen, and who can help.`
  );
}

export function countedIntroduction(model: WarningNotice): string {
  const sessions = model.sessions.length === 1 ? 'this session is' : `these ${model.sessions.length} sessions are`;
  return (
    `A session is a morning or an afternoon. In ${weeks(model)}, ${sessions} recorded as unauthorised. ` +
    `That means that the school gave no leave, or knows of no reason that it can accept.`
  );
}

export function provisionalIntroduction(model: WarningNotice): string {
  const number = model.provisionalSessions.length;
  const sessions = number === 1 ? 'this session' : `these ${number} sessions`;
  const apart = model.sessions.length > 0 ? '' : ` in ${weeks(model)}. A session is a morning or an afternoon`;
  return (
    `We do not know yet why ${model.pupil.firstName} was not in school for ${sessions}${apart}. ` +
    `Please tell us the reason. Until we know it, ${number === 1 ? 'it is' : 'they are'} recorded as unauthorised.`
  );
}

export function query({ pupil, queryBy, school }: WarningNotice): string {
  return (
    `If a mark is wrong, or if ${pupil.firstName} was ill, please tell us by ${weekdayInWords(queryBy)}. ` +
    `Ring ${unbroken(school.phone)} or write to ${school.email}. If a mark is wrong, we will put it right.`
  );
}

export function monitoring({ monitoring: period, pupil }: WarningNotice): string {
  return (
    `We will look at the register for the next ${counted(period.schoolDays, 'school day')}, ` +
    `up to and including ${weekdayInWords(period.until)}. ` +
    `We hope that ${pupil.firstName} can be in school for every session that ${pupil.firstName} is well enough to come.`
  );
}

export function help({ help: offer, school }: WarningNotice): string {
  const same = offer.phone === school.phone && offer.email === school.email;
  return (
    `Many things can make it hard to get to school. You can talk with ${offer.who}` +
    `${same ? '' : `: ring ${unbroken(offer.phone)} or write to ${offer.email}`}. You can bring someone with you.`
  );
}

export function supportIntroduction({ support, pupil }: WarningNotice): string {
  return (
    `${support.checkedBy} has looked in the school's records. This is the help with ${pupil.firstName}'s attendance that they show. ` +
    `If something is missing, please tell us.`
  );
}

export function whenPenalty({ authority, window }: WarningNotice): string {
  const { sessions, schoolWeeks } = thresholdRuleAt(window.to);
  return (
    `When ${sessions} or more sessions in ${schoolWeeks} school weeks are recorded as unauthorised, the school must think about a penalty notice. ` +
    `A penalty notice asks a parent to pay a sum of money to ${authority.name}. It is not sent every time.`
  );
}

export function whoDecides({ authority, school }: WarningNotice): string {
  if (!authority.decides) return `The head teacher of ${school.name} decides whether a penalty notice is sent.`;
  return `The school can ask for one. ${authority.team} at ${authority.name} decides whether it is sent.`;
}

export const perParentAndChild = 'A penalty is for each parent and for each child. Each one is a penalty of its own.';

/** Section 444A of the Education Act 1996 and the regulations in force on the day of the letter. */
export function amounts({ penalty }: WarningNotice): string {
  const { firstLower, firstFull, second, limit } = penalty;
  return (
    `The first penalty is £${firstLower.pounds} if it is paid within ${firstLower.withinDays} days, ` +
    `or £${firstFull.pounds} if it is paid later but within ${firstFull.withinDays} days. ` +
    `A second penalty for the same parent and the same child within ${yearsInWords(limit.years)} is £${second.pounds}, ` +
    `to be paid within ${second.withinDays} days.`
  );
}

export function afterSecond({ authority, penalty }: WarningNotice): string {
  const years = yearsInWords(penalty.limit.years);
  return `After a second penalty within ${years}, no more penalties are sent. ${authority.name} may go to court instead.`;
}

export const closing = 'Please get in touch. We would like to help.';

function weeks({ window }: WarningNotice): string {
  const period = `from ${weekdayInWords(window.from)} to ${weekdayInWords(window.to)}`;
  return `the ${counted(window.schoolWeeks, 'school week')} ${period}`;
}

function yearsInWords(years: 3): string {
  return `${years === 3 ? 'three' : years} years`;
}
