import { mayDo, type Role } from '#shared/domain/accounts/roles.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { type Desk, read } from '../../desk.ts';
import { caseSource } from './case-source.ts';
import type { ChronologyEntry, ChronologySource } from './chronology-entry.ts';
import { attemptsSource, callsSource, messagesSource } from './contacts-source.ts';
import { contractsSource } from './contracts-source.ts';
import { handSource } from './hand-source.ts';
import { lettersSource } from './letters-source.ts';
import { meetingsSource } from './meetings-source.ts';
import { correctionsSource, leaveSource, notesSource, noticesSource, suspensionsSource } from './papers-source.ts';

/** Every room whose events belong into a chronology. */
const sources: readonly ChronologySource[] = [
  handSource,
  caseSource,
  attemptsSource,
  callsSource,
  messagesSource,
  noticesSource,
  leaveSource,
  suspensionsSource,
  notesSource,
  correctionsSource,
  lettersSource,
  meetingsSource,
  contractsSource,
];

/** All that is recorded about these pupils and that somebody of this role may read in its own room, the latest first. */
export async function chronologyOf(
  db: ReadDb,
  { pupils, role }: { readonly pupils: readonly PupilId[]; readonly role: Role },
): Promise<ChronologyEntry[]> {
  const entries: ChronologyEntry[] = [];
  for (const source of sources) if (mayDo(role, source.right)) entries.push(...(await source.read(db, pupils)));
  return entries.sort(byTime);
}

/** On one day a case is opened before what is done in it, and closed after. */
const rankOf = ({ kind }: ChronologyEntry): number => (kind === 'caseOpened' ? 0 : kind === 'caseClosed' ? 2 : 1);

function byTime(a: ChronologyEntry, b: ChronologyEntry): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  if (rankOf(a) !== rankOf(b)) return rankOf(b) - rankOf(a);
  return (b.minute ?? -1) - (a.minute ?? -1) || b.key.localeCompare(a.key, 'en', { numeric: true });
}

export async function chronology(
  desk: Desk,
  { pupils }: { pupils: readonly PupilId[] },
): Promise<{ today: PlainDate; entries: ChronologyEntry[] }> {
  return read(desk, async (db) => ({
    today: desk.ports.clock.today(),
    entries: await chronologyOf(db, { pupils, role: desk.actor.role }),
  }));
}
