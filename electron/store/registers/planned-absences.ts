import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { PlannedAbsenceTable } from '../schema.ts';
import { addVersions, nextId } from '../versions.ts';
import { codeNumber } from './code-numbers.ts';
import { sessionNumber, sessionOf } from './marks.ts';

export type PlannedAbsence = {
  readonly pupil: PupilId;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Absent where both sessions of each day are meant. */
  readonly session?: Session | undefined;
  readonly symbol: string;
  readonly note: string;
};

/** What the office knows beforehand of some pupils on one day. */
export async function plannedAbsencesOn(
  db: ReadDb,
  of: { pupils: readonly PupilId[]; on: PlainDate },
): Promise<readonly PlannedAbsence[]> {
  if (of.pupils.length === 0) return [];
  const rows = await db
    .selectFrom('planned_absence')
    .selectAll()
    .where('to_command', 'is', null)
    .where('pupil', 'in', of.pupils)
    .where('from_on', '<=', of.on)
    .where('to_on', '>=', of.on)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(planOf);
}

/** What is planned for one pupil on any of these days. */
export async function plannedAbsencesBetween(
  db: ReadDb,
  of: { pupil: PupilId; from: PlainDate; to: PlainDate },
): Promise<readonly PlannedAbsence[]> {
  const rows = await db
    .selectFrom('planned_absence')
    .selectAll()
    .where('to_command', 'is', null)
    .where('pupil', '=', of.pupil)
    .where('from_on', '<=', of.to)
    .where('to_on', '>=', of.from)
    .orderBy('from_on')
    .execute();
  return rows.map(planOf);
}

type PlannedRow = Pick<PlannedAbsenceTable, 'pupil' | 'from_on' | 'to_on' | 'session' | 'code' | 'note'>;

function planOf(row: PlannedRow): PlannedAbsence {
  return {
    pupil: row.pupil as PupilId,
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    ...(row.session === null ? {} : { session: sessionOf(row.session) }),
    symbol: symbolOf(row.code),
    note: row.note,
  };
}

export async function addPlannedAbsence(write: WriteDb, plan: PlannedAbsence): Promise<void> {
  await addPlannedAbsences(write, [plan]);
}

export async function addPlannedAbsences(write: WriteDb, plans: readonly PlannedAbsence[]): Promise<void> {
  if (plans.length === 0) return;
  const first = await nextId(write, 'planned_absence');
  await addVersions(
    write,
    'planned_absence',
    plans.map((plan, index) => ({
      id: first + index,
      pupil: plan.pupil,
      from_on: plan.from,
      to_on: plan.to,
      session: plan.session === undefined ? null : sessionNumber(plan.session),
      code: codeNumber(plan.symbol),
      note: plan.note,
    })),
  );
}
