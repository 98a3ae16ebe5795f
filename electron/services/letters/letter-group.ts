import { knownNameBySurname } from '#shared/domain/people/name.ts';
import { parseYearGroup, yearGroupName } from '#shared/domain/people/year-group.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { RosterRow } from '../../store/registers/rosters.ts';

export type LetterGroup =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'year'; readonly yearGroup: string }
  | { readonly kind: 'class'; readonly class: ClassId }
  | { readonly kind: 'pupils'; readonly pupils: readonly PupilId[] };

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Those of the roster that are meant, class by class and by name: the order in which letters are handed out. */
export function groupMembers(roster: readonly RosterRow[], group: LetterGroup): readonly RosterRow[] {
  const named = group.kind === 'pupils' ? new Set(group.pupils) : undefined;
  const wanted = roster.filter((row) => {
    if (group.kind === 'year') return row.yearGroup === group.yearGroup;
    if (group.kind === 'class') return row.classId === group.class;
    return named === undefined || named.has(row.pupil);
  });
  const placeOf = (row: RosterRow): string => `${row.className ?? ''} ${knownNameBySurname(row)} ${row.upn}`;
  return wanted.toSorted((a, b) => collator.compare(placeOf(a), placeOf(b)));
}

/** `Year 8`, `Class 8B`, `4 pupils`. */
export function groupInWords(group: LetterGroup, members: readonly RosterRow[]): string {
  switch (group.kind) {
    case 'everyone':
      return 'Everyone';
    case 'year': {
      const year = parseYearGroup(group.yearGroup);
      return year === undefined ? `Year group ${group.yearGroup}` : yearGroupName(year);
    }
    case 'class':
      return `Class ${members[0]?.className ?? ''}`.trim();
    case 'pupils':
      return group.pupils.length === 1 ? '1 pupil' : `${group.pupils.length} pupils`;
  }
}
