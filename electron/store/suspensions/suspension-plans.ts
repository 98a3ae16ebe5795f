import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../handles.ts';
import { codeNumber } from '../registers/code-numbers.ts';
import { sessionOf } from '../registers/marks.ts';
import { endVersion } from '../versions.ts';

/** What a plan meant; both sessions of each day where none is named. */
export type EndedPlan = { readonly from: PlainDate; readonly to: PlainDate; readonly session: Session | undefined };

/**
 * Ends the plans that suspensions put beside the register, told by their notes and codes, as far as they reach a day or beyond, and
 * says what they meant, for a session that has begun without a mark still wants its plan.
 */
export async function endSuspensionPlans(
  write: WriteDb,
  of: { pupil: PupilId; from: PlainDate; notes: readonly string[]; symbols: readonly string[] },
): Promise<readonly EndedPlan[]> {
  const rows = await write.db
    .selectFrom('planned_absence')
    .select(['id', 'from_on', 'to_on', 'session'])
    .where('pupil', '=', of.pupil)
    .where('note', 'in', of.notes)
    .where('code', 'in', of.symbols.map(codeNumber))
    .where('to_on', '>=', of.from)
    .where('to_command', 'is', null)
    .execute();
  for (const { id } of rows) {
    await endVersion(write, 'planned_absence', id);
    await endVersion(write, 'plan_terms', id);
  }
  return rows.map((row) => ({
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    session: row.session === null ? undefined : sessionOf(row.session),
  }));
}
