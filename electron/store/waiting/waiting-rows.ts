import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** The first days of suspensions that nobody has confirmed. */
export async function proposedSuspensions(db: ReadDb): Promise<readonly PlainDate[]> {
  const rows = await db
    .selectFrom('suspension')
    .select('from_on')
    .where('to_command', 'is', null)
    .where('stand', '=', 'proposed')
    .execute();
  return rows.map((row) => row.from_on as PlainDate);
}

/** The first days of targets that nobody has answered. */
export async function proposedTargets(db: ReadDb): Promise<readonly PlainDate[]> {
  const rows = await db
    .selectFrom('target')
    .select('from_on')
    .where('to_command', 'is', null)
    .where('target_state', '=', 'proposed')
    .execute();
  return rows.map((row) => row.from_on as PlainDate);
}

export async function countClearedLetters(db: ReadDb): Promise<number> {
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('to_command', 'is', null)
    .where('state', '=', 'cleared')
    .execute();
  return rows.length;
}

export async function countDraftTexts(db: ReadDb): Promise<number> {
  const of = db.selectFrom('message_text').select('id');
  return (await of.where('to_command', 'is', null).where('text_state', '=', 'draft').execute()).length;
}

/** When each list was prepared of which nobody has said whether it was sent. */
export async function unsettledLists(db: ReadDb): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('message_list as l')
    .innerJoin('command as c', 'c.id', 'l.from_command')
    .select('c.at')
    .where('l.to_command', 'is', null)
    .where('l.list_state', '=', 'prepared')
    .execute();
  return rows.map((row) => row.at as Instant);
}

/** The review days that have come of plans that still run. */
export async function planReviewsDue(db: ReadDb, today: PlainDate): Promise<readonly PlainDate[]> {
  const rows = await db
    .selectFrom('planned_absence as p')
    .innerJoin('plan_terms as t', (join) => join.onRef('t.id', '=', 'p.id').on('t.to_command', 'is', null))
    .select('t.review_on')
    .where('p.to_command', 'is', null)
    .where('p.to_on', '>=', today)
    .where('t.review_on', '<=', today)
    .execute();
  return rows.map((row) => row.review_on as PlainDate);
}
