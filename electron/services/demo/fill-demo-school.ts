import { setImmediate } from 'node:timers/promises';
import type { WriteDb } from '#electron/store/handles.ts';
import { BulkCancelled, writeMarksInBulk } from '#electron/store/registers/bulk-marks.ts';
import { writeMarks } from '#electron/store/registers/marks.ts';
import { putCalendar } from '#electron/store/school/calendar.ts';
import { putSchool } from '#electron/store/school/school.ts';
import type { CommandNote, Store } from '#electron/store/store.ts';
import { addVersions } from '#electron/store/versions.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import type { AccountId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { demoAccounts } from './demo-accounts.ts';
import { writeDemoCases } from './demo-cases.ts';
import { writeDemoContracts } from './demo-contracts.ts';
import { type DemoAccount, demoDesks } from './demo-desk.ts';
import { countMarks, demoMarks } from './demo-marks.ts';
import type { DemoOptions } from './demo-options.ts';
import { writeDemoSuspensions } from './demo-suspensions.ts';
import { schoolInstant } from './demo-times.ts';
import { writeOfficeWork } from './office-work.ts';
import { type DemoPlan, planSteps } from './plan.ts';
import type { PlantedCase } from './planted/planted-case.ts';
import { takenRegisters, writeTakenRegisters } from './taken-registers.ts';
import { writePeople } from './write-people.ts';

export type FillOptions = DemoOptions & {
  /** Written with the ids 1 up in this order; the demo's own where none are named. */
  readonly accounts?: readonly { readonly name: string; readonly role: Role }[] | undefined;
  readonly onProgress?: ((finished: number, total: number) => void) | undefined;
  /** True gives up with `BulkCancelled`; the caller throws the unfinished store away. */
  readonly isCancelled?: (() => boolean) | undefined;
};

export type DemoSummary = {
  readonly school: string;
  /** On roll on `until`. */
  readonly pupils: number;
  /** All who were ever on roll in these years. */
  readonly pupilsEver: number;
  readonly classes: number;
  readonly marks: number;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly corrections: number;
  readonly lookedAfter: number;
  /** Classes whose last afternoon register is open. */
  readonly untaken: readonly string[];
  /** Pupils whose counts are known exactly. */
  readonly planted: readonly PlantedCase[];
};

const procedure = 'school.createDemo';
/** Nine past one: after the last register taken, before ten past one, when the demo school's clock begins to run. */
const lastMinute = 13 * 60 + 9;
const [head, officer, teacher] = (['head', 'attendanceOfficer', 'classTeacher'] as const).map(
  (role) => (demoAccounts.findIndex((account) => account.role === role) + 1) as AccountId,
);

/** Fills an empty store with the invented school. Rows depend on seed, size, years and date alone. */
export async function fillDemoSchool(store: Store, options: FillOptions): Promise<DemoSummary> {
  const demo = await planned(options);
  const registers = takenRegisters(demo);
  const firstTaken = registers[0]?.date ?? options.until;
  const note = (date: PlainDate, minute: number, rest: Partial<CommandNote> = {}): CommandNote => ({
    at: schoolInstant(date, minute),
    account: officer ?? null,
    procedure,
    ...rest,
  });
  const accounts = options.accounts ?? demoAccounts;
  await store.write(note(addDays(firstTaken, -1), 900, { account: head ?? null }), (write) => writeSchool(write, demo, accounts));
  await store.write(note(addDays(firstTaken, -1), 910), (write) => writePeople(write, demo));
  for (const taken of registers) {
    await store.write(note(taken.date, taken.minute, { account: teacher ?? null }), (write) => writeTakenRegisters(write, taken));
  }
  const marks = await writeAllMarks(store, demo, { ...options, note: note(options.until, lastMinute) });
  await writeCorrections(store, demo, (reason) => note(options.until, lastMinute, { reason }));
  await store.write(note(options.until, lastMinute), (write) => writeDemoSuspensions(write, demo));
  await store.write(note(options.until, lastMinute), (write) => writeDemoContracts(write, demo));
  await store.write(note(options.until, lastMinute), (write) => writeDemoCases(write, demo));
  await officeWork(store, demo, accounts);
  return summaryOf(demo, marks);
}

/** Asks between the steps whether anyone else has something to do, or has given up. */
async function planned(options: FillOptions): Promise<DemoPlan> {
  const steps = planSteps(options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (options.isCancelled?.() === true) throw new BulkCancelled();
    await setImmediate();
  }
}

async function writeSchool(
  write: WriteDb,
  { school, calendar }: DemoPlan,
  accounts: readonly { name: string; role: Role }[],
): Promise<void> {
  await putSchool(write, { school, demo: true });
  await addVersions(
    write,
    'account',
    accounts.map(({ name, role }, index) => ({ id: index + 1, name, role })),
  );
  await putCalendar(write, calendar.periods);
}

async function writeAllMarks(
  store: Store,
  demo: DemoPlan,
  { note, onProgress, isCancelled }: FillOptions & { note: CommandNote },
): Promise<number> {
  const total = countMarks(demo.grids);
  const outcome = await store.write(note, (write) =>
    writeMarksInBulk(write, {
      marks: demoMarks(demo.grids),
      onProgress: (finished) => onProgress?.(finished, total),
      isCancelled,
    }),
  );
  onProgress?.(total, total);
  return outcome.added;
}

/** One command for each reason, as the office would have written them. */
async function writeCorrections(store: Store, demo: DemoPlan, noteFor: (reason: string) => CommandNote): Promise<void> {
  for (const [reason, corrections] of Map.groupBy(demo.corrections, (correction) => correction.reason)) {
    await store.write(noteFor(reason), (write) =>
      writeMarks(
        write,
        corrections.map(({ pupil, date, session, symbol }) => ({ pupil: pupil as PupilId, date, session, entry: { symbol } })),
      ),
    );
  }
}

async function officeWork(store: Store, demo: DemoPlan, accounts: readonly DemoAccount[]): Promise<void> {
  const desk = demoDesks(store, { date: demo.options.until, minuteOfDay: lastMinute }, accounts);
  const [officer, head] = [desk('attendanceOfficer'), desk('head')];
  if (officer === undefined || head === undefined) return;
  const inCare = demo.pupils.filter((pupil) => pupil.lookedAfter).map(({ id }) => id);
  const leftAlone = new Set([...demo.planted.map(({ pupil }) => pupil), ...inCare]);
  await writeOfficeWork({ officer, head, leftAlone, untaken: new Set(untakenNames(demo)) });
}

function summaryOf(demo: DemoPlan, marks: number): DemoSummary {
  const here = demo.pupils.filter((pupil) => pupil.leavesOn === undefined);
  return {
    school: demo.school.name,
    pupils: here.length,
    pupilsEver: demo.pupils.length,
    classes: demo.classes.length,
    marks,
    from: demo.calendar.marksFrom,
    until: demo.options.until,
    corrections: demo.corrections.length,
    lookedAfter: here.filter((pupil) => pupil.lookedAfter).length,
    planted: demo.planted,
    untaken: untakenNames(demo),
  };
}

function untakenNames(demo: DemoPlan): readonly string[] {
  const names = new Map(demo.classes.map(({ id, name }) => [id, name]));
  return demo.untaken.map(({ classId }) => names.get(classId) ?? '');
}
