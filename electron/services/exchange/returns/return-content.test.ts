import { describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { StoredContact } from '../../../store/people/contacts.ts';
import type { StoredPupil } from '../../../store/people/pupil-details.ts';
import { returnContent } from './return-content.ts';

const day = plainDate('2026-11-13');
const pupil = {
  id: 1 as PupilId,
  ...{ upn: 'A373200000001', legalForename: 'Cy', legalSurname: 'Cedar', bornOn: plainDate('2016-01-02'), sex: 'M' },
  ...{ addressLines: ['1 Hidden Lane'], addressWithheld: false },
} as unknown as StoredPupil;
const due = { kind: 'deletion' as const, pupil: pupil.id, caseOn: day, from: day, to: day, because: 'A name deleted.' };
const contact = (one: Partial<StoredContact>): StoredContact => ({
  ...{ id: 1 as ContactId, pupil: pupil.id, position: 1, title: 'Mrs', name: 'Ada Cedar', relationship: 'Mother' },
  ...{ parentalResponsibility: true, livesWith: true, addressLines: ['1 Hidden Lane'], addressWithheld: false },
  ...{ phones: ['01632 960111'], email: undefined },
  ...one,
});
const father = contact({
  id: 2 as ContactId,
  name: 'Ben Cedar',
  livesWith: false,
  addressLines: ['9 Open Road'],
  phones: ['01632 960222'],
});
const content = (first: StoredContact, of: StoredPupil = pupil) =>
  returnContent(due, { pupil: of, contacts: [first, father], said: {} });

describe('what a return tells of where people live', () => {
  it('tells addresses and numbers where nothing is withheld', () => {
    expect(content(contact({}))).toMatchObject({
      address: '1 Hidden Lane',
      parents: 'Mrs Ada Cedar, 1 Hidden Lane, 01632 960111; Mrs Ben Cedar, 9 Open Road, 01632 960222',
    });
  });

  it.each([
    ['lives with the child', contact({ addressWithheld: true })],
    ['has the same address written down', contact({ addressWithheld: true, livesWith: false })],
  ])('gives neither home nor number of a parent away who may not be found and %s', (_, mother) => {
    const told = content(mother);
    expect(told.address).toBe('c/o the school');
    expect(told.parents).toBe('Mrs Ada Cedar, c/o the school, held by the school; Mrs Ben Cedar, 9 Open Road, 01632 960222');
  });

  it('keeps the home of a withheld child with whom it lives, and the address of the other parent', () => {
    const told = content(contact({}), { ...pupil, addressWithheld: true });
    expect(JSON.stringify(told)).not.toContain('Hidden Lane');
    expect(told.parents).toContain('9 Open Road');
  });
});
