// Who is in the building now, for the fire list: the marks of the session, then who went out and came back since.

/** Codes of pupils at a place of education that is not the school's own (WTISA, codes K, B, V, P and W). */
export const offSiteSymbols: readonly string[] = ['K', 'B', 'V', 'P', 'W'];

/** U is an unauthorised absence of the session, but the child who has it came in and is in the building. */
export const inBuildingSymbols: readonly string[] = ['/', '\\', 'L', 'U'];

export type Place = 'in' | 'offSite' | 'signedOut' | 'notKnown' | 'absent';

/** Minutes since midnight, the school's time. */
export type Leaving = {
  readonly left: number;
  readonly returned?: number | undefined;
  readonly offSite: boolean;
};

export type WhereaboutsFacts = {
  /** The mark of the session; absent where the register has none for this pupil yet. */
  readonly symbol?: string | undefined;
  /** The minute at which the register of the session opened. */
  readonly opens: number;
  readonly minuteOfDay: number;
  /** Of today, in any order. */
  readonly leavings: readonly Leaving[];
};

/**
 * Where one pupil is. The latest leaving decides when it fell in this session or the mark does not say the child is here:
 * a child marked present after it went out is looked for, not left out. A return of this session puts the child in.
 */
export function whereabouts({ symbol, opens, minuteOfDay, leavings }: WhereaboutsFacts): Place {
  const latest = leavings.filter(({ left }) => left <= minuteOfDay).toSorted((one, other) => other.left - one.left)[0];
  const marked = placeOf(symbol);
  if (latest === undefined) return marked;
  const { returned } = latest;
  if (returned === undefined || returned > minuteOfDay) {
    if (marked === 'in' && latest.left < opens) return 'in';
    return latest.offSite ? 'offSite' : 'signedOut';
  }
  return returned >= opens ? 'in' : marked;
}

function placeOf(symbol: string | undefined): Place {
  if (symbol === undefined) return 'notKnown';
  if (inBuildingSymbols.includes(symbol)) return 'in';
  return offSiteSymbols.includes(symbol) ? 'offSite' : 'absent';
}
