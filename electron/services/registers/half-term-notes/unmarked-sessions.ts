import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { enrolmentsOf, isOnRoll } from '../../../store/people/enrolments.ts';

type Asked = {
  readonly pupils: readonly PupilId[];
  readonly days: readonly PlainDate[];
  readonly marks: ReadonlyMap<PupilId, readonly { readonly date: PlainDate }[]>;
};

/** Sessions of these days, held while the pupil was on the roll, that have no mark. They are counted as nothing. */
export async function unmarkedSessions(db: ReadDb, { pupils, days, marks }: Asked): Promise<ReadonlyMap<PupilId, number>> {
  const enrolments = Map.groupBy(await enrolmentsOf(db, pupils), ({ pupil }) => pupil);
  return new Map(
    pupils.map((pupil) => {
      const due = new Set(days.filter((day) => isOnRoll(enrolments.get(pupil) ?? [], day)));
      return [pupil, due.size * 2 - (marks.get(pupil) ?? []).filter(({ date }) => due.has(date)).length];
    }),
  );
}
