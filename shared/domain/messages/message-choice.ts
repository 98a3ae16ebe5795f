// To whom of a pupil's contacts a message about an absence may go. Practice rules 1 to 4: a withheld number leaves no school,
// *hold all letters* stops every list, and nobody is written to whom nobody rings. No reason is given that tells of care.
import type { ContactId } from '#shared/lib/ids.ts';
import { allReaches, type MessageMeans, type Reachable, reachesOf } from './message-reach.ts';

export type MessageContact = Reachable & {
  readonly id: ContactId;
  readonly name: string;
  /** With parental responsibility, or a parent with whom the child lives; nobody who cares by profession. */
  readonly parent: boolean;
  readonly notRung: boolean;
};

export type ChoiceFacts = {
  readonly means: MessageMeans;
  readonly onRoll: boolean;
  /** Marked present at a session of the day after the one without a reason. */
  readonly presentSince: boolean;
  /** A contact of the family was spoken to about this absence. */
  readonly spokenTo: boolean;
  readonly held: boolean;
  /** Somebody is to be asked before anything goes home, for one of several causes that are not told (rules 4 and 13). */
  readonly asksFirst: boolean;
  /** The address of the pupil or of one of its contacts is withheld: what one parent is told could lead to the other. */
  readonly withheldInFamily: boolean;
  /** In call order. */
  readonly contacts: readonly MessageContact[];
  /** Numbers and e-mail addresses that anybody in the school withholds, as `allReaches` spells them. */
  readonly withheld: ReadonlySet<string>;
};

export type MessageChoice =
  | { readonly kind: 'possible'; readonly contact: ContactId; readonly name: string; readonly reach: string }
  | { readonly kind: 'ring' | 'out'; readonly because: string };

export const choiceWords = {
  offRoll: 'No longer on the roll.',
  present: 'Present since: here at a later session of the day.',
  spoken: 'Explained since: a contact was spoken to about this absence.',
  held: 'All letters and messages about this pupil are held.',
  asksFirst: 'Ring instead, in call order.',
  withheld: 'Ring instead: number withheld.',
  nobody: 'No parent is named to whom a message may go. Ring instead.',
  text: 'No telephone number that a message can go to. Ring instead.',
  email: 'No e-mail address that a message can go to. Ring instead.',
} as const;

/** The first contact in call order to whom it may go, or why there is none. */
export function chooseContact(facts: ChoiceFacts): MessageChoice {
  if (!facts.onRoll) return { kind: 'out', because: choiceWords.offRoll };
  if (facts.presentSince) return { kind: 'out', because: choiceWords.present };
  if (facts.spokenTo) return { kind: 'out', because: choiceWords.spoken };
  if (facts.held) return { kind: 'out', because: choiceWords.held };
  if (facts.asksFirst) return { kind: 'ring', because: choiceWords.asksFirst };
  if (facts.withheldInFamily) return { kind: 'ring', because: choiceWords.withheld };
  const parents = facts.contacts.filter(({ parent, notRung }) => parent && !notRung);
  if (parents.length === 0) return { kind: 'ring', because: choiceWords.nobody };
  return firstReached(parents, facts);
}

/** A number under which somebody answers whom nobody rings counts as that person's, whoever else has it. */
function firstReached(parents: readonly MessageContact[], { contacts, means, withheld }: ChoiceFacts): MessageChoice {
  const notRung = new Set(contacts.filter((one) => one.notRung).flatMap(allReaches));
  for (const { id, name, ...contact } of parents) {
    const own = reachesOf(contact, means).filter((reach) => !notRung.has(reach));
    if (own.some((reach) => withheld.has(reach))) return { kind: 'ring', because: choiceWords.withheld };
    const [reach] = own;
    if (reach !== undefined) return { kind: 'possible', contact: id, name, reach };
  }
  return { kind: 'ring', because: choiceWords[means] };
}
