// Which mark a session calls for that a suspension covers or covered. Nothing here writes: a person looks and presses.
import { saysPresent } from '#shared/domain/registers/correction-plan.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export const suspendedSymbol = 'E';
const notEstablished = 'N';

/** Where a session stands: within the suspension, after education began elsewhere, or after the head took it back. */
export type SessionStanding = 'suspended' | 'provision' | 'takenBack';

/** Entries that may give way to E: nothing, no reason yet, unauthorised. */
const giveWay = ['N', 'O'] as const;

export type SuspensionMark =
  | { readonly kind: 'write'; readonly symbol: string }
  | { readonly kind: 'leave'; readonly because: string };

/**
 * The mark for one session over `held` (null: blank). E never takes the place of a mark that says that the pupil was in
 * school or taught elsewhere; an E after the head took the suspension back becomes N, for why the pupil was away is then open.
 */
export function suspensionMark(standing: SessionStanding, held: string | null, on: PlainDate): SuspensionMark {
  if (standing === 'takenBack') {
    return held === suspendedSymbol
      ? { kind: 'write', symbol: notEstablished }
      : { kind: 'leave', because: 'It does not say E, so nothing is to be put right.' };
  }
  if (standing === 'provision') {
    const because = 'Education elsewhere began: the mark is what the provider confirms for that day.';
    return { kind: 'leave', because };
  }
  if (held === suspendedSymbol) return { kind: 'leave', because: 'It says E already.' };
  if (held === null || giveWay.some((one) => one === held)) return { kind: 'write', symbol: suspendedSymbol };
  const because = saysPresent(held, on)
    ? `${held} stands there: somebody saw the pupil or knew where it was taught.`
    : `${held} stands there.`;
  return { kind: 'leave', because: `${because} Correct it in the register if it is wrong.` };
}

export const provisionCodes = ['B', 'D', 'K'] as const;
export type ProvisionCode = (typeof provisionCodes)[number];

export const provisionTitles: Readonly<Record<ProvisionCode, string>> = {
  B: 'Arranged by the school, supervised, off site',
  D: 'At another school where the pupil is also registered',
  K: 'Arranged by the local authority',
};

/** The codes of education arranged during a suspension (SI 2024/208 reg 10 Table 2): who arranges it decides. */
export function provisionCodesFor(whoArranges: 'school' | 'authority'): readonly ProvisionCode[] {
  return whoArranges === 'school' ? ['B', 'D'] : ['K', 'D'];
}
