import type { PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type TargetVersion, targetVersions } from '../../../store/attendance/targets.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { classesOf } from '../../../store/people/classes.ts';
import type { Period } from '../pupil-figures.ts';

/** A target as figures show it: drawn where the head teacher agreed it, else said in words alone. */
export type GroupTarget = {
  tenths: number;
  from: PlainDate;
  to: PlainDate;
  proposedBy: string;
  proposedOn: PlainDate;
  agreed?: { by: string; on: PlainDate };
};

/** The targets of a group that stand for a part of the period, the earliest first; one that was declined is none. */
export async function targetsOfGroup(db: ReadDb, { from, to, group }: Period & { group: PupilGroup }): Promise<GroupTarget[]> {
  const { kind } = group;
  if (kind !== 'school' && kind !== 'year' && kind !== 'class') return [];
  const classes = new Map((await classesOf(db)).map(({ id, name }) => [String(id), name]));
  const groupValue = (target: TargetVersion): string | undefined => {
    if (target.scope === 'school') return 'all';
    return target.scope === 'class' ? classes.get(target.group ?? '') : target.group;
  };
  return (await targetVersions(db))
    .filter((target) => target.current && target.state !== 'declined' && target.scope === kind)
    .filter((target) => groupValue(target) === group.value && target.from <= to && from <= target.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ tenths, from: begins, to: ends, proposedBy, proposedOn, answeredBy, answeredOn }) => ({
      ...{ tenths, from: begins, to: ends, proposedBy, proposedOn },
      ...(answeredBy === undefined || answeredOn === undefined ? {} : { agreed: { by: answeredBy, on: answeredOn } }),
    }));
}
