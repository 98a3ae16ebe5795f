import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';
import { replacedSince } from './restore-versions.ts';

export type RestingKind = 'marks' | 'registers' | 'letters' | 'plans' | 'attempts' | 'families' | 'holds' | 'changes';

/** Later work that an undo of a roll import would pull the ground from; by kind, with the pupils it is about. */
export type RestingWork = { readonly kind: RestingKind; readonly pupils: readonly PupilId[]; readonly count: number };

const aboutAddedPupils = [
  ['marks', 'mark'],
  ['marks', 'mark_history'],
  ['letters', 'notice'],
  ['plans', 'planned_absence'],
  ['plans', 'expected_word'],
  ['attempts', 'contact_attempt'],
  ['changes', 'sign_out'],
  ['attempts', 'absence_call'],
  ['changes', 'pupil_flag'],
  ['changes', 'gate_entry'],
  ['changes', 'la_return'],
  ['changes', 'call_mark'],
  ['changes', 'off_roll'],
  ['changes', 'home_education_word'],
  ['changes', 'leave_absence'],
  ['changes', 'suspension'],
  ['letters', 'message_row'],
  ['letters', 'half_term_note'],
  ['families', 'family_member'],
  ['holds', 'letter_hold'],
] as const;

const rowsOfPupils = ['enrolment', 'class_membership', 'contact'] as const;

/** Such rows name a contact, whom an undo would take from under them. */
const aboutAddedContacts = [
  ['call_mark', 'contact'],
  ['sign_out', 'contact'],
  ['leave_absence', 'applicant'],
  ['absence_call', 'contact'],
  ['message_row', 'contact'],
  ['half_term_note', 'contact'],
] as const;

/**
 * Care records are never looked at here: a refusal must not tell that there are any. Call marks are, as a change like any
 * other: whoever rings reads the names on them anyway.
 */
export async function workRestingOnRoll(db: ReadDb, command: CommandId): Promise<readonly RestingWork[]> {
  const found = new Map<RestingKind, { pupils: Set<PupilId>; count: number }>();
  const note = (kind: RestingKind, pupils: readonly number[], count = pupils.length): void => {
    if (count === 0) return;
    const entry = found.get(kind) ?? { pupils: new Set<PupilId>(), count: 0 };
    for (const pupil of pupils) entry.pupils.add(pupil as PupilId);
    found.set(kind, { pupils: entry.pupils, count: entry.count + count });
  };
  for (const [kind, table] of aboutAddedPupils) {
    const rows = await db
      .selectFrom(table)
      .select('pupil')
      .distinct()
      .where('pupil', 'in', added(db, command))
      .orderBy('pupil')
      .execute();
    note(kind, pupilsIn(rows));
  }
  for (const table of rowsOfPupils) {
    const later = db.selectFrom(table).select('pupil').distinct().where('from_command', '>', command);
    note('changes', pupilsIn(await later.where('pupil', 'in', added(db, command)).execute()));
    const replaced = await replacedSince(db, table, command);
    if (replaced.length === 0) continue;
    note(
      'changes',
      pupilsIn(
        await db
          .selectFrom(table)
          .select('pupil')
          .distinct()
          .where('from_command', '=', command)
          .where('to_command', 'is not', null)
          .execute(),
      ),
    );
  }
  note('changes', await replacedSince(db, 'pupil_detail', command));
  await noteClasses(db, command, note);
  return [...found].map(([kind, { pupils, count }]) => ({ kind, pupils: [...pupils], count }));
}

/** The pupils whom the import brought. */
function added(db: ReadDb, command: CommandId) {
  return db.selectFrom('pupil').select('id').where('from_command', '=', command);
}

type Note = (kind: RestingKind, pupils: readonly number[], count?: number) => void;

/** Classes that the import made and others have used since, and letters and calls to contacts that it brought. */
async function noteClasses(db: ReadDb, command: CommandId, note: Note): Promise<void> {
  const classes = db.selectFrom('school_class').select('id').where('from_command', '=', command);
  const taken = await db.selectFrom('register_taken').select('id').distinct().where('class_id', 'in', classes).execute();
  note('registers', [], taken.length);
  const joined = db.selectFrom('class_membership').select('pupil').distinct().where('class_id', 'in', classes);
  note('changes', pupilsIn(await joined.where('from_command', '>', command).execute()));
  note('changes', [], (await replacedSince(db, 'school_class', command)).length);
  const contacts = db.selectFrom('contact').select('id').where('from_command', '=', command);
  const letters = db.selectFrom('notice').select('pupil').distinct().where('contact', 'in', contacts);
  note('letters', pupilsIn(await letters.where('from_command', '>', command).execute()));
  for (const [table, column] of aboutAddedContacts) {
    const own = db.selectFrom(table).select('pupil').distinct().where('from_command', '>', command);
    note('changes', pupilsIn(await own.where(column as never, 'in', contacts as never).execute()));
  }
  const calls = db.selectFrom('contact_attempt').select('pupil').distinct().where('contact', 'in', contacts);
  note(
    'attempts',
    pupilsIn(await calls.where('from_command', '>', command).where('pupil', 'not in', added(db, command)).execute()),
  );
}

function pupilsIn(rows: readonly { pupil: number }[]): readonly number[] {
  return rows.map((row) => row.pupil);
}
