import { type AttendanceFigures, addFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
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
