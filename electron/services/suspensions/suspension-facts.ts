import { AppError } from '#shared/contract/errors.ts';
import { compulsorySchoolAge } from '#shared/domain/people/compulsory-school-age.ts';
import { addSchoolDays, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { CalendarPeriod } from '#shared/domain/school/calendar-period.ts';
import { type SixthDay, sixthDay } from '#shared/domain/suspensions/sixth-day.ts';
import {
  type CountedSuspension,
  type SuspensionCounts,
  type SuspensionSpan,
  suspendedHalfDays,
  suspensionCounts,
} from '#shared/domain/suspensions/suspension-days.ts';
import { boardStep, suspensionRuleAt } from '#shared/domain/suspensions/suspension-rules.ts';
import type { DutyFacts, OfficeDuty } from '#shared/domain/suspensions/told-duties.ts';
import type { PupilId, SuspensionId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { calendarPeriodsOf } from '../../store/school/calendar.ts';
import { type StoredTold, toldOf } from '../../store/suspensions/suspension-told.ts';
import { type StoredSuspension, type Suspension, suspensionsOf } from '../../store/suspensions/suspensions.ts';
import { theCalendar } from '../school/school.ts';

/** What every suspension is looked at with: all of them, the calendar, who was told, and when each pupil was born. */
export type SuspensionBooks = {
  readonly today: PlainDate;
  readonly all: readonly StoredSuspension[];
  readonly calendar: SchoolCalendar;
  readonly periods: readonly CalendarPeriod[];
  readonly told: ReadonlyMap<SuspensionId, readonly StoredTold<OfficeDuty>[]>;
  readonly bornOn: ReadonlyMap<PupilId, PlainDate>;
};

export async function suspensionBooks(
  db: ReadDb,
  today: PlainDate,
  of: { pupil?: PupilId | undefined } = {},
): Promise<SuspensionBooks> {
  const all = await suspensionsOf(db, of);
  const people = [...new Set([...all.map((one) => one.pupil), ...(of.pupil === undefined ? [] : [of.pupil])])];
  return {
    today,
    all,
    calendar: await theCalendar(db),
    periods: await calendarPeriodsOf(db),
    told: Map.groupBy(await toldOf(db), (one) => one.suspension),
    bornOn: new Map((await pupilsOf(db, people)).map((pupil) => [pupil.id, pupil.bornOn])),
  };
}

/** Throws `NOT_FOUND`. */
export async function theSuspension(
  db: ReadDb,
  today: PlainDate,
  id: SuspensionId,
): Promise<{ suspension: StoredSuspension; books: SuspensionBooks }> {
  const [known] = await suspensionsOf(db, { id });
  if (known === undefined) throw new AppError('NOT_FOUND');
  return { suspension: known, books: await suspensionBooks(db, today, { pupil: known.pupil }) };
}

export function counted({ span, takenBack }: Pick<Suspension, 'span' | 'takenBack'>): CountedSuspension {
  return { span, back: takenBack?.from };
}

/** The other suspensions of the same pupil. */
export function othersOf(one: { readonly pupil: PupilId; readonly id?: SuspensionId }, { all }: SuspensionBooks) {
  return all.filter((other) => other.pupil === one.pupil && other.id !== one.id);
}

type Looked = Pick<Suspension, 'pupil' | 'span' | 'takenBack'> & { readonly id?: SuspensionId };

export function countsOf(one: Looked, books: SuspensionBooks): SuspensionCounts {
  const { calendar, periods } = books;
  return suspensionCounts([...othersOf(one, books), one].map(counted), { span: one.span, calendar, periods });
}

/** Asked only of pupils of compulsory school age: nobody else must be given education elsewhere. */
export function sixthDayOf(one: Looked, books: SuspensionBooks): SixthDay | undefined {
  const others = othersOf(one, books).map(counted);
  const found = sixthDay(counted(one), { others, calendar: books.calendar });
  const bornOn = books.bornOn.get(one.pupil);
  if (found === undefined || bornOn === undefined) return found;
  return compulsorySchoolAge(bornOn, found.date ?? one.span.from) ? found : undefined;
}

/** The school day on which the pupil is back; of lunchtimes and a permanent exclusion none. */
export function returnDay(span: SuspensionSpan, calendar: SchoolCalendar): PlainDate | undefined {
  if (span.kind !== 'fixed' || span.to === undefined) return undefined;
  return span.toSession === 'AM' ? span.to : addSchoolDays(calendar, span.to, 1);
}

type DutySubject = Looked & Pick<Suspension, 'missesExam' | 'decided' | 'reintegrationOn'>;

/** Throws `SUSPENSION_REFUSED` where no rule covers the first day. */
export function dutyFacts(one: DutySubject, books: SuspensionBooks): DutyFacts {
  const { calendar, today } = books;
  const { span, takenBack } = one;
  const rule = suspensionRuleAt(span.from);
  if (rule === undefined) throw new AppError('SUSPENSION_REFUSED', { message: 'No rule of suspension covers that day.' });
  const { terms } = countsOf(one, books);
  const most = Math.max(0, ...terms.map((term) => term.halfDays));
  const ticks = one.id === undefined ? [] : (books.told.get(one.id) ?? []);
  return {
    kind: span.kind,
    // Nobody decided yet: from the first day on it counts as late.
    decidedOn: one.decided?.on ?? (span.from < today ? span.from : today),
    startsOn: span.from,
    missesExam: one.missesExam,
    board: boardStep(most, rule),
    termEnds: terms[0]?.term.to ?? span.from,
    sixthDay: sixthDayOf(one, books),
    returnsOn: returnDay(span, calendar),
    reintegrationOn: one.reintegrationOn,
    boardToldOn: ticks.find((tick) => tick.duty === 'boardTold')?.on,
    takenBackOn: takenBack?.on,
    rule,
    calendar,
  };
}

export function halfDaysOf(one: Pick<Suspension, 'span' | 'takenBack'>, calendar: SchoolCalendar): number {
  return suspendedHalfDays(counted(one), { calendar, from: one.span.from, to: one.span.to ?? plainDate('9999-12-31') });
}
