// Proposes which pupils are brothers and sisters, for a person to confirm. Practice rule 1: only a shared parent speaks
// for a family, an address never does; withheld addresses are left out; a refuge and a foster home propose nothing.
import { type ComparableContact, comparableContact, type FamilyContact } from './family-contact.ts';
import { type Household, livesApart } from './household.ts';

export type { FamilyContact } from './family-contact.ts';

export type FamilyPupil = {
  readonly id: string;
  readonly addressWithheld: boolean;
  /** Where the school knows that the pupil lives in no family home. */
  readonly household?: Household | undefined;
  readonly address?: { readonly lines: readonly string[] } | undefined;
  readonly contacts: readonly FamilyContact[];
};

export type SharedBy = 'sameContact' | 'sameNameAndPhone' | 'sameNameAndEmail';

export type FamilyReason = {
  /** The two pupils, in the order of the list given. */
  readonly pupilIds: readonly [string, string];
  readonly sharedBy: SharedBy;
  readonly contactName: string;
  readonly sentence: string;
};

export type FamilyProposal = { readonly pupilIds: readonly string[]; readonly reasons: readonly FamilyReason[] };

const shareWords: Record<SharedBy, string> = {
  sameContact: 'is the same contact of both',
  sameNameAndPhone: 'is a contact of both with the same phone number',
  sameNameAndEmail: 'is a contact of both with the same e-mail address',
};

/** Groups of two and more pupils, each with what they share in words; pupils in the order given. */
export function proposeFamilies(pupils: readonly FamilyPupil[]): readonly FamilyProposal[] {
  const matched = pupils.filter((pupil) => !pupil.addressWithheld && !livesApart(pupil));
  const reasons: FamilyReason[] = [];
  const groups = new Map<string, string[]>(matched.map((pupil) => [pupil.id, [pupil.id]]));
  const holders = new Map<string, { readonly pupilId: string }>();
  const told = new Set<string>();
  for (const pupil of matched) {
    for (const [key, sharedBy, contact] of keysOf(pupil)) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, { pupilId: pupil.id });
      else if (holder.pupilId !== pupil.id && !told.has(`${holder.pupilId}\n${pupil.id}\n${contact.key}`)) {
        told.add(`${holder.pupilId}\n${pupil.id}\n${contact.key}`);
        reasons.push(reasonOf([holder.pupilId, pupil.id], sharedBy, contact.name));
        join(groups, holder.pupilId, pupil.id);
      }
    }
  }
  return proposalsOf(matched, groups, reasons);
}

function keysOf(pupil: FamilyPupil): readonly (readonly [string, SharedBy, ComparableContact])[] {
  return pupil.contacts.flatMap((given) => {
    const contact = comparableContact(given);
    if (contact === undefined) return [];
    return [
      ...(contact.id === undefined ? [] : [[`id ${contact.id}`, 'sameContact', contact] as const]),
      ...contact.phones.map((phone) => [`phone ${contact.key} ${phone}`, 'sameNameAndPhone', contact] as const),
      ...contact.emails.map((email) => [`email ${contact.key} ${email}`, 'sameNameAndEmail', contact] as const),
    ];
  });
}

function reasonOf(pupilIds: readonly [string, string], sharedBy: SharedBy, contactName: string): FamilyReason {
  return { pupilIds, sharedBy, contactName, sentence: `${contactName} ${shareWords[sharedBy]}.` };
}

/** Makes one group of two; every member's entry is the same list. */
function join(groups: Map<string, string[]>, a: string, b: string): void {
  const into = groups.get(a) ?? [a];
  const from = groups.get(b) ?? [b];
  if (into === from) return;
  into.push(...from);
  for (const id of from) groups.set(id, into);
}

function proposalsOf(
  pupils: readonly FamilyPupil[],
  groups: ReadonlyMap<string, readonly string[]>,
  reasons: readonly FamilyReason[],
): readonly FamilyProposal[] {
  const order = new Map(pupils.map((pupil, index) => [pupil.id, index]));
  return [...new Set(groups.values())]
    .filter((group) => group.length > 1)
    .map((group) => ({
      pupilIds: group.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      reasons: reasons.filter((reason) => group.includes(reason.pupilIds[0])),
    }));
}
