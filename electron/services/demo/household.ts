// Families: who the parents are, who lives where, and who may be told. Nothing here names a real person or place.
import { comparableName } from '#shared/domain/people/name.ts';
import { demoNames, type Tradition } from './demo-names.ts';
import type { Random } from './random.ts';

/**
 * `sharedCare`: the child lives with each of two parents in turn, at two addresses. `apart`: the child lives with one
 * and has contact with the other. `refuge` and `foster` are homes that say nothing about kinship.
 */
export type HouseholdKind = 'together' | 'alone' | 'apart' | 'sharedCare' | 'refuge' | 'foster';

export type DemoContact = {
  readonly title: string | null;
  readonly name: string;
  readonly relationship: string;
  readonly parentalResponsibility: boolean | null;
  readonly livesWith: boolean | null;
  readonly address: readonly string[];
  readonly addressWithheld: boolean;
  readonly phones: readonly string[];
  readonly email: string | null;
};

export type Household = {
  readonly id: number;
  readonly kind: HouseholdKind;
  readonly tradition: Tradition;
  readonly surname: string;
  readonly address: readonly string[];
  readonly addressWithheld: boolean;
  readonly fsm: boolean;
  readonly contacts: readonly DemoContact[];
};

/** Hands out phone numbers of the range kept for invented people, never the same to two people of one name. */
export type PhoneBook = { numberFor(name: string, random: Random): string };

export function phoneBook(): PhoneBook {
  const taken = new Set<string>();
  return {
    numberFor: (name, random) => {
      for (;;) {
        const number = `01632 960${String(random.int(999) + 1).padStart(3, '0')}`;
        const key = `${comparableName(name)} ${number}`;
        if (taken.has(key)) continue;
        taken.add(key);
        return number;
      }
    },
  };
}

export type HouseholdOptions = {
  readonly id: number;
  readonly kind: HouseholdKind;
  readonly random: Random;
  readonly phones: PhoneBook;
};

export function makeHousehold({ id, kind, random, phones }: HouseholdOptions): Household {
  const tradition =
    demoNames.traditions[random.weighted(demoNames.traditions.map((each) => each.share))] ?? demoNames.traditions[0];
  if (tradition === undefined) throw new RangeError('no names');
  const surname = random.pick(tradition.surnames);
  const address = kind === 'refuge' ? ['Refuge', 'c/o Harrowmere House', demoNames.town] : homeAddress(random);
  const people: People = { id, tradition, surname, address, random, phones };
  return {
    id,
    kind,
    tradition,
    surname,
    address,
    addressWithheld: kind === 'refuge',
    fsm: random.chance(kind === 'alone' || kind === 'refuge' ? 0.48 : 0.2),
    contacts: contactsOf(kind, people),
  };
}

type People = {
  readonly id: number;
  readonly tradition: Tradition;
  readonly surname: string;
  readonly address: readonly string[];
  readonly random: Random;
  readonly phones: PhoneBook;
};

function contactsOf(kind: HouseholdKind, people: People): readonly DemoContact[] {
  const { random } = people;
  const mother = parent(people, 'Mother');
  switch (kind) {
    case 'together':
      return [mother, parent(people, 'Father'), ...(random.chance(0.25) ? [helper(people)] : [])];
    case 'alone':
      return random.chance(0.85) ? [mother, ...(random.chance(0.6) ? [helper(people)] : [])] : [parent(people, 'Father')];
    case 'apart':
      return [mother, { ...parent(people, 'Father'), livesWith: false, address: homeAddress(random) }, ...stepFather(people)];
    case 'sharedCare':
      return [mother, { ...parent(people, 'Father'), address: homeAddress(random) }];
    case 'refuge':
      return [{ ...mother, addressWithheld: true, email: null }];
    case 'foster':
      return [
        { ...parent(people, 'Foster carer'), parentalResponsibility: false },
        { ...parent(people, 'Social worker'), parentalResponsibility: false, livesWith: false, address: [] },
      ];
  }
}

function parent(people: People, relationship: string): DemoContact {
  const { random, tradition } = people;
  const isMan = relationship === 'Father' || (relationship !== 'Mother' && random.chance(0.3));
  const surname = random.chance(0.82) ? people.surname : random.pick(tradition.surnames);
  const name = `${random.pick(isMan ? tradition.men : tradition.women)} ${surname}`;
  const phones = [people.phones.numberFor(name, random), ...(random.chance(0.3) ? [people.phones.numberFor(name, random)] : [])];
  return {
    title: isMan ? 'Mr' : random.pick(['Mrs', 'Ms', 'Miss']),
    name,
    relationship,
    parentalResponsibility: true,
    livesWith: true,
    address: people.address,
    addressWithheld: false,
    phones,
    email: random.chance(0.85) ? emailOf(name, people.id) : null,
  };
}

/** Letters that no accent makes are spelt out, so that the address is one that a mail program takes. */
function emailOf(name: string, household: number): string {
  const local = comparableName(name).replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll(' ', '.');
  return `${local}.${household}@post.example`;
}

/** Lives with the child and has no parental responsibility: is rung, and gets no letter as a parent by that alone. */
function stepFather(people: People): readonly DemoContact[] {
  if (!people.random.chance(0.3)) return [];
  return [
    {
      ...parent({ ...people, surname: people.random.pick(people.tradition.surnames) }, 'Father'),
      relationship: 'Step-father',
      parentalResponsibility: false,
    },
  ];
}

function helper(people: People): DemoContact {
  const relationship = people.random.pick(['Grandmother', 'Aunt', 'Childminder', 'Family friend']);
  const person = parent({ ...people, surname: people.random.pick(people.tradition.surnames) }, 'Mother');
  return { ...person, relationship, parentalResponsibility: false, livesWith: false, address: [], email: null };
}

function homeAddress(random: Random): readonly string[] {
  const postcode = `HZ${random.int(9) + 1} ${random.int(9) + 1}${random.pick(['AB', 'DE', 'JN', 'LQ', 'RT', 'UX', 'WY'])}`;
  return [`${random.int(180) + 1} ${random.pick(demoNames.streets)}`, random.pick(demoNames.districts), demoNames.town, postcode];
}
