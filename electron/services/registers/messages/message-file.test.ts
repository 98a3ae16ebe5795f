import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { contactRowOf } from '../../../store/people/contacts.ts';
import { pupilRowOf, pupilsOf } from '../../../store/people/pupil-details.ts';
import { writeMarks } from '../../../store/registers/marks.ts';
import { replaceVersion } from '../../../store/versions.ts';

const date = plainDate('2026-11-24');
const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'];
const contactsEach = 2;
let school: ClassOffice;
let text = 0;

beforeAll(async () => {
  school = await classOffice(
    '2026-11-24T10:00:00.000Z',
    names.map((forename) => ({ forename })),
  );
  await fillOffice(school.office, (write) =>
    writeMarks(
      write,
      school.pupils.map((pupil) => ({ pupil, date, session: 'AM' as const, entry: { symbol: 'N' } })),
    ),
  );
  await school.head.registers.messageTextSave({ title: 'First', wording: '{school}: {pupil} was not in school on {day}.' });
  const draft = (await school.head.registers.messageTexts({})).texts[0];
  if (draft === undefined) throw new Error('no text');
  text = draft.id;
  await school.head.registers.messageTextApprove({ id: text, seen: draft.now.command });
});
afterAll(() => school.office.close());

/** Few numbers in many spellings, so that families share them. */
const spellings = [
  ['01632960101', '01632 960101', '+44 1632 960101', '(01632) 960-101', '01632 960101 (evenings)'],
  ['01632960102', '01632 960102', '0044 1632 960102', 'home: 01632960102'],
  ['07700900103', '07700 900103', '+44 (0)7700 900103'],
  ['01632960104', '01632 960104'],
  ['07700900105', '07700 900105'],
  ['01632960106', '01632 960106'],
] as const;

const phone = fc
  .constantFrom(...spellings)
  .chain(([digits, ...written]) => fc.constantFrom(...written).map((as) => ({ digits, as })));
const email = fc.constantFrom('a@home.example', 'A@Home.example ', 'b@home.example', 'c@home.example', undefined);
const person = fc.record({
  phones: fc.array(phone, { maxLength: 2 }),
  email,
  withheld: fc.boolean(),
  rare: fc.integer({ min: 0, max: 3 }),
});
const family = fc.record({
  hidden: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  people: fc.array(person, { minLength: contactsEach, maxLength: contactsEach }),
});
type Family = typeof family extends fc.Arbitrary<infer One> ? One : never;

const isWithheld = ({ withheld, rare }: Family['people'][number]): boolean => withheld && rare === 0;

async function settle(families: readonly Family[]): Promise<void> {
  await fillOffice(school.office, async (write) => {
    for (const pupil of await pupilsOf(write.db)) {
      const own = families[school.pupils.indexOf(pupil.id)];
      await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...pupil, addressWithheld: own?.hidden ?? false }));
      for (const [place, one] of (own?.people ?? []).entries())
        await replaceVersion(write, 'contact', rowOf(pupil.id, place, one));
    }
  });
}

function rowOf(pupil: PupilId, place: number, one: Family['people'][number]) {
  return contactRowOf({
    ...{ id: (pupil * contactsEach + place) as ContactId, pupil, position: place + 1, title: undefined },
    ...{ name: `Parent ${pupil} ${place}`, relationship: 'Parent', parentalResponsibility: true, livesWith: true },
    ...{ addressLines: [], addressWithheld: isWithheld(one), phones: one.phones.map(({ as }) => as), email: one.email },
  });
}

/** The file of everybody to whom a message may go; empty where there is nobody. */
async function fileOf(means: 'text' | 'email'): Promise<string> {
  const { text: seen, rows } = await school.officer.registers.messageProposal({ text, date, means });
  const chosen = rows.flatMap(({ pupil, contact }) => (contact ? [{ pupil, contact: contact.id, again: true }] : []));
  if (chosen.length === 0) return '';
  const { file } = await school.officer.registers.messagePrepare({ text, seen, date, means, rows: chosen });
  return new TextDecoder().decode(await school.office.fetch(file.ticket));
}

it('no row of any file carries a number or address that somebody withholds, however it is written and whoever shares it', async () => {
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(family, { minLength: names.length, maxLength: names.length }), async (families) => {
      await settle(families);
      const secret = families.flatMap(({ hidden, people }) => people.filter((one) => hidden || isWithheld(one)));
      const csv = `${await fileOf('text')}${await fileOf('email')}`.toLowerCase();
      lines += csv.split('\r\n').length;
      for (const { phones, email: address } of secret) {
        for (const { digits } of phones) expect(csv).not.toContain(digits);
        if (address !== undefined) expect(csv).not.toContain(address.trim().toLowerCase());
      }
    }),
    { numRuns: 12 },
  );
  expect(lines, 'files that hold something').toBeGreaterThan(12);
});
