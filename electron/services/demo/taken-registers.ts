import type { WriteDb } from '#electron/store/handles.ts';
import { addVersions } from '#electron/store/versions.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { DemoPlan } from './plan.ts';

/** The registers of one session that were taken, and when the last of them was. */
export type TakenRegisters = {
  readonly date: PlainDate;
  /** 0 morning, 1 afternoon. */
  readonly session: number;
  readonly minute: number;
  readonly rows: readonly { readonly id: number; readonly classId: number }[];
};

const daysShown = 10;
const minutesToTake = 8;

/** Every class and session of the last ten school days, but for the registers left open on the last one; oldest first. */
export function takenRegisters({ calendar, classes, untaken, options, school }: DemoPlan): readonly TakenRegisters[] {
  const days = schoolDays(calendar.calendar, calendar.marksFrom, options.until).slice(-daysShown);
  let id = 0;
  return days.flatMap((date) =>
    ([school.times.AM, school.times.PM] as const).map((times, session) => {
      const taken = classes.filter(
        (each) => session === 0 || !untaken.some((open) => open.classId === each.id && open.date === date),
      );
      const rows = taken.map((each) => {
        id += 1;
        return { id, classId: each.id };
      });
      return { date, session, minute: times.opens + minutesToTake, rows };
    }),
  );
}

export async function writeTakenRegisters(write: WriteDb, { date, session, rows }: TakenRegisters): Promise<void> {
  await addVersions(
    write,
    'register_taken',
    rows.map(({ id, classId }) => ({ id, class_id: classId, held_on: date, session })),
  );
}
