import { AppError } from '#shared/contract/errors.ts';
import { returnRefusal, type SignOutFacts, signOutRefusal } from '#shared/domain/registers/building/sign-out.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { WriteDb } from '../../../store/handles.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import {
  addSignOut,
  barredCollectors,
  replaceSignOut,
  type SignOut,
  setCollector,
  signOutsOn,
} from '../../../store/registers/building.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { command, type Desk } from '../../desk.ts';
import { theCalendar } from '../../school/school.ts';
import { assertMarkableDay } from '../register-place.ts';

export type NewSignOut = Omit<SignOut, 'date' | 'returned'>;

/** Records that a pupil leaves today, and who takes it. What may not be is refused in words, and nothing is written. */
export async function signOut(desk: Desk, input: NewSignOut): Promise<void> {
  const { clock } = desk.ports;
  const date = clock.today();
  const collectedBy = input.collectedBy === '' ? undefined : input.collectedBy;
  await command(desk, { procedure: 'registers.signOut' }, async (write) => {
    assertMarkableDay(await theCalendar(write.db), { date });
    const [row] = await rosterOn(write.db, { on: date, pupil: input.pupil });
    if (row === undefined) throw new AppError('NOT_ON_ROLL', { place: date });
    const own = (await signOutsOn(write.db, date)).filter((one) => one.pupil === input.pupil);
    const latest = Math.max(0, ...own.map((one) => one.returned ?? 0));
    const message =
      input.left < latest
        ? 'The pupil came back only after that time. Nothing was saved.'
        : signOutRefusal({
            ...input,
            minuteOfDay: clock.minuteOfDay(),
            isOut: own.some((one) => one.returned === undefined),
            collector: await collectorOf(write, { ...input, collectedBy }),
          });
    if (message !== undefined) throw new AppError('INVALID_INPUT', { message });
    const agreedBy = input.agreedBy === '' ? undefined : input.agreedBy;
    await addSignOut(write, { ...input, date, collectedBy, agreedBy });
  });
}

async function collectorOf(write: WriteDb, { pupil, contact, collectedBy }: NewSignOut): Promise<SignOutFacts['collector']> {
  if (contact === undefined) return collectedBy === undefined ? 'alone' : 'somebodyElse';
  if (collectedBy !== undefined) {
    throw new AppError('INVALID_INPUT', { message: 'Choose a contact or enter somebody else, not both. Nothing was saved.' });
  }
  if (!(await contactsOf(write.db, [pupil])).some((one) => one.id === contact)) throw new AppError('NOT_FOUND');
  return (await barredCollectors(write.db, [contact])).has(contact) ? 'mayNot' : 'mayCollect';
}

/** Records that a pupil who went out today is back. */
export async function signBackIn(desk: Desk, { id, returned }: { id: number; returned: number }): Promise<void> {
  const { clock } = desk.ports;
  await command(desk, { procedure: 'registers.signBackIn' }, async (write) => {
    const found = (await signOutsOn(write.db, clock.today())).find((one) => one.id === id && one.returned === undefined);
    if (found === undefined) throw new AppError('NOT_FOUND');
    const message = returnRefusal({ left: found.left, returned, minuteOfDay: clock.minuteOfDay() });
    if (message !== undefined) throw new AppError('INVALID_INPUT', { message });
    await replaceSignOut(write, { ...found, returned });
  });
}

/** Says whether a child may be handed to this contact. Why is kept nowhere (practice rule 4). */
export async function allowCollector(desk: Desk, input: { contact: ContactId; allowed: boolean }): Promise<void> {
  await command(desk, { procedure: 'registers.setCollector' }, async (write) => {
    if (!(await contactsOf(write.db)).some((one) => one.id === input.contact)) throw new AppError('NOT_FOUND');
    await setCollector(write, input);
  });
}
