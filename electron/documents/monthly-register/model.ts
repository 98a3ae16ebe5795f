import type { CodeClass } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { RegisterOfRecord } from '#shared/domain/school/school.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/** One entry as it stood or stands; no symbol where the mark was taken away. */
export type PrintedEntry = {
  readonly symbol: string | undefined;
  readonly minutesLate?: number | undefined;
};

/** One session of a pupil: every entry that ever stood there, the oldest first, each later one with its note. */
export type PrintedSession = {
  readonly date: PlainDate;
  readonly session: Session;
  /** False where the pupil was not in this class on that day. */
  readonly inClass: boolean;
  readonly entries: readonly PrintedEntry[];
  /** One less than the entries: which note says why each was replaced. */
  readonly notes: readonly number[];
};

export type PrintedPupil = { readonly name: string; readonly sessions: readonly PrintedSession[] };

/** The corrections of one command to one pupil. */
export type PrintedNote = {
  readonly number: number;
  readonly pupil: string;
  /** `Thu 12 AM: N → I`. */
  readonly changes: readonly string[];
  readonly reason: string;
  /** The school's time, `13 Nov 2026 09:14`. */
  readonly at: string;
  readonly by: string;
};

export type PrintedCode = { readonly symbol: string; readonly title: string; readonly codeClass: CodeClass };

export type MonthlyRegister = {
  readonly schoolName: string;
  readonly dfeNumber: string;
  readonly className: string;
  /** `November 2026`. */
  readonly month: string;
  readonly registerOfRecord: RegisterOfRecord;
  readonly printedAt: string;
  readonly printedBy: string;
  /** The days on which the school held sessions, or would have. */
  readonly days: readonly PlainDate[];
  readonly pupils: readonly PrintedPupil[];
  readonly notes: readonly PrintedNote[];
  readonly codes: readonly PrintedCode[];
};
