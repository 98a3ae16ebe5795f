import { describe, expect, it } from 'vitest';
import { comparableName, hasOtherKnownName, knownName, knownNameBySurname, legalName, type PersonName } from './name.ts';

const legal: PersonName = { legalForename: 'Oluwaseun', legalSurname: 'Adeyemi', middleNames: 'Grace' };
const known: PersonName = { ...legal, knownForename: 'Shay', knownSurname: ' ' };

describe('names', () => {
  it('are the legal ones where no other is known', () => {
    expect([knownName(legal), legalName(legal), knownNameBySurname(legal), hasOtherKnownName(legal)]).toEqual([
      'Oluwaseun Adeyemi',
      'Oluwaseun Grace Adeyemi',
      'Adeyemi, Oluwaseun',
      false,
    ]);
  });

  it('show what the child is called, and keep the legal name whole', () => {
    expect([knownName(known), legalName(known), knownNameBySurname(known), hasOtherKnownName(known)]).toEqual([
      'Shay Adeyemi',
      'Oluwaseun Grace Adeyemi',
      'Adeyemi, Shay',
      true,
    ]);
  });

  it('manage with one name', () => {
    expect(knownNameBySurname({ legalForename: '', legalSurname: 'Suryani' })).toBe('Suryani');
  });
});

it.each([
  ['Mrs. Zoë O’Hara-Lee', 'zoe o hara lee'],
  ['zoe  o hara lee', 'zoe o hara lee'],
  ['Prof Dr Ann Hill', 'ann hill'],
  ['Missy Hill', 'missy hill'],
  ['Мария Петрова', 'мария петрова'],
  ['', ''],
])('comparableName of %j is %j', (text, expected) => {
  expect(comparableName(text)).toBe(expected);
});
