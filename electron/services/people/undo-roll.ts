import type { ErrorDetail } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { rollTables } from '../../store/people/people-revision.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { type RestingKind, type RestingWork, workRestingOnRoll } from '../../store/people/resting-work.ts';
import { restoreVersions } from '../../store/people/restore-versions.ts';

const words: Readonly<Record<RestingKind, { one: string; advice: string }>> = {
  marks: { one: 'Marks are held for', advice: 'A mark is never removed: put the pupils right by a further roll instead.' },
  registers: {
    one: 'Registers were taken of classes that this import made',
    advice: 'Put the classes right by a further roll instead.',
  },
  letters: { one: 'Letters were written about', advice: 'Put the pupils right by a further roll instead.' },
  attempts: { one: 'Contact attempts are recorded for', advice: 'Put the pupils right by a further roll instead.' },
  plans: { one: 'Planned absences are entered for', advice: 'Put the pupils right by a further roll instead.' },
  families: { one: 'Families were confirmed with', advice: 'Put the pupils right by a further roll instead.' },
  holds: { one: 'Letters are held for', advice: 'Put the pupils right by a further roll instead.' },
  changes: { one: 'Later changes were made to', advice: 'Undo the later import first, or put it right by a further roll.' },
};

/** What stands in the way of taking a roll import back; empty where nothing does. */
export async function rollObstacles(db: ReadDb, command: CommandId): Promise<readonly ErrorDetail[]> {
  const names = new Map((await pupilsOf(db)).map((pupil) => [pupil.id, knownName(pupil)]));
  return (await workRestingOnRoll(db, command)).map((work) => ({
    message: sentence(work, names),
    advice: words[work.kind].advice,
  }));
}

/** Ends what the import wrote and puts what it had replaced back. A pupil whom it added is no longer listed. */
export async function undoRoll(write: WriteDb, command: CommandId): Promise<void> {
  for (const table of rollTables) await restoreVersions(write, table, command);
}

const namedAtMost = 3;

function sentence({ kind, pupils }: RestingWork, names: ReadonlyMap<PupilId, string>): string {
  if (pupils.length === 0) return `${words[kind].one}.`;
  const named = pupils.slice(0, namedAtMost).map((pupil) => names.get(pupil) ?? 'a pupil no longer listed');
  const more = pupils.length - named.length;
  return `${words[kind].one} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
