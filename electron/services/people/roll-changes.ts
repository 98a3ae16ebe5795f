import { relationshipInWords } from '#shared/domain/people/relationship.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import type { StoredPupil } from '../../store/people/pupil-details.ts';
import type { ContactChange } from './merge-contacts.ts';
import type { PlannedMembership } from './merge-places.ts';
import type { PupilPlan } from './roll-plan.ts';
import { isAddressWithheld, withheldAddress } from './shown-contact.ts';

/** One field before and after, in words for the screen. Nothing of care is ever among them. */
export type FieldChange = { field: string; before: string; after: string };

type Field<Row> = readonly [title: string, words: (row: Row) => string];

const yesNo = (flag: boolean | undefined): string => (flag === undefined ? '' : flag ? 'yes' : 'no');

const pupilFields: readonly Field<StoredPupil>[] = [
  ['UPN', (pupil) => pupil.upn],
  ['Former UPN', (pupil) => pupil.formerUpn ?? ''],
  ['Legal surname', (pupil) => pupil.legalSurname],
  ['Legal forename', (pupil) => pupil.legalForename],
  ['Middle names', (pupil) => pupil.middleNames ?? ''],
  ['Known surname', (pupil) => pupil.knownSurname ?? ''],
  ['Known forename', (pupil) => pupil.knownForename ?? ''],
  ['Date of birth', (pupil) => pupil.bornOn],
  ['Sex', (pupil) => pupil.sex ?? ''],
  ['Address withheld', (pupil) => yesNo(pupil.addressWithheld)],
  ['SEN', (pupil) => pupil.sen ?? ''],
  ['Free school meals', (pupil) => yesNo(pupil.fsm)],
  ['English as an additional language', (pupil) => yesNo(pupil.eal)],
  ['Ethnicity', (pupil) => pupil.ethnicity ?? ''],
  ['First language', (pupil) => pupil.language ?? ''],
];

const contactFields: readonly Field<StoredContact>[] = [
  ['call order', (contact) => String(contact.position)],
  ['title', (contact) => contact.title ?? ''],
  ['name', (contact) => contact.name],
  ['relationship', (contact) => wordsOf(contact.relationship)],
  ['parental responsibility', (contact) => yesNo(contact.parentalResponsibility)],
  ['lives with', (contact) => yesNo(contact.livesWith)],
  ['address withheld', (contact) => yesNo(contact.addressWithheld)],
  ['phone', (contact) => contact.phones.join(', ')],
  ['e-mail', (contact) => contact.email ?? ''],
];

/** What a plan changes of a held pupil, field by field; an address that is withheld before or after shows no line. */
export function fieldChanges(plan: PupilPlan, today: PlainDate): FieldChange[] {
  const { held, pupil } = plan;
  if (held === undefined) return [];
  const homeHidden = held.pupil.addressWithheld || pupil.addressWithheld;
  return [
    ...changesOf(pupilFields, held.pupil, pupil),
    ...addressChange('Address', { before: held.pupil.addressLines, after: pupil.addressLines, hidden: homeHidden }),
    ...enrolmentChanges(plan),
    ...membershipChanges(plan, today),
    ...plan.contacts.flatMap((change) => contactWords(change, plan)),
  ];
}

function changesOf<Row>(fields: readonly Field<Row>[], before: Row, after: Row): FieldChange[] {
  return fields
    .map(([field, words]) => ({ field, before: words(before), after: words(after) }))
    .filter((change) => change.before !== change.after);
}

type Addresses = { readonly before: readonly string[]; readonly after: readonly string[]; readonly hidden: boolean };

function addressChange(field: string, { before, after, hidden }: Addresses): FieldChange[] {
  const words = { before: before.join(', '), after: after.join(', ') };
  if (words.before === words.after) return [];
  return [hidden ? { field, before: withheldAddress, after: `${withheldAddress} (changed)` } : { field, ...words }];
}

function enrolmentChanges({ placesBefore, enrolments }: PupilPlan): FieldChange[] {
  return enrolments.flatMap((after) => {
    const before = placesBefore.enrolments.find((one) => one.id === after.id);
    return [
      {
        field: before === undefined ? 'On the roll again from' : 'Starting date',
        before: before?.startsOn ?? '',
        after: after.startsOn,
      },
      { field: 'Leaving date', before: before?.leavesOn ?? '', after: after.leavesOn ?? '' },
      { field: 'Enrolment status', before: before?.status ?? '', after: after.status ?? '' },
    ].filter((change) => change.before !== change.after);
  });
}

/** Class and year as they will stand, with the day from which; a membership that only ends is told by the one that follows. */
function membershipChanges({ placesBefore, memberships }: PupilPlan, today: PlainDate): FieldChange[] {
  const opened = memberships.find((one) => one.id === 0 || one.toOn === undefined);
  if (opened === undefined) return [];
  const held = placesBefore.memberships;
  const before = held.find((one) => one.id === opened.id) ?? held.findLast((one) => one.fromOn < opened.fromOn);
  const since = opened.fromOn === today ? '' : ` from ${shortDate(opened.fromOn)}`;
  const words = (field: string, of: (one: PlannedMembership) => string): FieldChange => ({
    field: `${field}${opened.id === 0 ? since : ''}`,
    before: before === undefined ? '' : of(before),
    after: of(opened),
  });
  const changes = [words('Year group', (one) => one.yearGroup), words('Class', (one) => one.className ?? '')];
  return changes.filter((change) => change.before !== change.after);
}

/** Nothing where nothing is recorded: an empty side of a change says so itself. */
function wordsOf(relationship: string): string {
  return relationship.trim() === '' ? '' : relationshipInWords(relationship);
}

function contactWords({ before, after }: ContactChange, { held, pupil }: PupilPlan): FieldChange[] {
  const field = `Contact ${(after ?? before)?.position ?? ''}`;
  const whole = (contact: StoredContact): string =>
    [contact.name, wordsOf(contact.relationship)].filter((part) => part !== '').join(', ');
  if (before === undefined || after === undefined) {
    return [{ field, before: before === undefined ? '' : whole(before), after: after === undefined ? '' : whole(after) }];
  }
  const homes = held === undefined ? [pupil] : [held.pupil, pupil];
  const hidden = homes.some((home) => isAddressWithheld(before, home) || isAddressWithheld(after, home));
  const title = `${field} (${after.name})`;
  return [
    ...changesOf(contactFields, before, after).map((change) => ({ ...change, field: `${title}: ${change.field}` })),
    ...addressChange(`${title}: address`, { before: before.addressLines, after: after.addressLines, hidden }),
  ];
}
