import type { School } from '#shared/domain/school/school.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, type NewVersion } from '../versions.ts';

export type StoredSchool = { readonly school: School; readonly demo: boolean };

const onlyId = 1;

/** The school of this store; undefined only while it is being made. */
export async function schoolOf(db: ReadDb): Promise<StoredSchool | undefined> {
  const row = await db.selectFrom('school').selectAll().where('to_command', 'is', null).executeTakeFirst();
  if (!row) return undefined;
  return {
    demo: row.demo === 1,
    school: {
      name: row.name,
      urn: row.urn,
      laCode: row.la_code,
      establishment: row.establishment,
      phase: row.phase as School['phase'],
      registerOfRecord: row.register_of_record as School['registerOfRecord'],
      times: {
        AM: { opens: row.am_opens, closes: row.am_closes, ends: row.am_ends },
        PM: { opens: row.pm_opens, closes: row.pm_closes, ends: row.pm_ends },
      },
      address: JSON.parse(row.address) as string[],
      phone: row.phone,
      email: row.email,
      headName: row.head_name,
    },
  };
}

export async function putSchool(write: WriteDb, { school, demo }: StoredSchool): Promise<void> {
  await endVersion(write, 'school', onlyId);
  await addVersion(write, 'school', schoolRow(school, demo));
}

export function schoolRow(school: School, demo: boolean): NewVersion<'school'> {
  return {
    id: onlyId,
    name: school.name,
    urn: school.urn,
    la_code: school.laCode,
    establishment: school.establishment,
    phase: school.phase,
    register_of_record: school.registerOfRecord,
    am_opens: school.times.AM.opens,
    am_closes: school.times.AM.closes,
    am_ends: school.times.AM.ends,
    pm_opens: school.times.PM.opens,
    pm_closes: school.times.PM.closes,
    pm_ends: school.times.PM.ends,
    address: JSON.stringify(school.address),
    phone: school.phone,
    email: school.email,
    head_name: school.headName,
    demo: demo ? 1 : 0,
  };
}
