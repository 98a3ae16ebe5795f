// What the office knows beside the marks: absences agreed for the days to come, and letters that must wait.
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { codeId } from './demo-codes.ts';
import type { DemoOptions } from './demo-options.ts';
import type { DemoPupil } from './demo-pupils.ts';
import type { PlantedCase } from './planted/planted-case.ts';
import { randomFor, shuffled } from './random.ts';
import { dayAtOrAfter, type YearGrid } from './year-grid.ts';

export type PlannedAbsence = {
  readonly pupil: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** 0 morning, 1 afternoon, null both. */
  readonly session: number | null;
  readonly symbol: string;
  readonly note: string;
};

const appointmentNotes = ['Orthodontist, letter seen', 'Hospital appointment, card seen', 'Optician, father rang'];

export type LetterHold = { readonly pupil: number; readonly reviewOn: PlainDate; readonly cause: string };

/** Part-time timetables that go on past `until`, and some appointments of the next school days. */
export function plannedAbsences(grid: YearGrid, { seed, until }: DemoOptions): readonly PlannedAbsence[] {
  const timetables = [...grid.places.keys()].flatMap((row) => timetableOf(grid, row, until));
  const random = randomFor(seed, 'appointments');
  const after = grid.year.days.filter((date) => date > until).slice(0, 5);
  const here = grid.places.filter((place) => place.to === undefined);
  const appointments = shuffled(here, random)
    .slice(0, after.length === 0 ? 0 : Math.min(6, Math.ceil(here.length / 60)))
    .map(({ pupil }): PlannedAbsence => {
      const date = random.pick(after);
      return { pupil: pupil.id, from: date, to: date, session: random.int(2), symbol: 'M', note: random.pick(appointmentNotes) };
    });
  return [...timetables, ...appointments];
}

function timetableOf(grid: YearGrid, row: number, until: PlainDate): readonly PlannedAbsence[] {
  const detail = grid.details.get(`${row} ${codeId('C2')}`);
  const pupil = grid.places[row]?.pupil.id;
  if (detail === undefined || pupil === undefined) return [];
  const part = codeId('C2');
  const days = [...grid.year.days.keys()].filter((day) => grid.codes[row * grid.sessions + day * 2 + 1] === part);
  const [from, to] = [grid.year.days[days[0] ?? -1], grid.year.days[days.at(-1) ?? -1]];
  if (from === undefined || to === undefined || from > until || to <= until || days.length < 15) return [];
  return [
    { pupil, from: grid.year.days[dayAtOrAfter(grid.year.days, until)] ?? from, to, session: 1, symbol: 'C2', note: detail },
  ];
}

/** Bereavement and the like: families to whom no letter may go for now, the planted one among them. */
export function letterHolds(
  pupils: readonly DemoPupil[],
  planted: readonly PlantedCase[],
  { seed, until }: DemoOptions,
): readonly LetterHold[] {
  const bereaved = planted.filter((each) => each.kind === 'near8LettersHeld').map((each) => each.pupil);
  const free = pupils.filter(
    ({ id, leavesOn, lookedAfter }) => leavesOn === undefined && !lookedAfter && !planted.some((each) => each.pupil === id),
  );
  const other = shuffled(free, randomFor(seed, 'holds')).slice(0, 1);
  return [
    ...bereaved.map((pupil) => ({ pupil, reviewOn: addDays(until, 21), cause: 'Bereavement in the family' })),
    ...other.map(({ id }) => ({ pupil: id, reviewOn: addDays(until, 28), cause: 'Asked for by the police' })),
  ];
}
