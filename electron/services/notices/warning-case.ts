import { AppError } from '#shared/contract/errors.ts';
import { thresholdRuleAt } from '#shared/domain/attendance/threshold.ts';
import type { WarningFacts } from '#shared/domain/notices/warning-decision.ts';
import type { WarningContact } from '#shared/domain/notices/warning-recipients.ts';
import { compulsorySchoolAge } from '#shared/domain/people/compulsory-school-age.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { namedRecipientsOf } from '../../store/care/named-recipients.ts';
import type { ReadDb } from '../../store/handles.ts';
import { membershipsOf } from '../../store/people/classes.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { enrolmentsOf, isOnRoll } from '../../store/people/enrolments.ts';
import { letterHoldOf } from '../../store/people/letter-holds.ts';
import { pupilOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import { type ThresholdEntry, thresholdsOn } from '../attendance/thresholds.ts';
import type { Desk } from '../desk.ts';
import { shownMembership } from '../people/pupil-rows.ts';
import { isAddressWithheld } from '../people/shown-contact.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { addressedName, looksAfter } from './contact-standing.ts';
import { type ChosenPolicy, policyFor } from './policies.ts';

/** All that is known of one pupil on a day that decides about a warning letter. Care records are not among it. */
export type WarningCase = {
  readonly on: PlainDate;
  readonly pupil: StoredPupil;
  readonly onRoll: boolean;
  readonly yearGroup: string;
  readonly contacts: readonly StoredContact[];
  /** Whom nobody rings; a name, never why (practice rule 4). */
  readonly notRung: ReadonlySet<ContactId>;
  readonly lettersHeld: boolean;
  /** Whom the safeguarding lead has named to get letters although an address is withheld or nobody rings them. */
  readonly named: ReadonlySet<ContactId>;
  readonly school: School;
  readonly calendar: SchoolCalendar;
  readonly chosen: ChosenPolicy | undefined;
  /** Undefined where the pupil is below the threshold. */
  readonly threshold: ThresholdEntry | undefined;
};

/** Throws `NOT_FOUND`, and `OUTSIDE_CALENDAR` where no national threshold covers the day. */
export async function warningCase(
  db: ReadDb,
  { desk, pupil, on }: { desk: Desk; pupil: PupilId; on: PlainDate },
): Promise<WarningCase> {
  const found = await pupilOf(db, pupil);
  if (!found) throw new AppError('NOT_FOUND');
  const { school } = await theSchool(db);
  const calendar = await theCalendar(db);
  return {
    on,
    pupil: found,
    onRoll: isOnRoll(await enrolmentsOf(db, [pupil]), on),
    yearGroup: shownMembership(await membershipsOf(db, [pupil]), on)?.yearGroup ?? '',
    contacts: await contactsOf(db, [pupil]),
    notRung: await doNotRing(db, [pupil]),
    lettersHeld: (await letterHoldOf(db, pupil)) !== undefined,
    named: new Set((await namedRecipientsOf(db, pupil)).keys()),
    school,
    calendar,
    chosen: await policyFor(desk, { laCode: school.laCode, on }),
    threshold: (await thresholdsOn(db, { calendar, on, pupil })).get(pupil),
  };
}

export type AskedRecipients = Pick<WarningFacts, 'added'> & {
  /** True for a person who may get this letter although it waits: an address is withheld, or nobody rings them. */
  readonly isNamed: (contact: StoredContact) => boolean;
};

/** The case in the domain's words; undefined where there is no policy at all. */
export function factsOf(known: WarningCase, asked: AskedRecipients): WarningFacts | undefined {
  if (!known.chosen) return undefined;
  const { threshold } = known;
  const counted = threshold?.sessions.filter(({ code }) => code !== 'N').map(({ code }) => code) ?? [];
  return {
    threshold: {
      status: threshold?.status ?? 'below',
      countedCodes: counted,
      provisional: threshold?.provisional ?? 0,
      weeks: threshold?.weeks ?? thresholdRuleAt(known.on).schoolWeeks,
    },
    compulsorySchoolAge: compulsorySchoolAge(known.pupil.bornOn, known.on),
    holdAllLetters: known.lettersHeld,
    pupilAddressWithheld: known.pupil.addressWithheld,
    contacts: known.contacts.map((contact) => warningContact(contact, known, asked)),
    added: asked.added,
    policy: known.chosen.policy,
  };
}

function warningContact(contact: StoredContact, { pupil, notRung }: WarningCase, asked: AskedRecipients): WarningContact {
  return {
    contactId: contact.id,
    name: addressedName(contact),
    livesWithPupil: contact.livesWith === true,
    parentalResponsibility: contact.parentalResponsibility === true,
    dayToDayCare: contact.livesWith === true && looksAfter(contact.relationship),
    addressWithheld: isAddressWithheld(contact, pupil),
    notRung: notRung.has(contact.id),
    namedBySafeguardingLead: asked.isNamed(contact),
  };
}
