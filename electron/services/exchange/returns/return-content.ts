import type { ReturnContent } from '#shared/domain/exchange/returns/return-content.ts';
import type { StoredContact } from '../../../store/people/contacts.ts';
import type { StoredPupil } from '../../../store/people/pupil-details.ts';
import { type OutgoingHome, outgoingContact, outgoingHome } from '../../people/outgoing-contact.ts';
import { withheldAddress } from '../../people/shown-contact.ts';
import type { DueReturn } from './due-returns.ts';

/** A pupil's address as it may leave, or stand beside what leaves. */
export function outgoingAddress(pupil: StoredPupil, contacts: readonly StoredContact[]): string {
  const home = outgoingHome(pupil, contacts);
  return home.addressWithheld ? withheldAddress : home.addressLines.join(', ');
}

export type SaidByPerson = {
  readonly cause?: string | undefined;
  readonly ground?: string | undefined;
  readonly believedOn?: string | undefined;
};

/**
 * What the law asks for and no more: parents and telephone only with a new or a deleted name. Nothing of care, need or
 * benefit is read (practice rule 12). Whoever may not be found stays unfound by every line of it (practice rule 2).
 */
export function returnContent(
  due: DueReturn,
  { pupil, contacts, said }: { pupil: StoredPupil; contacts: readonly StoredContact[]; said: SaidByPerson },
): ReturnContent {
  const home = outgoingHome(pupil, contacts);
  const ofTheRoll = due.kind === 'newPupil' || due.kind === 'deletion';
  return {
    upn: pupil.upn,
    name: [pupil.legalForename, pupil.middleNames, pupil.legalSurname].filter(Boolean).join(' '),
    bornOn: pupil.bornOn,
    sex: ofTheRoll ? (pupil.sex ?? '') : '',
    address: outgoingAddress(pupil, contacts),
    parents: ofTheRoll ? contacts.map((contact) => parentOf(contact, home)).join('; ') : '',
    ...{ from: due.from, to: due.to, because: due.because },
    ...{ cause: said.cause ?? '', ground: said.ground ?? '', believedOn: said.believedOn ?? '' },
  };
}

function parentOf(contact: StoredContact, home: OutgoingHome): string {
  const { name, address, phones } = outgoingContact(contact, home);
  return [name, ...address, ...phones].filter((part) => part !== '').join(', ');
}
