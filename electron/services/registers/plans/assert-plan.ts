import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { newPlanValue } from '#shared/contract/pupil-plans.ts';
import { wholeWeek } from '#shared/domain/attendance/week-slots.ts';
import { isAskedFor, isPlannable, planRefusal } from '#shared/domain/registers/plans/may-plan.ts';
import { plansMeet, slotsOf } from '#shared/domain/registers/plans/plan-slots.ts';
import { termRefusals } from '#shared/domain/registers/plans/plan-terms.ts';
import { dayStatus } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { contactsOf, type StoredContact } from '../../../store/people/contacts.ts';
import { pupilOf } from '../../../store/people/pupil-details.ts';
import {
  type PlannedAbsence,
  plannedAbsencesBetween,
  type StoredPlan,
  type StoredTerms,
} from '../../../store/registers/planned-absences.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { theCalendar } from '../../school/school.ts';

export type NewPlan = z.infer<typeof newPlanValue>;

type Asked = {
  readonly today: PlainDate;
  /** What is planned of the pupil already, whatever of it the new plan takes the place of left out. */
  readonly without?: StoredPlan | undefined;
};

/**
 * The plan as it is kept, or the rule that it offends: INVALID_INPUT, CODE_REFUSED, NOT_ON_ROLL, OUTSIDE_CALENDAR, and
 * PLAN_REFUSED with everything that is missing at once.
 */
export async function assertPlan(db: ReadDb, plan: NewPlan, { today, without }: Asked): Promise<PlannedAbsence> {
  const { pupil, from, to, symbol } = plan;
  if (from > to) throw new AppError('INVALID_INPUT', { place: from, message: 'The first day comes after the last one.' });
  if (!plansMeet(plan, { from, to })) {
    throw new AppError('PLAN_REFUSED', {
      place: symbol,
      message: 'This plan means no session between its days. Nothing was saved.',
    });
  }
  if (!isPlannable(symbol, from) || !isPlannable(symbol, to)) {
    throw new AppError('CODE_REFUSED', {
      place: symbol,
      message: isAskedFor(symbol, from)
        ? `${symbol} is leave: a parent asks for it and the head decides. Record the application under Leave. Nothing was saved.`
        : `${symbol} is no code of a planned absence. Nothing was saved.`,
    });
  }
  const [first] = await rosterOn(db, { on: from, pupil });
  const [last] = await rosterOn(db, { on: to, pupil });
  const known = await pupilOf(db, pupil);
  if (!first || !last || !known) throw new AppError('NOT_ON_ROLL', { place: first ? to : from });
  const calendar = await theCalendar(db);
  for (const date of [from, to]) {
    if (dayStatus(calendar, date).kind === 'outside') throw new AppError('OUTSIDE_CALENDAR', { place: date });
  }
  const plans = (await plannedAbsencesBetween(db, { pupil, from, to })).filter((one) => one.id !== without?.id);
  const message = planRefusal(plan, {
    ...{ dob: known.bornOn, yearGroup: first.yearGroup },
    plans: plans.map((one) => ({ ...one, slots: one.terms?.slots })),
  });
  if (message !== undefined) throw new AppError('PLAN_REFUSED', { place: symbol, message });
  const agreed = agreedBy(plan, await contactsOf(db, [pupil]));
  const missing = termRefusals(plan.terms ?? {}, {
    ...{ symbol, from, to, today, dob: known.bornOn },
    agreedByNamed: agreed.named !== undefined,
    agreedByLivesWith: agreed.livesWith,
    patterned: slotsOf(plan) !== wholeWeek,
  });
  if (missing.length > 0) {
    throw new AppError('PLAN_REFUSED', {
      place: symbol,
      message: `${missing[0] ?? ''} Nothing was saved.`,
      details: missing.slice(1).map((one) => ({ message: one })),
    });
  }
  return plannedOf(plan, agreed.named);
}

type AgreedBy = { readonly named: StoredTerms['agreedBy']; readonly livesWith: boolean };

/** Throws NOT_FOUND for a contact who is not the pupil's. */
function agreedBy({ terms }: NewPlan, contacts: readonly StoredContact[]): AgreedBy {
  const said = terms?.agreedBy;
  if (said === undefined) return { named: undefined, livesWith: false };
  if ('name' in said) return { named: { contact: undefined, name: said.name }, livesWith: false };
  const contact = contacts.find(({ id }) => id === said.contact);
  if (contact === undefined) throw new AppError('NOT_FOUND', { message: 'That is no contact of this pupil. Nothing was saved.' });
  const name = [contact.title, contact.name].filter((part) => part !== undefined && part !== '').join(' ');
  return { named: { contact: contact.id, name }, livesWith: contact.livesWith === true };
}

function plannedOf(plan: NewPlan, named: StoredTerms['agreedBy']): PlannedAbsence {
  const { pupil, from, to, session, symbol, note, slots, terms } = plan;
  const span = { pupil, from, to, symbol, note, ...(session === undefined || slots !== undefined ? {} : { session }) };
  if (slots === undefined && terms === undefined) return span;
  const kept: StoredTerms = {
    ...{ slots: slots === undefined ? undefined : slotsOf(plan), agreedBy: named },
    ...{ provider: filled(terms?.provider), detail: filled(terms?.detail), exceptional: filled(terms?.exceptional) },
    ...{ agreedOn: terms?.agreedOn, agreedHow: terms?.agreedHow, reviewOn: terms?.reviewOn },
  };
  return { ...span, terms: kept };
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
