import { z } from 'zod';
import { attendanceBands } from '../domain/attendance/attendance-bands.ts';
import { pupilRow } from './people.ts';
import { query } from './procedure.ts';
import { dateValue } from './values.ts';

const bandFigures = z.strictObject({
  possible: z.number().int(),
  present: z.number().int(),
  authorised: z.number().int(),
  unauthorised: z.number().int(),
  byCode: z.record(z.string(), z.number().int()),
});

export const figuresContract = {
  /** Every pupil on the roll of a day by band of the school year to it. */
  bands: query('attendance.read', ['attendance', 'registers', 'people', 'calendar'])
    .input(z.strictObject({ on: dateValue }))
    .output(
      z.strictObject({
        on: dateValue,
        yearFrom: dateValue,
        /** Sessions of the calendar from the next day to the end of the school year. */
        remaining: z.number().int(),
        rows: z.array(
          z.strictObject({
            pupil: pupilRow,
            band: z.enum(attendanceBands),
            year: bandFigures,
            /** Sessions that may yet be missed before absence ends the year persistent; null: it will, whatever comes; absent before 2015. */
            sessionsLeft: z.number().int().nullable().optional(),
          }),
        ),
      }),
    ),
};
