// The sentences of the contract. It is an agreement, not a threat: it says that nobody can be taken to court for breaking it
// and names no penalty (Anti-social Behaviour Act 2003 s.19(8) and practice).
import { dayInWords } from '#shared/lib/date-words.ts';
import { unbroken } from '../letters/letter-words.ts';
import type { ParentingContractModel } from './model.ts';

export const title = 'Parenting contract for attendance';

export const headings = {
  voice: 'What the pupil says',
  requirements: 'What is asked, and of whom',
  support: 'What the school and others promise',
  reviews: 'How long it runs, and when we look at it together',
  meaning: 'What this contract is and is not',
  statements: 'What each side agrees to',
  signatures: 'Signed',
} as const;

export function opening({ pupil, parents, school, madeOn, number }: ParentingContractModel): string {
  const between = [...parents, school.name];
  const names = `${between.slice(0, -1).join(', ')} and ${between.at(-1) ?? ''}`;
  const which =
    number === 1 ? '' : ` It is version ${number} and takes the place of the one before as soon as everybody has signed it.`;
  return (
    `This contract is between ${names}. It is about helping ${pupil.legalName} to be in school, and was made together in a ` +
    `meeting on ${dayInWords(madeOn)}.${which}`
  );
}

export function period({ terms }: ParentingContractModel): string {
  const days = terms.reviews.toSorted().map(dayInWords);
  const list = days.length < 2 ? (days[0] ?? '') : `${days.slice(0, -1).join(', ')} and ${days.at(-1) ?? ''}`;
  return (
    `It runs from ${dayInWords(terms.from)} to ${dayInWords(terms.to)}. We look at it together on ${list}. At each review we ask ` +
    `of every line whether it was kept, by the school as well, and may agree to change it.`
  );
}

export function meaning({ pupil }: ParentingContractModel): readonly string[] {
  return [
    'Nobody has to sign it. It is made under section 19 of the Anti-social Behaviour Act 2003 and creates no duty that a court could enforce on either side.',
    `If something in it cannot be kept, tell the school. Nothing follows by itself: we talk about it and look for what helps ${pupil.firstName}.`,
    'When decisions about absence are made later, what the family and the school did under this contract may be looked at.',
  ];
}

export function help({ school }: ParentingContractModel): string {
  return (
    `Questions, an interpreter, large print or somebody to read it with you: ring ${unbroken(school.phone)} or write to ` +
    `${school.email}. You can take it home, show it to somebody you trust and sign later.`
  );
}

export const noVoice = 'The pupil has not said anything yet.';
