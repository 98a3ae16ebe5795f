// From where on a screen leads the eye to a figure. These numbers are this program's own plain defaults, no law and no score:
// the figure itself always stands beside the sign.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export type FigureLevels = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** A week of a class: sessions missed of 100 from which it is low, and from which it is among the lowest. */
  readonly heat: { readonly lowFrom: number; readonly lowestFrom: number };
  /** Possible sessions below which a percentage alone would mislead, so that the count stands beside it. */
  readonly fewSessions: number;
  readonly reference: string;
};

export const figureLevels: readonly FigureLevels[] = [
  {
    from: plainDate('2015-09-01'),
    heat: { lowFrom: 10, lowestFrom: 15 },
    fewSessions: 20,
    reference: 'Defaults of this program, neither law nor guidance',
  },
];

/** The levels of a day; undefined at a date that none covers, where nothing is marked. */
export function figureLevelsAt(on: PlainDate): FigureLevels | undefined {
  return figureLevels.find(({ from, to }) => from <= on && (to === undefined || on <= to));
}

export type HeatLevel = 'usual' | 'low' | 'lowest';

/** How far a week of a class lies below what is usual; undefined without a session, or where no levels cover the day. */
export function heatLevel(
  { possible, absent }: { readonly possible: number; readonly absent: number },
  on: PlainDate,
): HeatLevel | undefined {
  const heat = figureLevelsAt(on)?.heat;
  if (possible === 0 || heat === undefined) return undefined;
  if (absent * 100 >= possible * heat.lowestFrom) return 'lowest';
  return absent * 100 >= possible * heat.lowFrom ? 'low' : 'usual';
}

/** Whether the count must stand beside a percentage of so many possible sessions: always, where no levels cover the day. */
export function areFewSessions(possible: number, on: PlainDate): boolean {
  const few = figureLevelsAt(on)?.fewSessions;
  return few === undefined || possible < few;
}
