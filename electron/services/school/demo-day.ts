import { epochDay, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';
import { type Clock, fixedClock } from '../../ports/clock.ts';
import { lastCommandAt } from '../../store/ledger/commands.ts';
import { lastTakenDay } from '../../store/registers/taken-registers.ts';
import { schoolOf } from '../../store/school/school.ts';
import type { Store } from '../../store/store.ts';

/** Ten past one: the afternoon registers of the demo school are open, and some are still to be taken. */
const minuteAtOpening = 13 * 60 + 10;
const minute = 60_000;

/**
 * The demo school lives on its last day, whenever it is opened: its clock is moved there, to ten past one or to the
 * newest command if that is later, and runs on from there; its record never runs backwards. Any other school keeps the
 * clock of the world.
 */
export async function clockOf(store: Store, world: Clock): Promise<Clock> {
  const kept = await store.read(schoolOf);
  const day = kept?.demo === true ? await store.read(lastTakenDay) : undefined;
  if (day === undefined) return world;
  return movedClock(world, { day, after: await store.read(lastCommandAt) });
}

/** A clock that stands at `minuteAtOpening` of `day` now, or at `after`, and runs on at the world's pace; the day never ends. */
export function movedClock(world: Clock, { day, after }: { day: PlainDate; after?: Instant | undefined }): Clock {
  const opened = Date.parse(world.now());
  const end = instantOf(day, 1439);
  const opening = instantOf(day, minuteAtOpening);
  const start = Math.min(end, Math.max(opening, after === undefined ? opening : Date.parse(after)));
  const moment = (): number => Math.min(end, start + Date.parse(world.now()) - opened);
  return {
    now: () => new Date(moment()).toISOString() as Instant,
    today: () => day,
    minuteOfDay: () => minuteAtOpening + Math.floor((moment() - opening) / minute),
  };
}

/** That minute of that day as a moment, whatever the season's difference from UTC; milliseconds since 1970. */
function instantOf(day: PlainDate, minuteOfDay: number): number {
  const inUtc = epochDay(day) * 1440 + minuteOfDay;
  const local = fixedClock(new Date(inUtc * minute).toISOString());
  return (inUtc + minuteOfDay - local.minuteOfDay()) * minute;
}
