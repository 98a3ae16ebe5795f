// What a note says in figures. The sums are those of every other screen (`figuresOf`); here they are only told apart.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { AttendanceFigures } from '../../attendance/counts.ts';
import { codeAt } from '../codes.ts';
import type { Session } from '../session.ts';

export type NotedMark = {
  readonly date: PlainDate;
  readonly session: Session;
  readonly symbol: string;
  readonly minutesLate?: number | undefined;
};

/** Counts are sessions. */
export type NoteFigures = {
  /** At which the child was expected: the whole that the days missed are a part of. */
  readonly possible: number;
  /** Not in school: explained, not yet explained and unauthorised together. */
  readonly missed: number;
  readonly explained: number;
  readonly notExplained: number;
  readonly unauthorised: number;
  /** In school, but after the register closed: attendance law counts the session as an absence all the same. */
  readonly lateAfterClose: number;
  readonly lateBeforeClose: number;
  readonly minutesLate: number;
  /** Sessions not in school, oldest first. */
  readonly absences: readonly NotedMark[];
  /** Late arrivals, before and after the register closed, oldest first. */
  readonly lates: readonly NotedMark[];
};

const noReasonYet = 'N';
const lateBefore = 'L';
const lateAfter = 'U';

/** The marks may be all of them, or only those that a note tells (`isNoted`); the figures are of all. */
export function noteFigures(figures: AttendanceFigures, marks: readonly NotedMark[]): NoteFigures {
  const ordered = marks.toSorted((a, b) => (`${a.date} ${a.session}` < `${b.date} ${b.session}` ? -1 : 1));
  const lates = ordered.filter(isLate);
  const notExplained = figures.byCode[noReasonYet] ?? 0;
  const lateAfterClose = figures.byCode[lateAfter] ?? 0;
  return {
    possible: figures.possible,
    missed: figures.authorised + figures.unauthorised - lateAfterClose,
    explained: figures.authorised,
    notExplained,
    unauthorised: figures.unauthorised - notExplained - lateAfterClose,
    lateAfterClose,
    lateBeforeClose: figures.byCode[lateBefore] ?? 0,
    minutesLate: lates.reduce((total, { minutesLate }) => total + (minutesLate ?? 0), 0),
    absences: ordered.filter(isAbsence),
    lates,
  };
}

/** Whether a note names this session: a day missed or a late arrival. */
export function isNoted(mark: NotedMark): boolean {
  return isLate(mark) || isAbsence(mark);
}

/** Before or after the register closed. */
export function isLate({ symbol }: Pick<NotedMark, 'symbol'>): boolean {
  return symbol === lateBefore || symbol === lateAfter;
}

function isAbsence({ symbol, date }: NotedMark): boolean {
  const kind = codeAt(symbol, date)?.class;
  return symbol !== lateAfter && (kind === 'authorised' || kind === 'unauthorised');
}
