import type { SignOutReason } from '#shared/domain/registers/building/sign-out.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { withSuccessors } from '../people/contact-successors.ts';
import { addVersion, type NewVersion, nextId, replaceVersion } from '../versions.ts';
import { sessionNumber, sessionOf } from './marks.ts';

export type GateEntry = {
  readonly pupil: PupilId;
  readonly date: PlainDate;
  readonly session: Session;
  /** Minutes since midnight, the school's time; so are all below. */
  readonly minute: number;
};
export type StoredGateEntry = GateEntry & { readonly id: number; readonly command: CommandId };

/** Who was signed in at the gate on a day and was not taken back, the newest first. */
export async function gateEntriesOn(db: ReadDb, on: PlainDate): Promise<readonly StoredGateEntry[]> {
  const query = db.selectFrom('gate_entry').selectAll().where('to_command', 'is', null).where('entered_on', '=', on);
  return (await query.orderBy('id', 'desc').execute()).map((row) => ({
    id: row.id,
    pupil: row.pupil as PupilId,
    date: row.entered_on as PlainDate,
    session: sessionOf(row.session),
    minute: row.minute,
    command: row.from_command as CommandId,
  }));
}

export async function addGateEntry(write: WriteDb, entry: GateEntry): Promise<void> {
  await addVersion(write, 'gate_entry', {
    id: await nextId(write, 'gate_entry'),
    pupil: entry.pupil,
    entered_on: entry.date,
    session: sessionNumber(entry.session),
    minute: entry.minute,
  });
}

export type SignOut = {
  readonly pupil: PupilId;
  readonly date: PlainDate;
  readonly left: number;
  readonly reason: SignOutReason;
  readonly contact?: ContactId | undefined;
  /** The name of a collector who is no contact. */
  readonly collectedBy?: string | undefined;
  readonly agreedBy?: string | undefined;
  readonly back?: number | undefined;
  readonly returned?: number | undefined;
};
export type StoredSignOut = SignOut & { readonly id: number };

/** Everyone who went out on a day, the newest first. */
export async function signOutsOn(db: ReadDb, on: PlainDate): Promise<readonly StoredSignOut[]> {
  const query = db.selectFrom('sign_out').selectAll().where('to_command', 'is', null).where('left_on', '=', on);
  return (await query.orderBy('id', 'desc').execute()).map((row) => ({
    id: row.id,
    pupil: row.pupil as PupilId,
    date: row.left_on as PlainDate,
    left: row.left_minute,
    reason: row.left_for as SignOutReason,
    contact: (row.contact ?? undefined) as ContactId | undefined,
    collectedBy: row.collected_by ?? undefined,
    agreedBy: row.agreed_by ?? undefined,
    back: row.back_minute ?? undefined,
    returned: row.returned_minute ?? undefined,
  }));
}

export async function addSignOut(write: WriteDb, signOut: SignOut): Promise<void> {
  await addVersion(write, 'sign_out', rowOf({ ...signOut, id: await nextId(write, 'sign_out') }));
}

export async function replaceSignOut(write: WriteDb, signOut: StoredSignOut): Promise<void> {
  await replaceVersion(write, 'sign_out', rowOf(signOut));
}

function rowOf(signOut: StoredSignOut): NewVersion<'sign_out'> {
  return {
    id: signOut.id,
    pupil: signOut.pupil,
    left_on: signOut.date,
    left_minute: signOut.left,
    left_for: signOut.reason,
    contact: signOut.contact ?? null,
    collected_by: signOut.collectedBy ?? null,
    agreed_by: signOut.agreedBy ?? null,
    back_minute: signOut.back ?? null,
    returned_minute: signOut.returned ?? null,
  };
}

/** To whom of these contacts a child may not be handed. */
export async function barredCollectors(db: ReadDb, contacts: readonly ContactId[]): Promise<ReadonlySet<ContactId>> {
  if (contacts.length === 0) return new Set();
  const rows = await db
    .selectFrom('collector')
    .select('contact')
    .where('to_command', 'is', null)
    .where('allowed', '=', 0)
    .execute();
  const barred = await withSuccessors(db, new Set(rows.map((row) => row.contact as ContactId)));
  return new Set(contacts.filter((contact) => barred.has(contact)));
}

export async function setCollector(write: WriteDb, of: { contact: ContactId; allowed: boolean }): Promise<void> {
  const current = await write.db
    .selectFrom('collector')
    .select('id')
    .where('to_command', 'is', null)
    .where('contact', '=', of.contact)
    .executeTakeFirst();
  const row = { contact: of.contact, allowed: Number(of.allowed) };
  if (current === undefined) await addVersion(write, 'collector', { id: await nextId(write, 'collector'), ...row });
  else await replaceVersion(write, 'collector', { id: current.id, ...row });
}
