import type { ReturnContent } from '#shared/domain/exchange/returns/return-content.ts';
import type { StoredContact } from '../../../store/people/contacts.ts';
import type { StoredPupil } from '../../../store/people/pupil-details.ts';
import type { DueReturn } from './due-returns.ts';

const withheld = 'c/o the school';

/** An address as it may leave. */
export function addressOf(one: { readonly addressLines: readonly string[]; readonly addressWithheld: boolean }): string {
  return one.addressWithheld ? withheld : one.addressLines.join(', ');
}

export type SaidByPerson = {
  readonly cause?: string | undefined;
  readonly ground?: string | undefined;
  readonly believedOn?: string | undefined;
};

/**
 * What the law asks for and no more: parents and telephone only with a new or a deleted name. Nothing of care, need or
 * benefit is read (practice rule 12). Where the child's address is withheld, no parent's is told either.
 */
export function returnContent(
  due: DueReturn,
  { pupil, contacts, said }: { pupil: StoredPupil; contacts: readonly StoredContact[]; said: SaidByPerson },
): ReturnContent {
  const ofTheRoll = due.kind === 'newPupil' || due.kind === 'deletion';
  return {
    upn: pupil.upn,
    name: [pupil.legalForename, pupil.middleNames, pupil.legalSurname].filter(Boolean).join(' '),
    bornOn: pupil.bornOn,
    sex: ofTheRoll ? (pupil.sex ?? '') : '',
    address: addressOf(pupil),
    parents: ofTheRoll ? contacts.map((contact) => parentOf(contact, pupil)).join('; ') : '',
    ...{ from: due.from, to: due.to, because: due.because },
    ...{ cause: said.cause ?? '', ground: said.ground ?? '', believedOn: said.believedOn ?? '' },
  };
}

function parentOf(contact: StoredContact, pupil: StoredPupil): string {
  const address = addressOf({ ...contact, addressWithheld: contact.addressWithheld || pupil.addressWithheld });
  return [[contact.title, contact.name].filter(Boolean).join(' '), address, ...contact.phones]
    .filter((part) => part !== '')
    .join(', ');
}
