import { formatDate, formatMinuteOfDay } from '../../components/format-date.ts';
import type { Entry } from './case-words.ts';

type Hand = NonNullable<Entry['hand']>;
type Version = Pick<
  Hand['earlier'][number],
  'title' | 'on' | 'minute' | 'withWhom' | 'outcome' | 'words' | 'agreed' | 'childSeen'
>;

export type EventChange = { readonly field: string; readonly before: string };

/** What each correction changed, as it stood before; the first correction first. */
export function eventChanges(entry: Entry, { earlier }: Pick<Hand, 'earlier'>) {
  const versions = earlier.toSorted((one, other) => (one.endedAt < other.endedAt ? -1 : 1));
  return versions.map((version, index) => ({ version, changes: changesTo(version, versions[index + 1] ?? entry) }));
}

/** Each field that says something else in `later`, with what it said before. */
export function changesTo(before: Version, later: Version): readonly EventChange[] {
  const after = new Map(fieldsOf(later).map(({ field, before: words }) => [field, words]));
  return fieldsOf(before).filter(({ field, before: words }) => after.get(field) !== words);
}

function fieldsOf(version: Version): readonly EventChange[] {
  const nothing = 'nothing';
  return [
    { field: 'What', before: version.title },
    { field: 'When', before: formatDate(version.on) },
    { field: 'Time', before: version.minute === undefined ? nothing : formatMinuteOfDay(version.minute) },
    { field: 'With whom', before: version.withWhom ?? nothing },
    { field: 'Outcome', before: version.outcome ?? nothing },
    { field: 'What happened', before: version.words === '' ? nothing : version.words },
    { field: 'Agreed', before: version.agreed ?? nothing },
    { field: 'Child seen', before: version.childSeen ? 'yes' : 'no' },
  ];
}
