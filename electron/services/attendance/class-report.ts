import type { ClassId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { classesOf, membershipsOf } from '../../store/people/classes.ts';
import { type Desk, read } from '../desk.ts';
import { type FiguresValue, figuresValue } from './figures-value.ts';
import { groupsBetween } from './group-rows.ts';
import { type Period, schoolFigures } from './pupil-figures.ts';

export type ClassReport = {
  from: PlainDate;
  to: PlainDate;
  school: FiguresValue;
  classes: { class: ClassId; name: string; yearGroup: string; pupils: number; figures: FiguresValue }[];
};

/**
 * The classes of a period, counted as Figures count them: each session in the class that its pupil was in on its day, so that
 * they add up to the school and a target reads the same wherever it is looked up.
 */
export async function classReport(desk: Desk, { from, to }: Period): Promise<ClassReport> {
  return read(desk, async (db) => {
    const byName = new Map((await classesOf(db)).map(({ id, name }) => [name, id]));
    const yearGroups = await yearGroupsOn(db, to);
    const classes = (await groupsBetween(db, { from, to })).flatMap(({ group: { kind, value: name }, pupils, figures }) => {
      const id = kind === 'class' ? byName.get(name) : undefined;
      return id === undefined ? [] : [{ class: id, name, yearGroup: yearGroups.get(id) ?? '', pupils, figures }];
    });
    return { from, to, school: figuresValue(await schoolFigures(db, { from, to })), classes };
  });
}

/** The year group of each class on a day, or when it was last sat in. */
async function yearGroupsOn(db: ReadDb, on: PlainDate): Promise<ReadonlyMap<ClassId, string>> {
  const begun = (await membershipsOf(db)).filter(({ fromOn }) => fromOn <= on).sort((a, b) => a.fromOn.localeCompare(b.fromOn));
  return new Map(begun.flatMap(({ classId, yearGroup }) => (classId === undefined ? [] : [[classId, yearGroup] as const])));
}
