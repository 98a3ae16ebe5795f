import { AppError } from '#shared/contract/errors.ts';
import { penaltyRegimeAt } from '#shared/domain/notices/penalty-regimes.ts';
import { warningRefusals } from '#shared/domain/notices/refusal-sentences.ts';
import { addSchoolDays, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type WarningNotice, warningNoticeSchema } from '../../documents/warning-notice/model.ts';
import type { DatedParts, LetterContent } from './letter-content.ts';

/** Deadlines and amounts of a letter of that date. Throws `OUTSIDE_CALENDAR`, or `NOTICE_REFUSED` without amounts. */
export function datedParts(content: LetterContent, date: PlainDate, calendar: SchoolCalendar): DatedParts {
  const queryBy = addSchoolDays(calendar, date, content.schoolDays.query);
  const until = addSchoolDays(calendar, date, content.schoolDays.monitoring);
  if (queryBy === undefined || until === undefined) {
    throw new AppError('OUTSIDE_CALENDAR', {
      message: `The letter names days up to ${content.schoolDays.monitoring} school days ahead, and the school calendar does not reach so far. Add the terms first.`,
    });
  }
  const regime = penaltyRegimeAt(date);
  if (regime?.second === undefined || regime.limit?.notices !== 2 || regime.limit.years !== 3) {
    throw new AppError('NOTICE_REFUSED', { details: [{ message: warningRefusals.amountsMissing, code: 'amountsMissing' }] });
  }
  return {
    date,
    queryBy,
    monitoring: { schoolDays: content.schoolDays.monitoring, until },
    penalty: {
      firstLower: regime.first.lower,
      firstFull: regime.first.full,
      second: regime.second,
      limit: { notices: 2, years: 3 },
    },
  };
}

/** The whole letter; a draft without a number. Throws `NOTICE_REFUSED` naming each part that is missing. */
export function letterModel(content: LetterContent, dated: DatedParts, number: string | null): WarningNotice {
  const stage = number === null ? { kind: 'draft' } : { kind: 'approved', reference: number };
  const parsed = warningNoticeSchema.safeParse({ ...content.letter, ...dated, stage });
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => ({
    message: `The letter is not complete at “${issue.path.join(', ')}”: ${issue.message}`,
    column: issue.path.join('.'),
  }));
  throw new AppError('NOTICE_REFUSED', { details });
}
