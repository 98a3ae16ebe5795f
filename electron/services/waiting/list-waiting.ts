import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type WaitingKind, waitingKinds, waitingRules } from '#shared/domain/accounts/waiting-kinds.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { schoolTime } from '#shared/lib/school-time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import {
  countClearedLetters,
  countDraftTexts,
  planReviewsDue,
  proposedSuspensions,
  proposedTargets,
  unsettledLists,
} from '../../store/waiting/waiting-rows.ts';
import { type Desk, read } from '../desk.ts';
import { expectedFacts } from '../registers/plans/expected-facts.ts';
import { closedBecause } from '../registers/register-place.ts';
import { theCalendar } from '../school/school.ts';
import { leaveToDecide, longAbsencesToAsk } from './waiting-leave.ts';

type Waiting = { count: number; pressing: number };

/** What waits for whoever asks. Of work that they may not do nothing is read, so that nothing of it can be told. */
export async function listWaiting(desk: Desk): Promise<(Waiting & { kind: WaitingKind })[]> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const lines: (Waiting & { kind: WaitingKind })[] = [];
    for (const kind of waitingKinds) {
      if (mayDo(desk.actor.role, waitingRules[kind].right)) lines.push({ kind, ...(await count[kind](db, clock)) });
    }
    return lines;
  });
}

const count: Readonly<Record<WaitingKind, (db: ReadDb, clock: Clock) => Promise<Waiting>>> = {
  leave: async (db, clock) => begunBy(await leaveToDecide(db), clock.today()),
  suspensions: async (db, clock) => begunBy(await proposedSuspensions(db), clock.today()),
  letters: async (db) => ({ count: await countClearedLetters(db), pressing: 0 }),
  messageTexts: async (db) => ({ count: await countDraftTexts(db), pressing: 0 }),
  targets: async (db, clock) => begunBy(await proposedTargets(db), clock.today()),
  longAbsences: async (db) => ({ count: await longAbsencesToAsk(db), pressing: 0 }),
  expected: expectedToAsk,
  messageLists: async (db, clock) => {
    const days = (await unsettledLists(db)).map((at) => schoolTime(at).date);
    return { count: days.length, pressing: days.filter((date) => date < clock.today()).length };
  },
  planReviews: async (db, clock) => {
    const days = await planReviewsDue(db, clock.today());
    return { count: days.length, pressing: days.filter((date) => date < clock.today()).length };
  },
};

function begunBy(firstDays: readonly PlainDate[], today: PlainDate): Waiting {
  return { count: firstDays.length, pressing: firstDays.filter((date) => date <= today).length };
}

/** Sessions of today that have begun and of which nobody has said who came. */
async function expectedToAsk(db: ReadDb, clock: Clock): Promise<Waiting> {
  const date = clock.today();
  if (closedBecause(await theCalendar(db), date) !== undefined) return { count: 0, pressing: 0 };
  const standings = (await expectedFacts(db, clock, date)).facts.map((fact) => fact.standing);
  const pressing = standings.filter((standing) => standing === 'overdue').length;
  const rest = standings.filter((one) => one === 'awaited' || one === 'unconfirmed' || one === 'unsaid').length;
  return { count: pressing + rest, pressing };
}
