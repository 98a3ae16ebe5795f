// Homes that say nothing about kinship: children who live there together need not be brothers and sisters, and a
// proposal could tell someone where a child lives (practice rules 1 and 2).
import { relationshipInWords } from './relationship.ts';

export type Household = 'family' | 'foster' | 'residential' | 'refuge';

type Placed = {
  readonly household?: Household | undefined;
  readonly address?: { readonly lines: readonly string[] } | undefined;
  readonly contacts: readonly { readonly relationship: string }[];
};

const apartRelationship = /\b(?:foster\w*|residential|care ?home|children'?s home|refuge|hostel|corporate parent)\b/i;
const professional = /\b(?:\w*worker|local authority|social services|officer|childminder|nanny|au pair)\b/i;
const apartAddress = /\b(?:refuge|women'?s aid|children'?s home|hostel)\b/i;

/** True for someone who cares for the child by profession or placement and so speaks for no family. */
export function isProfessional(relationship: string): boolean {
  return professional.test(relationshipInWords(relationship)) || isApart(relationship);
}

/** True where the pupil is known to live in a refuge, a foster home or a residential home. */
export function livesApart(pupil: Placed): boolean {
  if (pupil.household !== undefined && pupil.household !== 'family') return true;
  const lines = pupil.address?.lines ?? [];
  return (
    lines.some((line) => apartAddress.test(line.replaceAll('’', "'"))) ||
    pupil.contacts.some((contact) => isApart(contact.relationship))
  );
}

function isApart(relationship: string): boolean {
  return apartRelationship.test(relationshipInWords(relationship).replaceAll('’', "'"));
}
