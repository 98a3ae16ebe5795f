import { type ReturnStanding, returnStanding } from '#shared/domain/registers/absence-line/return-standing.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';
import { doNotRing } from '../../../store/care/do-not-ring.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import { familiesOf } from '../../../store/people/families.ts';
import { absenceCalls, lastCallIds, type StoredCall } from '../../../store/registers/absence-calls.ts';
import { marksOf, type StoredMark } from '../../../store/registers/marks.ts';
import { type Desk, read } from '../../desk.ts';
import { type PupilRow, pupilRows } from '../../people/pupil-rows.ts';
import { theSchool } from '../../school/school.ts';
import { sessionNow } from '../building/gate-session.ts';
import { phaseOf } from '../register-place.ts';
import { contactName } from './caller-of.ts';

type SessionValue = { date: PlainDate; session: Session };

export type CallRow = {
  id: number;
  pupil: PupilRow;
  caller: string;
  known: string;
  said: string;
  symbol: string;
  from: SessionValue;
  back?: SessionValue;
  standing?: ReturnStanding;
  takenOn: PlainDate;
  minute: number;
  by: string;
  withdrawn?: { because: string; by: string; at: Instant };
};

export type CallList = { today: PlainDate; session: Session; rows: CallRow[]; notBack: CallRow[] };

/** For how many days a child that did not come back stays on top of the list; the other lists have it longer. */
const daysLookedBack = 60;

/** The calls of a day (today where none is named), or all of one pupil; and whoever is not back as was said. */
export async function listAbsenceCalls(
  desk: Desk,
  { day, pupil }: { day?: PlainDate | undefined; pupil?: PupilId | undefined },
): Promise<CallList> {
  const { clock } = desk.ports;
  const today = clock.today();
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const { session = 'AM' } = await sessionNow(db, { school, clock });
    const pupils = pupil === undefined ? undefined : [pupil];
    const shown = await absenceCalls(db, { pupils, takenOn: pupil === undefined ? (day ?? today) : day });
    const backBetween = { from: addDays(today, -daysLookedBack), to: today };
    const due = await absenceCalls(db, { pupils, backBetween });
    const rows = await callRows(db, { desk, school, calls: [...shown, ...due] });
    return {
      today,
      session,
      rows: shown.flatMap((call) => rows.get(call.id) ?? []),
      notBack: due.flatMap((call) => rows.get(call.id) ?? []).filter((row) => row.standing === 'notBack' && row.pupil.onRoll),
    };
  });
}

type Listing = { readonly desk: Desk; readonly school: School; readonly calls: readonly StoredCall[] };

async function callRows(db: ReadDb, { desk, school, calls }: Listing): Promise<ReadonlyMap<number, CallRow>> {
  const { clock } = desk.ports;
  const today = clock.today();
  const pupils = [...new Set(calls.map((call) => call.pupil))];
  const people = new Map((await pupilRows(db, today, pupils)).map(({ row }) => [row.id, row]));
  const last = await lastCallIds(db, pupils);
  const current = calls.filter((call) => last.get(call.pupil) === call.id);
  const marks = await marksSinceReturn(db, current, today);
  return new Map(
    calls.flatMap((call): [number, CallRow][] => {
      const pupil = people.get(call.pupil);
      if (pupil === undefined) return [];
      const { back } = call;
      const begun = back !== undefined && phaseOf(school, clock, back) !== 'notDue';
      const standing = current.includes(call)
        ? returnStanding({ back, today, begun, marks: marks.get(call.pupil) ?? [] })
        : undefined;
      return [[call.id, callRow(call, pupil, standing)]];
    }),
  );
}

/**
 * What the register says of each pupil from the day of return on: that day alone where it says that the child was here, as
 * of nearly everybody, so that weeks of marks are read of those only who are not back.
 */
async function marksSinceReturn(
  db: ReadDb,
  calls: readonly StoredCall[],
  today: PlainDate,
): Promise<ReadonlyMap<PupilId, readonly StoredMark[]>> {
  const found = new Map<PupilId, readonly StoredMark[]>();
  const missing: { readonly pupil: PupilId; readonly back: PlainDate }[] = [];
  for (const [date, own] of Map.groupBy(calls, (call) => call.back?.date)) {
    if (date === undefined || date > today) continue;
    const marks = Map.groupBy(
      await marksOf(db, { pupils: own.map((call) => call.pupil), from: date, to: date }),
      ({ pupil }) => pupil,
    );
    for (const { pupil, back } of own) {
      const ofDay = marks.get(pupil) ?? [];
      if (returnStanding({ back, today, begun: true, marks: ofDay }) === 'back') found.set(pupil, ofDay);
      else missing.push({ pupil, back: date });
    }
  }
  const from = missing.map(({ back }) => back).toSorted()[0] ?? today;
  const pupils = missing.map(({ pupil }) => pupil);
  for (const [pupil, own] of Map.groupBy(await marksOf(db, { pupils, from, to: today }), (mark) => mark.pupil))
    found.set(pupil, own);
  return found;
}

function callRow(call: StoredCall, pupil: PupilRow, standing: ReturnStanding | undefined): CallRow {
  const { id, caller, known, said, symbol, from, back, takenOn, minute, by, withdrawn } = call;
  return {
    id,
    pupil,
    caller,
    known,
    said,
    symbol,
    from: { ...from },
    ...(back === undefined ? {} : { back: { ...back } }),
    ...(standing === undefined ? {} : { standing }),
    takenOn,
    minute,
    by: by ?? 'the program',
    ...(withdrawn === undefined ? {} : { withdrawn: { ...withdrawn, by: withdrawn.by ?? 'the program' } }),
  };
}

type Callers = {
  contacts: { contact: ContactId; name: string; relationship: string; doNotRing: boolean }[];
  family: PupilRow[];
};

/** The pupil's contacts in call order, and brothers and sisters on the roll: neither numbers nor addresses, never a cause. */
export async function listAbsenceCallers(desk: Desk, { pupil }: { pupil: PupilId }): Promise<Callers> {
  return read(desk, async (db) => {
    const notRung = await doNotRing(db, [pupil]);
    const family = [...(await familiesOf(db)).values()].find((members) => members.includes(pupil)) ?? [];
    const others = family.filter((member) => member !== pupil);
    const rows = await pupilRows(db, desk.ports.clock.today(), others);
    return {
      contacts: (await contactsOf(db, [pupil])).map((contact) => ({
        contact: contact.id,
        name: contactName(contact),
        relationship: contact.relationship,
        doNotRing: notRung.has(contact.id),
      })),
      family: rows.map(({ row }) => row).filter((row) => row.onRoll),
    };
  });
}
