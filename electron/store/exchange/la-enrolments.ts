import type { LaEnrolment } from '#shared/domain/exchange/enrolment.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion } from '../versions.ts';

export type StoredLa = LaEnrolment & { readonly demo: boolean; readonly enrolledAt: Instant };

/** A school sends to one authority; the one before stays in the earlier entries. */
const onlyId = 1;

export async function enrolledLa(db: ReadDb): Promise<StoredLa | undefined> {
  const row = await db
    .selectFrom('la_enrolment as l')
    .innerJoin('command as c', 'c.id', 'l.from_command')
    .select(['l.la_code', 'l.name', 'l.signing_key', 'l.age_recipients', 'l.demo', 'c.at'])
    .where('l.to_command', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      laCode: row.la_code,
      name: row.name,
      signingKey: row.signing_key,
      ageRecipients: JSON.parse(row.age_recipients) as string[],
      demo: row.demo === 1,
      enrolledAt: row.at as Instant,
    }
  );
}

export async function putLa(write: WriteDb, la: LaEnrolment & { readonly demo: boolean }): Promise<void> {
  await endVersion(write, 'la_enrolment', onlyId);
  await addVersion(write, 'la_enrolment', {
    id: onlyId,
    la_code: la.laCode,
    name: la.name,
    signing_key: la.signingKey,
    age_recipients: JSON.stringify(la.ageRecipients),
    demo: Number(la.demo),
  });
}
