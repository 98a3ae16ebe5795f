import type { LetterKindId } from '#shared/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type NewIssuedLetter = {
  readonly kind: LetterKindId;
  readonly language: LetterLanguage;
  /** Id of the school's template; nothing where the program's own was used. */
  readonly template: number | undefined;
  readonly templateSha256: string;
  readonly pupil: PupilId;
  /** Nothing where it is the pupil who gets it. */
  readonly contact: ContactId | undefined;
  /** The name as addressed, then the lines of the address as printed, one a line. */
  readonly recipient: string;
  readonly careOfSchool: boolean;
  readonly document: number;
  readonly valuesSha256: string;
  readonly issuedOn: PlainDate;
  readonly batch: number | undefined;
  readonly caseId: number | undefined;
};
export type StoredLetter = NewIssuedLetter & { readonly id: number; readonly at: Instant; readonly by: string | undefined };

export async function addIssuedLetter(write: WriteDb, letter: NewIssuedLetter): Promise<number> {
  const id = await nextId(write, 'issued_letter');
  await addVersion(write, 'issued_letter', {
    id,
    kind: letter.kind,
    language: letter.language,
    template: letter.template ?? null,
    template_sha256: letter.templateSha256,
    pupil: letter.pupil,
    contact: letter.contact ?? null,
    recipient: letter.recipient,
    care_of_school: Number(letter.careOfSchool),
    document: letter.document,
    values_sha256: letter.valuesSha256,
    issued_on: letter.issuedOn,
    batch: letter.batch ?? null,
    case_id: letter.caseId ?? null,
  });
  return id;
}

export type LettersFilter = {
  readonly pupils?: readonly PupilId[];
  readonly from?: PlainDate;
  readonly batch?: number;
  readonly id?: number;
};

/** Letters that were made, the oldest first: of these pupils from that day on, or of one run. The chronology reads them here. */
export async function lettersOf(db: ReadDb, { pupils, from, batch, id }: LettersFilter): Promise<readonly StoredLetter[]> {
  if (pupils?.length === 0) return [];
  let query = db
    .selectFrom('issued_letter as l')
    .innerJoin('command as c', 'c.id', 'l.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('l')
    .select(['c.at', 'a.name as by_name'])
    .where('l.to_command', 'is', null);
  if (pupils !== undefined) query = query.where('l.pupil', 'in', pupils);
  if (from !== undefined) query = query.where('l.issued_on', '>=', from);
  if (batch !== undefined) query = query.where('l.batch', '=', batch);
  if (id !== undefined) query = query.where('l.id', '=', id);
  return (await query.orderBy('l.issued_on').orderBy('l.id').execute()).map((row) => ({
    id: row.id,
    kind: row.kind as LetterKindId,
    language: row.language as LetterLanguage,
    template: row.template ?? undefined,
    templateSha256: row.template_sha256,
    pupil: row.pupil as PupilId,
    contact: (row.contact ?? undefined) as ContactId | undefined,
    recipient: row.recipient,
    careOfSchool: row.care_of_school === 1,
    document: row.document,
    valuesSha256: row.values_sha256,
    issuedOn: row.issued_on as PlainDate,
    batch: row.batch ?? undefined,
    caseId: row.case_id ?? undefined,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
  }));
}
