import type { CaseKind, CaseOutcome } from '#shared/domain/cases/case-file.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

/** The sessions of one pupil that led to a case, and the school year's figures, as they stood on the day it was opened. */
export type CaseGround = {
  readonly pupil: PupilId;
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
  readonly ground: readonly CaseGround[];
  readonly closed: { readonly on: PlainDate; readonly outcome: CaseOutcome; readonly words: string } | undefined;
};

export type StoredCase = CaseFile & {
  readonly id: CaseId;
  /** Of the version that stands; a change names it as what was seen. */
  readonly command: CommandId;
};

/** Every case, or the one asked for, the newest first. */
export async function casesOf(db: ReadDb, of: { readonly id?: CaseId } = {}): Promise<readonly StoredCase[]> {
  let query = db.selectFrom('case_file').selectAll().where('to_command', 'is', null);
  if (of.id !== undefined) query = query.where('id', '=', of.id);
  const rows = await query.orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id as CaseId,
    command: row.from_command as CommandId,
    kind: row.case_kind as CaseKind,
    lead: row.lead as AccountId,
    openedOn: row.opened_on as PlainDate,
    because: row.because,
    ground: row.ground === null ? [] : (JSON.parse(row.ground) as CaseGround[]),
    closed:
      row.closed_on === null
        ? undefined
        : { on: row.closed_on as PlainDate, outcome: row.outcome as CaseOutcome, words: row.closing_words ?? '' },
  }));
}

export async function addCase(write: WriteDb, file: CaseFile): Promise<CaseId> {
  const id = await nextId(write, 'case_file');
  await addVersion(write, 'case_file', cells(id, file));
  return id as CaseId;
}

export async function replaceCase(write: WriteDb, id: CaseId, file: CaseFile): Promise<void> {
  await replaceVersion(write, 'case_file', cells(id, file));
}

function cells(id: number, { kind, lead, openedOn, because, ground, closed }: CaseFile) {
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
  of: { readonly case?: CaseId; readonly pupils?: readonly PupilId[] } = {},
): Promise<readonly CasePupil[]> {
  let query = db.selectFrom('case_pupil').select(['id', 'case_id', 'pupil']).where('to_command', 'is', null);
  if (of.case !== undefined) query = query.where('case_id', '=', of.case);
  if (of.pupils !== undefined) query = query.where('pupil', 'in', of.pupils);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, case: row.case_id as CaseId, pupil: row.pupil as PupilId }));
}

export async function addCasePupil(write: WriteDb, of: { readonly case: CaseId; readonly pupil: PupilId }): Promise<void> {
  await addVersion(write, 'case_pupil', { id: await nextId(write, 'case_pupil'), case_id: of.case, pupil: of.pupil });
}
