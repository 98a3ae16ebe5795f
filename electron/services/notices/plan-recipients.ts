import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import type { Actor } from '../desk.ts';
import { waitsForLead } from '../people/letter-release.ts';
import { livesWithAsParent } from './contact-standing.ts';
import { decideWarning } from './decide-warning.ts';
import type { Objection } from './letter-standing.ts';
import type { WarningCase } from './warning-case.ts';

export type AskedFor = readonly { readonly contact: ContactId; readonly reason?: string | undefined }[];

export type PlannedLetter = {
  readonly contact: StoredContact;
  readonly reason: string | null;
  readonly released: boolean;
  readonly because: string;
};
export type RecipientPlan = {
  readonly count: string;
  readonly recipients: readonly PlannedLetter[];
  readonly objections: readonly Objection[];
};

/**
 * Who gets a letter, by default or as asked for, and every reason against it. Where an address is withheld, or nobody rings
 * the person, the safeguarding lead has named them, or who holds the care right does so now with a reason (rules 2 and 4).
 */
export function planRecipients(
  known: WarningCase,
  { role }: Pick<Actor, 'role'>,
  recipients: AskedFor | undefined,
): RecipientPlan {
  const asked = recipients && new Map(recipients.map(({ contact, reason }) => [contact, reason?.trim() ?? '']));
  const lives = new Set(known.contacts.filter(livesWithAsParent).map(({ id }) => id));
  const added = [...(asked ?? [])]
    .filter(([contact]) => !lives.has(contact))
    .map(([contactId, reason]) => ({ contactId, reason }));
  const isWritten = (id: ContactId): boolean => asked?.has(id) ?? true;
  const isReleased = (id: ContactId): boolean =>
    waitsForLead(known, id) && mayDo(role, 'care.welfareCheck') && (asked?.get(id) ?? '') !== '';
  const isNamed = ({ id }: StoredContact): boolean => !isWritten(id) || known.named.has(id) || isReleased(id);
  const outcome = decideWarning(known, { added, isNamed });
  if (outcome.kind === 'mayNot') return { count: '', recipients: [], objections: outcome.because };
  const chosen = outcome.recipients.filter(({ contactId }) => isWritten(contactId));
  if (chosen.length === 0) {
    return {
      count: '',
      recipients: [],
      objections: [{ code: 'nobody', sentence: 'Choose at least one person who gets the letter.' }],
    };
  }
  const planned = chosen.flatMap(({ contactId, reason: because }): PlannedLetter[] => {
    const contact = known.contacts.find(({ id }) => id === contactId);
    return contact ? [{ contact, reason: asked?.get(contactId) || null, released: isReleased(contactId), because }] : [];
  });
  return { count: outcome.count, recipients: planned, objections: [] };
}
