// A school read from the raw rows of its database, for tests that reckon everything a second time: strings and plain
// arrays, and nothing of the program's own.
import type { Store } from '#electron/store/store.ts';
import { rowsOf } from './raw-rows.ts';

export type RawMark = { readonly day: string; readonly session: 'AM' | 'PM'; readonly code: string };
export type RawPupil = { readonly id: number; readonly upn: string; readonly bornOn: string; readonly marks: readonly RawMark[] };

export type RawSchool = {
  /** On the roll at some time, in no order. */
  readonly pupils: readonly RawPupil[];
  readonly terms: readonly { readonly from: string; readonly to: string }[];
  readonly openDays: readonly string[];
  /** The Mondays of the weeks with an open day. */
  readonly weeks: readonly string[];
  readonly families: readonly (readonly number[])[];
  isOnRoll(pupil: number, day: string): boolean;
};

/** By the number under which the store holds a code. */
const symbols = '/ \\ L K V P W B D C1 M J1 S X C2 C T R I E Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 G N O U Z #'.split(' ');

export const present = '/ \\ L K V P W B'.split(' ');
export const authorised = 'C1 M J1 S C2 C T R I E'.split(' ');
export const unauthorised = 'G N O U'.split(' ');
export const possible = [...present, ...authorised, ...unauthorised];
export const absent = [...authorised, ...unauthorised];

export const step = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const mondays = new Map<string, string>();
/** A school has a few hundred days and many marks: each Monday is found once. */
export function monday(day: string): string {
  const found = mondays.get(day) ?? step(day, 1 - weekday(day));
  mondays.set(day, found);
  return found;
}

export async function rawSchool(store: Store): Promise<RawSchool> {
  const periods = await rowsOf<{ from_on: string; to_on: string; kind: string }>(
    store,
    'SELECT from_on, to_on, kind FROM calendar_period WHERE to_command IS NULL',
  );
  const terms = periods.filter(({ kind }) => kind === 'term').map(({ from_on, to_on }) => ({ from: from_on, to: to_on }));
  const off = periods.filter(({ kind }) => kind !== 'term');
  const openDays: string[] = [];
  for (const { from, to } of terms.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    for (let day = from; day <= to; day = step(day, 1)) {
      if (weekday(day) < 6 && !off.some((one) => one.from_on <= day && day <= one.to_on)) openDays.push(day);
    }
  }
  const marks = await rowsOf<{ pupil: number; marked_on: string; session: number; code: number }>(
    store,
    'SELECT pupil, marked_on, session, code FROM mark ORDER BY pupil, marked_on, session',
  );
  const ofPupil = Map.groupBy(marks, ({ pupil }) => pupil);
  const pupils = await rowsOf<{ id: number; upn: string; born_on: string }>(
    store,
    'SELECT id, upn, born_on FROM pupil_detail WHERE to_command IS NULL',
  );
  const spans = await rowsOf<{ pupil: number; starts_on: string; leaves_on: string | null }>(
    store,
    'SELECT pupil, starts_on, leaves_on FROM enrolment WHERE to_command IS NULL',
  );
  const members = await rowsOf<{ family: number; pupil: number }>(
    store,
    'SELECT family, pupil FROM family_member WHERE to_command IS NULL',
  );
  return {
    pupils: pupils.map(({ id, upn, born_on }) => ({
      id,
      upn,
      bornOn: born_on,
      marks: (ofPupil.get(id) ?? []).map(({ marked_on, session, code }) => ({
        day: marked_on,
        session: session === 0 ? 'AM' : 'PM',
        code: symbols[code - 1] ?? `no code ${code}`,
      })),
    })),
    terms,
    openDays,
    weeks: [...new Set(openDays.map(monday))],
    families: [...Map.groupBy(members, ({ family }) => family).values()].map((all) => all.map(({ pupil }) => pupil)),
    isOnRoll: (pupil, day) =>
      spans.some((span) => span.pupil === pupil && span.starts_on <= day && (span.leaves_on === null || day <= span.leaves_on)),
  };
}
