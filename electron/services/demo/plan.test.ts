import { describe, expect, it } from 'vitest';
import { proposeFamilies } from '#shared/domain/people/families.ts';
import { checkUpn } from '#shared/domain/people/upn.ts';
import { expectedYearGroup } from '#shared/domain/people/year-group.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { DemoOptions } from './demo-options.ts';
import { plan } from './plan.ts';

const until = plainDate('2026-11-20');
const usual: DemoOptions = { pupils: 300, years: 1.5, seed: 1, until };
const demo = plan(usual);
const here = demo.pupils.filter((pupil) => pupil.leavesOn === undefined);

it.each<DemoOptions>([
  usual,
  { ...usual, pupils: 20 },
  { ...usual, pupils: 23, phase: 'Primary', years: 0.5 },
  { ...usual, pupils: 501, phase: 'All-through' },
  { ...usual, pupils: 97, until: plainDate('2026-08-14') },
  { ...usual, pupils: 60, until: plainDate('2026-09-03'), years: 0.5 },
  { ...usual, pupils: 60, until: plainDate('2026-02-01'), years: 2.5 },
])('has exactly the pupils asked for on roll, each in a class of their age: %j', (options) => {
  const school = plan(options);
  const onRoll = school.pupils.filter((pupil) => pupil.startsOn <= options.until && pupil.leavesOn === undefined);
  expect(onRoll).toHaveLength(options.pupils);
  const now = school.grids.at(-1)?.places.filter((place) => place.to === undefined) ?? [];
  expect(now).toHaveLength(options.pupils);
  for (const place of now) expect(place.yearGroup).toBe(expectedYearGroup(place.pupil.bornOn, options.until));
  expect(new Set(now.map((place) => place.classId)).size).toBe(school.classes.length);
});

it('still shows the year that ended on the first of September, before anyone is back', () => {
  const onDay = plainDate('2026-09-01');
  const school = plan({ ...usual, pupils: 50, until: onDay });
  expect(school.grids.at(-1)?.year.startYear).toBe(2025);
  expect(school.pupils.filter((pupil) => pupil.startsOn <= onDay && pupil.leavesOn === undefined)).toHaveLength(50);
});

describe('the people', () => {
  it('have numbers that are valid and their own', () => {
    for (const { upn, formerUpn } of demo.pupils) {
      expect(checkUpn(upn)).toMatchObject({ kind: 'valid', temporary: false });
      if (formerUpn !== null) expect(checkUpn(formerUpn)).toMatchObject({ kind: 'valid', temporary: true });
    }
    expect(new Set(demo.pupils.map((pupil) => pupil.upn)).size).toBe(demo.pupils.length);
  });

  it('come and go in mid-year', () => {
    expect(demo.pupils.filter((pupil) => pupil.arrivedLate).length).toBeGreaterThan(3);
    const leavers = demo.pupils.filter((pupil) => pupil.leavesOn !== undefined && !pupil.leavesOn.includes('-07-'));
    expect(leavers.length).toBeGreaterThan(0);
    for (const pupil of demo.pupils) expect(pupil.startsOn <= (pupil.leavesOn ?? until)).toBe(true);
  });

  it('bring names of every kind', () => {
    const names = here.map((pupil) => `${pupil.legalForename} ${pupil.middleNames ?? ''} ${pupil.legalSurname}`);
    for (const kind of [/[^ -~’]/, /’/, /-/, /.{35}/]) expect(names.filter((name) => kind.test(name)).length).toBeGreaterThan(0);
    expect(here.some((pupil) => pupil.knownForename !== null)).toBe(true);
  });

  it('have plausible shares of free meals, special needs and another language', () => {
    const share = (is: (pupil: (typeof here)[number]) => boolean) => here.filter(is).length / here.length;
    expect(share((pupil) => pupil.fsm)).toBeGreaterThan(0.15);
    expect(share((pupil) => pupil.fsm)).toBeLessThan(0.38);
    expect(share((pupil) => pupil.sen !== 'N')).toBeGreaterThan(0.12);
    expect(share((pupil) => pupil.sen !== 'N')).toBeLessThan(0.28);
    expect(share((pupil) => pupil.eal)).toBeGreaterThan(0.08);
  });

  it('are reached at addresses and numbers that belong to nobody', () => {
    for (const { contacts, kind } of demo.pupils.map((pupil) => pupil.household)) {
      expect(contacts.length).toBeGreaterThan(0);
      for (const contact of contacts) {
        for (const phone of contact.phones) expect(phone).toMatch(/^01632 960\d{3}$/);
        if (contact.email !== null) expect(contact.email).toMatch(/^[a-z0-9.]+@post\.example$/);
        if (kind === 'refuge') expect(contact.addressWithheld).toBe(true);
      }
    }
  });
});

describe('the families', () => {
  const proposals = proposeFamilies(
    demo.pupils.map((pupil) => ({
      id: String(pupil.id),
      addressWithheld: pupil.household.addressWithheld,
      address: { lines: pupil.household.address },
      contacts: pupil.household.contacts.map((contact) => ({
        name: contact.name,
        relationship: contact.relationship,
        parentalResponsibility: contact.parentalResponsibility ?? undefined,
        livesWith: contact.livesWith ?? undefined,
        phones: contact.phones,
        email: contact.email ?? undefined,
        addressWithheld: contact.addressWithheld,
      })),
    })),
  );
  const homeOf = new Map(demo.pupils.map((pupil) => [String(pupil.id), pupil.household]));

  it('are found by their contacts, each with one home', () => {
    expect(proposals.length).toBeGreaterThan(20);
    for (const { pupilIds } of proposals) expect(new Set(pupilIds.map((id) => homeOf.get(id))).size).toBe(1);
  });

  it('do not come out of a refuge or a foster home', () => {
    for (const { pupilIds } of proposals) {
      for (const id of pupilIds) expect(['foster', 'refuge']).not.toContain(homeOf.get(id)?.kind);
    }
    expect(here.filter((pupil) => pupil.household.kind === 'refuge')).toHaveLength(2);
  });

  it('know parents apart at two addresses, and adults without parental responsibility', () => {
    const contacts = here.flatMap((pupil) => pupil.household.contacts);
    const shared = here.filter(({ household }) => household.kind === 'sharedCare');
    expect(shared.length).toBeGreaterThan(0);
    for (const { household } of shared) {
      expect(new Set(household.contacts.map((contact) => contact.address.join())).size).toBe(2);
      expect(household.contacts.every((contact) => contact.livesWith === true)).toBe(true);
    }
    expect(contacts.some((contact) => contact.parentalResponsibility === false && contact.livesWith === true)).toBe(true);
  });
});

it.each([
  [20, 3],
  [300, 3],
  [2000, 9],
])('has at %d pupils %d looked after', (pupils, lookedAfter) => {
  const school = plan({ ...usual, pupils, years: 0.5 });
  expect(school.pupils.filter((pupil) => pupil.lookedAfter && pupil.leavesOn === undefined)).toHaveLength(lookedAfter);
});
