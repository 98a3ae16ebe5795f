import { roles } from '#shared/domain/accounts/roles.ts';
import { exportedReason, importedReason, openRegisterReason } from '#shared/domain/registers/correction-reasons.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { PrintedNote } from '../../documents/monthly-register/model.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type CommandEntry, commandsByIds } from '../../store/ledger/commands.ts';
import type { StoredMark } from '../../store/registers/marks.ts';
import type { MarkKey } from './held-mark.ts';
import { momentInWords } from './print-words.ts';

/** What a correcting command found in a session and what it left there; undefined where none stood. */
export type EntryChange = MarkKey & {
  readonly before: StoredMark | undefined;
  readonly after: StoredMark | undefined;
  readonly command: CommandId;
};

export type Notes = {
  readonly notes: readonly PrintedNote[];
  readonly numberOf: (change: Pick<EntryChange, 'pupil' | 'command'>) => number;
};

const keyOf = (change: Pick<EntryChange, 'pupil' | 'command'>): string => `${change.command} ${change.pupil}`;

/** One note for what a command changed of one pupil, numbered in the order in which it was written. */
export async function numberedNotes(
  db: ReadDb,
  { changes, names }: { changes: readonly EntryChange[]; names: ReadonlyMap<PupilId, string> },
): Promise<Notes> {
  const commands = await commandsByIds(
    db,
    changes.map((change) => change.command),
  );
  const people = new Map((await accountsOf(db)).map((one) => [one.id, `${one.name}, ${roles[one.role]}`]));
  const nameOf = (change: EntryChange): string => names.get(change.pupil) ?? '';
  const ordered = [...changes].sort(
    (a, b) =>
      Number(a.command) - Number(b.command) || nameOf(a).localeCompare(nameOf(b), 'en-GB') || (placeOf(a) < placeOf(b) ? -1 : 1),
  );
  const groups = [...Map.groupBy(ordered, keyOf)];
  const numbers = new Map(groups.map(([key], index) => [key, index + 1]));
  const notes = groups.flatMap(([key, of]): PrintedNote[] => {
    const [first] = of;
    if (first === undefined) return [];
    const command = commands.get(first.command);
    return [
      {
        number: numbers.get(key) ?? 0,
        pupil: nameOf(first),
        changes: of.map((one) => `${dayOf(one.date)} ${one.session}: ${entryOf(one.before)} → ${entryOf(one.after)}`),
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
  return `${change.date} ${change.session}`;
}

function entryOf(entry: StoredMark | undefined): string {
  if (entry === undefined) return 'no mark';
  const { symbol, minutesLate } = entry;
  return minutesLate === undefined ? symbol : `${symbol}${minutesLate}`;
}

/** A print may leave the school, so it says the list's words and no note. */
function reasonOf(command: CommandEntry | undefined): string {
  if (command === undefined) return '';
  if (command.reason !== null) return exportedReason(command.reason);
  return command.procedure === 'registers.applyMarks' ? importedReason : openRegisterReason;
}
