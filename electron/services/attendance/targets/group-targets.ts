import { groupKeyOf } from '#shared/domain/attendance/group-spans.ts';
import type { PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type TargetVersion, targetVersions } from '../../../store/attendance/targets.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { classesOf } from '../../../store/people/classes.ts';
import type { Period } from '../pupil-figures.ts';
import { groupOfTarget } from './group-of-target.ts';

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
  const names = new Map((await classesOf(db)).map(({ id, name }) => [String(id), name]));
  const isOf = (target: TargetVersion): boolean => {
    const own = groupOfTarget(target, names);
    return own !== undefined && groupKeyOf(own) === groupKeyOf(group);
  };
  return (await targetVersions(db))
    .filter((target) => target.current && target.state !== 'declined' && isOf(target))
    .filter((target) => target.from <= to && from <= target.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ tenths, from: begins, to: ends, proposedBy, proposedOn, answeredBy, answeredOn }) => ({
      ...{ tenths, from: begins, to: ends, proposedBy, proposedOn },
      ...(answeredBy === undefined || answeredOn === undefined ? {} : { agreed: { by: answeredBy, on: answeredOn } }),
    }));
}
