import { describe, expect, it } from 'vitest';
import type { RollContact } from '#shared/domain/people/roll-record.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import { contactChanges } from './merge-contacts.ts';

const held: StoredContact = {
  id: 7 as ContactId,
  pupil: 1 as PupilId,
  position: 1,
  title: undefined,
  name: 'Ruth Bexley',
  relationship: 'Mother',
  parentalResponsibility: true,
  livesWith: true,
  addressLines: ['11 Hidden Close', 'EX1 1AA'],
  addressWithheld: true,
  phones: [],
  email: undefined,
};

function incoming(changes: Partial<RollContact>): RollContact {
  return {
    order: 1,
    name: 'Ruth Bexley',
    relationship: 'Mother',
    parentalResponsibility: true,
    livesWith: true,
    address: { lines: ['11 Hidden Close'], postcode: 'EX1 1AA' },
    addressWithheld: false,
    phones: [],
    ...changes,
  };
}

describe('a withheld contact in a file that does not know of it', () => {
  it.each<[string, Partial<RollContact>, boolean]>([
    ['spelt otherwise in the same place', { name: 'Ruth Hale', address: { lines: ['2 New Road'] } }, true],
    ['spelt otherwise at the same address', { name: 'Ruth Hale', order: 2 }, true],
    ['another person elsewhere', { name: 'Paul Hale', order: 2, address: { lines: ['2 New Road'] } }, false],
  ])('%s', (_name, changes, withheld) => {
    const [change] = contactChanges({ held: [held], incoming: [incoming(changes)], upTo: 4 });
    expect(change?.after).toMatchObject({ name: changes.name, addressWithheld: withheld });
  });

  it('of the same name stays withheld and is no change', () => {
    expect(contactChanges({ held: [held], incoming: [incoming({})], upTo: 4 })).toEqual([]);
  });
});
