import { Select } from '@mantine/core';
import { attendanceBands } from '#shared/domain/attendance/attendance-bands.ts';
import { isUnnamed, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { type BandFilter, type Bands, bandChoices, groupChoices } from './band-view.ts';
import { groupKey } from './group-words.ts';

export type BandFiltersProps = {
  readonly bands: Bands | undefined;
  readonly filter: BandFilter;
  readonly onFilter: (filter: BandFilter) => void;
  readonly group: PupilGroup | undefined;
  readonly onGroup: (group: PupilGroup | undefined) => void;
};

/** Which band, year, class and group; each typed into, chosen by arrow and Enter. */
export function BandFilters({ bands, filter, onFilter, group, onGroup }: BandFiltersProps) {
  const all = bands?.rows ?? [];
  const groups = bands?.groups ?? [];
  return (
    <>
      <Select
        aria-label="Band"
        placeholder="Every band"
        w={190}
        clearable
        data={bandChoices(all, filter)}
        value={filter.band}
        onChange={(band) => onFilter({ ...filter, band: attendanceBands.find((one) => one === band) ?? null })}
      />
      <Select
        aria-label="Year"
        placeholder="Every year"
        w={140}
        clearable
        data={named(groups, 'year')}
        value={filter.year}
        onChange={(year) => onFilter({ ...filter, year })}
      />
      <Select
        aria-label="Class"
        placeholder="Every class"
        w={160}
        clearable
        searchable
        selectFirstOptionOnChange
        data={named(groups, 'class')}
        value={filter.className}
        onChange={(className) => onFilter({ ...filter, className })}
      />
      <Select
        aria-label="Group"
        placeholder="Every group"
        w={260}
        clearable
        searchable
        selectFirstOptionOnChange
        data={groupChoices(groups)}
        value={group === undefined ? null : groupKey(group)}
        onChange={(key) => onGroup(groups.find((one) => groupKey(one) === key))}
      />
    </>
  );
}

/** Without those who have no year or no class: they have no name to choose. */
function named(groups: readonly PupilGroup[], kind: 'year' | 'class'): string[] {
  return groups.filter((group) => group.kind === kind && !isUnnamed(group)).map(({ value }) => value);
}
