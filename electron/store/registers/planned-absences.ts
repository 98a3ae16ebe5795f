import { symbolOf } from '#shared/domain/registers/codes.ts';
import { plannedSessionsOn } from '#shared/domain/registers/plans/plan-slots.ts';
import type { AgreementMeans } from '#shared/domain/registers/plans/plan-terms.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { PlannedAbsenceTable } from '../schema.ts';
import type { PlanTermsTable } from '../schema-plans.ts';
import { addVersions, nextId } from '../versions.ts';
import { codeNumber } from './code-numbers.ts';
import { sessionNumber, sessionOf } from './marks.ts';

/** What was agreed for a plan, where its code asks for more than a note. */
export type StoredTerms = {
  /** The sessions of a week, as bits; absent where every day of the span is meant. */
  readonly slots?: number | undefined;
  readonly provider?: string | undefined;
  readonly detail?: string | undefined;
  readonly agreedBy?: { readonly contact: ContactId | undefined; readonly name: string } | undefined;
  readonly agreedOn?: PlainDate | undefined;
  readonly agreedHow?: AgreementMeans | undefined;
  readonly exceptional?: string | undefined;
  readonly reviewOn?: PlainDate | undefined;
};

export type PlannedAbsence = {
  readonly pupil: PupilId;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Absent where both sessions of each day are meant. */
  readonly session?: Session | undefined;
  readonly symbol: string;
  readonly note: string;
  readonly terms?: StoredTerms | undefined;
};

export type StoredPlan = PlannedAbsence & { readonly id: number; readonly command: CommandId };

/**
 * What the office knows beforehand of some pupils on one day. A plan with a weekly pattern is narrowed to the sessions that it
 * means that day, and left out where it means none.
 */
export async function plannedAbsencesOn(
  db: ReadDb,
  of: { pupils: readonly PupilId[]; on: PlainDate },
): Promise<readonly PlannedAbsence[]> {
  if (of.pupils.length === 0) return [];
  const rows = await currentPlans(db)
    .where('p.pupil', 'in', of.pupils)
    .where('p.from_on', '<=', of.on)
    .where('p.to_on', '>=', of.on)
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map(storedPlan).flatMap((plan) => narrowed(plan, of.on));
}

function narrowed(plan: StoredPlan, on: PlainDate): readonly PlannedAbsence[] {
  if (plan.terms?.slots === undefined) return [plan];
  const [first, second] = plannedSessionsOn({ ...plan, slots: plan.terms.slots }, on);
  if (first === undefined) return [];
  return [{ ...plan, session: second === undefined ? first : undefined }];
}

/** What is planned for one pupil on any of these days. */
export async function plannedAbsencesBetween(
  db: ReadDb,
  of: { pupil: PupilId; from: PlainDate; to: PlainDate },
): Promise<readonly StoredPlan[]> {
  const rows = await currentPlans(db)
    .where('p.pupil', '=', of.pupil)
    .where('p.from_on', '<=', of.to)
    .where('p.to_on', '>=', of.from)
    .orderBy('p.from_on')
    .execute();
  return rows.map(storedPlan);
}

/** Every plan with a last day on or after `on`, by its first day. */
export async function plansStandingOn(db: ReadDb, on: PlainDate, pupil?: PupilId): Promise<readonly StoredPlan[]> {
  let query = currentPlans(db).where('p.to_on', '>=', on);
  if (pupil !== undefined) query = query.where('p.pupil', '=', pupil);
  const rows = await query.orderBy('p.from_on').orderBy('p.id').execute();
  return rows.map(storedPlan);
}

/** The plans of some codes that touch these days, of whatever pupil. */
export async function plansOfCodes(
  db: ReadDb,
  of: { symbols: readonly string[]; from: PlainDate; to: PlainDate },
): Promise<readonly StoredPlan[]> {
  const rows = await currentPlans(db)
    .where('p.code', 'in', of.symbols.map(codeNumber))
    .where('p.from_on', '<=', of.to)
    .where('p.to_on', '>=', of.from)
    .execute();
  return rows.map(storedPlan);
}

/** One plan as it stands; undefined where it was ended. */
export async function planOf(db: ReadDb, id: number): Promise<StoredPlan | undefined> {
  const [row] = await currentPlans(db).where('p.id', '=', id).execute();
  return row === undefined ? undefined : storedPlan(row);
}

function currentPlans(db: ReadDb) {
  return db
    .selectFrom('planned_absence as p')
    .leftJoin('plan_terms as t', (join) => join.onRef('t.id', '=', 'p.id').on('t.to_command', 'is', null))
    .select([
      ...(['p.id', 'p.from_command', 'p.pupil', 'p.from_on', 'p.to_on', 'p.session', 'p.code', 'p.note'] as const),
      ...(['t.from_command as terms_command', 't.slots', 't.provider', 't.detail', 't.agreed_contact'] as const),
      ...(['t.agreed_name', 't.agreed_on', 't.agreed_how', 't.exceptional', 't.review_on'] as const),
    ])
    .where('p.to_command', 'is', null);
}

type PlanRow = Pick<PlannedAbsenceTable, 'id' | 'from_command' | 'pupil' | 'from_on' | 'to_on' | 'session' | 'code' | 'note'>;
type TermsRow = {
  readonly [Column in keyof Omit<PlanTermsTable, 'id' | 'from_command' | 'to_command'>]: PlanTermsTable[Column] | null;
};

export function storedPlan(row: PlanRow & TermsRow & { readonly terms_command: number | null }): StoredPlan {
  return {
    id: row.id,
    // Terms are reviewed without the span being written anew: whoever opened the plan must notice that too.
    command: Math.max(row.from_command, row.terms_command ?? 0) as CommandId,
    pupil: row.pupil as PupilId,
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    ...(row.session === null ? {} : { session: sessionOf(row.session) }),
    symbol: symbolOf(row.code),
    note: row.note,
    ...(row.terms_command === null ? {} : { terms: termsOf(row) }),
  };
}

function termsOf(row: TermsRow): StoredTerms {
  return {
    slots: row.slots ?? undefined,
    provider: row.provider ?? undefined,
    detail: row.detail ?? undefined,
    agreedBy:
      row.agreed_name === null
        ? undefined
        : { contact: (row.agreed_contact ?? undefined) as ContactId | undefined, name: row.agreed_name },
    agreedOn: (row.agreed_on ?? undefined) as PlainDate | undefined,
    agreedHow: (row.agreed_how ?? undefined) as AgreementMeans | undefined,
    exceptional: row.exceptional ?? undefined,
    reviewOn: (row.review_on ?? undefined) as PlainDate | undefined,
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
    plans.map((plan, index) => spanRow({ ...plan, id: first + index })),
  );
  await addVersions(
    write,
    'plan_terms',
    plans.flatMap(({ terms }, index) => (terms === undefined ? [] : [termsRow(first + index, terms)])),
  );
}

export function spanRow(plan: PlannedAbsence & { readonly id: number }) {
  return {
    id: plan.id,
    pupil: plan.pupil,
    from_on: plan.from,
    to_on: plan.to,
    session: plan.session === undefined ? null : sessionNumber(plan.session),
    code: codeNumber(plan.symbol),
    note: plan.note,
  };
}

export function termsRow(id: number, terms: StoredTerms) {
  return {
    id,
    slots: terms.slots ?? null,
    provider: terms.provider ?? null,
    detail: terms.detail ?? null,
    agreed_contact: terms.agreedBy?.contact ?? null,
    agreed_name: terms.agreedBy?.name ?? null,
    agreed_on: terms.agreedOn ?? null,
    agreed_how: terms.agreedHow ?? null,
    exceptional: terms.exceptional ?? null,
    review_on: terms.reviewOn ?? null,
  };
}
