import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { ExportStream } from '#shared/domain/exchange/streams.ts';
import { sentBundles } from '../../store/exchange/bundles.ts';
import { type Desk, read } from '../desk.ts';

type Ticket = { ticket: string; fileName: string; mediaType: string; bytes: number };

/** Where finished bundles stay until their receipt: a folder a chain, because a new chain begins its numbers anew. */
export function bundleFolder(folder: string, chainId: string): string {
  return join(folder, 'bundles', chainId);
}

/** A finished bundle behind a link. Throws `NOT_FOUND` where its file is gone. */
export async function offerBundle(
  { ports, folder, tickets }: Pick<Desk, 'ports' | 'folder' | 'tickets'>,
  { chainId, fileName }: { chainId: string; fileName: string },
): Promise<Ticket> {
  const path = join(bundleFolder(folder, chainId), fileName);
  if (!(await ports.files.exists(path))) {
    throw new AppError('NOT_FOUND', {
      place: fileName,
      message: `The file ${fileName} is no longer kept here. Send a new bundle.`,
    });
  }
  return tickets.offer({
    fileName,
    mediaType: 'application/zip',
    bytes: await ports.files.size(path),
    open: async () => ports.files.readStream(path),
  });
}

/** The same file again, byte for byte; of two chains with this number the newer one's. */
export async function resend(desk: Desk, { stream, sequence }: { stream: ExportStream; sequence: number }): Promise<Ticket> {
  const sent = await read(desk, sentBundles);
  const found = sent.find((bundle) => bundle.stream === stream && bundle.sequence === sequence);
  if (!found) throw new AppError('NOT_FOUND');
  return offerBundle(desk, found);
}
