import { AppError } from '#shared/contract/errors.ts';
import { flagRefusal, mostProgrammes, type PupilFlagKind } from '#shared/domain/people/pupil-flag.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import * as store from '../../store/people/pupil-flags.ts';
import { command, type Desk, read } from '../desk.ts';

export type PupilFlagList = {
  today: PlainDate;
  flags: {
    id: number;
    command: CommandId;
    kind: PupilFlagKind;
    programme?: string;
    from: PlainDate;
    to?: PlainDate;
    saidBy: string;
  }[];
  programmes: { id: number; name: string; inUse: boolean }[];
};

/** What is recorded of a pupil, and the school's programmes. Throws `NOT_FOUND`. */
export async function listPupilFlags(desk: Desk, { pupil }: { pupil: PupilId }): Promise<PupilFlagList> {
  return read(desk, async (db) => {
    if (!(await pupilOf(db, pupil))) throw new AppError('NOT_FOUND');
    const programmes = await store.programmesOf(db);
    const everyone = await store.pupilFlagsOf(db);
    const used = new Set(everyone.map((flag) => flag.programme));
    const names = new Map(programmes.map(({ id, name }) => [id, name]));
    return {
      today: desk.ports.clock.today(),
      flags: everyone
        .filter((flag) => flag.pupil === pupil)
        .map(({ id, command: written, kind, programme, from, to, saidBy }) => ({
          ...{ id, command: written, kind, from, saidBy },
          ...(programme === undefined ? {} : { programme: names.get(programme) ?? '' }),
          ...(to === undefined ? {} : { to }),
        })),
      programmes: programmes.map(({ id, name }) => ({ id, name, inUse: used.has(id) })),
    };
  });
}

export type NewFlag = {
  readonly pupil: PupilId;
  readonly kind: PupilFlagKind;
  readonly programme?: number | undefined;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly saidBy: string;
};

/** Throws `NOT_FOUND`, or `FLAG_REFUSED` where it cannot stand beside what is recorded. */
export async function addFlag(desk: Desk, { pupil, kind, programme, from, to, saidBy }: NewFlag): Promise<void> {
  await command(desk, { procedure: 'people.flagAdd' }, async (write) => {
    if (!(await pupilOf(write.db, pupil))) throw new AppError('NOT_FOUND');
    const refusal = flagRefusal({ kind, programme, from, to }, await store.pupilFlagsOf(write.db, pupil));
    if (refusal !== undefined) throw refused(refusal);
    if (programme !== undefined && !(await store.programmesOf(write.db)).some(({ id }) => id === programme))
      throw refused('That programme is no longer on the list.');
    await store.addPupilFlag(write, { pupil, kind, programme, from, to, saidBy });
  });
}

type Seen = { readonly flag: number; readonly seen: CommandId };

/** Throws `NOT_FOUND`, or `FLAG_REFUSED` where that day cannot be its last, or it was changed since it was seen. */
export async function endFlag(desk: Desk, { flag: id, seen, to }: Seen & { readonly to: PlainDate }): Promise<void> {
  await command(desk, { procedure: 'people.flagEnd' }, async (write) => {
    const flag = await currentFlag(write.db, { flag: id, seen });
    const others = (await store.pupilFlagsOf(write.db, flag.pupil)).filter((one) => one.id !== id);
    const refusal = flagRefusal({ ...flag, to }, others);
    if (refusal !== undefined) throw refused(refusal);
    await store.putPupilFlag(write, id, { ...flag, to });
  });
}

/** Throws `NOT_FOUND`, or `FLAG_REFUSED` where it was changed since it was seen. */
export async function takeBackFlag(desk: Desk, { flag: id, seen, reason }: Seen & { readonly reason: string }): Promise<void> {
  await command(desk, { procedure: 'people.flagTakeBack', reason }, async (write) => {
    await currentFlag(write.db, { flag: id, seen });
    await store.dropPupilFlag(write, id);
  });
}

/** Throws `FLAG_REFUSED` where the name stands on the list, or the list is full. */
export async function addProgramme(desk: Desk, { name }: { name: string }): Promise<void> {
  await command(desk, { procedure: 'people.programmeAdd' }, async (write) => {
    const held = await store.programmesOf(write.db);
    if (held.some((one) => sameName(one.name, name))) throw refused('That programme is on the list already.');
    if (held.length >= mostProgrammes) throw refused(`The list holds ${mostProgrammes} programmes; take one off it first.`);
    await store.addProgramme(write, name);
  });
}

/** Throws `NOT_FOUND`, or `FLAG_REFUSED` where some pupil is or was in it. */
export async function removeProgramme(desk: Desk, { programme }: { programme: number }): Promise<void> {
  await command(desk, { procedure: 'people.programmeRemove' }, async (write) => {
    if ((await store.pupilFlagsOf(write.db)).some((flag) => flag.programme === programme))
      throw refused('A pupil is or was in this programme, so its name stays.');
    if (!(await store.dropProgramme(write, programme))) throw new AppError('NOT_FOUND');
  });
}

const sameName = (a: string, b: string): boolean => a.localeCompare(b, 'en-GB', { sensitivity: 'base' }) === 0;

async function currentFlag(db: ReadDb, { flag, seen }: Seen): Promise<store.PupilFlag> {
  const current = await store.pupilFlagOf(db, flag);
  if (current === undefined) throw new AppError('NOT_FOUND');
  if (current.command !== seen) throw refused('Somebody has changed this since you opened it. Look at theirs first.');
  return current;
}

function refused(message: string): AppError {
  return new AppError('FLAG_REFUSED', { message: `${message} Nothing was saved.` });
}
