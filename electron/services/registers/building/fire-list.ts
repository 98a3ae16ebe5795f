import { knownName, knownNameBySurname } from '#shared/domain/people/name.ts';
import { isOffSite } from '#shared/domain/registers/building/sign-out.ts';
import { inBuildingSymbols, type Place, whereabouts } from '#shared/domain/registers/building/whereabouts.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { signOutsOn } from '../../../store/registers/building.ts';
import { marksOf } from '../../../store/registers/marks.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { type Desk, read } from '../../desk.ts';
import { theSchool } from '../../school/school.ts';
import { sessionNow } from './gate-session.ts';

type FirePupil = { pupil: PupilId; knownName: string; place: Place; inThisMorning: boolean };
type FireClass = { className: string; taken: boolean; pupils: FirePupil[] };

export type FireList = {
  date: PlainDate;
  minute: number;
  session?: Session;
  closedBecause?: string;
  counts: Record<Place, number>;
  classes: FireClass[];
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Everyone on the roll by class with the place where each is now. Never shortened: a child left out is not looked for. */
export async function fireList(desk: Desk): Promise<FireList> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const { date, session, closedBecause } = await sessionNow(db, { school, clock });
    const minute = clock.minuteOfDay();
    const roster = await rosterOn(db, { on: date });
    const all = await marksOf(db, { pupils: roster.map((row) => row.pupil), from: date, to: date });
    const symbols = new Map(all.filter((mark) => mark.session === session).map((mark) => [mark.pupil, mark.symbol]));
    const morning = new Set(
      session === 'PM'
        ? all.filter((mark) => mark.session === 'AM' && inBuildingSymbols.includes(mark.symbol)).map((mark) => mark.pupil)
        : [],
    );
    const leavings = Map.groupBy(
      (await signOutsOn(db, date)).map((one) => ({ ...one, offSite: isOffSite(one.reason) })),
      (one) => one.pupil,
    );
    const opens = session === undefined ? 0 : school.times[session].opens;
    const counts: Record<Place, number> = { in: 0, offSite: 0, signedOut: 0, notKnown: 0, absent: 0 };
    const classes = [...Map.groupBy(roster, (row) => row.className ?? 'No class')].map(([className, rows]): FireClass => {
      const sorted = rows.toSorted((one, other) => collator.compare(knownNameBySurname(one), knownNameBySurname(other)));
      const pupils = sorted.map((row): FirePupil => {
        const facts = { symbol: symbols.get(row.pupil), opens, minuteOfDay: minute, leavings: leavings.get(row.pupil) ?? [] };
        const place = whereabouts(facts);
        const inThisMorning = (place === 'notKnown' || place === 'absent') && morning.has(row.pupil);
        return { pupil: row.pupil, knownName: knownName(row), place, inThisMorning };
      });
      for (const { place } of pupils) counts[place] += 1;
      return { className, taken: rows.every((row) => symbols.has(row.pupil)), pupils };
    });
    return {
      date,
      minute,
      ...(session === undefined ? {} : { session }),
      ...(closedBecause === undefined ? {} : { closedBecause }),
      counts,
      classes: classes.sort((one, other) => collator.compare(one.className, other.className)),
    };
  });
}
