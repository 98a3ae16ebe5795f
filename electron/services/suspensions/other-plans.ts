import type { LeaveSession } from '#shared/domain/leave/leave-span.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { plannedSessionsOn } from '#shared/domain/registers/plans/plan-slots.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { planSources } from '../../store/registers/plan-changes.ts';
import { plannedAbsencesBetween, type StoredPlan } from '../../store/registers/planned-absences.ts';
import { isLeave } from '../registers/plans/list-plans.ts';

export type OtherPlan = {
  plan: number;
  symbol: string;
  title: string;
  from: PlainDate;
  to: PlainDate;
  session?: Session;
  provider?: string;
  source: 'plan' | 'leave';
};

type Asked = {
  readonly pupil: PupilId;
  /** In the order of the days. */
  readonly sessions: readonly LeaveSession[];
  /** By which the plans of suspensions themselves are told. */
  readonly own: { readonly notes: readonly string[]; readonly symbols: readonly string[] };
};

/** Plans of the pupil that mean one of these sessions and that no suspension made: somebody waits for the child elsewhere. */
export async function otherPlans(db: ReadDb, { pupil, sessions, own }: Asked): Promise<OtherPlan[]> {
  const [from, to] = [sessions[0]?.date, sessions.at(-1)?.date];
  if (from === undefined || to === undefined) return [];
  const plans = (await plannedAbsencesBetween(db, { pupil, from, to })).filter(
    (plan) => !(own.notes.includes(plan.note) && own.symbols.includes(plan.symbol)) && sessions.some((at) => means(plan, at)),
  );
  const sources = await planSources(
    db,
    plans.map(({ id }) => id),
  );
  return plans.map((plan) => ({
    ...{ plan: plan.id, symbol: plan.symbol, title: codeAt(plan.symbol, plan.from)?.title ?? plan.symbol },
    ...{ from: plan.from, to: plan.to, source: isLeave(sources.get(plan.id)) ? 'leave' : 'plan' },
    ...(plan.session === undefined ? {} : { session: plan.session }),
    ...(plan.terms?.provider === undefined ? {} : { provider: plan.terms.provider }),
  }));
}

function means(plan: StoredPlan, { date, session }: LeaveSession): boolean {
  if (date < plan.from || plan.to < date) return false;
  if (plan.terms?.slots !== undefined) return plannedSessionsOn({ ...plan, slots: plan.terms.slots }, date).includes(session);
  return (plan.session ?? session) === session;
}
