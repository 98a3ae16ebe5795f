import { describe, expect, it } from 'vitest';
import { contactFacts } from './contact-facts.ts';

describe('contactFacts', () => {
  it.each([
    [true, true, 'Has parental responsibility. The child lives with them.'],
    [true, false, 'Has parental responsibility. The child does not live with them.'],
    [false, true, 'No parental responsibility. The child lives with them.'],
    [undefined, undefined, 'Parental responsibility is not recorded. Whether the child lives with them is not recorded.'],
  ])('responsibility %s, home %s', (parentalResponsibility, livesWith, words) => {
    expect(contactFacts({ parentalResponsibility, livesWith })).toBe(words);
  });
});
