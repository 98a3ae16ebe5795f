import { AppError } from '#shared/contract/errors.ts';
import type { CallMarkKind, WorkerKind } from '#shared/domain/registers/call-mark.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { addCallMark, callMarksOf, endCallMark } from '../../store/care/call-marks.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { command, type Desk, read } from '../desk.ts';

export type CallMarkList = {
  marks: { id: number; kind: CallMarkKind; name: string; phone?: string; worker?: WorkerKind; cause?: string }[];
  contacts: { id: ContactId; name: string; relationship: string }[];
};

/** Who is told and who is not rung, with the reason. Throws `NOT_FOUND`. */
export async function listCallMarks(desk: Desk, { pupil }: { pupil: PupilId }): Promise<CallMarkList> {
  return read(desk, async (db) => {
    if (!(await pupilOf(db, pupil))) throw new AppError('NOT_FOUND');
    const contacts = await contactsOf(db, [pupil]);
    const names = new Map(contacts.map(({ id, name }) => [id, name]));
    const marks = (await callMarksOf(db, pupil)).map((mark) => ({
      id: mark.id,
      kind: mark.kind,
      name: mark.name ?? (mark.contact === undefined ? undefined : names.get(mark.contact)) ?? 'a contact no longer recorded',
      ...(mark.phone === undefined ? {} : { phone: mark.phone }),
      ...(mark.worker === undefined ? {} : { worker: mark.worker }),
      ...(mark.cause === undefined ? {} : { cause: mark.cause }),
    }));
    return { marks, contacts: contacts.map(({ id, name, relationship }) => ({ id, name, relationship })) };
  });
}

export type NewWorker = {
  readonly pupil: PupilId;
  readonly worker: WorkerKind;
  readonly name: string;
  readonly phone?: string | undefined;
};

/** Throws `NOT_FOUND`. */
export async function addWorker(desk: Desk, { pupil, worker, name, phone }: NewWorker): Promise<void> {
  await command(desk, { procedure: 'people.addWorker' }, async (write) => {
    if (!(await pupilOf(write.db, pupil))) throw new AppError('NOT_FOUND');
    await addCallMark(write, {
      pupil,
      kind: 'tell',
      contact: undefined,
      name: name.trim(),
      phone: phone === '' ? undefined : phone,
      worker,
      cause: undefined,
    });
  });
}

export type NotRung = { readonly pupil: PupilId; readonly contact: ContactId; readonly cause: string };

/** Throws `NOT_FOUND` where that is no contact of the pupil, `INVALID_INPUT` where the mark stands already. */
export async function stopRinging(desk: Desk, { pupil, contact, cause }: NotRung): Promise<void> {
  await command(desk, { procedure: 'people.stopRinging' }, async (write) => {
    const contacts = await contactsOf(write.db, [pupil]);
    if (!contacts.some(({ id }) => id === contact)) throw new AppError('NOT_FOUND');
    if ((await callMarksOf(write.db, pupil)).some((mark) => mark.contact === contact)) {
      throw new AppError('INVALID_INPUT', { message: 'This contact is not rung already. Nothing was changed.' });
    }
    const none = { name: undefined, phone: undefined, worker: undefined };
    await addCallMark(write, { pupil, kind: 'not rung', contact, ...none, cause });
  });
}

export async function removeCallMark(desk: Desk, { mark, reason }: { mark: number; reason: string }): Promise<void> {
  await command(desk, { procedure: 'people.endCallMark', reason }, async (write) => {
    if (!(await endCallMark(write, mark))) throw new AppError('NOT_FOUND');
  });
}
