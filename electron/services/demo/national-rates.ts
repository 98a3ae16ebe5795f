import type { YearGroup } from '#shared/domain/people/year-group.ts';
import rates from '../../../resources/demo/national-rates.json' with { type: 'json' };

/** Age band of the national figures: a pupil of an all-through school counts by year group. */
export type RateBand = 'Primary' | 'Secondary';

export const rateBands: readonly RateBand[] = ['Primary', 'Secondary'];

export type BandRates = {
  /** Per cent of possible sessions, by code. */
  readonly byCode: ReadonlyMap<string, number>;
  readonly overall: number;
  readonly authorised: number;
  readonly unauthorised: number;
  /** Absence on Monday to Friday, per cent. */
  readonly weekdays: readonly number[];
};

const primaryGroups: ReadonlySet<YearGroup> = new Set(['N1', 'N2', 'R', '1', '2', '3', '4', '5', '6']);

export function bandOf(yearGroup: YearGroup): RateBand {
  return primaryGroups.has(yearGroup) ? 'Primary' : 'Secondary';
}

const byBand: Readonly<Record<RateBand, BandRates>> = { Primary: ratesOf('Primary'), Secondary: ratesOf('Secondary') };

export function nationalRates(band: RateBand): BandRates {
  return byBand[band];
}

function ratesOf(band: RateBand): BandRates {
  const { byCode, overall, authorised, unauthorised } = rates.phases[band];
  return { byCode: new Map(Object.entries(byCode)), overall, authorised, unauthorised, weekdays: rates.weekdays[band] };
}

/** The rate of a code as a share of possible sessions, 0 where the code does not occur. */
export function codeShare(band: RateBand, symbol: string): number {
  return (byBand[band].byCode.get(symbol) ?? 0) / 100;
}

const shares = new Map(Object.entries(rates.bands));
const bandWidth = 0.05;
const mostAbsent = 0.82;

/**
 * The absence of the pupil at `rank` (0 to 1, least absent first) of a year group, as a share of possible sessions: the
 * national distribution read backwards. Reception, whose distribution is not published, is read as Year 1.
 */
export function absenceAtRank(yearGroup: YearGroup, rank: number): number {
  const distribution = shares.get(yearGroup) ?? shares.get('1') ?? [];
  let below = 0;
  for (const [place, share] of distribution.entries()) {
    if (rank < below + share || place === distribution.length - 1) {
      const within = share === 0 ? 0 : Math.min(1, (rank - below) / share);
      const from = place * bandWidth;
      return place === distribution.length - 1 ? from + within * within * (mostAbsent - from) : from + within * bandWidth;
    }
    below += share;
  }
  return 0;
}
