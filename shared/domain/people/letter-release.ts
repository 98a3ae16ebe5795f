// Who waits before a letter about a pupil may go to them. Practice rule 2: one withheld address in the family is enough, for
// a letter to anybody in it could lead there; rule 4: whom nobody rings is not written to either. Whom the safeguarding lead
// has named waits for neither. Warning letters, half-term notes and letters about leave all ask this.

export const releaseCauses = ['withheld', 'notRung'] as const;
export type ReleaseCause = (typeof releaseCauses)[number];

/** What everybody at the desk reads: that it waits and for whom, never why. */
export const releaseWaitSentence = 'Waits for the safeguarding lead to name who may be written to.';

export type LetterContact = {
  readonly addressWithheld: boolean;
  readonly notRung: boolean;
  readonly namedBySafeguardingLead: boolean;
};

export type LetterFamily = {
  readonly pupilAddressWithheld: boolean;
  readonly contacts: readonly Pick<LetterContact, 'addressWithheld'>[];
};

export function isAnyAddressWithheld({ pupilAddressWithheld, contacts }: LetterFamily): boolean {
  return pupilAddressWithheld || contacts.some(({ addressWithheld }) => addressWithheld);
}

/** Every cause why a letter to this contact waits for the safeguarding lead; none where it may go. */
export function releaseWaits(
  { namedBySafeguardingLead, notRung }: Omit<LetterContact, 'addressWithheld'>,
  family: LetterFamily,
): readonly ReleaseCause[] {
  if (namedBySafeguardingLead) return [];
  return [...(isAnyAddressWithheld(family) ? (['withheld'] as const) : []), ...(notRung ? (['notRung'] as const) : [])];
}
