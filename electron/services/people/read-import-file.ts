import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import { inMegabytes } from '../../imports/limits.ts';
import type { Desk } from '../desk.ts';

export type ReadFile = { readonly bytes: Uint8Array; readonly sha256: string };

/** An uploaded file as a whole. Throws `FILE_TOO_LARGE` before a byte of it is read, `NOT_FOUND` where it is gone. */
export async function readImportFile(desk: Desk, file: string, limit: number): Promise<ReadFile> {
  const { path, fileName } = desk.tickets.incoming(file);
  await assertSize(desk, { path, fileName, limit });
  const bytes = await desk.ports.files.read(path);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export async function assertSize(
  desk: Desk,
  { path, fileName, limit }: { path: string; fileName: string; limit: number },
): Promise<void> {
  if ((await desk.ports.files.size(path)) <= limit) return;
  throw new AppError('FILE_TOO_LARGE', {
    place: fileName,
    details: [{ message: `This kind of file may have ${inMegabytes(limit)} MB at most.` }],
  });
}

const pieceLength = 262_144;

/** The bytes piece by piece; between two pieces others have their turn. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) {
    yield bytes.subarray(at, at + pieceLength);
    await setImmediate();
  }
}

type FileProblem = ErrorDetail & { readonly severity: 'error' | 'warning' };

const mostDetails = 50;

/** A refusal of the whole file, with the faults that stand in its way. */
export function fileRefused(fileName: string, problems: readonly FileProblem[]): AppError {
  const errors = problems.filter((problem) => problem.severity === 'error').slice(0, mostDetails);
  return new AppError('FILE_REFUSED', { place: fileName, details: errors.map(({ severity: _, ...detail }) => detail) });
}
