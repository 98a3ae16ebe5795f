import { type ExpectedStanding, maySettleUnconfirmed, wordRefusal } from '#shared/domain/registers/plans/expected-elsewhere.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';
import { formatDay, formatMinuteOfDay } from '../../components/format-date.ts';

export type ExpectedList = Outputs['registers']['expected'];
export type ExpectedGroup = ExpectedList['groups'][number];
export type ExpectedPupil = ExpectedGroup['pupils'][number];
export type SayExpected = Inputs['registers']['sayExpected'];

export const standingWords: Readonly<Record<ExpectedStanding, string>> = {
  overdue: 'not confirmed, register closed',
  awaited: 'waiting to be confirmed',
  unconfirmed: 'N, nobody confirmed',
  unsaid: 'in the register, nobody named who confirmed',
  notArrived: 'did not arrive: N',
  ahead: 'session to come',
  confirmed: 'confirmed',
  otherwise: 'the register says something else',
};

/** `3 not confirmed, register closed; 1 confirmed`. */
export function groupWords({ pupils }: Pick<ExpectedGroup, 'pupils'>): string {
  const counts = Map.groupBy(pupils, (one) => one.standing);
  return [...counts].map(([standing, ofOne]) => `${ofOne.length} ${standingWords[standing]}`).join('; ');
}

export function placeWords({ provider, note }: Pick<ExpectedGroup, 'provider' | 'note'>): string {
  return provider ?? `Nobody named: ${note}`;
}

export function saidWords({ said }: Pick<ExpectedPupil, 'said'>, date: string): string | undefined {
  if (said === undefined) return undefined;
  const day = said.on === date ? '' : `${formatDay(said.on)} `;
  return `${said.by}, ${day}${formatMinuteOfDay(said.minute)}: ${said.arrived ? 'arrived' : 'did not arrive'}`;
}

/** Whether one of the two acts could be taken for this pupil now. */
export function mayBeSaid(pupil: Pick<ExpectedPupil, 'standing'>): boolean {
  return [true, false].some((arrived) => wordRefusal(pupil.standing, arrived) === undefined);
}

/** Of the ticked pupils those for whom the act is open. */
export function sayable(
  pupils: readonly ExpectedPupil[],
  ticked: ReadonlySet<number>,
  arrived: boolean,
): readonly ExpectedPupil[] {
  return pupils.filter((one) => ticked.has(one.pupil) && wordRefusal(one.standing, arrived) === undefined);
}

/** Everyone about whom a word is still wanted is ticked to begin with. */
export function tickedAtFirst(pupils: readonly ExpectedPupil[]): ReadonlySet<number> {
  const wanted: ReadonlySet<ExpectedStanding> = new Set(['overdue', 'awaited', 'unconfirmed', 'unsaid']);
  return new Set(pupils.filter((one) => wanted.has(one.standing)).map((one) => one.pupil));
}

export type Unconfirmed = {
  readonly line: string;
  readonly place: Inputs['registers']['closeExpected']['sessions'][number];
};

/** What "close" would write as N: each one by name, with its place. */
export function unconfirmedOf(groups: readonly ExpectedGroup[]): readonly Unconfirmed[] {
  return groups.flatMap((group) =>
    group.pupils
      .filter((one) => maySettleUnconfirmed(one.standing))
      .map((one) => ({
        line: `${one.knownName}, ${one.className}, ${group.session}: ${group.symbol}, ${placeWords(group)}`,
        place: { pupil: one.pupil, session: group.session, seen: one.seen },
      })),
  );
}
