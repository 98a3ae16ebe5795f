import type { SuspensionKind } from '#shared/domain/suspensions/suspension-days.ts';
import type { SuspensionReasonId } from '#shared/domain/suspensions/suspension-reasons.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs } from '../../client/contract-types.ts';

/** What stands in the fields; no day where none can be read. */
export type SuspensionEntry = {
  readonly kind: SuspensionKind;
  readonly from: PlainDate | undefined;
  readonly fromSession: 'AM' | 'PM';
  /** Whether the length is a number of days or a last day. */
  readonly by: 'days' | 'until';
  readonly days: string;
  readonly until: PlainDate | undefined;
  readonly untilSession: 'AM' | 'PM';
  readonly reasons: readonly SuspensionReasonId[];
  readonly missesExam: boolean;
  readonly writtenOn: PlainDate | undefined;
  readonly writtenTo: string;
  readonly workOn: PlainDate | undefined;
  readonly workBy: string;
};

export function emptyEntry(today: PlainDate): SuspensionEntry {
  return {
    ...({ kind: 'fixed', from: today, fromSession: 'AM', by: 'days', days: '', until: undefined, untilSession: 'PM' } as const),
    ...{ reasons: [], missesExam: false, writtenOn: undefined, writtenTo: '', workOn: undefined, workBy: '' },
  };
}

export type ReadEntry =
  | { readonly kind: 'gaps'; readonly gaps: readonly string[] }
  | {
      readonly kind: 'ready';
      readonly input: Inputs['suspensions']['preview'];
      readonly told: Inputs['suspensions']['record']['told'];
    };

/** Half days of `2`, `2.5` or `0,5`; undefined where it is no such number. A lunchtime is a half day of its own. */
export function halfDaysTyped(text: string, kind: SuspensionKind): number | undefined {
  const days = Number(text.trim().replace(',', '.'));
  const halfDays = kind === 'lunch' ? days : days * 2;
  return text.trim() !== '' && Number.isInteger(halfDays) && halfDays > 0 ? halfDays : undefined;
}

/** What is still missing, or what goes to the office. */
export function readEntry(entry: SuspensionEntry, pupil: PupilId | undefined): ReadEntry {
  const { from } = entry;
  const length = lengthOf(entry);
  const gaps: string[] = [];
  if (pupil === undefined) gaps.push('Choose the pupil.');
  if (from === undefined) gaps.push('Say the first day.');
  if (length === undefined) gaps.push(lengthGap(entry));
  if (entry.reasons.length === 0) gaps.push('Choose the reason.');
  const told = toldOf(entry);
  if (told === undefined) gaps.push('Say both the day and the name of what is done already.');
  if (gaps.length > 0 || pupil === undefined || from === undefined || length === undefined || told === undefined) {
    return { kind: 'gaps', gaps };
  }
  const { kind, reasons, missesExam } = entry;
  const start = { date: from, session: entry.fromSession };
  return { kind: 'ready', told, input: { pupil, kind, from: start, ...length, reasons: [...reasons], missesExam } };
}

function lengthGap({ kind, by }: SuspensionEntry): string {
  if (by === 'until') return 'Say the last day.';
  return kind === 'lunch' ? 'Say how many lunchtimes.' : 'Say how many school days, in whole or half days.';
}

type Length = Pick<Inputs['suspensions']['preview'], 'halfDays' | 'until'>;

function lengthOf(entry: SuspensionEntry): Length | undefined {
  if (entry.kind === 'permanent') return {};
  if (entry.by === 'days') {
    const halfDays = halfDaysTyped(entry.days, entry.kind);
    return halfDays === undefined ? undefined : { halfDays };
  }
  const date = entry.until;
  return date === undefined ? undefined : { until: { date, session: entry.untilSession } };
}

type Told = Inputs['suspensions']['record']['told'];

/** Undefined where a day stands without a name, or a name without a day. */
function toldOf({ kind, writtenOn, writtenTo, workOn, workBy }: SuspensionEntry): Told | undefined {
  const parts = [
    { duty: 'parentsInWriting', on: writtenOn, who: writtenTo.trim(), channel: 'letter' },
    ...(kind === 'lunch' ? [] : [{ duty: 'work', on: workOn, who: workBy.trim(), channel: 'in person' } as const]),
  ] as const;
  const found: Told = [];
  for (const { duty, on, who, channel } of parts) {
    if (on === undefined && who === '') continue;
    if (on === undefined || who === '') return undefined;
    found.push({ duty, on, who, channel });
  }
  return found;
}
