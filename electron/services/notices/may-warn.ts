import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { noticesOf, type StoredNotice } from '../../store/notices/notices.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import { type Desk, read } from '../desk.ts';
import { addressedName, livesWithAsParent, standsAsParent } from './contact-standing.ts';
import { decideWarning } from './decide-warning.ts';
import { contentOf } from './letter-content.ts';
import { isUnderWay } from './notice-acts.ts';
import { isAnyAddressWithheld, type WarningCase, warningCase } from './warning-case.ts';

export type PossibleRecipient = { contact: ContactId; name: string; relationship: string; byDefault: boolean; because: string };
export type MayWarn = { may: boolean; reasons: string[]; recipients: PossibleRecipient[] };

/** May a warning letter be written about this pupil on a day, to whom, and every reason for or against. */
export async function mayWarn(desk: Desk, { pupil, on }: { pupil: PupilId; on: PlainDate }): Promise<MayWarn> {
  return read(desk, async (db) => {
    const known = await warningCase(db, { desk, pupil, on }).catch(outsideCalendar);
    if (known instanceof AppError) return { may: false, reasons: [known.message], recipients: [] };
    const withheld = isAnyAddressWithheld(known);
    const releases = withheld && mayDo(desk.actor.role, 'care.welfareCheck');
    const outcome = decideWarning(known, { added: [], isNamed: () => releases || known.named.size > 0 });
    const letters = (await noticesOf(db, { pupil })).filter(({ state }) => state !== 'withdrawn');
    const earlier = letters.map(earlierLetter);
    if (outcome.kind === 'mayNot') {
      return { may: false, reasons: [...outcome.because.map(({ sentence }) => sentence), ...earlier], recipients: [] };
    }
    const underWay = new Set(letters.filter(isUnderWay).map(({ contact }) => contact));
    const open = (contact: ContactId): boolean => !withheld || releases || known.named.has(contact);
    const recipients = recipientsOf(known, releases).filter(({ contact }) => open(contact) && !underWay.has(contact));
    if (recipients.length === 0) return { may: false, reasons: earlier, recipients };
    return { may: true, reasons: [outcome.count, ...earlier], recipients };
  });
}

function outsideCalendar(cause: unknown): AppError {
  if (cause instanceof AppError && cause.code === 'OUTSIDE_CALENDAR') return cause;
  throw cause;
}

function recipientsOf(known: WarningCase, releases: boolean): PossibleRecipient[] {
  return known.contacts.filter(standsAsParent).map((contact) => {
    const lives = livesWithAsParent(contact);
    const asks = releases && !known.named.has(contact.id);
    return {
      contact: contact.id,
      name: addressedName(contact),
      relationship: contact.relationship,
      byDefault: lives && !asks,
      because: becauseOf(contact, { lives, asks }),
    };
  });
}

function becauseOf(contact: StoredContact, { lives, asks }: { lives: boolean; asks: boolean }): string {
  if (asks) return 'An address in this family is withheld: say why this person may get the letter, or leave them out.';
  if (!lives) return 'The pupil is not recorded as living with them: give a reason to write to them, or leave them out.';
  return `The pupil lives with them, and they ${contact.parentalResponsibility === true ? 'have parental responsibility' : 'look after the pupil day to day'}.`;
}

/** Letters that went out do not forbid another, but nobody should write one without knowing. */
function earlierLetter(letter: StoredNotice): string {
  const { name } = contentOf(letter).letter.recipient;
  if (isUnderWay(letter)) return `A letter to ${name}, drafted on ${dayInWords(letter.draftedOn)}, is under way.`;
  return `Letter ${letter.number ?? ''} was issued to ${name} on ${dayInWords(letter.issuedOn ?? letter.draftedOn)}.`;
}
