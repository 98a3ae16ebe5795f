import { AppError } from '#shared/contract/errors.ts';
import { dayInWords, shortDate } from '#shared/lib/date-words.ts';
import type { MeetingId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WordDocument } from '../../documents/word/word-block.ts';
import type { ReadDb } from '../../store/handles.ts';
import { meetingsOf } from '../../store/meetings/meetings.ts';
import { caseRows } from '../cases/case-rows.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { type FileTicket, offerDocument } from '../registers/print-words.ts';
import { theSchool } from '../school/school.ts';

export type EveningRow = {
  pupil: PupilRow;
  because: string;
  lead: string;
  next?: string;
  meeting?: { id: MeetingId; on: PlainDate; minute: number };
};

/** Every pupil of an open case, with the time on a parents' evening where one is planned. Nobody is invited by that. */
export async function eveningList(desk: Desk): Promise<{ today: PlainDate; rows: EveningRow[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => ({ today, rows: await eveningRows(db, today) }));
}

async function eveningRows(db: ReadDb, today: PlainDate): Promise<EveningRow[]> {
  const open = (await caseRows(db, { today })).filter(({ closed }) => closed === undefined);
  const evenings = (await meetingsOf(db, { from: today })).filter(({ kind, stand }) => kind === 'evening' && stand === 'planned');
  const found = new Map<PupilId, EveningRow>();
  for (const { pupils, because, lead, next } of open) {
    for (const pupil of pupils) {
      const evening = evenings.findLast((one) => one.pupils.includes(pupil.id));
      if (!pupil.onRoll || found.has(pupil.id)) continue;
      found.set(pupil.id, {
        ...{ pupil, because, lead: lead.name },
        ...(next === undefined ? {} : { next: `${next.what}, ${shortDate(next.dueOn)}` }),
        ...(evening === undefined ? {} : { meeting: { id: evening.id, on: evening.on, minute: evening.minute } }),
      });
    }
  }
  return [...found.values()].sort((a, b) => a.pupil.className.localeCompare(b.pupil.className, 'en', { numeric: true }));
}

/** The list of an evening for the desk at the door: names and who works with them, nothing of why. Throws `NOT_FOUND`. */
export async function eveningFile(
  desk: Desk,
  { on, pupils }: { on: PlainDate; pupils: readonly PupilId[] },
): Promise<FileTicket> {
  const { rows, school } = await read(desk, async (db) => ({
    rows: await eveningRows(db, desk.ports.clock.today()),
    school: (await theSchool(db)).school,
  }));
  const chosen = rows.filter(({ pupil }) => pupils.includes(pupil.id));
  if (chosen.length === 0) throw new AppError('NOT_FOUND');
  const title = `Parents’ evening, ${dayInWords(on)}`;
  const document: WordDocument = {
    title,
    creator: school.name,
    footer: `${school.name} · ${title} · for staff only`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'paragraph', text: 'Families to whose talk a support worker could be invited. Ask the parent first.' },
      {
        kind: 'table',
        columns: [
          { title: 'Pupil', millimetres: 52 },
          { title: 'Class', millimetres: 20 },
          { title: 'Works with them', millimetres: 40 },
          { title: 'Time', millimetres: 18 },
          { title: 'Support worker', millimetres: 42 },
        ],
        rows: chosen.map(({ pupil, lead, meeting }) => [
          pupil.knownName,
          pupil.className,
          lead,
          meeting?.on === on ? clock(meeting.minute) : '',
          '',
        ]),
      },
    ],
  };
  return offerDocument(desk, { document, fileName: `parents-evening-${on}.docx` });
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
