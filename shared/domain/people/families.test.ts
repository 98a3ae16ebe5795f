import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FamilyContact, type FamilyPupil, proposeFamilies } from './families.ts';
import { comparablePhone } from './family-contact.ts';

const mother = (rest: Partial<FamilyContact> = {}): FamilyContact => ({
  name: 'Mrs Ann Hill',
  relationship: 'Mother',
  parentalResponsibility: true,
  phones: ['01632 960101'],
  email: 'ann@hill.example',
  addressWithheld: false,
  ...rest,
});
const pupil = (
  id: string,
  contact: FamilyContact | readonly FamilyContact[] = mother(),
  rest: Partial<FamilyPupil> = {},
): FamilyPupil => ({
  id,
  addressWithheld: false,
  contacts: [contact].flat(),
  ...rest,
});
const groups = (...pupils: readonly FamilyPupil[]) => proposeFamilies(pupils).map((proposal) => proposal.pupilIds);
const address = { lines: ['1 Invented Row', 'Exampleton'] };

describe('proposes', () => {
  it.each<[string, FamilyContact, FamilyContact]>([
    [
      'same name and phone, written otherwise',
      mother({ email: undefined }),
      mother({ name: 'ann HILL', phones: ['+44 (0)1632-960101'], email: undefined }),
    ],
    ['same name and e-mail', mother({ phones: [] }), mother({ phones: ['01632 960199'], email: ' ANN@hill.example' })],
    ['the same contact', mother({ id: 'c1', phones: [], email: undefined }), mother({ id: 'c1', phones: [], email: undefined })],
    [
      'a parent by the word alone',
      mother({ parentalResponsibility: undefined }),
      mother({ relationship: 'PAM', parentalResponsibility: undefined }),
    ],
    [
      'a grandmother whom they live with',
      mother({ relationship: 'Grandmother', parentalResponsibility: false, livesWith: true }),
      mother({ relationship: 'grandparent', parentalResponsibility: undefined, livesWith: true }),
    ],
  ])('%s', (_name, one, other) => {
    expect(groups(pupil('a', one), pupil('b', other))).toEqual([['a', 'b']]);
  });

  it('says in words what is shared, once for each pair', () => {
    const [proposal] = proposeFamilies([pupil('a'), pupil('b'), pupil('c', mother({ phones: [] }))]);
    expect(proposal?.pupilIds).toEqual(['a', 'b', 'c']);
    expect(proposal?.reasons.map(({ pupilIds, sentence }) => [...pupilIds, sentence])).toEqual([
      ['a', 'b', 'Mrs Ann Hill is a contact of both with the same phone number.'],
      ['a', 'c', 'Mrs Ann Hill is a contact of both with the same e-mail address.'],
    ]);
  });

  it('joins half brothers and sisters through the one between them', () => {
    const father = mother({ name: 'Ben Low', relationship: 'Father', phones: ['01632 960102'], email: undefined });
    expect(
      groups(pupil('a', mother()), pupil('b', father), pupil('c', [father, mother()]), pupil('d', mother({ name: 'Di Oak' }))),
    ).toEqual([['a', 'b', 'c']]);
  });
});

describe('proposes nothing', () => {
  it.each<[string, FamilyPupil, FamilyPupil]>([
    [
      'for an address alone',
      pupil('a', mother(), { address }),
      pupil('b', mother({ name: 'Di Oak', phones: [], email: 'di@oak.example' }), { address }),
    ],
    ['for a phone alone', pupil('a'), pupil('b', mother({ name: 'Di Oak', email: undefined }))],
    ['for a name alone', pupil('a'), pupil('b', mother({ phones: ['01632 960103'], email: 'other@hill.example' }))],
    ['for half a name', pupil('a', mother({ name: 'Mum' })), pupil('b', mother({ name: 'Mum' }))],
    [
      'for a number that is none',
      pupil('a', mother({ email: '', phones: ['0000000000'] })),
      pupil('b', mother({ email: '', phones: ['0000000000'] })),
    ],
    ['where the pupil’s address is withheld', pupil('a'), pupil('b', mother(), { addressWithheld: true })],
    ['where the contact’s address is withheld', pupil('a'), pupil('b', mother({ addressWithheld: true }))],
    ['in a refuge', pupil('a', mother(), { household: 'refuge' }), pupil('b', mother(), { household: 'refuge' })],
    ['at an address that says refuge', pupil('a', mother(), { address: { lines: ['Meadow Refuge'] } }), pupil('b')],
    ['in a foster home', pupil('a', mother(), { household: 'foster' }), pupil('b')],
    [
      'for a shared foster carer',
      pupil('a', mother({ relationship: 'Foster Carer', parentalResponsibility: false })),
      pupil('b', mother({ relationship: 'foster mother' })),
    ],
    [
      'for a foster child and the carer’s own',
      pupil('a', mother()),
      pupil('b', mother({ relationship: 'Carer', parentalResponsibility: false })),
    ],
    [
      'for brothers whose mother stands beside a foster carer',
      pupil('a'),
      pupil('b', [mother(), mother({ name: 'Di Oak', relationship: 'Foster carer' })]),
    ],
    [
      'for a shared social worker',
      pupil('a', mother({ relationship: 'Social Worker' })),
      pupil('b', mother({ relationship: 'Social Worker' })),
    ],
    [
      'for a shared childminder',
      pupil('a', mother({ relationship: 'Childminder', parentalResponsibility: undefined })),
      pupil('b', mother({ relationship: 'Childminder', parentalResponsibility: undefined })),
    ],
    [
      'for cousins by a grandmother who does not live with them',
      pupil('a', mother({ relationship: 'Grandmother', parentalResponsibility: false })),
      pupil('b', mother({ relationship: 'Grandmother', parentalResponsibility: false })),
    ],
    [
      'for a friend of the mother',
      pupil('a', mother({ relationship: 'Friend of mother', parentalResponsibility: undefined })),
      pupil('b', mother({ relationship: 'Friend of mother', parentalResponsibility: undefined })),
    ],
  ])('%s', (_name, one, other) => {
    expect(groups(one, other)).toEqual([]);
    expect(groups(other, one)).toEqual([]);
  });

  it('for two children in one pupil’s own contacts', () => {
    expect(groups(pupil('a', [mother(), mother({ relationship: 'Parent' })]))).toEqual([]);
  });
});

it('a social worker of one child takes nothing from the family', () => {
  const worker = mother({ name: 'Sol Reed', relationship: 'Social worker', parentalResponsibility: false });
  expect(groups(pupil('a'), pupil('b', [worker, mother()]))).toEqual([['a', 'b']]);
});

it('every proposal holds two or more, no pupil twice, and does not hang on the order', () => {
  const names = ['Ann Hill', 'Ben Low', 'Di Oak', 'Eve Ash'];
  const contact = fc
    .record({ name: fc.constantFrom(...names), line: fc.integer({ min: 0, max: 2 }), withheld: fc.boolean() })
    .map(({ name, line, withheld }) =>
      mother({ name, phones: [`01632 96010${line}`], email: undefined, addressWithheld: withheld }),
    );
  const pupils = fc
    .array(fc.array(contact, { maxLength: 2 }), { maxLength: 12 })
    .map((all) => all.map((contacts, index) => pupil(`p${index}`, contacts)));
  const sets = (given: readonly FamilyPupil[]) =>
    proposeFamilies(given)
      .map((one) => one.pupilIds.toSorted().join())
      .sort();
  fc.assert(
    fc.property(pupils, (given) => {
      const ids = proposeFamilies(given).flatMap((one) => one.pupilIds);
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        proposeFamilies(given).every((one) => one.pupilIds.length >= 2 && one.reasons.length >= one.pupilIds.length - 1),
      ).toBe(true);
      expect(sets(given.toReversed())).toEqual(sets(given));
    }),
  );
});

it.each([
  ['01632 960101', '01632960101'],
  ['+44 1632 960101', '01632960101'],
  ['0044 (0)1632 960101', '01632960101'],
  ['960101', undefined],
  ['', undefined],
])('comparablePhone of %j is %s', (text, expected) => {
  expect(comparablePhone(text)).toBe(expected);
});
