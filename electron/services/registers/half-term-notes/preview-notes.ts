import type { NoteStanding } from '#shared/domain/registers/half-term-notes/note-standing.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import { type Desk, read } from '../../desk.ts';
import type { PupilRow } from '../../people/pupil-rows.ts';
import type { EarlierRun } from './earlier-runs.ts';
import { type NoteCase, type NoteOrder, noteCases } from './note-cases.ts';

export type NoteRow = {
  pupil: PupilRow;
  standing: NoteStanding;
  possible: number;
  missed: number;
  explained: number;
  notExplained: number;
  unauthorised: number;
  lateBeforeClose: number;
  lateAfterClose: number;
  minutesLate: number;
  unmarked: number;
  recipients: { contact: ContactId; name: string; careOfSchool: boolean }[];
  othersWait: number;
  withoutAddress: number;
  mayName: boolean;
  named: boolean;
};

/** What a run would make, pupil by pupil; nothing is written. Throws as `noteCases`. */
export async function previewNotes(
  desk: Desk,
  order: NoteOrder,
): Promise<{ name: string; forWhom: string; seen: string; earlier: EarlierRun[]; rows: NoteRow[] }> {
  const { name, forWhom, seen, earlier, cases } = await read(desk, (db) => noteCases(db, desk, order));
  return { name, forWhom, seen, earlier: [...earlier], rows: cases.map(rowOf) };
}

/** Of a pupil who waits the parents are not named: whose address is known would be the first thing to tell. */
function rowOf({ row, figures, unmarked, standing, recipients, mayName, named }: NoteCase): NoteRow {
  const { absences: _absences, lates: _lates, ...counts } = figures;
  const shown = standing === 'waits' ? { reachable: [], othersWait: 0, withoutAddress: 0 } : recipients;
  return {
    pupil: row,
    standing,
    ...counts,
    unmarked,
    recipients: shown.reachable.map(({ contact, name, addressLines }) => ({
      contact: contact.id,
      name,
      careOfSchool: addressLines.length === 0,
    })),
    othersWait: shown.othersWait,
    withoutAddress: shown.withoutAddress,
    mayName,
    named,
  };
}
