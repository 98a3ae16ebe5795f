import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

export type SchoolClass = { readonly id: ClassId; readonly name: string };

/** Class and year group of a pupil from one day to another, both included; open-ended where `toOn` is not known. */
export type Membership = {
  readonly id: number;
  readonly pupil: PupilId;
  readonly classId: ClassId | undefined;
  readonly yearGroup: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | undefined;
};

export async function classesOf(db: ReadDb): Promise<readonly SchoolClass[]> {
  const rows = await db
    .selectFrom('school_class')
    .select(['id', 'name'])
    .where('to_command', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ id: row.id as ClassId, name: row.name }));
}

/** By pupil and first day. */
export async function membershipsOf(db: ReadDb, pupils?: readonly PupilId[]): Promise<readonly Membership[]> {
  if (pupils?.length === 0) return [];
  let query = db.selectFrom('class_membership').selectAll().where('to_command', 'is', null);
  if (pupils !== undefined) query = query.where('pupil', 'in', pupils);
  return (await query.orderBy('pupil').orderBy('from_on').orderBy('id').execute()).map((row) => ({
    id: row.id,
    pupil: row.pupil as PupilId,
    classId: (row.class_id ?? undefined) as ClassId | undefined,
    yearGroup: row.year_group,
    fromOn: row.from_on as PlainDate,
    toOn: (row.to_on ?? undefined) as PlainDate | undefined,
  }));
}

/** Of one pupil's memberships the one that covers `on`. */
export function membershipOn(memberships: readonly Membership[], on: PlainDate): Membership | undefined {
  return memberships.find(({ fromOn, toOn }) => fromOn <= on && (toOn === undefined || on <= toOn));
}
