import { describe, expect, it } from 'vitest';
import { isAnyAddressWithheld, releaseWaits } from './letter-release.ts';

const open = { pupilAddressWithheld: false, contacts: [{ addressWithheld: false }, { addressWithheld: false }] };
const home = { ...open, pupilAddressWithheld: true };
const other = { ...open, contacts: [{ addressWithheld: false }, { addressWithheld: true }] };

describe('who waits for the safeguarding lead', () => {
  it.each([
    ['nothing withheld', open, false, []],
    ['nothing withheld, nobody rings them', open, true, ['notRung']],
    ['the pupil’s own home withheld', home, false, ['withheld']],
    ['the address of anybody in the family withheld', other, false, ['withheld']],
    ['withheld, and nobody rings them', other, true, ['withheld', 'notRung']],
  ])('%s', (_name, family, notRung, causes) => {
    expect(releaseWaits({ notRung, namedBySafeguardingLead: false }, family)).toEqual(causes);
    expect(releaseWaits({ notRung, namedBySafeguardingLead: true }, family)).toEqual([]);
    expect(isAnyAddressWithheld(family)).toBe(family !== open);
  });
});
