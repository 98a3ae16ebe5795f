import { proposeFamilies } from '#shared/domain/people/families.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { becauseOf, familyPupil } from './family-list.ts';
import type { PupilPlan, RollPlan } from './roll-plan.ts';

export type RollFamily = { pupils: string[]; because: string };

/** Families that would be proposed once the roll is in and that include somebody whom it adds or changes; by known names. */
export function proposeRollFamilies(plan: RollPlan, confirmed: readonly (readonly PupilId[])[]): RollFamily[] {
  const touched = new Set([...plan.added, ...plan.changed].map((one) => one.pupil.upn));
  const plans = [...plan.added, ...plan.changed, ...plan.unchanged];
  const after = [
    ...plans.map((one) => ({ pupil: one.pupil, contacts: contactsAfter(one) })),
    ...plan.missing.map(({ pupil, contacts }) => ({ pupil, contacts })),
  ];
  const people = new Map(after.map((one) => [one.pupil.upn, one.pupil]));
  const proposals = proposeFamilies(after.map(({ pupil, contacts }) => ({ ...familyPupil(pupil, contacts), id: pupil.upn })));
  return proposals.flatMap((proposal) => {
    const pupils = proposal.pupilIds.map((upn) => people.get(upn)).filter((pupil) => pupil !== undefined);
    if (!pupils.some((pupil) => touched.has(pupil.upn))) return [];
    if (confirmed.some((family) => pupils.every((pupil) => family.includes(pupil.id)))) return [];
    return [{ pupils: pupils.map(knownName), because: becauseOf(proposal) }];
  });
}

function contactsAfter({ held, contacts }: PupilPlan) {
  const replaced = new Set(contacts.map((change) => change.before?.id));
  const kept = (held?.contacts ?? []).filter((contact) => !replaced.has(contact.id));
  return [...kept, ...contacts.flatMap((change) => (change.after === undefined ? [] : [change.after]))];
}
