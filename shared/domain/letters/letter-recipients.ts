// To whom a letter about a pupil goes: each parent with whom the pupil lives, and each other with parental responsibility as the
// authority's policy says. Who of them waits for the safeguarding lead is asked elsewhere (people/letter-release).

export const otherParentsRules = ['always', 'with-reason'] as const;
/** `with-reason`: a parent with parental responsibility who lives elsewhere is written to where a reason is given. */
export type OtherParentsRule = (typeof otherParentsRules)[number];

export type ParentFacts = {
  readonly livesWithAsParent: boolean;
  readonly parentalResponsibility: boolean;
  /** A worker or a carer by placement speaks for no family. */
  readonly professional: boolean;
};

type Facts<Contact> = {
  readonly contacts: readonly Contact[];
  readonly factsOf: (contact: Contact) => ParentFacts;
  readonly rule: OtherParentsRule;
  /** Why the others are written to; empty where nobody said. */
  readonly reason: string;
};

export type Recipients<Contact> = {
  readonly written: readonly Contact[];
  /** With parental responsibility, and not written to without a reason. */
  readonly needReason: readonly Contact[];
};

export function letterParents<Contact>({ contacts, factsOf, rule, reason }: Facts<Contact>): Recipients<Contact> {
  const known = contacts.map((contact) => ({ contact, facts: factsOf(contact) })).filter(({ facts }) => !facts.professional);
  const isOther = ({ livesWithAsParent, parentalResponsibility }: ParentFacts) => !livesWithAsParent && parentalResponsibility;
  const withOthers = rule === 'always' || reason.trim() !== '';
  return {
    written: known.filter(({ facts }) => facts.livesWithAsParent || (withOthers && isOther(facts))).map(({ contact }) => contact),
    needReason: withOthers ? [] : known.filter(({ facts }) => isOther(facts)).map(({ contact }) => contact),
  };
}
