import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { everyCode } from '../registers/code-numbers.ts';

type Span = { readonly from: PlainDate; readonly to: PlainDate };

/** The week of the first mark between two days; undefined where there is none. From the summary. */
export async function firstMarkedWeek(db: ReadDb, { from, to }: Span): Promise<PlainDate | undefined> {
  const row = await db
    .selectFrom('week_count')
    .select(({ fn }) => fn.min('monday').as('first'))
    .where('code', 'in', everyCode)
    .where('monday', '>=', from)
    .where('monday', '<=', to)
    .executeTakeFirst();
  return (row?.first ?? undefined) as PlainDate | undefined;
}

/** How many marks whole weeks hold, from one Monday to another, both counted. */
export async function markCount(db: ReadDb, { from, to }: Span): Promise<number> {
  const row = await db
    .selectFrom('week_count')
    .select(({ fn }) => fn.sum<number>('n').as('marks'))
    .where('code', 'in', everyCode)
    .where('monday', '>=', from)
    .where('monday', '<=', to)
    .executeTakeFirst();
  return Number(row?.marks ?? 0);
}
