// Three cases to look at: one under way with a step overdue, one just opened, one closed. Invented, as an office would have
// them, and about pupils who stand in the watch list.
import type { CaseOutcome } from '#shared/domain/cases/case-file.ts';
import type { AccountId, CaseId, PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { putCasePlan } from '../../store/cases/case-details.ts';
import { addCase, addCasePupil } from '../../store/cases/case-files.ts';
import { addCaseEvent, type CaseEvent } from '../../store/cases/events.ts';
import { addTask } from '../../store/cases/tasks.ts';
import type { WriteDb } from '../../store/handles.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { caseGround } from '../cases/case-ground.ts';
import { demoAccounts } from './demo-accounts.ts';
import type { DemoPlan } from './plan.ts';

type Told = Pick<CaseEvent, 'kind' | 'outcome' | 'words'> & Partial<Pick<CaseEvent, 'agreed' | 'childSeen' | 'minute'>>;

type DemoCase = {
  /** Weeks before the last day; the case is opened on the Monday of that week. */
  readonly weeksAgo: number;
  readonly because: string;
  readonly plan?: string;
  /** One in each week, on its Wednesday. */
  readonly told: readonly Told[];
  readonly done: readonly (readonly [what: string, words: string])[];
  /** Days from the last day until the open step is due. */
  readonly next?: readonly [what: string, days: number];
  readonly closed?: { readonly outcome: CaseOutcome; readonly words: string };
};

const cases: readonly DemoCase[] = [
  {
    weeksAgo: 5,
    because: 'Many sessions without a reason since September, most of them on Mondays and Fridays.',
    plan: 'Breakfast club three mornings a week from 8:00.\nThe class teacher waits at the gate on Mondays.\nThe bus pass is paid until January. We look at it together every second Friday.',
    told: [
      { kind: 'phoneCall', outcome: 'Spoke', words: 'Mornings are hard since the move; two buses.', minute: 565 },
      {
        ...{ kind: 'homeVisit', outcome: 'Seen, and the child seen', childSeen: true },
        words: 'A warm welcome. School is fun once the morning is over.',
        agreed: 'The family rings before 8:30 when a morning goes wrong.',
      },
      { kind: 'supportOffered', outcome: 'Accepted', words: 'Breakfast club, and the bus pass until January.' },
    ],
    done: [['Ask the bus company about the pass', 'Paid until January.']],
    next: ['Look at the first four weeks with the family', -3],
  },
  {
    weeksAgo: 1,
    because: 'The mornings have changed since half-term and nobody has said why.',
    told: [{ kind: 'phoneCall', outcome: 'Left a message', words: '', minute: 580 }],
    done: [],
    next: ['Meet the family in school', 5],
  },
  {
    weeksAgo: 9,
    because: 'Away on many afternoons in September.',
    plan: 'A quiet room over lunch, and a friend to walk home with.',
    told: [
      { kind: 'pupilVoice', outcome: undefined, words: 'Lunch is too loud. A place to read would help.', childSeen: true },
      { kind: 'supportDelivered', outcome: undefined, words: 'The library opens over lunch; a friend may come along.' },
    ],
    done: [['Find a quiet room over lunch', 'The library.']],
    closed: { outcome: 'improved', words: 'The library over lunch was what it took.' },
  },
];

const officer = (demoAccounts.findIndex(({ role }) => role === 'attendanceOfficer') + 1) as AccountId;

export async function writeDemoCases(write: WriteDb, plan: DemoPlan): Promise<void> {
  const inCare = new Set(plan.pupils.filter((pupil) => pupil.lookedAfter || pupil.leavesOn !== undefined).map(({ id }) => id));
  const pupils = [...new Set(plan.planted.map(({ pupil }) => pupil))].filter((pupil) => !inCare.has(pupil));
  for (const [index, one] of cases.entries()) {
    const pupil = pupils[index];
    if (pupil !== undefined) await writeCase(write, one, { pupil: pupil as PupilId, until: plan.options.until });
  }
}

type Place = { readonly pupil: PupilId; readonly until: PlainDate };

async function writeCase(write: WriteDb, one: DemoCase, { pupil, until }: Place): Promise<void> {
  const openedOn = mondayOf(addDays(until, -7 * one.weeksAgo));
  const ground = await caseGround(write.db, { pupils: [pupil], today: openedOn });
  const file = {
    kind: 'pupil' as const,
    lead: officer,
    openedOn,
    because: one.because,
    closed: one.closed && { ...one.closed, on: addDays(mondayOf(until), -7) },
  };
  const id = await addCase(write, file, ground);
  await addCasePupil(write, { case: id, pupil });
  if (one.plan !== undefined) await putCasePlan(write, { case: id, words: one.plan });
  await writeEvents(write, one.told, { pupil, openedOn });
  await writeSteps(write, one, { case: id, openedOn, until });
}

async function writeEvents(
  write: WriteDb,
  told: readonly Told[],
  { pupil, openedOn }: { pupil: PupilId; openedOn: PlainDate },
): Promise<void> {
  const contact = (await contactsOf(write.db, [pupil])).find(({ livesWith }) => livesWith === true)?.id;
  for (const [week, event] of told.entries()) {
    await addCaseEvent(write, {
      ...{ agreed: undefined, childSeen: false, minute: undefined, withWhom: undefined },
      ...event,
      contact: event.kind === 'pupilVoice' ? undefined : contact,
      on: addDays(openedOn, 7 * week + 2),
      pupils: [pupil],
    });
  }
}

type Steps = { readonly case: CaseId; readonly openedOn: PlainDate; readonly until: PlainDate };

async function writeSteps(write: WriteDb, { done, next }: DemoCase, { case: id, openedOn, until }: Steps): Promise<void> {
  const step = (what: string, dueOn: PlainDate) =>
    ({ case: id, pupil: undefined, what, dueOn, owner: { account: officer }, source: 'case', sourceId: undefined }) as const;
  for (const [what, words] of done) {
    const task = step(what, addDays(openedOn, 4));
    await addTask(write, { ...task, done: { on: task.dueOn, words } });
  }
  if (next !== undefined) await addTask(write, step(next[0], addDays(until, next[1])));
}
