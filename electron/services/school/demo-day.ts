import { daysBetween, type Instant, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import { lastTakenDay } from '../../store/registers/taken-registers.ts';
import { schoolOf } from '../../store/school/school.ts';
import type { Store } from '../../store/store.ts';

/** Ten past one: the afternoon registers of the demo school are open, and some are still to be taken. */
const minuteAtOpening = 13 * 60 + 10;
const minute = 60_000;

/**
 * The demo school lives on its last day, whenever it is opened: its clock is moved there and runs on from ten past one.
 * Any other school keeps the clock of the world.
 */
export async function clockOf(store: Store, world: Clock): Promise<Clock> {
  const kept = await store.read(schoolOf);
  const day = kept?.demo === true ? await store.read(lastTakenDay) : undefined;
  return day === undefined ? world : movedClock(world, day);
}

/** A clock that stands at `minuteAtOpening` of `day` now and runs on at the world's pace. */
export function movedClock(world: Clock, day: PlainDate): Clock {
  const worldDay = plainDate(world.today());
  const shift = daysBetween(worldDay, day) * 1440 + minuteAtOpening - world.minuteOfDay();
  const openedAt = Date.parse(world.now());
  const elapsed = (): number => Math.floor((Date.parse(world.now()) - openedAt) / minute);
  return {
    now: () => new Date(Date.parse(world.now()) + shift * minute).toISOString() as Instant,
    today: () => day,
    minuteOfDay: () => Math.min(1439, minuteAtOpening + elapsed()),
  };
}
