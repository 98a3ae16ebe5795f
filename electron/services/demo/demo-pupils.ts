import { upnCheckLetter } from '#shared/domain/people/upn.ts';
import { addDays, daysBetween, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { demoNames } from './demo-names.ts';
import type { DemoOptions, DemoPhase } from './demo-options.ts';
import { demoEstablishment, demoLaCode } from './demo-school.ts';
import { entryAge } from './demo-year-groups.ts';
import type { Household } from './household.ts';
import { demoHouseholds } from './households.ts';
import { type Random, randomFor } from './random.ts';
import type { Seat } from './seats.ts';

export type DemoPupil = Seat & {
  /** 1 up, without a gap. */
  readonly id: number;
  readonly household: Household;
  readonly upn: string;
  readonly formerUpn: string | null;
  readonly legalSurname: string;
  readonly legalForename: string;
  readonly middleNames: string | null;
  readonly knownSurname: string | null;
  readonly knownForename: string | null;
  readonly bornOn: PlainDate;
  readonly sex: 'F' | 'M';
  /** `N` none, `K` support, `E` plan. */
  readonly sen: 'N' | 'K' | 'E';
  readonly fsm: boolean;
  readonly eal: boolean;
  /** Written to the care table alone. */
  readonly lookedAfter: boolean;
};

export function demoPupils(options: DemoOptions, seats: readonly Seat[]): readonly DemoPupil[] {
  const phase = options.phase ?? 'Secondary';
  const households = demoHouseholds(options, seats);
  const serials = new Map<number, number>();
  return seats.map((seat, index) => {
    const household = households[index];
    if (household === undefined) throw new RangeError('a pupil without a home');
    const serial = serials.get(seat.cohort) ?? 0;
    serials.set(seat.cohort, serial + 1);
    const random = randomFor(options.seed, 'pupil', index);
    return {
      ...seat,
      id: index + 1,
      household,
      ...numbersOf({ seat, serial, phase, random }),
      ...personOf({ seat, household, phase, random }),
    };
  });
}

type Facts = { readonly seat: Seat; readonly household: Household; readonly phase: DemoPhase; readonly random: Random };

function personOf({ seat, household, phase, random }: Facts) {
  const { tradition } = household;
  const sex: 'F' | 'M' = random.chance(0.49) ? 'F' : 'M';
  const names = sex === 'F' ? tradition.girls : tradition.boys;
  const single = random.chance(0.002);
  const legalForename = single ? random.pick(demoNames.singleNames) : random.pick(names);
  const lookedAfter = household.kind === 'foster';
  const ownSurname = lookedAfter || random.chance(0.06) ? random.pick(tradition.surnames) : household.surname;
  const shortForm = demoNames.shortForms.get(legalForename);
  return {
    sex,
    legalForename,
    // A child with one name alone has it in both places in the department's files; a dash would be read out.
    legalSurname: single ? legalForename : ownSurname,
    middleNames: random.chance(0.45) ? middleNames(names, random) : null,
    knownForename: shortForm !== undefined && random.chance(0.6) ? shortForm : null,
    knownSurname: random.chance(0.02) ? random.pick(tradition.surnames) : null,
    bornOn: birthDate(seat, phase, random),
    sen: (['N', 'K', 'E'] as const)[random.weighted(lookedAfter ? [0.45, 0.3, 0.25] : [0.81, 0.14, 0.05])] ?? 'N',
    fsm: household.fsm,
    eal: random.chance(tradition.eal),
    lookedAfter,
  };
}

function middleNames(names: readonly string[], random: Random): string {
  return random.chance(0.12) ? `${random.pick(names)} ${random.pick(names)} ${random.pick(names)}` : random.pick(names);
}

/** A day in the twelve months that make the cohort. */
function birthDate(seat: Seat, phase: DemoPhase, random: Random): PlainDate {
  const year = seat.cohort - entryAge(phase) - 1;
  const from = plainDate(`${year}-09-01`);
  return addDays(from, random.int(daysBetween(from, plainDate(`${year + 1}-09-01`))));
}

type NumberFacts = { readonly seat: Seat; readonly serial: number; readonly phase: DemoPhase; readonly random: Random };

/** A number as the school that the pupil first went to gave it, in the year of the reception class. */
function numbersOf({ seat, serial, phase, random }: NumberFacts): { readonly upn: string; readonly formerUpn: string | null } {
  const allocated = String((seat.cohort - (entryAge(phase) - 4)) % 100).padStart(2, '0');
  const feeders = 8;
  const school = phase === 'Secondary' ? String(2001 + (serial % feeders)) : demoEstablishment;
  const number = String((phase === 'Secondary' ? Math.floor(serial / feeders) : serial) + 1).padStart(3, '0');
  const upn = withCheckLetter(`${seat.arrivedLate ? '371' : demoLaCode}${school}${allocated}${number}`);
  if (!seat.arrivedLate || !random.chance(0.2)) return { upn, formerUpn: null };
  return { upn, formerUpn: withCheckLetter(`3712${school.slice(1)}${allocated}${number.slice(1)}A`) };
}

function withCheckLetter(body: string): string {
  return `${upnCheckLetter(body)}${body}`;
}
