import { z } from 'zod';
import { attendanceBands } from '../domain/attendance/attendance-bands.ts';
import { groupKinds } from '../domain/attendance/pupil-groups.ts';
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

export const pupilGroup = z.strictObject({ kind: z.enum(groupKinds), value: z.string().max(100) });

const sessionCounts = { possible: z.number().int(), absent: z.number().int() };
const weekCounts = z.array(z.strictObject({ monday: dateValue, ...sessionCounts }));
const groupRow = z.strictObject({
  group: pupilGroup,
  /** In it on the last day. */
  pupils: z.number().int(),
  /** Every session that a pupil had while in the group. */
  figures: bandFigures,
  persistent: z.number().int(),
  severe: z.number().int(),
});

const groupTarget = z.strictObject({
  /** Tenths of a per cent. */
  tenths: z.number().int(),
  from: dateValue,
  to: dateValue,
  proposedBy: z.string(),
  proposedOn: dateValue,
  /** By the head teacher; without it a target is a proposal and is not drawn. */
  agreed: z.strictObject({ by: z.string(), on: dateValue }).optional(),
});

export const figuresContract = {
  /** Every group between two days, and one of them by week, weekday and session; a care group only behind its right. */
  groups: query('attendance.read', ['attendance', 'registers', 'people', 'calendar', 'targets'])
    .input(z.strictObject({ from: dateValue, to: dateValue, group: pupilGroup }))
    .output(
      z.strictObject({
        from: dateValue,
        to: dateValue,
        group: pupilGroup,
        chosen: groupRow,
        /** Ten: Monday AM first, Friday PM last. */
        sessions: z.array(z.strictObject(sessionCounts)),
        weeks: weekCounts,
        /** The same weeks of the year before. */
        weeksBefore: weekCounts,
        heat: z.array(z.strictObject({ className: z.string(), weeks: weekCounts })),
        /** Of a school, a year or a class, for a part of these days; one that was declined is left out. */
        targets: z.array(groupTarget),
        pupils: z.array(
          z.strictObject({
            pupil: pupilRow,
            /** Of the sessions in the group alone. */
            figures: bandFigures,
            /** The days in the group, where it was not throughout or the pupil has left. */
            only: z.array(z.strictObject({ from: dateValue, to: dateValue })).optional(),
          }),
        ),
        groups: z.array(groupRow),
      }),
    ),
  /** Every pupil on the roll of a day, or of a group on it, by band of the school year to it. */
  bands: query('attendance.read', ['attendance', 'registers', 'people', 'calendar'])
    .input(z.strictObject({ on: dateValue, group: pupilGroup.optional() }))
    .output(
      z.strictObject({
        on: dateValue,
        yearFrom: dateValue,
        /** Sessions of the calendar from the next day to the end of the school year. */
        remaining: z.number().int(),
        /** What may be chosen: the groups of that day, a care group only behind its right. */
        groups: z.array(pupilGroup),
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
