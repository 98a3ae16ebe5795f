import type { GroupKind, PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { academicYear, academicYearOf } from '#shared/domain/school/academic-year.ts';
import { hiddenGroups } from '#shared/domain/suspensions/small-numbers.ts';
import { suspendedHalfDays } from '#shared/domain/suspensions/suspension-days.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { suspensionsOf } from '../../store/suspensions/suspensions.ts';
import { type Grouped, groupedPupils } from '../attendance/group-members.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { counted } from './suspension-facts.ts';

/** A class is too small a group, and ethnicity too many small ones: they would only be hidden. */
const shownKinds: readonly GroupKind[] = ['school', 'year', 'sex', 'sen', 'fsm', 'eal', 'lookedAfter'];

export type SuspensionFigures = {
  label: string;
  on: PlainDate;
  years: number[];
  groups: {
    kind: GroupKind;
    value: string;
    figures: { children: number; suspensions: number; halfDays: number } | null;
  }[];
};

/**
 * A school year by group: children on the roll of its last day so far, with their suspensions of that year that stood or
 * were served. Whole school years only, so that no two tables can be subtracted; small groups are hidden (practice rule 12).
 */
export async function suspensionFigures(desk: Desk, { startYear }: { startYear: number }): Promise<SuspensionFigures> {
  const today = desk.ports.clock.today();
  const year = academicYear(startYear);
  return read(desk, async (db) => {
    const all = (await suspensionsOf(db)).filter((one) => one.stand !== 'proposed');
    const ofYear = all.filter(({ span }) => span.from <= year.to && (span.to ?? span.from) >= year.from);
    const byPupil = Map.groupBy(ofYear, (one) => one.pupil);
    const within = { calendar: await theCalendar(db), from: year.from, to: year.to };
    const on = today < year.to ? today : year.to;
    const members = await groupedPupils(db, { from: on, to: on, role: desk.actor.role });
    const tables = tablesOf(members).map(({ group, pupils }): Table => {
      const own = pupils.flatMap((pupil) => byPupil.get(pupil) ?? []);
      const halfDays = own.reduce((total, one) => total + suspendedHalfDays(counted(one), within), 0);
      return { ...group, children: new Set(own.map((one) => one.pupil)).size, suspensions: own.length, halfDays };
    });
    const years = new Set([today, ...all.map((one) => one.span.from)].map((date) => academicYearOf(date).startYear));
    return {
      label: year.label,
      on,
      years: [...years].sort((left, right) => right - left),
      groups: shownKinds.flatMap((kind) => withoutSmall(tables.filter((table) => table.kind === kind))),
    };
  });
}

function tablesOf(members: readonly Grouped[]): readonly { group: PupilGroup; pupils: readonly PupilId[] }[] {
  const found = new Map<string, { group: PupilGroup; pupils: PupilId[] }>();
  for (const { pupil, groups } of members) {
    for (const { group } of groups.values()) {
      if (!shownKinds.includes(group.kind)) continue;
      const key = `${group.kind} ${group.value}`;
      const held = found.get(key) ?? { group, pupils: [] };
      held.pupils.push(pupil.id);
      found.set(key, held);
    }
  }
  return [...found.values()];
}

type Table = { kind: GroupKind; value: string; children: number; suspensions: number; halfDays: number };

function withoutSmall(tables: readonly Table[]): SuspensionFigures['groups'] {
  const hidden = hiddenGroups(tables);
  return tables
    .toSorted((left, right) => left.value.localeCompare(right.value, 'en', { numeric: true }))
    .map(({ kind, value, ...figures }) => ({ kind, value, figures: hidden.has(value) ? null : figures }));
}
