import { AppError } from '#shared/contract/errors.ts';
import { suspensionsMeet } from '#shared/domain/suspensions/suspension-days.ts';
import { halfDaysInWords, suspensionRuleAt } from '#shared/domain/suspensions/suspension-rules.ts';
import { type CareDuty, type OfficeDuty, toldTooEarly } from '#shared/domain/suspensions/told-duties.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId, SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { StoredSuspension, Suspension } from '../../store/suspensions/suspensions.ts';
import { counted, countsOf, othersOf, type SuspensionBooks } from './suspension-facts.ts';

export function refused(message: string): AppError {
  return new AppError('SUSPENSION_REFUSED', { message: `${message} Nothing was saved.` });
}

/** Throws `SUSPENSION_CHANGED` where another version stands than the one that was looked at. */
export function assertSeenSuspension(suspension: StoredSuspension, seen: CommandId): void {
  if (suspension.command !== seen) throw new AppError('SUSPENSION_CHANGED');
}

/**
 * What keeps a suspension from standing beside the others of the pupil: the same session twice, a permanent exclusion, or
 * more days in a school year than the law allows. Throws SUSPENSION_REFUSED.
 */
export function assertMayStand(
  one: Pick<Suspension, 'pupil' | 'span' | 'takenBack'> & { id?: SuspensionId },
  books: SuspensionBooks,
): void {
  const { span } = one;
  const rule = suspensionRuleAt(span.from);
  if (rule === undefined) throw refused('No rule of suspension covers that day.');
  const others = othersOf(one, books);
  const permanent = others.find((other) => other.span.kind === 'permanent' && other.stand !== 'takenBack');
  if (permanent !== undefined) throw refused(`The pupil is permanently excluded from ${shortDate(permanent.span.from)}.`);
  const met = others.find((other) => suspensionsMeet(counted(one), counted(other), books.calendar));
  if (met !== undefined) {
    throw refused(`The pupil is suspended on one of those days already, from ${shortDate(met.span.from)}.`);
  }
  const { year, yearHalfDays } = countsOf(one, books);
  if (span.kind !== 'permanent' && yearHalfDays > rule.yearLimit) {
    throw refused(
      `With these days the pupil would have been suspended for ${halfDaysInWords(yearHalfDays)} in the school year ${year}. ` +
        `More than ${halfDaysInWords(rule.yearLimit)} may not be given (${rule.reference}).`,
    );
  }
}

/** Throws SUSPENSION_REFUSED where a duty cannot have been seen to on the day that is named. */
export function assertNotTooEarly(
  { span, decided, takenBack }: Pick<Suspension, 'span' | 'decided' | 'takenBack'>,
  told: { readonly duty: OfficeDuty | CareDuty; readonly on: PlainDate },
): void {
  const known = { decidedOn: decided?.on, startsOn: span.from, takenBackOn: takenBack?.on };
  const because = toldTooEarly(told, known);
  if (because !== undefined) throw refused(because);
}
