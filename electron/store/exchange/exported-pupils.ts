import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { standing } from './as-of.ts';

/** What the attendance stream says of a pupil: no address, no need, no benefit, no care. */
export type ExportedPupil = {
  readonly id: PupilId;
  readonly upn: string;
  readonly legalSurname: string;
  readonly legalForename: string;
  readonly middleNames: string;
  readonly bornOn: PlainDate;
  readonly sex: string;
  readonly yearGroup: string;
  readonly className: string;
  readonly startsOn: PlainDate;
  readonly leavesOn: PlainDate | undefined;
};

export type ExportSpan = { readonly asOf: CommandId; readonly from: PlainDate; readonly to: PlainDate };

/** Every pupil who was on the roll on any day of the span, once, by id; with the last time on the roll and the last class of it. */
export async function exportedPupils(db: ReadDb, span: ExportSpan): Promise<readonly ExportedPupil[]> {
  const enrolments = await db
    .selectFrom('enrolment')
    .select(['pupil', 'starts_on', 'leaves_on'])
    .where(standing(span.asOf))
    .where('starts_on', '<=', span.to)
    .where((where) => where.or([where('leaves_on', 'is', null), where('leaves_on', '>=', span.from)]))
    .orderBy('starts_on')
    .execute();
  const lastEnrolment = new Map(enrolments.map((row) => [row.pupil, row]));
  const classes = await lastClasses(db, span);
  const details = await db
    .selectFrom('pupil_detail')
    .select(['id', 'upn', 'legal_surname', 'legal_forename', 'middle_names', 'born_on', 'sex'])
    .where(standing(span.asOf))
    .orderBy('id')
    .execute();
  return details.flatMap((row) => {
    const enrolment = lastEnrolment.get(row.id);
    if (!enrolment) return [];
    const seat = classes.get(row.id);
    return [
      {
        id: row.id as PupilId,
        upn: row.upn,
        legalSurname: row.legal_surname,
        legalForename: row.legal_forename,
        middleNames: row.middle_names ?? '',
        bornOn: row.born_on as PlainDate,
        sex: row.sex ?? '',
        yearGroup: seat?.yearGroup ?? '',
        className: seat?.className ?? '',
        startsOn: enrolment.starts_on as PlainDate,
        leavesOn: (enrolment.leaves_on ?? undefined) as PlainDate | undefined,
      },
    ];
  });
}

async function lastClasses(
  db: ReadDb,
  { asOf, to }: ExportSpan,
): Promise<ReadonlyMap<number, { readonly yearGroup: string; readonly className: string }>> {
  const names = await db.selectFrom('school_class').select(['id', 'name']).where(standing(asOf)).execute();
  const nameOf = new Map(names.map((row) => [row.id, row.name]));
  const memberships = await db
    .selectFrom('class_membership')
    .select(['pupil', 'class_id', 'year_group'])
    .where(standing(asOf))
    .where('from_on', '<=', to)
    .orderBy('from_on')
    .execute();
  return new Map(
    memberships.map((row) => [row.pupil, { yearGroup: row.year_group, className: nameOf.get(row.class_id ?? 0) ?? '' }]),
  );
}
