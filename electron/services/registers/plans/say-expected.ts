import { AppError } from '#shared/contract/errors.ts';
import { correctionReasons } from '#shared/domain/registers/correction-reasons.ts';
import { maySettleUnconfirmed, wordRefusal } from '#shared/domain/registers/plans/expected-elsewhere.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { School } from '#shared/domain/school/school.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../../store/handles.ts';
import { putExpectedWord } from '../../../store/registers/expected-words.ts';
import { type MarkWrite, writeMarks } from '../../../store/registers/marks.ts';
import { addMisToDo } from '../../../store/registers/mis-to-do.ts';
import { command, type Desk } from '../../desk.ts';
import { theCalendar } from '../../school/school.ts';
import { assertMark, assertSeen, type MarkValue } from '../assert-mark.ts';
import { sessionKey } from '../held-mark.ts';
import { assertMarkableDay } from '../register-place.ts';
import { writeCorrections } from '../write-corrections.ts';
import { type ExpectedFact, expectedFacts } from './expected-facts.ts';

type Place = { pupil: PupilId; session: Session; seen: CommandId | null };

export type SayExpected = {
  date: PlainDate;
  arrived: boolean;
  sessions: readonly (Place & { detail?: string | undefined })[];
  saidBy: string;
  saidOn: PlainDate;
  saidAt: number;
};

const sentenceOf = (id: string): string => correctionReasons.find((reason) => reason.id === id)?.sentence ?? id;

/**
 * What whoever teaches or leads elsewhere said: the mark of the plan with its detail for those who came, N for those who did
 * not, and who said so. Where the register has it already only the word is taken down. All or none. Throws PLAN_REFUSED,
 * CODE_REFUSED, MARK_CHANGED, DAY_CLOSED, OUTSIDE_CALENDAR, REGISTER_NOT_OPEN.
 */
export async function sayExpected(desk: Desk, said: SayExpected): Promise<{ written: number; said: number }> {
  const { date, arrived, saidBy, saidOn, saidAt } = said;
  assertSaidThen(desk, said);
  const reason = sentenceOf(arrived ? 'attendedElsewhere' : 'notArrived');
  return command(desk, { procedure: 'registers.sayExpected', reason }, async (write) => {
    const { school, places } = await placesOf(desk, write, said);
    assertNone(places, ({ fact }) => wordRefusal(fact.standing, arrived));
    const marks = places
      .filter(({ fact }) => fact.mark?.symbol !== (arrived ? fact.plan.symbol : 'N'))
      .map(({ fact, asked }) => ({ fact, mark: arrived ? markOf(fact, asked.detail) : { symbol: 'N' } }));
    await writeExpected(desk, write, { school, date, marks });
    for (const { fact } of places) {
      const word = { pupil: fact.pupil, date, session: fact.session, arrived, saidBy, saidOn, saidMinute: saidAt };
      await putExpectedWord(write, word, fact.word);
    }
    return { written: marks.length, said: places.length };
  });
}

/**
 * N where the register has closed, nothing stands and nobody confirmed (practice rule 7). A person who has seen each of them
 * asks for it. Throws as `sayExpected` does.
 */
export async function closeExpected(
  desk: Desk,
  close: { date: PlainDate; sessions: readonly Place[] },
): Promise<{ written: number }> {
  return command(desk, { procedure: 'registers.closeExpected', reason: sentenceOf('notConfirmed') }, async (write) => {
    const { school, places } = await placesOf(desk, write, close);
    assertNone(places, ({ fact }) =>
      maySettleUnconfirmed(fact.standing) ? undefined : 'its register is still open, or something is known of it',
    );
    const marks = places.map(({ fact }) => ({ fact, mark: { symbol: 'N' } }));
    await writeExpected(desk, write, { school, date: close.date, marks });
    return { written: marks.length };
  });
}

function assertSaidThen(desk: Desk, { date, saidOn, saidAt }: SayExpected): void {
  const { clock } = desk.ports;
  const today = clock.today();
  if (saidOn < date) {
    throw new AppError('PLAN_REFUSED', {
      message: `Whether somebody arrived on ${shortDate(date)} cannot have been said before that day. Nothing was saved.`,
    });
  }
  if (saidOn > today || (saidOn === today && saidAt > clock.minuteOfDay())) {
    throw new AppError('PLAN_REFUSED', { message: 'The time at which it was said is still to come. Nothing was saved.' });
  }
}

type Asked = Place & { readonly detail?: string | undefined };
type AskedPlace = { readonly fact: ExpectedFact; readonly asked: Asked };
type Places = { readonly school: School; readonly places: readonly AskedPlace[] };

/** Each session as it stands now, once, each mark the one that was seen. */
async function placesOf(
  desk: Desk,
  write: WriteDb,
  { date, sessions }: { date: PlainDate; sessions: readonly Asked[] },
): Promise<Places> {
  assertMarkableDay(await theCalendar(write.db), { date });
  const { school, facts } = await expectedFacts(write.db, desk.ports.clock, date);
  const byPlace = new Map(facts.map((fact) => [sessionKey({ ...fact, date }), fact]));
  if (new Set(sessions.map((one) => sessionKey({ ...one, date }))).size !== sessions.length) {
    throw new AppError('INVALID_INPUT', { message: 'A session stands twice in what was sent. Nothing was saved.' });
  }
  const places = sessions.map((asked) => {
    const fact = byPlace.get(sessionKey({ ...asked, date }));
    if (fact === undefined) {
      throw new AppError('PLAN_REFUSED', {
        message: 'A pupil is no longer expected elsewhere in that session. Look at the list again; nothing was saved.',
      });
    }
    assertSeen(fact.mark, asked.seen, { id: fact.pupil, name: fact.knownName });
    return { fact, asked };
  });
  return { school, places };
}

function assertNone(places: readonly AskedPlace[], because: (place: AskedPlace) => string | undefined): void {
  const details = places.flatMap((place) => {
    const why = because(place);
    const { word } = place.fact;
    const by = word === undefined ? '' : ` (${word.saidBy})`;
    return why === undefined ? [] : [{ message: `${place.fact.knownName}, ${place.fact.session}: ${why}${by}.` }];
  });
  if (details.length === 0) return;
  throw new AppError('PLAN_REFUSED', {
    message: 'Not every one of these can be taken down. Nothing was saved; look at what is listed.',
    details,
  });
}

function markOf({ plan, detail }: ExpectedFact, given: string | undefined): MarkValue {
  const said = given === undefined || given.trim() === '' ? detail : given.trim();
  return { symbol: plan.symbol, ...(said === undefined ? {} : { detail: said }) };
}

type ExpectedMarks = {
  readonly school: School;
  readonly date: PlainDate;
  readonly marks: readonly { readonly fact: ExpectedFact; readonly mark: MarkValue }[];
};

/** On the day itself a first entry is the register's own; over a mark, or on a day that is over, it is an amended one. */
async function writeExpected(desk: Desk, write: WriteDb, { school, date, marks }: ExpectedMarks): Promise<void> {
  const isFirst = (fact: ExpectedFact): boolean => fact.mark === undefined && date === desk.ports.clock.today();
  const first = marks
    .filter(({ fact }) => isFirst(fact))
    .map(
      ({ fact: { pupil, session }, mark }): MarkWrite => ({ pupil, date, session, entry: assertMark(mark, { date, session }) }),
    );
  if (first.length > 0) {
    await writeMarks(write, first, []);
    if (school.registerOfRecord === 'mis') await addMisToDo(write, first);
  }
  const amended = marks
    .filter(({ fact }) => !isFirst(fact))
    .map(({ fact: { pupil, session, mark: held }, mark }) => ({ pupil, date, session, mark, seen: held?.command ?? null }));
  if (amended.length > 0) await writeCorrections(desk, write, amended);
}
