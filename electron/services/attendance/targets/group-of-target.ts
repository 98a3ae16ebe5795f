import type { PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import type { TargetVersion } from '../../../store/attendance/targets.ts';

/** The group of figures that a target is for; undefined for a class that is no longer kept. */
export function groupOfTarget(
  { scope, group }: Pick<TargetVersion, 'scope' | 'group'>,
  classNames: ReadonlyMap<string, string>,
): PupilGroup | undefined {
  if (scope === 'school') return { kind: 'school', value: 'all' };
  const value = scope === 'class' ? classNames.get(group ?? '') : group;
  return value === undefined ? undefined : { kind: scope, value };
}
