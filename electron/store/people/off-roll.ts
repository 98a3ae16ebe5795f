import type { Destination, Enquirer, LeavingAnswer } from '#shared/domain/people/leaving-check.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { OffRollTable } from '../schema-daily-work.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type OffRollState = 'prepared' | 'removed' | 'withdrawn';

/** The off-roll sheet of one pupil, as it stands. */
export type OffRoll = {
  readonly id: number;
  readonly pupil: PupilId;
  readonly ground: string;
  readonly leavesOn: PlainDate;
  readonly answers: readonly LeavingAnswer[];
  readonly destination: Destination;
  readonly destinationName: string | undefined;
  readonly returnMade: { readonly on: PlainDate; readonly by: string } | undefined;
  readonly state: OffRollState;
  /** Why the head said yes, or why the sheet was withdrawn. */
  readonly decision: string | undefined;
};

export type StoredOffRoll = OffRoll & {
  /** That wrote this version. */
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
};

export type Enquiry = {
  readonly leaving: number;
  readonly on: PlainDate;
  readonly by: Enquirer;
  readonly what: string;
  readonly outcome: string;
};

/** Sheets in a state, by their number; with who wrote the last version and when. */
export async function offRolls(db: ReadDb, of: { state: OffRollState; id?: number }): Promise<readonly StoredOffRoll[]> {
  let query = versionsQuery(db).where('o.to_command', 'is', null).where('o.state', '=', of.state);
  if (of.id !== undefined) query = query.where('o.id', '=', of.id);
  return (await query.orderBy('o.id').execute()).map(storedOf);
}

/** Every version of one sheet, oldest first; the last is the one that stands. */
export async function sheetVersions(db: ReadDb, id: number): Promise<readonly StoredOffRoll[]> {
  return (await versionsQuery(db).where('o.id', '=', id).orderBy('o.from_command').execute()).map(storedOf);
}

function versionsQuery(db: ReadDb) {
  return db
    .selectFrom('off_roll as o')
    .innerJoin('command as c', 'c.id', 'o.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('o')
    .select(['c.at', 'a.name as by']);
}

function storedOf(row: OffRollTable & { readonly at: string; readonly by: string | null }): StoredOffRoll {
  const written = { command: row.from_command as CommandId, at: row.at as Instant, by: row.by ?? undefined };
  return { ...offRollOf(row), ...written };
}

function offRollOf(row: Omit<OffRollTable, 'from_command' | 'to_command'>): OffRoll {
  return {
    id: row.id,
    pupil: row.pupil as PupilId,
    ground: row.ground,
    leavesOn: row.leaves_on as PlainDate,
    answers: JSON.parse(row.answers) as LeavingAnswer[],
    destination: row.destination as Destination,
    destinationName: row.destination_name ?? undefined,
    returnMade: row.return_on === null ? undefined : { on: row.return_on as PlainDate, by: row.return_by ?? '' },
    state: row.state as OffRollState,
    decision: row.decision ?? undefined,
  };
}

export async function addOffRoll(write: WriteDb, sheet: Omit<OffRoll, 'id'>): Promise<number> {
  const id = await nextId(write, 'off_roll');
  await addVersion(write, 'off_roll', rowOf({ ...sheet, id }));
  return id;
}

export async function replaceOffRoll(write: WriteDb, sheet: OffRoll): Promise<void> {
  await replaceVersion(write, 'off_roll', rowOf(sheet));
}

function rowOf(sheet: OffRoll): Omit<OffRollTable, 'from_command' | 'to_command'> {
  return {
    id: sheet.id,
    pupil: sheet.pupil,
    ground: sheet.ground,
    leaves_on: sheet.leavesOn,
    answers: JSON.stringify(sheet.answers),
    destination: sheet.destination,
    destination_name: sheet.destinationName ?? null,
    return_on: sheet.returnMade?.on ?? null,
    return_by: sheet.returnMade?.by ?? null,
    state: sheet.state,
    decision: sheet.decision ?? null,
  };
}

export async function enquiriesOf(
  db: ReadDb,
  sheets: readonly number[],
): Promise<readonly (Enquiry & { readonly loggedBy: string | undefined })[]> {
  if (sheets.length === 0) return [];
  const rows = await db
    .selectFrom('off_roll_enquiry as e')
    .innerJoin('command as c', 'c.id', 'e.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['e.off_roll', 'e.made_on', 'e.made_by', 'e.what', 'e.outcome', 'a.name'])
    .where('e.to_command', 'is', null)
    .where('e.off_roll', 'in', sheets)
    .orderBy('e.made_on')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    leaving: row.off_roll,
    on: row.made_on as PlainDate,
    by: row.made_by as Enquirer,
    what: row.what,
    outcome: row.outcome,
    loggedBy: row.name ?? undefined,
  }));
}

export async function addEnquiry(write: WriteDb, enquiry: Enquiry): Promise<void> {
  await addVersion(write, 'off_roll_enquiry', {
    id: await nextId(write, 'off_roll_enquiry'),
    off_roll: enquiry.leaving,
    made_on: enquiry.on,
    made_by: enquiry.by,
    what: enquiry.what,
    outcome: enquiry.outcome,
  });
}

export type HomeEducationWord = {
  readonly pupil: PupilId;
  readonly saidOn: PlainDate;
  readonly saidBy: string;
  readonly laToldOn: PlainDate;
  readonly laToldHow: string;
};

export async function homeEducationWords(db: ReadDb): Promise<readonly HomeEducationWord[]> {
  const rows = await db
    .selectFrom('home_education_word')
    .selectAll()
    .where('to_command', 'is', null)
    .orderBy('said_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    saidOn: row.said_on as PlainDate,
    saidBy: row.said_by,
    laToldOn: row.la_told_on as PlainDate,
    laToldHow: row.la_told_how,
  }));
}

export async function addHomeEducationWord(write: WriteDb, word: HomeEducationWord): Promise<void> {
  await addVersion(write, 'home_education_word', {
    id: await nextId(write, 'home_education_word'),
    pupil: word.pupil,
    said_on: word.saidOn,
    said_by: word.saidBy,
    la_told_on: word.laToldOn,
    la_told_how: word.laToldHow,
  });
}
