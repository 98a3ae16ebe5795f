import { type CodeClass, classOf, symbolOf } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type PupilTally = { possible: number; present: number; authorised: number; unauthorised: number };

type Part = 'present' | 'authorised' | 'unauthorised';

const parts: Readonly<Record<CodeClass, Part | undefined>> = {
  present: 'present',
  educational: 'present',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  notPossible: undefined,
  notCollected: undefined,
};

/** Figures of each pupil, added up from the very rows that are written, so that the two tables of a bundle cannot differ. */
export type PupilTallies = {
  add(mark: { pupil: number; marked_on: string; code: number }): void;
  of(pupil: number): Readonly<PupilTally>;
};

const none: Readonly<PupilTally> = { possible: 0, present: 0, authorised: 0, unauthorised: 0 };

export function pupilTallies(): PupilTallies {
  const tallies = new Map<number, PupilTally>();
  const partsByDay = new Map<string, (Part | undefined | null)[]>();
  const partOf = (day: string, code: number): Part | undefined => {
    const known = partsByDay.get(day) ?? [];
    partsByDay.set(day, known);
    const found = known[code];
    if (found !== undefined) return found ?? undefined;
    const part = parts[classOf(symbolOf(code), day as PlainDate)];
    known[code] = part ?? null;
    return part;
  };
  return {
    add: ({ pupil, marked_on: day, code }) => {
      const part = partOf(day, code);
      if (part === undefined) return;
      const tally = tallies.get(pupil) ?? { ...none };
      tallies.set(pupil, tally);
      tally[part] += 1;
      tally.possible += 1;
    },
    of: (pupil) => tallies.get(pupil) ?? none,
  };
}
