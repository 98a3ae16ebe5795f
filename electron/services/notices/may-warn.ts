import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { noticesOf, type StoredNotice } from '../../store/notices/notices.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import { type Desk, read } from '../desk.ts';
import { isAnyAddressWithheld, waitsForLead } from '../people/letter-release.ts';
import { addressedName, livesWithAsParent, standsAsParent } from './contact-standing.ts';
import { decideWarning } from './decide-warning.ts';
import { contentOf } from './letter-content.ts';
import { isUnderWay } from './notice-acts.ts';
import { type WarningCase, warningCase } from './warning-case.ts';

export type PossibleRecipient = { contact: ContactId; name: string; relationship: string; byDefault: boolean; because: string };
export type MayWarn = { may: boolean; reasons: string[]; recipients: PossibleRecipient[] };

/** May a warning letter be written about this pupil on a day, to whom, and every reason for or against. */
export async function mayWarn(desk: Desk, { pupil, on }: { pupil: PupilId; on: PlainDate }): Promise<MayWarn> {
  return read(desk, async (db) => {
    const known = await warningCase(db, { desk, pupil, on }).catch(outsideCalendar);
    if (known instanceof AppError) return { may: false, reasons: [known.message], recipients: [] };
    const names = mayDo(desk.actor.role, 'care.welfareCheck');
    // Where an address is withheld and nobody is named yet no letter may go; else those who wait are left out, each in words.
    const leavesOut = !isAnyAddressWithheld(known) || known.named.size > 0;
    const outcome = decideWarning(known, { added: [], isNamed: ({ id }) => names || leavesOut || known.named.has(id) });
    const letters = (await noticesOf(db, { pupil })).filter(({ state }) => state !== 'withdrawn');
    const earlier = letters.map(earlierLetter);
    if (outcome.kind === 'mayNot') {
      return { may: false, reasons: [...outcome.because.map(({ sentence }) => sentence), ...earlier], recipients: [] };
    }
    const underWay = new Set(letters.filter(isUnderWay).map(({ contact }) => contact));
    const waiting = (contact: StoredContact): boolean => !names && waitsForLead(known, contact.id);
    const leftOut = known.contacts.filter((contact) => standsAsParent(contact) && waiting(contact)).map(leftOutSentence);
    const recipients = known.contacts
      .filter((contact) => standsAsParent(contact) && !waiting(contact) && !underWay.has(contact.id))
      .map((contact) => possibleRecipient(known, contact));
    if (recipients.length === 0) return { may: false, reasons: [...leftOut, ...earlier], recipients };
    return { may: true, reasons: [outcome.count, ...leftOut, ...earlier], recipients };
  });
}

function outsideCalendar(cause: unknown): AppError {
  if (cause instanceof AppError && cause.code === 'OUTSIDE_CALENDAR') return cause;
  throw cause;
}

/** Nobody at the desk learns why; that they are not rung, whoever rings is told (practice rule 4). */
function leftOutSentence(contact: StoredContact): string {
  return `${addressedName(contact)} is left out: the safeguarding lead says whether this letter may go to them.`;
}

function possibleRecipient(known: WarningCase, contact: StoredContact): PossibleRecipient {
  const lives = livesWithAsParent(contact);
  return {
    contact: contact.id,
    name: addressedName(contact),
    relationship: contact.relationship,
    byDefault: lives && !waitsForLead(known, contact.id),
    because: becauseOf(known, contact, lives),
  };
}

function becauseOf(known: WarningCase, contact: StoredContact, lives: boolean): string {
  if (waitsForLead(known, contact.id) && isAnyAddressWithheld(known))
    return 'An address in this family is withheld: say why this person may get the letter, or leave them out.';
  if (waitsForLead(known, contact.id))
    return 'Nobody rings this person: say why they may get the letter all the same, or leave them out.';
  if (!lives) return 'The pupil is not recorded as living with them: give a reason to write to them, or leave them out.';
  return `The pupil lives with them, and they ${contact.parentalResponsibility === true ? 'have parental responsibility' : 'look after the pupil day to day'}.`;
}

/** Letters that went out do not forbid another, but nobody should write one without knowing. */
function earlierLetter(letter: StoredNotice): string {
  const { name } = contentOf(letter).letter.recipient;
  if (isUnderWay(letter)) return `A letter to ${name}, drafted on ${dayInWords(letter.draftedOn)}, is under way.`;
  return `Letter ${letter.number ?? ''} was issued to ${name} on ${dayInWords(letter.issuedOn ?? letter.draftedOn)}.`;
}
