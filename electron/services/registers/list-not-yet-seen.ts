import { isContactAttempt } from '#shared/domain/registers/contact-attempt.ts';
import { type SeenStep, seenStep } from '#shared/domain/registers/not-yet-seen.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { ringFirstPupils } from '../../store/care/ring-first.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import { stillToBeSeen } from './seen-facts.ts';

export type NotYetSeenRow = {
  pupil: PupilRow;
  since: PlainDate;
  latest: PlainDate;
  lastSeen?: PlainDate;
  days: number;
  attempts: number;
  step: SeenStep;
};

/** Children whom nobody has seen since an absence that nobody explained, those longest unseen first. */
export async function listNotYetSeen(desk: Desk): Promise<NotYetSeenRow[]> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const unseen = await stillToBeSeen(db, { today, calendar: await theCalendar(db) });
    const pupils = [...unseen.keys()];
    const ringFirst = await ringFirstPupils(db, today);
    const contacts = Map.groupBy(await contactsOf(db, pupils), (contact) => contact.pupil);
    const people = await pupilRows(db, today, pupils);
    const rows = people.flatMap(({ row }): NotYetSeenRow[] => {
      const still = unseen.get(row.id);
      if (still === undefined) return [];
      const tried = new Set(still.attempts.map((attempt) => attempt.contact));
      const allTried = (contacts.get(row.id) ?? []).every((contact) => tried.has(contact.id));
      return [
        {
          pupil: row,
          since: still.since.date,
          latest: still.latest.date,
          ...(still.lastSeen === undefined ? {} : { lastSeen: still.lastSeen }),
          days: still.days,
          attempts: still.attempts.filter(isContactAttempt).length,
          step: seenStep({ days: still.days, allTried, ringFirst: ringFirst.has(row.id) }),
        },
      ];
    });
    return rows.sort((left, right) => right.days - left.days);
  });
}
