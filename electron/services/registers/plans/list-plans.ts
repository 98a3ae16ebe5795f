import { codeAt } from '#shared/domain/registers/codes.ts';
import { type AgreementMeans, type ReviewState, reviewState } from '#shared/domain/registers/plans/plan-terms.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type PlanSource, planSources } from '../../../store/registers/plan-changes.ts';
import { plansStandingOn, type StoredPlan } from '../../../store/registers/planned-absences.ts';
import { type Desk, read } from '../../desk.ts';
import { type PupilRow, pupilRows } from '../../people/pupil-rows.ts';

export type PlanRow = {
  plan: number;
  seen: CommandId;
  pupil: PupilRow;
  symbol: string;
  title: string;
  from: PlainDate;
  to: PlainDate;
  session?: Session;
  slots?: number;
  note: string;
  provider?: string;
  detail?: string;
  agreedBy?: string;
  agreedOn?: PlainDate;
  agreedHow?: AgreementMeans;
  exceptional?: string;
  reviewOn?: PlainDate;
  review: ReviewState;
  source: 'plan' | 'leave';
  by: string;
};

export type PlannedClosure = {
  command: CommandId;
  symbol: string;
  date: PlainDate;
  sessions: Session[];
  pupils: number;
  note: string;
  by: string;
};

export type PlanList = { today: PlainDate; rows: PlanRow[]; closures: PlannedClosure[] };

const byProgram = 'the program';
const closing = 'registers.closeSessions';

/** Every plan that runs today or later, or those of one pupil: reviews due first, then by the first day. A closure is one entry for everybody. */
export async function listPlans(desk: Desk, { pupil: asked }: { pupil?: PupilId | undefined }): Promise<PlanList> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const plans = await plansStandingOn(db, today, asked);
    const sources = await planSources(
      db,
      plans.map((plan) => plan.id),
    );
    const ofClosures = plans.filter((plan) => sources.get(plan.id)?.procedure === closing);
    const own = plans.filter((plan) => sources.get(plan.id)?.procedure !== closing);
    const ids = [...new Set(own.map((plan) => plan.pupil))];
    const people = new Map((await pupilRows(db, today, ids)).map(({ row }) => [row.id, row]));
    const rows = own.flatMap((plan): PlanRow[] => {
      const pupil = people.get(plan.pupil);
      return pupil === undefined ? [] : [rowOf(plan, { pupil, today, source: sources.get(plan.id) })];
    });
    return { today, rows: rows.toSorted(byReview), closures: closuresOf(ofClosures, sources) };
  });
}

type RowParts = { readonly pupil: PupilRow; readonly today: PlainDate; readonly source: PlanSource | undefined };

function rowOf(plan: StoredPlan, { pupil, today, source }: RowParts): PlanRow {
  const { provider, detail, agreedBy, agreedOn, agreedHow, exceptional, reviewOn, slots } = plan.terms ?? {};
  return {
    ...{ plan: plan.id, seen: plan.command, pupil, symbol: plan.symbol, from: plan.from, to: plan.to, note: plan.note },
    title: codeAt(plan.symbol, plan.from)?.title ?? plan.symbol,
    ...(plan.session === undefined ? {} : { session: plan.session }),
    ...(slots === undefined ? {} : { slots }),
    ...(provider === undefined ? {} : { provider }),
    ...(detail === undefined ? {} : { detail }),
    ...(agreedBy === undefined ? {} : { agreedBy: agreedBy.name }),
    ...(agreedOn === undefined ? {} : { agreedOn }),
    ...(agreedHow === undefined ? {} : { agreedHow }),
    ...(exceptional === undefined ? {} : { exceptional }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    review: reviewState(reviewOn, today),
    source: isLeave(source) ? 'leave' : 'plan',
    by: source?.by ?? byProgram,
  };
}

/** Whether a plan came with the decision of a leave, and so is changed by deciding again. */
export function isLeave(source: PlanSource | undefined): boolean {
  return source?.procedure.startsWith('leave.') ?? false;
}

const reviewOrder: Readonly<Record<ReviewState, number>> = { overdue: 0, due: 1, later: 2, none: 2 };

function byReview(left: PlanRow, right: PlanRow): number {
  return (
    reviewOrder[left.review] - reviewOrder[right.review] ||
    left.from.localeCompare(right.from) ||
    left.pupil.knownName.localeCompare(right.pupil.knownName, 'en-GB') ||
    left.plan - right.plan
  );
}

function closuresOf(plans: readonly StoredPlan[], sources: ReadonlyMap<number, PlanSource>): PlannedClosure[] {
  return [...Map.groupBy(plans, (plan) => plan.command)].flatMap(([command, ofOne]) => {
    const [first] = ofOne;
    if (first === undefined) return [];
    return [
      {
        ...{ command, symbol: first.symbol, date: first.from, note: first.note },
        sessions: sessions.filter((session) => ofOne.some((plan) => (plan.session ?? session) === session)),
        pupils: new Set(ofOne.map((plan) => plan.pupil)).size,
        by: sources.get(first.id)?.by ?? byProgram,
      },
    ];
  });
}
