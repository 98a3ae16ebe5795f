import { z } from 'zod';
import { attendanceBands } from '../domain/attendance/attendance-bands.ts';
import { pupilRow } from './people-row.ts';
import { query } from './procedure.ts';
import { classId, dateValue, pupilId, sessionValue } from './values.ts';

const figures = z.strictObject({
  possible: z.number().int(),
  present: z.number().int(),
  authorised: z.number().int(),
  unauthorised: z.number().int(),
  byCode: z.record(z.string(), z.number().int()),
});

const share = z.strictObject({ possible: z.number().int(), absent: z.number().int() });
const asked = { class: classId, from: dateValue, to: dateValue };
const dated = { date: dateValue, session: sessionValue };

export const classPageContract = {
  /** One class as it stands on the last day, between two days; answered from the weekly summary alone. */
  class: query('attendance.read', ['attendance', 'registers', 'people', 'calendar'], ['NOT_FOUND'])
    .input(z.strictObject(asked))
    .output(
      z.strictObject({
        ...asked,
        className: z.string(),
        yearGroup: z.string(),
        yearFrom: dateValue,
        /** Sessions of the calendar from the next day to the end of the school year. */
        remaining: z.number().int(),
        figures,
        persistent: z.number().int(),
        severe: z.number().int(),
        /** Ten: Monday AM first, Friday PM last. */
        sessions: z.array(share),
        weeks: z.array(z.strictObject({ monday: dateValue, ...share.shape })),
        pupils: z.array(
          z.strictObject({
            pupil: pupilRow,
            figures,
            band: z.enum(attendanceBands),
            /** As under bands: null where the year ends persistent whatever comes, absent before the rule. */
            sessionsLeft: z.number().int().nullable().optional(),
            sessions: z.array(share),
            /** The last four school weeks of this year, and the year before them. */
            recent: share,
            earlier: share,
            late: z.number().int(),
          }),
        ),
        /** Registers of the class that nobody took, and taken ones in which marks are missing; the newest first. */
        missing: z.array(
          z.strictObject({ ...dated, completed: z.boolean(), pupils: z.number().int(), without: z.number().int() }),
        ),
        /** Sessions that stand as N. */
        unexplained: z.array(z.strictObject({ pupil: pupilId, knownName: z.string(), ...dated })),
      }),
    ),
  /** The sessions of one code behind the figures of a class, the newest first. */
  classSessions: query('attendance.read', ['attendance', 'registers', 'people'], ['NOT_FOUND'])
    .input(z.strictObject({ ...asked, code: z.string().max(3) }))
    .output(z.strictObject({ sessions: z.array(z.strictObject({ pupil: pupilId, knownName: z.string(), ...dated })) })),
  /** How many minutes late the pupils of a class came; the summary says on which days to look. */
  classLateness: query('attendance.read', ['attendance', 'registers', 'people'], ['NOT_FOUND'])
    .input(z.strictObject(asked))
    .output(z.strictObject({ rows: z.array(z.strictObject({ pupil: pupilId, minutesLate: z.number().int() })) })),
};
