import type { NoteRow } from '#shared/domain/registers/half-term-notes/note-rows.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/**
 * The attendance of one pupil as one parent is told it. It has no place for another parent, a brother or sister, another
 * child's figures or a percentage.
 */
export type HalfTermNote = {
  readonly school: {
    readonly name: string;
    readonly addressLines: readonly string[];
    readonly phone: string;
    readonly email: string;
  };
  /** Without lines the note goes in care of the school. */
  readonly recipient: { readonly name: string; readonly addressLines: readonly string[] };
  readonly madeOn: PlainDate;
  readonly pupil: { readonly legalName: string; readonly firstName: string };
  /** `Autumn term, first half`, or empty where two days were chosen. */
  readonly period: { readonly name: string; readonly from: PlainDate; readonly to: PlainDate };
  /** Sessions; `missed` is explained, not yet explained and unauthorised together. */
  readonly counts: {
    readonly possible: number;
    readonly missed: number;
    readonly explained: number;
    readonly notExplained: number;
    readonly unauthorised: number;
    readonly lateAfterClose: number;
    readonly lateBeforeClose: number;
    readonly minutesLate: number;
    /** Held while the pupil was on the roll, and still without a mark. */
    readonly unmarked: number;
  };
  readonly absences: readonly NoteRow[];
  readonly lates: readonly NoteRow[];
  /** By when to say that a mark is wrong; absent where the calendar does not reach so far. */
  readonly replyBy?: PlainDate | undefined;
};
