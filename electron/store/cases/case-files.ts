import type { CaseKind, CaseOutcome } from '#shared/domain/cases/case-file.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

/** The sessions of one pupil that led to a case, and the school year's figures, as they stood on the day the child joined. */
export type CaseGround = {
  readonly pupil: PupilId;
  /** The day on which it was taken. */
  readonly on: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly possible: number;
  readonly absent: number;
  readonly sessions: readonly { readonly date: PlainDate; readonly session: Session; readonly code: string }[];
};

export type CaseFile = {
  readonly kind: CaseKind;
  readonly lead: AccountId;
  readonly openedOn: PlainDate;
  readonly because: string;
  readonly closed: { readonly on: PlainDate; readonly outcome: CaseOutcome; readonly words: string } | undefined;
};

export type StoredCase = CaseFile & {
  readonly id: CaseId;
  /** Of the version that stands; a change names it as what was seen. */
  readonly command: CommandId;
};

/** Every case, or those asked for, the newest first; without what they rest on, which only a sheet shows. */
export async function casesOf(db: ReadDb, of: { readonly ids?: readonly CaseId[] } = {}): Promise<readonly StoredCase[]> {
  if (of.ids?.length === 0) return [];
  let query = db
    .selectFrom('case_file')
    .select(['id', 'from_command', 'case_kind', 'lead', 'opened_on', 'because', 'closed_on', 'outcome', 'closing_words'])
    .where('to_command', 'is', null);
  if (of.ids !== undefined) query = query.where('id', 'in', of.ids);
  const rows = await query.orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id as CaseId,
    command: row.from_command as CommandId,
    kind: row.case_kind as CaseKind,
    lead: row.lead as AccountId,
    openedOn: row.opened_on as PlainDate,
    because: row.because,
    closed:
      row.closed_on === null
        ? undefined
        : { on: row.closed_on as PlainDate, outcome: row.outcome as CaseOutcome, words: row.closing_words ?? '' },
  }));
}

/** What a case rests on, child by child. */
export async function groundOf(db: ReadDb, id: CaseId): Promise<readonly CaseGround[]> {
  const row = await db
    .selectFrom('case_file')
    .select('ground')
    .where('id', '=', id)
    .where('to_command', 'is', null)
    .executeTakeFirst();
  return row === undefined || row.ground === null ? [] : (JSON.parse(row.ground) as CaseGround[]);
}

export async function addCase(write: WriteDb, file: CaseFile, ground: readonly CaseGround[]): Promise<CaseId> {
  const id = await nextId(write, 'case_file');
  await addVersion(write, 'case_file', cells(id, file, ground));
  return id as CaseId;
}

/** Puts a version in the place of the one before; what it rests on stays unless more is given. */
export async function replaceCase(
  write: WriteDb,
  id: CaseId,
  { more = [], ...file }: CaseFile & { readonly more?: readonly CaseGround[] },
): Promise<void> {
  await replaceVersion(write, 'case_file', cells(id, file, [...(await groundOf(write.db, id)), ...more]));
}

function cells(id: number, { kind, lead, openedOn, because, closed }: CaseFile, ground: readonly CaseGround[]) {
  return {
    id,
    case_kind: kind,
    lead,
    opened_on: openedOn,
    because,
    ground: ground.length === 0 ? null : JSON.stringify(ground),
    closed_on: closed?.on ?? null,
    outcome: closed?.outcome ?? null,
    closing_words: closed?.words ?? null,
  };
}

export type CasePupil = { readonly case: CaseId; readonly pupil: PupilId; readonly id: number };

/** Which pupils belong to which case now. */
export async function casePupils(
  db: ReadDb,
  of: { readonly cases?: readonly CaseId[]; readonly pupils?: readonly PupilId[] } = {},
): Promise<readonly CasePupil[]> {
  if (of.cases?.length === 0 || of.pupils?.length === 0) return [];
  let query = db.selectFrom('case_pupil').select(['id', 'case_id', 'pupil']).where('to_command', 'is', null);
  if (of.cases !== undefined) query = query.where('case_id', 'in', of.cases);
  if (of.pupils !== undefined) query = query.where('pupil', 'in', of.pupils);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, case: row.case_id as CaseId, pupil: row.pupil as PupilId }));
}

export async function addCasePupil(write: WriteDb, of: { readonly case: CaseId; readonly pupil: PupilId }): Promise<void> {
  await addVersion(write, 'case_pupil', { id: await nextId(write, 'case_pupil'), case_id: of.case, pupil: of.pupil });
}

/** Takes a child out of a case; when it was in stays readable. */
export async function endCasePupil(write: WriteDb, { id }: CasePupil): Promise<void> {
  await endVersion(write, 'case_pupil', id);
}

/** Cases to which one of these pupils belongs or has belonged. */
export async function casesEverOf(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly CaseId[]> {
  if (pupils.length === 0) return [];
  const rows = await db.selectFrom('case_pupil').select('case_id').distinct().where('pupil', 'in', pupils).execute();
  return rows.map((row) => row.case_id as CaseId);
}
