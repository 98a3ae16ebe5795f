import type { LeaveSession } from '#shared/domain/leave/leave-span.ts';
import { isSchoolDay } from '#shared/domain/school/calendar.ts';
import { isBefore } from '#shared/domain/suspensions/suspension-days.ts';
import { type ProvisionCode, provisionCodesFor, provisionTitles } from '#shared/domain/suspensions/suspension-marks.ts';
import { type Channel, type OfficeDuty, officeDutiesOf } from '#shared/domain/suspensions/told-duties.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId, SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { addTold, endTold } from '../../store/suspensions/suspension-told.ts';
import { replaceSuspension, type StoredSuspension } from '../../store/suspensions/suspensions.ts';
import { command, type Desk } from '../desk.ts';
import { dutyFacts, returnDay, type SuspensionBooks, theSuspension } from './suspension-facts.ts';
import { assertNotTooEarly, assertSeenSuspension, refused } from './suspension-refusals.ts';
import { planSuspensions } from './suspension-register.ts';

export type TellSuspension = { suspension: SuspensionId; duty: OfficeDuty; on: PlainDate; channel: Channel; who: string };

/** A person says that it was told or done; nothing is sent from here. Throws SUSPENSION_REFUSED. */
export async function tellSuspension(desk: Desk, input: TellSuspension): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'suspensions.tell' }, async (write) => {
    const { suspension, books } = await theSuspension(write.db, today, input.suspension);
    if (input.on > today) throw refused('That day is still to come.');
    if (!officeDutiesOf(dutyFacts(suspension, books)).some(({ duty }) => duty === input.duty)) {
      throw refused('This suspension does not ask for that.');
    }
    assertNotTooEarly(suspension, input);
    if ((books.told.get(suspension.id) ?? []).some(({ duty }) => duty === input.duty)) {
      throw refused('Somebody has ticked that already.');
    }
    await addTold(write, input);
  });
}

export async function untellSuspension(
  desk: Desk,
  input: { suspension: SuspensionId; told: number; reason: string },
): Promise<void> {
  await command(desk, { procedure: 'suspensions.untell', reason: input.reason }, async (write) => {
    const { suspension, books } = await theSuspension(write.db, desk.ports.clock.today(), input.suspension);
    if (!(books.told.get(suspension.id) ?? []).some(({ id }) => id === input.told)) throw refused('That tick is no longer here.');
    await endTold(write, input.told);
  });
}

type Seen = { readonly suspension: SuspensionId; readonly seen: CommandId };

/** One that stands, in the version that was looked at. */
async function standing(
  desk: Desk,
  write: WriteDb,
  input: Seen,
): Promise<{ suspension: StoredSuspension; books: SuspensionBooks }> {
  const found = await theSuspension(write.db, desk.ports.clock.today(), input.suspension);
  assertSeenSuspension(found.suspension, input.seen);
  if (found.suspension.stand === 'takenBack') throw refused('It has been taken back.');
  return found;
}

/** When the pupil and its parents are met about the return. It may come first or last: a return never waits for it. */
export async function planReintegration(desk: Desk, input: Seen & { on: PlainDate }): Promise<void> {
  await command(desk, { procedure: 'suspensions.planReintegration' }, async (write) => {
    const { suspension, books } = await standing(desk, write, input);
    if (returnDay(suspension.span, books.calendar) === undefined) throw refused('There is no day of return to prepare.');
    if (input.on < suspension.span.from) throw refused('That day comes before the suspension.');
    await replaceSuspension(write, suspension.id, { ...suspension, reintegrationOn: input.on });
  });
}

export type BeginProvision = Seen & { on: PlainDate; code: ProvisionCode; where: string };

/**
 * Education elsewhere from a day on: E stops there, and the mark is what the provider confirms (practice rule 7). Marks that
 * stand are not touched. Throws SUSPENSION_REFUSED, SUSPENSION_CHANGED.
 */
export async function beginProvision(desk: Desk, { on, code, where, ...seen }: BeginProvision): Promise<void> {
  await command(desk, { procedure: 'suspensions.beginProvision' }, async (write) => {
    const { suspension, books } = await standing(desk, write, seen);
    const { span, stand } = suspension;
    if (stand !== 'confirmed') throw refused('The head teacher has not confirmed the suspension yet.');
    if (span.kind === 'lunch') throw refused('A pupil suspended at lunchtime is in both sessions.');
    if (!isSchoolDay(books.calendar, on)) throw refused(`The school has no session on ${shortDate(on)}.`);
    if (on < span.from || (span.to !== undefined && on > span.to)) throw refused('That day is not one of the suspension.');
    if (!provisionCodesFor(span.kind === 'permanent' ? 'authority' : 'school').includes(code)) {
      throw refused(`${code} does not fit here: ${provisionTitles[code].toLowerCase()}.`);
    }
    const provided = { ...suspension, provision: { on, code, where } };
    await replaceSuspension(write, suspension.id, provided);
    await planSuspensions(desk, write, provided);
  });
}

/**
 * The head teacher takes a suspension back, before the governing board has met. Days already served still count towards the
 * year, and no mark changes: what should be put right is shown and waits for a person. Throws SUSPENSION_REFUSED,
 * SUSPENSION_CHANGED.
 */
export async function takeBackSuspension(desk: Desk, input: Seen & { from: LeaveSession; reason: string }): Promise<void> {
  const on = desk.ports.clock.today();
  await command(desk, { procedure: 'suspensions.takeBack', reason: input.reason }, async (write) => {
    const { suspension, books } = await standing(desk, write, input);
    const { span } = suspension;
    if (suspension.stand !== 'confirmed') throw refused('It waits to be confirmed: discard it instead.');
    const met = (books.told.get(suspension.id) ?? []).some(({ duty }) => duty === 'boardMeeting' || duty === 'boardConsiders');
    if (met) throw refused('The governing board has considered it: what the board decided stands.');
    if (
      isBefore(input.from, { date: span.from, session: span.fromSession }) ||
      (span.to !== undefined && input.from.date > span.to)
    ) {
      throw refused('Say from which session of the suspension the pupil may be in school again.');
    }
    const takenBack = { from: input.from, on, because: input.reason };
    const ended = { ...suspension, stand: 'takenBack', takenBack } as const;
    await replaceSuspension(write, suspension.id, ended);
    await planSuspensions(desk, write, ended);
  });
}
