// What both lists and the closing of N look at: runs of unexplained days, what was tried about each, and who is rung first.
import { isContactAttempt } from '#shared/domain/registers/contact-attempt.ts';
import { dayRuns } from '#shared/domain/registers/day-runs.ts';
import { closingRefusals, standingOf, type UnexplainedStanding } from '#shared/domain/registers/unexplained.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { ringFirstPupils } from '../../store/care/ring-first.ts';
import type { ReadDb } from '../../store/handles.ts';
import { attemptsOf, type StoredAttempt } from '../../store/registers/contact-attempts.ts';
import type { StoredMark } from '../../store/registers/marks.ts';
import { unexplainedMarks } from '../../store/registers/unexplained-marks.ts';
import { theCalendar } from '../school/school.ts';

export type JudgedSession = {
  readonly mark: StoredMark;
  readonly standing: UnexplainedStanding;
  /** Empty where it may become O in one step. */
  readonly because: readonly string[];
};

export type UnexplainedRun = {
  readonly pupil: PupilId;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly sessions: readonly JudgedSession[];
  readonly attempts: readonly StoredAttempt[];
  readonly ringFirst: boolean;
};

export type UnexplainedFacts = {
  readonly calendar: SchoolCalendar;
  readonly runs: readonly UnexplainedRun[];
  readonly ringFirst: ReadonlySet<PupilId>;
};

/** Every N of the school, or of some pupils, in runs. */
export async function unexplainedFacts(db: ReadDb, today: PlainDate, pupils?: readonly PupilId[]): Promise<UnexplainedFacts> {
  const calendar = await theCalendar(db);
  const ringFirst = await ringFirstPupils(db, today);
  const byPupil = Map.groupBy(await unexplainedMarks(db, pupils), (mark) => mark.pupil);
  const attempts = Map.groupBy(await attemptsSince(db, byPupil), (attempt) => attempt.pupil);
  const runs = [...byPupil].flatMap(([pupil, marks]) =>
    dayRuns(marks, calendar).map((run) =>
      judged({ pupil, run, today, calendar, attempts: attempts.get(pupil) ?? [], ringFirst: ringFirst.has(pupil) }),
    ),
  );
  return { calendar, runs, ringFirst };
}

async function attemptsSince(
  db: ReadDb,
  byPupil: ReadonlyMap<PupilId, readonly StoredMark[]>,
): Promise<readonly StoredAttempt[]> {
  const firsts = [...byPupil.values()].map((marks) => marks[0]?.date).filter((date) => date !== undefined);
  const from = firsts.toSorted().at(0);
  return from === undefined ? [] : attemptsOf(db, { pupils: [...byPupil.keys()], from });
}

type Judging = Pick<UnexplainedRun, 'pupil' | 'attempts' | 'ringFirst'> & {
  readonly run: readonly StoredMark[];
  readonly today: PlainDate;
  readonly calendar: SchoolCalendar;
};

/** An attempt is about its own day and the days of the run before it; of a later day it says nothing. */
function judged({ pupil, run, today, calendar, attempts, ringFirst }: Judging): UnexplainedRun {
  const from = run[0]?.date ?? today;
  const to = run.at(-1)?.date ?? today;
  const about = attempts.filter((attempt) => from <= attempt.date && attempt.date <= to);
  const sessions = run.map((mark) => {
    const standing = standingOf(mark.date, today, calendar);
    const contactAttempts = about.filter((attempt) => isContactAttempt(attempt) && attempt.date >= mark.date).length;
    return { mark, standing, because: closingRefusals({ standing, contactAttempts, ringFirst }) };
  });
  return { pupil, from, to, sessions, attempts: about, ringFirst };
}
