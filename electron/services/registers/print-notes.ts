import { roles } from '#shared/domain/accounts/roles.ts';
import { exportedReason, importedReason, openRegisterReason } from '#shared/domain/registers/correction-reasons.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { PrintedNote } from '../../documents/monthly-register/model.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type CommandEntry, commandsByIds } from '../../store/ledger/commands.ts';
import type { StoredMark } from '../../store/registers/marks.ts';
import { momentInWords } from './print-words.ts';

/** An entry that was replaced, by which command, and what that put there. */
export type EntryChange = StoredMark & { readonly replacedBy: CommandId; readonly after: StoredMark | undefined };

type Notes = {
  readonly notes: readonly PrintedNote[];
  readonly numberOf: (change: { readonly pupil: PupilId; readonly replacedBy: number }) => number;
};

const keyOf = (change: { pupil: PupilId; replacedBy: number }): string => `${change.replacedBy} ${change.pupil}`;

/** One note for what a command changed of one pupil, numbered in the order in which it was written. */
export async function numberedNotes(
  db: ReadDb,
  { changes, names }: { changes: readonly EntryChange[]; names: ReadonlyMap<PupilId, string> },
): Promise<Notes> {
  const commands = await commandsByIds(
    db,
    changes.map((change) => change.replacedBy),
  );
  const people = new Map((await accountsOf(db)).map((one) => [one.id, `${one.name}, ${roles[one.role]}`]));
  const nameOf = (change: EntryChange): string => names.get(change.pupil) ?? '';
  const ordered = [...changes].sort(
    (a, b) =>
      Number(a.replacedBy) - Number(b.replacedBy) ||
      nameOf(a).localeCompare(nameOf(b), 'en-GB') ||
      (placeOf(a) < placeOf(b) ? -1 : 1),
  );
  const groups = [...Map.groupBy(ordered, keyOf)];
  const numbers = new Map(groups.map(([key], index) => [key, index + 1]));
  const notes = groups.flatMap(([key, of]): PrintedNote[] => {
    const [first] = of;
    if (first === undefined) return [];
    const command = commands.get(first.replacedBy);
    return [
      {
        number: numbers.get(key) ?? 0,
        pupil: nameOf(first),
        changes: of.map(
          (one) => `${dayOf(one.date)} ${one.session}: ${entryOf(one)} → ${one.after ? entryOf(one.after) : 'no mark'}`,
        ),
        reason: reasonOf(command),
        at: command === undefined ? '' : momentInWords(command.at),
        by: command?.account == null ? 'the program' : (people.get(command.account) ?? 'a person no longer listed'),
      },
    ];
  });
  return { notes, numberOf: (change) => numbers.get(keyOf(change)) ?? 0 };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function dayOf(date: PlainDate): string {
  return `${weekdays[weekdayOf(date) - 1] ?? ''} ${Number(date.slice(8))}`;
}

function placeOf(change: EntryChange): string {
  return `${change.date} ${change.session} ${String(change.command).padStart(12, '0')}`;
}

function entryOf({ symbol, minutesLate }: StoredMark): string {
  return minutesLate === undefined ? symbol : `${symbol}${minutesLate}`;
}

/** A print may leave the school, so it says the list's words and no note. */
function reasonOf(command: CommandEntry | undefined): string {
  if (command === undefined) return '';
  if (command.reason !== null) return exportedReason(command.reason);
  return command.procedure === 'registers.applyMarks' ? importedReason : openRegisterReason;
}
