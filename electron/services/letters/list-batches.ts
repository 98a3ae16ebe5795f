import { type LetterKindId, letterKind } from '#shared/domain/letters/letter-kinds.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { letterBatchesOf } from '../../store/letters/letter-batches.ts';
import { type Desk, read } from '../desk.ts';

export type BatchLine = {
  id: number;
  kind: LetterKindId;
  title: string;
  forWhom: string;
  madeOn: PlainDate;
  madeAt: Instant;
  madeBy: string;
  letters: number;
  wanted: number;
};

/** The runs of letters, the latest first. */
export async function listBatches(desk: Desk): Promise<BatchLine[]> {
  const batches = await read(desk, letterBatchesOf);
  return batches.map(({ id, kind, forWhom, madeOn, at, by, letters, wanted }) => ({
    id,
    kind,
    title: letterKind(kind).title,
    forWhom,
    madeOn,
    madeAt: at,
    madeBy: by ?? '',
    letters,
    wanted,
  }));
}
