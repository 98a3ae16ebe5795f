import { type AttendanceFigures, addFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { upnsOf } from '../../store/registers/upns.ts';
import { type Desk, read } from '../desk.ts';
import { type FiguresValue, figuresValue } from './figures-value.ts';
import { allFigures, type Period } from './pupil-figures.ts';

export type AttendanceReport = {
  from: PlainDate;
  to: PlainDate;
  school: FiguresValue;
  pupils: (FiguresValue & { upn: string })[];
};

/** Figures of every pupil with a mark in the period, by UPN, and their sum: never the mean of their rates. */
export async function attendanceReport(desk: Desk, { from, to }: Period): Promise<AttendanceReport> {
  return read(desk, async (db) => {
    const figures = await allFigures(db, { from, to });
    const upns = await upnsOf(db);
    const pupils = [...figures].map(([pupil, own]) => ({ upn: upns.get(pupil) ?? '', ...figuresValue(own) }));
    pupils.sort((a, b) => a.upn.localeCompare(b.upn));
    return { from, to, school: figuresValue(sum(figures.values())), pupils };
  });
}

export function sum(all: Iterable<AttendanceFigures>): AttendanceFigures {
  let total = noFigures;
  for (const figures of all) total = addFigures(total, figures);
  return total;
}

export type ClassReport = {
  from: PlainDate;
  to: PlainDate;
  school: FiguresValue;
  classes: { class: ClassId; name: string; yearGroup: string; pupils: number; figures: FiguresValue }[];
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Classes as they stand on the last day of the period, each with what its pupils bring, wherever they were before. */
export async function classReport(desk: Desk, { from, to }: Period): Promise<ClassReport> {
  return read(desk, async (db) => {
    const figures = await allFigures(db, { from, to });
    const roster = await rosterOn(db, { on: to });
    const figuresOf = (pupil: PupilId): AttendanceFigures => figures.get(pupil) ?? noFigures;
    const classes = [...Map.groupBy(roster, (row) => row.classId)].flatMap(([classId, rows]) => {
      if (classId === undefined) return [];
      const own = sum(rows.map((row) => figuresOf(row.pupil)));
      return [
        {
          class: classId,
          name: rows[0]?.className ?? '',
          yearGroup: rows[0]?.yearGroup ?? '',
          pupils: rows.length,
          figures: figuresValue(own),
        },
      ];
    });
    classes.sort((a, b) => collator.compare(a.name, b.name));
    return { from, to, school: figuresValue(sum(figures.values())), classes };
  });
}
