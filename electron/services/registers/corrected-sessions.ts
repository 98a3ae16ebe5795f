import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { lateMarksOf } from '../../store/registers/late-marks.ts';
import { replacedMarks } from '../../store/registers/marks.ts';
import { sessionKey } from './held-mark.ts';

type Span = { readonly pupils: readonly PupilId[]; readonly from: PlainDate; readonly to: PlainDate };

/** Keys of the sessions whose entry is an amended one: it took the place of another, or came in where none stood. */
export async function correctedSessions(db: ReadDb, span: Span): Promise<ReadonlySet<string>> {
  return new Set([...(await replacedMarks(db, span)), ...(await lateMarksOf(db, span))].map(sessionKey));
}
