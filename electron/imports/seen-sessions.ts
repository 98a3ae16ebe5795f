import type { Session } from '#shared/domain/registers/session.ts';

type Place = { readonly day: number; readonly session: Session; readonly line: number };

/** Remembers on which line each pupil's session stood, in four bytes each: a set of texts would take a hundred. */
export type SeenSessions = {
  /** The line on which the session stood before; undefined where it is new, and remembered from now on. */
  mark(pupil: number, place: Place): number | undefined;
};

export function seenSessions(): SeenSessions {
  const linesByDay = new Map<number, Uint32Array>();
  return {
    mark(pupil, { day, session, line }) {
      const slot = 2 * pupil + (session === 'AM' ? 0 : 1);
      let lines = linesByDay.get(day);
      if (lines === undefined || slot >= lines.length) {
        lines = grown(lines, slot);
        linesByDay.set(day, lines);
      }
      const first = lines[slot];
      if (first !== undefined && first !== 0) return first;
      lines[slot] = line;
      return undefined;
    },
  };
}

function grown(lines: Uint32Array | undefined, slot: number): Uint32Array {
  const larger = new Uint32Array(Math.max(256, 2 * slot + 2));
  if (lines !== undefined) larger.set(lines);
  return larger;
}
