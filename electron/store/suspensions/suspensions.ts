import type { LeaveSession } from '#shared/domain/leave/leave-span.ts';
import type { SuspensionKind, SuspensionSpan } from '#shared/domain/suspensions/suspension-days.ts';
import type { ProvisionCode } from '#shared/domain/suspensions/suspension-marks.ts';
import type { SuspensionReasonId } from '#shared/domain/suspensions/suspension-reasons.ts';
import type { CommandId, PupilId, SuspensionId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { sessionNumber, sessionOf } from '../registers/marks.ts';
import type { SuspensionTable } from '../schema-daily-work.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type SuspensionStand = 'proposed' | 'confirmed' | 'takenBack' | 'discarded';

export type Suspension = {
  readonly pupil: PupilId;
  readonly span: SuspensionSpan;
  readonly reasons: readonly SuspensionReasonId[];
  readonly missesExam: boolean;
  readonly stand: SuspensionStand;
  readonly decided: { readonly on: PlainDate; readonly by: string } | undefined;
  /** From which session the pupil may be in school again, and when and why the head took the suspension back. */
  readonly takenBack: { readonly from: LeaveSession; readonly on: PlainDate; readonly because: string } | undefined;
  readonly provision: { readonly on: PlainDate; readonly code: ProvisionCode; readonly where: string } | undefined;
  readonly reintegrationOn: PlainDate | undefined;
};

export type StoredSuspension = Suspension & {
  readonly id: SuspensionId;
  /** Of the version that stands. */
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
};

export type SuspensionsWanted = { readonly id?: SuspensionId | undefined; readonly pupil?: PupilId | undefined };

/** Every suspension or those of one pupil, the latest first, without what was discarded. */
export async function suspensionsOf(db: ReadDb, of: SuspensionsWanted = {}): Promise<readonly StoredSuspension[]> {
  const rows = await versions(db, of).where('s.to_command', 'is', null).where('s.stand', '<>', 'discarded').execute();
  return rows.map(storedOf);
}

/** One suspension in all its versions, the first version first. */
export async function suspensionVersions(db: ReadDb, id: SuspensionId): Promise<readonly StoredSuspension[]> {
  const rows = await versions(db, { id }).execute();
  return rows.map(storedOf).toSorted((left, right) => left.command - right.command);
}

function versions(db: ReadDb, of: SuspensionsWanted) {
  let query = db
    .selectFrom('suspension as s')
    .innerJoin('command as c', 'c.id', 's.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('s')
    .select(['c.at', 'a.name']);
  if (of.id !== undefined) query = query.where('s.id', '=', of.id);
  if (of.pupil !== undefined) query = query.where('s.pupil', '=', of.pupil);
  return query.orderBy('s.from_on', 'desc').orderBy('s.id', 'desc');
}

type Row = SuspensionTable & { readonly at: string; readonly name: string | null };

function storedOf(row: Row): StoredSuspension {
  return {
    id: row.id as SuspensionId,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    pupil: row.pupil as PupilId,
    span: spanOf(row),
    reasons: row.reasons.split(' ') as SuspensionReasonId[],
    missesExam: row.misses_exam === 1,
    stand: row.stand as SuspensionStand,
    decided:
      row.decided_on === null || row.decided_by === null ? undefined : { on: row.decided_on as PlainDate, by: row.decided_by },
    takenBack: takenBackOf(row),
    provision:
      row.provision_on === null || row.provision_code === null
        ? undefined
        : {
            on: row.provision_on as PlainDate,
            code: row.provision_code as ProvisionCode,
            where: row.provision_where ?? '',
          },
    reintegrationOn: (row.reintegration_on ?? undefined) as PlainDate | undefined,
  };
}

function spanOf(row: Row): SuspensionSpan {
  const kind = row.suspension_kind as SuspensionKind;
  const start = { kind, from: row.from_on as PlainDate, fromSession: sessionOf(row.from_session) };
  return row.to_on === null ? start : { ...start, to: row.to_on as PlainDate, toSession: sessionOf(row.to_session ?? 1) };
}

function takenBackOf(row: Row): Suspension['takenBack'] {
  if (row.back_on === null || row.taken_back_on === null) return undefined;
  const from = { date: row.back_on as PlainDate, session: sessionOf(row.back_session ?? 0) };
  return { from, on: row.taken_back_on as PlainDate, because: row.because ?? '' };
}

export async function addSuspension(write: WriteDb, suspension: Suspension): Promise<SuspensionId> {
  const id = (await nextId(write, 'suspension')) as SuspensionId;
  await addVersion(write, 'suspension', cellsOf(id, suspension));
  return id;
}

export async function replaceSuspension(write: WriteDb, id: SuspensionId, suspension: Suspension): Promise<void> {
  await replaceVersion(write, 'suspension', cellsOf(id, suspension));
}

function cellsOf(id: SuspensionId, suspension: Suspension) {
  const { span, decided, takenBack, provision } = suspension;
  return {
    id,
    pupil: suspension.pupil,
    suspension_kind: span.kind,
    from_on: span.from,
    from_session: sessionNumber(span.fromSession),
    to_on: span.to ?? null,
    to_session: span.to === undefined ? null : sessionNumber(span.toSession ?? 'PM'),
    reasons: suspension.reasons.join(' '),
    misses_exam: suspension.missesExam ? 1 : 0,
    stand: suspension.stand,
    decided_on: decided?.on ?? null,
    decided_by: decided?.by ?? null,
    back_on: takenBack?.from.date ?? null,
    back_session: takenBack === undefined ? null : sessionNumber(takenBack.from.session),
    taken_back_on: takenBack?.on ?? null,
    because: takenBack?.because ?? null,
    provision_on: provision?.on ?? null,
    provision_code: provision?.code ?? null,
    provision_where: provision?.where ?? null,
    reintegration_on: suspension.reintegrationOn ?? null,
  };
}
