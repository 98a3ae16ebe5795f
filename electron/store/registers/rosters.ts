import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** A pupil on the roll on one day, with the class and year group of that day. */
export type RosterRow = {
  readonly pupil: PupilId;
  readonly upn: string;
  readonly legalSurname: string;
  readonly legalForename: string;
  readonly knownSurname: string | undefined;
  readonly knownForename: string | undefined;
  readonly classId: ClassId | undefined;
  readonly className: string | undefined;
  readonly yearGroup: string | undefined;
};

export type RosterFilter = {
  readonly on: PlainDate;
  readonly classId?: ClassId | undefined;
  readonly pupil?: PupilId | undefined;
};

/** Who was on the roll on a day, by class and name; with a filter, of one class or one pupil. */
export async function rosterOn(db: ReadDb, { on, classId, pupil }: RosterFilter): Promise<readonly RosterRow[]> {
  let query = db
    .selectFrom('enrolment as e')
    .innerJoin('pupil_detail as d', (join) => join.onRef('d.id', '=', 'e.pupil').on('d.to_command', 'is', null))
    .leftJoin('class_membership as m', (join) =>
      join
        .onRef('m.pupil', '=', 'e.pupil')
        .on('m.to_command', 'is', null)
        .on('m.from_on', '<=', on)
        .on((on_) => on_.or([on_('m.to_on', 'is', null), on_('m.to_on', '>=', on)])),
    )
    .leftJoin('school_class as c', (join) => join.onRef('c.id', '=', 'm.class_id').on('c.to_command', 'is', null))
    .select([
      'e.pupil',
      'd.upn',
      'd.legal_surname',
      'd.legal_forename',
      'd.known_surname',
      'd.known_forename',
      'm.class_id',
      'c.name as class_name',
      'm.year_group',
    ])
    .where('e.to_command', 'is', null)
    .where('e.starts_on', '<=', on)
    .where((where) => where.or([where('e.leaves_on', 'is', null), where('e.leaves_on', '>=', on)]));
  if (classId !== undefined) query = query.where('m.class_id', '=', classId);
  if (pupil !== undefined) query = query.where('e.pupil', '=', pupil);
  const rows = await query.execute();
  return rows.map(
    (row): RosterRow => ({
      pupil: row.pupil as PupilId,
      upn: row.upn,
      legalSurname: row.legal_surname,
      legalForename: row.legal_forename,
      knownSurname: row.known_surname ?? undefined,
      knownForename: row.known_forename ?? undefined,
      classId: (row.class_id ?? undefined) as ClassId | undefined,
      className: row.class_name ?? undefined,
      yearGroup: row.year_group ?? undefined,
    }),
  );
}
