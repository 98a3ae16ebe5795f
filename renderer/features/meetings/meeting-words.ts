import {
  attemptOutcomes,
  attendances,
  invitationMeans,
  type MeetingStand,
  meetingKinds,
} from '#shared/domain/meetings/meeting.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate, formatMinuteOfDay } from '../../components/format-date.ts';

export type MeetingRow = Outputs['meetings']['list']['rows'][number];
export type MeetingSheet = Outputs['meetings']['sheet'];
export type MeetingParty = MeetingRow['parties'][number];
export type AttemptRow = MeetingSheet['attempts'][number];

export const standWords: Readonly<Record<MeetingStand, string>> = {
  planned: 'Planned',
  held: 'Held',
  notHeld: 'Not held',
  cancelled: 'Cancelled',
};

export function whenWords({ on, minute }: Pick<MeetingRow, 'on' | 'minute'>): string {
  return `${formatDate(on)}, ${formatMinuteOfDay(minute)}`;
}

export function meetingTitle(row: MeetingRow): string {
  return `${meetingKinds[row.kind]}: ${row.pupils.map(({ knownName }) => knownName).join(', ')}`;
}

/** `9:30`, `930`, `15.45`: minutes since midnight, or nothing. */
export function minuteIn(text: string): number | undefined {
  const match = /^\s*([01]?\d|2[0-3])[:.]?([0-5]\d)\s*$/.exec(text);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

export function partyLine({ kind, invited, attended }: MeetingParty): string {
  const came = attended === undefined ? [] : [attendances[attended].toLowerCase()];
  if (invited !== undefined)
    return [...came, `invited on ${formatDate(invited.on)} by ${invitationMeans[invited.means]}`].join('; ');
  if (kind === 'school') return ['for the school', ...came].join('; ');
  return came[0] ?? 'not invited yet';
}

export function attemptLine({ on, means, whom, outcome, by }: AttemptRow): string {
  return `${formatDate(on)}, ${whom}, by ${invitationMeans[means]}: ${attemptOutcomes[outcome].toLowerCase()}${by === undefined ? '' : ` (${by})`}`;
}

export const meetingFilters = [
  { filter: 'toCome', title: 'To come' },
  { filter: 'overdue', title: 'To write down' },
  { filter: 'past', title: 'Past' },
  { filter: 'all', title: 'All' },
] as const;
export type MeetingFilter = (typeof meetingFilters)[number]['filter'];

export function meetingsFor(rows: readonly MeetingRow[], filter: MeetingFilter): readonly MeetingRow[] {
  if (filter === 'all') return rows;
  if (filter === 'overdue') return rows.filter((row) => row.overdue);
  if (filter === 'past') return rows.filter((row) => row.stand !== 'planned');
  return rows.filter((row) => row.stand === 'planned' && !row.overdue).toReversed();
}
