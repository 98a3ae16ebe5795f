import { leftAfterRegistration } from '#shared/domain/registers/building/sign-out.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import { barredCollectors, type StoredSignOut, signOutsOn } from '../../../store/registers/building.ts';
import { marksOf } from '../../../store/registers/marks.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { type Desk, read } from '../../desk.ts';
import { type PupilRow, pupilRows } from '../../people/pupil-rows.ts';

type SignOutRow = Omit<StoredSignOut, 'pupil' | 'date' | 'contact' | 'collectedBy' | 'agreedBy' | 'back' | 'returned'> & {
  pupil: PupilRow;
  collectedBy?: string;
  agreedBy?: string;
  back?: number;
  returned?: number;
};
type LeftRow = { pupil: PupilRow; because: 'notBack' | 'absentAfterNoon'; back?: number; code?: string };

export type Building = { date: PlainDate; minute: number; rows: SignOutRow[]; left: LeftRow[] };

/** Who went out today and came back, and who left after registration. */
export async function listBuilding(desk: Desk): Promise<Building> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const date = clock.today();
    const minute = clock.minuteOfDay();
    const signOuts = await signOutsOn(db, date);
    const bySignOut = Map.groupBy(signOuts, (one) => one.pupil);
    const roll = (await rosterOn(db, { on: date })).map((row) => row.pupil);
    const marks = Map.groupBy(await marksOf(db, { pupils: roll, from: date, to: date }), (mark) => mark.pupil);
    const found = [...new Set([...roll, ...bySignOut.keys()])].flatMap((pupil) => {
      const of = marks.get(pupil) ?? [];
      const own = bySignOut.get(pupil) ?? [];
      const symbol = (session: string) => of.find((mark) => mark.session === session)?.symbol;
      const because = leftAfterRegistration({ am: symbol('AM'), pm: symbol('PM'), minuteOfDay: minute, signOuts: own });
      const back = own.find((one) => one.returned === undefined)?.back;
      return because === undefined ? [] : [{ pupil, because, back, code: symbol('PM') }];
    });
    const shown = [...new Set([...bySignOut.keys(), ...found.map((one) => one.pupil)])];
    const people = new Map((await pupilRows(db, date, shown)).map(({ row }) => [row.id, row]));
    const contacts = await contactsOf(db, [...bySignOut.keys()]);
    const names = new Map(contacts.map((contact) => [contact.id, contactName(contact)]));
    return {
      date,
      minute,
      rows: signOuts.flatMap((one) => signOutRow(one, people, names)),
      left: found.flatMap(({ pupil, because, back, code }) => {
        const row = people.get(pupil);
        const known = { ...(back === undefined ? {} : { back }), ...(code === undefined ? {} : { code }) };
        return row === undefined ? [] : [{ pupil: row, because, ...known }];
      }),
    };
  });
}

function signOutRow(
  one: StoredSignOut,
  people: ReadonlyMap<PupilId, PupilRow>,
  names: ReadonlyMap<ContactId, string>,
): SignOutRow[] {
  const pupil = people.get(one.pupil);
  if (pupil === undefined) return [];
  const contact = one.contact === undefined ? undefined : (names.get(one.contact) ?? 'a contact no longer recorded');
  const collectedBy = contact ?? one.collectedBy;
  return [
    {
      id: one.id,
      pupil,
      left: one.left,
      reason: one.reason,
      ...(collectedBy === undefined ? {} : { collectedBy }),
      ...(one.agreedBy === undefined ? {} : { agreedBy: one.agreedBy }),
      ...(one.back === undefined ? {} : { back: one.back }),
      ...(one.returned === undefined ? {} : { returned: one.returned }),
    },
  ];
}

type Collector = { contact: ContactId; name: string; relationship: string; allowed: boolean };

/** The contacts of a pupil in call order, each with whether the child may be handed to it. */
export async function listCollectors(desk: Desk, { pupil }: { pupil: PupilId }): Promise<Collector[]> {
  return read(desk, async (db) => {
    const contacts = await contactsOf(db, [pupil]);
    const barred = await barredCollectors(
      db,
      contacts.map((contact) => contact.id),
    );
    return contacts.map((contact) => ({
      contact: contact.id,
      name: contactName(contact),
      relationship: contact.relationship,
      allowed: !barred.has(contact.id),
    }));
  });
}

function contactName({ title, name }: { title: string | undefined; name: string }): string {
  return [title, name].filter((part) => part !== undefined && part !== '').join(' ');
}
