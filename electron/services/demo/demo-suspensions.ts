// Two suspensions to look at: the latest one in the marks, as it was recorded and told; and one that waits for the head.
import type { WriteDb } from '#electron/store/handles.ts';
import { addTold } from '#electron/store/suspensions/suspension-told.ts';
import { addSuspension, type Suspension } from '#electron/store/suspensions/suspensions.ts';
import { suspendedSymbol } from '#shared/domain/suspensions/suspension-marks.ts';
import type { Channel, OfficeDuty } from '#shared/domain/suspensions/told-duties.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { demoAccounts } from './demo-accounts.ts';
import { codeId } from './demo-codes.ts';
import type { DemoPlan } from './plan.ts';
import { randomFor, shuffled } from './random.ts';
import type { YearGrid } from './year-grid.ts';

const unset = { decided: undefined, takenBack: undefined, provision: undefined, reintegrationOn: undefined } as const;
const head = demoAccounts.find((account) => account.role === 'head')?.name ?? '';
const suspended = codeId(suspendedSymbol);

export async function writeDemoSuspensions(write: WriteDb, plan: DemoPlan): Promise<void> {
  const past = latestSuspension(plan);
  if (past !== undefined) {
    const id = await addSuspension(write, past);
    const tick = (duty: OfficeDuty, channel: Channel, who: string) =>
      addTold(write, { suspension: id, duty, on: past.span.from, channel, who });
    await tick('parents', 'telephone', 'Parent at home, by the head teacher');
    await tick('parentsInWriting', 'letter', 'Both parents');
    await tick('work', 'e-mail', 'Head of year');
  }
  const coming = comingSuspension(plan);
  if (coming !== undefined) await addSuspension(write, coming);
}

/** The run of E that ends last; the same pupils and days as the marks say. */
function latestSuspension({ grids, planted }: DemoPlan): Suspension | undefined {
  const grid = grids.at(-1);
  if (grid === undefined) return undefined;
  const kept = new Set(planted.map((each) => each.pupil));
  const runs = grid.places.flatMap((place, row) => {
    if (kept.has(place.pupil.id) || place.to !== undefined) return [];
    const run = lastRun(grid, row);
    return run === undefined ? [] : [{ pupil: place.pupil.id, ...run }];
  });
  const latest = runs.toSorted((left, right) => right.last - left.last || left.pupil - right.pupil)[0];
  if (latest === undefined) return undefined;
  const [from, to] = [dayOf(grid, latest.first), dayOf(grid, latest.last)];
  if (from === undefined || to === undefined) return undefined;
  return {
    pupil: latest.pupil as PupilId,
    span: { kind: 'fixed', from, fromSession: sessionOf(latest.first), to, toSession: sessionOf(latest.last) },
    reasons: ['VA', 'DB'],
    missesExam: false,
    stand: 'confirmed',
    ...unset,
    decided: { on: from, by: head },
  };
}

function lastRun(grid: YearGrid, row: number): { readonly first: number; readonly last: number } | undefined {
  const codes = grid.codes.subarray(row * grid.sessions, (row + 1) * grid.sessions);
  const last = codes.lastIndexOf(suspended);
  if (last < 0) return undefined;
  let first = last;
  while (first > 0 && codes[first - 1] === suspended) first -= 1;
  return { first, last };
}

/** Two days from the next school day on, of a pupil of whom nothing else is told. */
function comingSuspension({ grids, options, planted, holds, plannedAbsences }: DemoPlan): Suspension | undefined {
  const grid = grids.at(-1);
  const days = grid?.year.days.filter((date) => date > options.until) ?? [];
  const [from, to] = days;
  if (grid === undefined || from === undefined || to === undefined) return undefined;
  const known = new Set([...planted, ...holds, ...plannedAbsences].map((each) => each.pupil));
  const free = grid.places.filter((place) => place.to === undefined && !known.has(place.pupil.id) && !place.pupil.lookedAfter);
  const place = shuffled(free, randomFor(options.seed, 'suspension'))[0];
  if (place === undefined) return undefined;
  return {
    pupil: place.pupil.id as PupilId,
    span: { kind: 'fixed', from, fromSession: 'AM', to, toSession: 'PM' },
    reasons: ['PP'],
    missesExam: false,
    stand: 'proposed',
    ...unset,
  };
}

function dayOf(grid: YearGrid, session: number): PlainDate | undefined {
  return grid.year.days[Math.floor(session / 2)];
}

function sessionOf(session: number): 'AM' | 'PM' {
  return session % 2 === 0 ? 'AM' : 'PM';
}
