import type { LeaveSession } from '#shared/domain/leave/leave-span.ts';
import type { SuspensionCounts, SuspensionSpan } from '#shared/domain/suspensions/suspension-days.ts';
import { type ProvisionCode, provisionCodesFor, provisionTitles } from '#shared/domain/suspensions/suspension-marks.ts';
import { suspensionReasonTitle } from '#shared/domain/suspensions/suspension-reasons.ts';
import { suspensionRuleAt } from '#shared/domain/suspensions/suspension-rules.ts';
import { type Channel, type Due, type OfficeDuty, officeDutiesOf } from '#shared/domain/suspensions/told-duties.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { CommandId, PupilId, SuspensionId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredTold } from '../../store/suspensions/suspension-told.ts';
import { type StoredSuspension, suspensionVersions } from '../../store/suspensions/suspensions.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import {
  countsOf,
  dutyFacts,
  halfDaysOf,
  returnDay,
  type SuspensionBooks,
  sixthDayOf,
  suspensionBooks,
  theSuspension,
} from './suspension-facts.ts';

export type SuspensionStage = 'proposed' | 'toCome' | 'out' | 'over' | 'takenBack';

export type SuspensionRow = {
  id: SuspensionId;
  pupil: PupilRow;
  span: SuspensionSpan;
  reasons: string[];
  halfDays: number;
  stage: SuspensionStage;
  open: number;
  overdue: number;
};

export type DutyView<Duty extends string> = {
  duty: Duty;
  title: string;
  because: string;
  by?: PlainDate;
  onlyIfAsked: boolean;
  overdue: boolean;
  done?: { id: number; on: PlainDate; channel: Channel; who: string; by: string; at: Instant };
};

export async function listSuspensions(
  desk: Desk,
  { pupil }: { pupil?: PupilId | undefined },
): Promise<{ today: PlainDate; rows: SuspensionRow[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => ({ today, rows: await suspensionRows(db, await suspensionBooks(db, today, { pupil })) }));
}

/** Rows of all the suspensions of the books, the latest first. */
export async function suspensionRows(db: ReadDb, books: SuspensionBooks): Promise<SuspensionRow[]> {
  const ids = [...new Set(books.all.map((one) => one.pupil))];
  const people = new Map((await pupilRows(db, books.today, ids)).map(({ row }) => [row.id, row]));
  return books.all.flatMap((one) => {
    const pupil = people.get(one.pupil);
    return pupil === undefined ? [] : [rowOf(one, pupil, books)];
  });
}

function rowOf(one: StoredSuspension, pupil: PupilRow, books: SuspensionBooks): SuspensionRow {
  const open = officeDutyViews(one, books).filter((duty) => duty.done === undefined && !duty.onlyIfAsked);
  return {
    id: one.id,
    pupil,
    span: one.span,
    reasons: one.reasons.map(suspensionReasonTitle),
    halfDays: halfDaysOf(one, books.calendar),
    stage: stageOf(one, pupil, books.today),
    open: open.length,
    overdue: open.filter((duty) => duty.overdue).length,
  };
}

function stageOf({ stand, span }: StoredSuspension, pupil: PupilRow, today: PlainDate): SuspensionStage {
  if (stand === 'proposed') return 'proposed';
  if (stand === 'takenBack') return 'takenBack';
  if (span.from > today) return 'toCome';
  const isOver = span.to === undefined ? !pupil.onRoll : span.to < today;
  return isOver ? 'over' : 'out';
}

export function officeDutyViews(one: StoredSuspension, books: SuspensionBooks): DutyView<OfficeDuty>[] {
  return dutyViews(officeDutiesOf(dutyFacts(one, books)), { ticks: books.told.get(one.id) ?? [], today: books.today });
}

/** A duty is overdue from the day after its own; one that waits for somebody to ask never is. */
export function dutyViews<Duty extends string>(
  duties: readonly Due<Duty>[],
  { ticks, today }: { ticks: readonly StoredTold<Duty>[]; today: PlainDate },
): DutyView<Duty>[] {
  return duties.map(({ duty, title, because, by, onlyIfAsked }) => {
    const tick = ticks.find((one) => one.duty === duty);
    return {
      ...{ duty, title, because, onlyIfAsked: onlyIfAsked === true },
      ...(by === undefined ? {} : { by }),
      overdue: tick === undefined && onlyIfAsked !== true && by !== undefined && by < today,
      ...(tick === undefined
        ? {}
        : {
            done: { id: tick.id, on: tick.on, channel: tick.channel, who: tick.who, by: tick.by ?? 'the program', at: tick.at },
          }),
    };
  });
}

export type CountsView = {
  terms: { name: string; from: PlainDate; to: PlainDate; halfDays: number }[];
  year: string;
  yearHalfDays: number;
  yearLimit: number;
};

export function countsView({ terms, year, yearHalfDays }: SuspensionCounts, yearLimit: number): CountsView {
  return { terms: terms.map(({ term, halfDays }) => ({ ...term, halfDays })), year, yearHalfDays, yearLimit };
}

export type SuspensionSheet = {
  today: PlainDate;
  suspension: SuspensionRow;
  seen: CommandId;
  missesExam: boolean;
  counts: CountsView;
  reference: string;
  sixthDay?: { date?: PlainDate; whoArranges: 'school' | 'authority' };
  returnsOn?: PlainDate;
  reintegrationOn?: PlainDate;
  provision?: { on: PlainDate; code: ProvisionCode; where: string };
  provisionCodes: ProvisionCode[];
  decided?: { on: PlainDate; by: string };
  takenBack?: { from: LeaveSession; on: PlainDate; because: string };
  duties: DutyView<OfficeDuty>[];
  history: { at: Instant; by: string; what: string }[];
};

/** One suspension in full, without whatever lies behind the care right. Throws `NOT_FOUND`. */
export async function suspensionSheet(desk: Desk, { suspension: id }: { suspension: SuspensionId }): Promise<SuspensionSheet> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const { suspension, books } = await theSuspension(db, today, id);
    const row = (await suspensionRows(db, books)).find((one) => one.id === id);
    if (row === undefined) throw new Error('A suspension without its pupil.');
    const rule = suspensionRuleAt(suspension.span.from);
    const sixth = sixthDayOf(suspension, books);
    const returnsOn = returnDay(suspension.span, books.calendar);
    const { reintegrationOn, provision, decided, takenBack } = suspension;
    return {
      today,
      suspension: row,
      seen: suspension.command,
      missesExam: suspension.missesExam,
      counts: countsView(countsOf(suspension, books), rule?.yearLimit ?? 0),
      reference: rule?.reference ?? '',
      ...(sixth === undefined ? {} : { sixthDay: sixthDayView(sixth) }),
      ...(returnsOn === undefined ? {} : { returnsOn }),
      ...(reintegrationOn === undefined ? {} : { reintegrationOn }),
      ...(provision === undefined ? {} : { provision }),
      provisionCodes: [...provisionCodesFor(suspension.span.kind === 'permanent' ? 'authority' : 'school')],
      ...(decided === undefined ? {} : { decided }),
      ...(takenBack === undefined ? {} : { takenBack }),
      duties: officeDutyViews(suspension, books),
      history: historyOf(await suspensionVersions(db, id)),
    };
  });
}

export function sixthDayView({ date, whoArranges }: { date: PlainDate | undefined; whoArranges: 'school' | 'authority' }) {
  return date === undefined ? { whoArranges } : { date, whoArranges };
}

function historyOf(versions: readonly StoredSuspension[]): SuspensionSheet['history'] {
  return versions.map((one, index) => ({ at: one.at, by: one.by ?? 'the program', what: stepWords(one, versions[index - 1]) }));
}

function stepWords(now: StoredSuspension, before: StoredSuspension | undefined): string {
  if (before === undefined) return now.stand === 'confirmed' ? 'Recorded as confirmed' : 'Recorded';
  if (now.stand !== before.stand) return now.stand === 'takenBack' ? `Taken back: ${now.takenBack?.because ?? ''}` : 'Confirmed';
  if (now.provision !== undefined && now.provision.on !== before.provision?.on) {
    return `Education from ${shortDate(now.provision.on)}: ${provisionTitles[now.provision.code].toLowerCase()}`;
  }
  return now.reintegrationOn === undefined ? 'Changed' : `Reintegration meeting on ${shortDate(now.reintegrationOn)}`;
}
