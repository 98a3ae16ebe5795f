import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { dayInWords } from '../../documents/letters/letter-words.ts';
import type { ReadDb } from '../../store/handles.ts';
import { noticesOf } from '../../store/notices/notices.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import { type Desk, read } from '../desk.ts';
import { addressedName, looksAfter, standsAsParent } from './contact-standing.ts';
import { decideWarning } from './decide-warning.ts';
import { contentOf } from './letter-content.ts';
import { isAnyAddressWithheld, type WarningCase, warningCase } from './warning-case.ts';

export type PossibleRecipient = { contact: ContactId; name: string; relationship: string; byDefault: boolean; because: string };
export type MayWarn = { may: boolean; reasons: string[]; recipients: PossibleRecipient[] };

/** May a warning letter be written about this pupil on a day, to whom, and every reason for or against. */
export async function mayWarn(desk: Desk, { pupil, on }: { pupil: PupilId; on: PlainDate }): Promise<MayWarn> {
  return read(desk, async (db) => {
    const known = await warningCase(db, { desk, pupil, on }).catch(outsideCalendar);
    if (known instanceof AppError) return { may: false, reasons: [known.message], recipients: [] };
    const releases = isAnyAddressWithheld(known) && mayDo(desk.actor.role, 'care.welfareCheck');
    const outcome = decideWarning(known, { added: [], isNamed: () => releases });
    const earlier = await earlierLetters(db, pupil);
    if (outcome.kind === 'mayNot') {
      return { may: false, reasons: [...outcome.because.map(({ sentence }) => sentence), ...earlier], recipients: [] };
    }
    return { may: true, reasons: [outcome.count, ...earlier], recipients: recipientsOf(known, releases) };
  });
}

function outsideCalendar(cause: unknown): AppError {
  if (cause instanceof AppError && cause.code === 'OUTSIDE_CALENDAR') return cause;
  throw cause;
}

function recipientsOf(known: WarningCase, releases: boolean): PossibleRecipient[] {
  return known.contacts.filter(standsAsParent).map((contact) => {
    const lives = livesWithAsParent(contact);
    return {
      contact: contact.id,
      name: addressedName(contact),
      relationship: contact.relationship,
      byDefault: lives && !releases,
      because: becauseOf(contact, { lives, releases }),
    };
  });
}

function becauseOf(contact: StoredContact, { lives, releases }: { lives: boolean; releases: boolean }): string {
  if (releases) return 'An address in this family is withheld: say why this person may get the letter, or leave them out.';
  if (!lives) return 'The pupil is not recorded as living with them: give a reason to write to them, or leave them out.';
  return `The pupil lives with them, and they ${contact.parentalResponsibility === true ? 'have parental responsibility' : 'look after the pupil day to day'}.`;
}

/** As the domain chooses those who get the letter by default. */
export function livesWithAsParent(contact: StoredContact): boolean {
  return contact.livesWith === true && (contact.parentalResponsibility === true || looksAfter(contact.relationship));
}

/** Letters that are under way or went out; they do not forbid another, but nobody should write one without knowing. */
async function earlierLetters(db: ReadDb, pupil: PupilId): Promise<readonly string[]> {
  const letters = await noticesOf(db, { pupil });
  return letters
    .filter((letter) => letter.state !== 'withdrawn')
    .map((letter) => {
      const name = contentOf(letter).letter.recipient.name;
      if (letter.state !== 'issued') return `A letter to ${name}, drafted on ${dayInWords(letter.draftedOn)}, is under way.`;
      return `Letter ${letter.number ?? ''} was issued to ${name} on ${dayInWords(letter.issuedOn ?? letter.draftedOn)}.`;
    });
}
