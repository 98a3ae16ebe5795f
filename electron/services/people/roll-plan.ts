import { comparableName, knownName } from '#shared/domain/people/name.ts';
import type { RollCare, RollRecord } from '#shared/domain/people/roll-record.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Enrolment } from '../../store/people/enrolments.ts';
import { pupilRowOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import type { HeldPupil, HeldRoll } from './held-roll.ts';
import { type ContactChange, contactChanges } from './merge-contacts.ts';
import {
  mergedEnrolments,
  mergedMemberships,
  type PlaceRules,
  type PlacesBefore,
  type PlannedMembership,
  plannedMemberships,
} from './merge-places.ts';
import { mergedPupil } from './merge-pupil.ts';

/** What a file knows beside its records. */
export type RollFileRules = Pick<PlaceRules, 'knowsLeaving'> & { readonly contactsUpTo: number };

/** What one record does to one pupil; `held` is absent where the pupil is new. */
export type PupilPlan = {
  readonly line: number;
  readonly held: HeldPupil | undefined;
  readonly placesBefore: PlacesBefore;
  readonly pupil: StoredPupil;
  readonly detailChanged: boolean;
  /** Entries that are new (number 0) or differ from the held ones. */
  readonly enrolments: readonly Enrolment[];
  readonly memberships: readonly PlannedMembership[];
  readonly contacts: readonly ContactChange[];
  readonly care: RollCare | undefined;
  /** True where the file gives no day of entry. */
  readonly entryUnknown: boolean;
};

export type RollPlan = {
  readonly added: readonly PupilPlan[];
  readonly changed: readonly PupilPlan[];
  readonly unchanged: readonly PupilPlan[];
  readonly missing: readonly HeldPupil[];
};

export type RollToPlan = {
  readonly held: HeldRoll;
  readonly records: readonly RollRecord[];
  readonly rules: RollFileRules;
  readonly today: PlainDate;
};

/** What taking in these records would do; nothing is decided later. Pupils whom the file does not name stay as they are. */
export function planRoll({ held, records, rules, today }: RollToPlan): RollPlan {
  const named = new Set(records.map((record) => record.upn));
  const placeRules = { today, knowsLeaving: rules.knowsLeaving, startsUnknown: unknownStart(held, today) };
  const plans = records.map((record) => planOf(record, { held, named, rules, placeRules }));
  const met = new Set(plans.map((plan) => plan.held));
  return {
    added: plans.filter((plan) => plan.held === undefined),
    changed: plans.filter((plan) => plan.held !== undefined && isChanged(plan)),
    unchanged: plans.filter((plan) => plan.held !== undefined && !isChanged(plan)),
    missing: [...held.byUpn.values()].filter(
      (one) => !met.has(one) && one.enrolments.some((time) => (time.leavesOn ?? today) >= today),
    ),
  };
}

/**
 * A school's first roll lists pupils who are already there: without an entry date they count from the first day of the
 * school year, so that the year's marks can follow. Later a pupil without one has just come.
 */
function unknownStart(held: HeldRoll, today: PlainDate): PlainDate {
  return held.byUpn.size === 0 ? academicYearOf(today).from : today;
}

type Around = {
  readonly held: HeldRoll;
  readonly named: ReadonlySet<string>;
  readonly rules: RollFileRules;
  readonly placeRules: PlaceRules;
};

function planOf(record: RollRecord, { held: roll, named, rules, placeRules }: Around): PupilPlan {
  const held = heldFor(record, roll, named);
  const placesBefore = {
    enrolments: held?.enrolments ?? [],
    memberships: plannedMemberships(held?.memberships ?? [], roll.classes),
  };
  const pupil = mergedPupil(record, held?.pupil);
  const enrolments = mergedEnrolments(record, placesBefore.enrolments, placeRules);
  const memberships = mergedMemberships({ record, before: placesBefore, enrolments, today: placeRules.today });
  return {
    line: record.line,
    held,
    placesBefore,
    pupil,
    detailChanged: held === undefined || JSON.stringify(pupilRowOf(held.pupil)) !== JSON.stringify(pupilRowOf(pupil)),
    enrolments: differing(enrolments, placesBefore.enrolments),
    memberships: differing(memberships, placesBefore.memberships),
    contacts: contactChanges({ held: held?.contacts ?? [], incoming: record.contacts, upTo: rules.contactsUpTo }),
    care: record.lookedAfter,
    entryUnknown: record.entryOn === undefined,
  };
}

/** By UPN; where the number was changed, by the former one, unless the file names that pupil too. */
function heldFor(record: RollRecord, roll: HeldRoll, named: ReadonlySet<string>): HeldPupil | undefined {
  const found = roll.byUpn.get(record.upn);
  if (found !== undefined || record.formerUpn === undefined || named.has(record.formerUpn)) return found;
  const former = roll.byUpn.get(record.formerUpn);
  return former !== undefined && former.pupil.bornOn === record.dateOfBirth ? former : undefined;
}

function differing<Row extends { readonly id: number }>(after: readonly Row[], before: readonly Row[]): readonly Row[] {
  const held = new Map(before.map((row) => [row.id, JSON.stringify(row, Object.keys(row).sort())]));
  return after.filter((row) => held.get(row.id) !== JSON.stringify(row, Object.keys(row).sort()));
}

function isChanged(plan: PupilPlan): boolean {
  return plan.detailChanged || plan.enrolments.length > 0 || plan.memberships.length > 0 || plan.contacts.length > 0;
}

/** The known name by which screens name the pupil. */
export function planName(plan: PupilPlan): string {
  return knownName(plan.pupil);
}

/** True where a held pupil's number now carries another person's name and birthday: likely two pupils with one UPN. */
export function isAnotherPerson({ held, pupil }: PupilPlan): boolean {
  if (held === undefined || held.pupil.bornOn === pupil.bornOn) return false;
  return comparableName(held.pupil.legalForename) !== comparableName(pupil.legalForename);
}
