// The groups whose attendance is looked at side by side. A session counts where the pupil belonged on its day, as far as the
// day of a change is known: `undatedGroupKinds` are those of which it is not.
import type { PlainDate } from '#shared/lib/plain-date.ts';

export const groupKinds = [
  ...(['school', 'year', 'class', 'sex', 'sen', 'eal', 'fsm', 'ethnicity'] as const),
  ...(['youngCarer', 'programme', 'arrival', 'lookedAfter'] as const),
] as const;
export type GroupKind = (typeof groupKinds)[number];

export type PupilGroup = { readonly kind: GroupKind; readonly value: string };

/** Seen, chosen, totalled or subtracted by nobody without the care right (practice rule 12). */
export const careGroupKinds: ReadonlySet<GroupKind> = new Set<GroupKind>(['lookedAfter']);

/** The roll keeps no day on which these began or ended: every session counts where the pupil stands as last known. */
export const undatedGroupKinds: ReadonlySet<GroupKind> = new Set<GroupKind>(['sex', 'sen', 'eal', 'fsm', 'ethnicity']);

export const groupKindTitles: Readonly<Record<GroupKind, string>> = {
  school: 'Whole school',
  year: 'Year groups',
  class: 'Classes',
  sex: 'Sex',
  sen: 'Special educational needs',
  eal: 'English as an additional language',
  fsm: 'Free school meals',
  ethnicity: 'Ethnicity',
  youngCarer: 'Young carers',
  programme: 'Programmes',
  arrival: 'Joined during the year',
  lookedAfter: 'Looked-after children',
};

export type GroupFacts = {
  readonly yearGroup: string | undefined;
  readonly className: string | undefined;
  readonly sex: string | undefined;
  readonly sen: string | undefined;
  readonly eal: boolean | undefined;
  readonly fsm: boolean | undefined;
  readonly ethnicity: string | undefined;
  /** Somebody said so; whoever is not known as one may be one. */
  readonly youngCarer: boolean;
  /** The names of the programmes that the pupil is in. */
  readonly programmes: readonly string[];
  readonly startedOn: PlainDate;
  /** The first school day of the school year of the period's end. */
  readonly yearBegan: PlainDate | undefined;
  /** Undefined where whoever asks may not know. */
  readonly lookedAfter: boolean | undefined;
};

/** A fact that is not held puts a pupil into *not recorded*, never into the other group. */
const notRecorded = 'not recorded';
const noClass = 'no class';

/** What is not recorded, or in no class: a group of those who are in none. */
export function isUnnamed({ value }: PupilGroup): boolean {
  return value === notRecorded || value === noClass;
}

/** The values of each kind for one pupil on one day; a kind that whoever asks may not know is left out. */
export function groupsOf(facts: GroupFacts): readonly PupilGroup[] {
  const joined = facts.yearBegan !== undefined && facts.startedOn > facts.yearBegan;
  const groups: PupilGroup[] = [
    { kind: 'school', value: 'all' },
    { kind: 'year', value: facts.yearGroup ?? notRecorded },
    { kind: 'class', value: facts.className ?? noClass },
    { kind: 'sex', value: facts.sex ?? notRecorded },
    { kind: 'sen', value: facts.sen ?? notRecorded },
    { kind: 'eal', value: yesOrNo(facts.eal) },
    { kind: 'fsm', value: yesOrNo(facts.fsm) },
    { kind: 'ethnicity', value: facts.ethnicity ?? notRecorded },
    { kind: 'youngCarer', value: facts.youngCarer ? 'yes' : 'not known as one' },
    ...(facts.programmes.length === 0 ? ['in none'] : facts.programmes).map((value) => ({ kind: 'programme' as const, value })),
    { kind: 'arrival', value: joined ? 'joined during the year' : 'here from the start' },
  ];
  if (facts.lookedAfter !== undefined)
    groups.push({ kind: 'lookedAfter', value: facts.lookedAfter ? 'looked after' : 'not looked after' });
  return groups;
}

function yesOrNo(known: boolean | undefined): string {
  if (known === undefined) return notRecorded;
  return known ? 'yes' : 'no';
}
