import type { NoticeId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { groundsOf, type StoredGround } from './notice-grounds.ts';

/** A letter that went out, as a bundle names it. The recipient is not in it: a stream may not show who lives where. */
export type IssuedNotice = {
  readonly id: NoticeId;
  readonly kind: 'warning';
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly means: string;
  readonly pupil: PupilId;
  readonly upn: string;
  readonly windowFrom: PlainDate;
  readonly windowTo: PlainDate;
  readonly counted: number;
  readonly provisional: number;
  readonly grounds: readonly StoredGround[];
  readonly document: {
    readonly id: number;
    readonly sha256: string;
    readonly mediaType: string;
    readonly templateVersion: string;
  };
};

/** Letters issued between two days, both counted, or all of them; in order of their numbers. */
export async function issuedNotices(
  db: ReadDb,
  { from, to }: { from?: PlainDate | undefined; to?: PlainDate | undefined } = {},
): Promise<readonly IssuedNotice[]> {
  let query = db
    .selectFrom('notice as n')
    .innerJoin('pupil_detail as p', (join) => join.onRef('p.id', '=', 'n.pupil').on('p.to_command', 'is', null))
    .innerJoin('document as d', 'd.id', 'n.document')
    .select([
      'n.id',
      'n.number',
      'n.issued_on',
      'n.means',
      'n.pupil',
      'n.window_from',
      'n.window_to',
      'n.counted',
      'n.provisional',
    ])
    .select(['n.template_version', 'p.upn', 'd.id as document', 'd.sha256', 'd.media_type'])
    .where('n.to_command', 'is', null)
    .where('n.state', '=', 'issued');
  if (from !== undefined) query = query.where('n.issued_on', '>=', from);
  if (to !== undefined) query = query.where('n.issued_on', '<=', to);
  const rows = await query.orderBy('n.number').orderBy('n.id').execute();
  const grounds = await groundsOf(
    db,
    rows.map((row) => row.id as NoticeId),
  );
  return rows.map((row) => ({
    id: row.id as NoticeId,
    kind: 'warning',
    number: row.number ?? '',
    issuedOn: row.issued_on as PlainDate,
    means: row.means ?? '',
    pupil: row.pupil as PupilId,
    upn: row.upn,
    windowFrom: row.window_from as PlainDate,
    windowTo: row.window_to as PlainDate,
    counted: row.counted,
    provisional: row.provisional,
    grounds: grounds.get(row.id as NoticeId) ?? [],
    document: { id: row.document, sha256: row.sha256, mediaType: row.media_type, templateVersion: row.template_version ?? '' },
  }));
}
