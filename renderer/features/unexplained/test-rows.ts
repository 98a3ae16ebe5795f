// Rows that this folder's tests show.
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { CallContact, UnexplainedRow } from './unexplained-words.ts';

export const mother: CallContact = {
  id: 1 as ContactId,
  order: 1,
  name: 'Ms A. Khan',
  relationship: 'Mother',
  phones: ['01632 960101'],
  tried: false,
};

export const father: CallContact = {
  ...mother,
  id: 2 as ContactId,
  order: 2,
  name: 'Mr B. Khan',
  relationship: 'Father',
  phones: ['01632 960102'],
};

/** Away Monday and Tuesday morning: Monday is overdue and may be closed, Tuesday is due today. */
export function unexplainedRow(changes: Partial<UnexplainedRow> = {}): UnexplainedRow {
  const command = 7 as CommandId;
  return {
    pupil: { id: 1 as PupilId, upn: 'A1', knownName: 'Amina Khan', yearGroup: '7', className: '7B', onRoll: true },
    from: plainDate('2026-11-16'),
    to: plainDate('2026-11-17'),
    sessions: [
      {
        date: plainDate('2026-11-16'),
        session: 'AM',
        command,
        status: 'overdue',
        deadline: plainDate('2026-11-23'),
        mayBecomeO: true,
        because: [],
      },
      {
        date: plainDate('2026-11-17'),
        session: 'AM',
        command,
        status: 'dueToday',
        deadline: plainDate('2026-11-24'),
        mayBecomeO: false,
        because: ['There is still time to establish the reason.'],
      },
    ],
    status: 'overdue',
    deadline: plainDate('2026-11-23'),
    ringFirst: false,
    contacts: [mother, father],
    doNotRing: [],
    tellToday: [],
    attempts: [],
    ...changes,
  };
}
