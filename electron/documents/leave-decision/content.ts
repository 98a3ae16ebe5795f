// The sentences of the letters. What may follow an absence without leave must be told before it (practice rules 16 and 19);
// the sums come from the dated table, never from here.
import { counted, unbroken } from '../letters/letter-words.ts';
import type { LeaveLetterModel, MayFollow } from './model.ts';

export const titles = {
  granted: 'Leave of absence: granted',
  part: 'Leave of absence: granted in part',
  refused: 'Leave of absence: not granted',
} as const;

export const headings = {
  reasons: 'Reasons for the decision',
  back: 'Coming back',
  taken: 'If the days are taken all the same',
  penalty: 'What a penalty notice is',
  help: 'Help and questions',
} as const;

export const careOfSchool = 'c/o the school';
export const nothingToPay = 'This letter is a warning. There is nothing to pay now.';
export const perParentAndChild = 'A penalty is for each parent and for each child. Each one is a penalty of its own.';

/** Without saying who asked: the letter goes to each parent. */
export function opening({ pupil, school, asked, askedDays }: LeaveLetterModel): string {
  return (
    `${school.name} was asked for leave of absence for ${pupil.legalName}: ${asked}, ` +
    `which is ${counted(askedDays, 'school day')}.`
  );
}

export function decision({ outcome, granted, grantedDays, askedDays, pupil }: LeaveLetterModel): string {
  if (outcome === 'granted') return `The leave is granted. ${pupil.firstName} need not be in school on these days.`;
  if (outcome === 'refused') return `The leave is not granted. ${pupil.firstName} is expected in school on these days.`;
  return (
    `Leave is granted for a part only: ${granted ?? ''}, which is ${counted(grantedDays, 'school day')} of the ` +
    `${askedDays} asked for. It is not granted for the other days, and ${pupil.firstName} is expected in school on them.`
  );
}

export function whoDecided({ decided, school }: LeaveLetterModel): string {
  return `${decided.by} decided this for ${school.name} on ${decided.on}.`;
}

export function comingBack({ pupil, backOn, school }: LeaveLetterModel): string {
  const day = backOn === undefined ? 'the next school day' : backOn;
  return (
    `${pupil.firstName} is expected back in school on ${day}. If anything keeps ${pupil.firstName} away longer, ` +
    `please tell us at once: ring ${unbroken(school.phone)} or write to ${school.email}. ` +
    `Days beyond those granted will be recorded as unauthorised absence.`
  );
}

export function recorded({ pupil, outcome, mayFollow }: LeaveLetterModel): string {
  const days = outcome === 'part' ? 'the days that were not granted' : 'these days';
  return (
    `If ${pupil.firstName} is away on ${days} without another reason, such as illness, the register will show it as ` +
    `unauthorised absence (code G).${mayFollow === undefined ? '' : ' Each parent may then be held to account for it.'}`
  );
}

export function whatMayFollow({ authority }: LeaveLetterModel, { threshold }: MayFollow): string {
  return (
    `When ${threshold.sessions} or more sessions in ${threshold.schoolWeeks} school weeks are recorded as unauthorised, the ` +
    `school must think about a penalty notice. A session is a morning or an afternoon, so ${counted(threshold.sessions / 2, 'day')} ` +
    `away can be enough. ${authority} may also take a parent to court instead, under section 444 of the Education Act 1996.`
  );
}

export function amounts({ penalty }: MayFollow): string {
  const { lower, full } = penalty.first;
  const first =
    `The first penalty is £${lower.pounds} if it is paid within ${lower.withinDays} days, ` +
    `or £${full.pounds} if it is paid later but within ${full.withinDays} days.`;
  const { second, limit } = penalty;
  if (second === undefined || limit === undefined) return first;
  return (
    `${first} A second penalty for the same parent and the same child within ${limit.years} years is £${second.pounds}, to be ` +
    `paid within ${second.withinDays} days. After ${limit.notices} penalties within ${limit.years} years no more are sent, and ` +
    `a parent may be taken to court instead.`
  );
}

export function help({ school, pupil }: LeaveLetterModel): string {
  return (
    `If something about this decision or about ${pupil.firstName}'s days in school worries you, talk with us: ring ` +
    `${unbroken(school.phone)} or write to ${school.email}. You can bring someone with you. ` +
    `We can arrange an interpreter, send this letter in large print or explain it to you.`
  );
}
