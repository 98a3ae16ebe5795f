import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import type { OfficeClient } from '../../../tests/support/test-office.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { addVersions } from '../../store/versions.ts';

const mother = 1 as ContactId;
const father = 2 as ContactId;

describe('an address that the safeguarding lead withholds', () => {
  let school: ClassOffice;
  let lead: OfficeClient;
  let ada: PupilId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T10:00:00.000Z', [{ forename: 'Ada', surname: 'Ash' }]);
    lead = await school.office.as('Sol Deane');
    [ada] = school.pupils as [PupilId];
    const contact = (id: ContactId, name: string, street: string) =>
      contactRowOf({
        ...{ id, pupil: ada, position: id, title: undefined, name, relationship: 'Parent', parentalResponsibility: true },
        ...{ livesWith: id === mother, addressLines: [street], addressWithheld: false, phones: [], email: undefined },
      });
    await fillOffice(school.office, (write) =>
      addVersions(write, 'contact', [contact(mother, 'Cora Ash', '4 Mill Lane'), contact(father, 'Ben Quay', '9 Quay Street')]),
    );
  });
  afterEach(() => school.office.close());

  const addresses = async () => (await school.officer.people.sheet({ pupil: ada })).contacts.map(({ address }) => address);

  it('reads c/o the school for everybody, and its cause is for the lead and the head alone', async () => {
    await lead.people.withholdAddress({ pupil: ada, contact: mother, cause: 'moved to a refuge' });
    expect(await addresses()).toEqual([['c/o the school'], ['9 Quay Street']]);
    expect(JSON.stringify(await school.officer.people.sheet({ pupil: ada }))).not.toContain('refuge');
    await expect(school.officer.people.withheldAddresses({ pupil: ada })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { contacts } = await school.head.people.withheldAddresses({ pupil: ada });
    expect(contacts).toMatchObject([{ withheld: true, cause: 'moved to a refuge' }, { withheld: false }]);
  });

  it('is shown again with a reason, and not a second time', async () => {
    await lead.people.withholdAddress({ pupil: ada, contact: null, cause: 'police advice' });
    expect((await lead.people.withheldAddresses({ pupil: ada })).home).toEqual({ withheld: true, cause: 'police advice' });
    const again = { pupil: ada, contact: null, reason: 'advice was lifted' };
    await lead.people.showAddress(again);
    expect((await lead.people.withheldAddresses({ pupil: ada })).home).toEqual({ withheld: false });
    expect(await addresses()).toEqual([['4 Mill Lane'], ['9 Quay Street']]);
    await expect(lead.people.showAddress(again)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('names a recipient, once, until the lead says otherwise', async () => {
    await lead.people.withholdAddress({ pupil: ada, contact: mother, cause: 'moved to a refuge' });
    await lead.people.nameRecipient({ pupil: ada, contact: mother, cause: 'asked for letters by hand' });
    await lead.people.nameRecipient({ pupil: ada, contact: mother, cause: 'fetches them at the desk' });
    const named = async () => (await lead.people.withheldAddresses({ pupil: ada })).contacts.map((one) => one.named);
    expect(await named()).toEqual(['fetches them at the desk', undefined]);
    await lead.people.unnameRecipient({ pupil: ada, contact: mother, reason: 'moved again' });
    expect(await named()).toEqual([undefined, undefined]);
    const end = lead.people.unnameRecipient({ pupil: ada, contact: mother, reason: 'moved again' });
    await expect(end).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('belongs to this pupil: another pupil’s contact is refused and nothing is written', async () => {
    const stranger = { pupil: ada, contact: 77 as ContactId, cause: 'some cause' };
    await expect(lead.people.withholdAddress(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(lead.people.nameRecipient(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
