import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { Desk } from './desk.ts';

/** The largest file that any room takes in: a year of marks. Rooms with smaller limits say so themselves. */
export const maximumUpload = 150 * 1024 * 1024;

/** A place in the data folder for a file that is about to be sent; emptied at the next start. */
export async function expectUpload(
  { tickets, ports, folder }: Pick<Desk, 'tickets' | 'ports' | 'folder'>,
  { fileName, bytes }: { fileName: string; bytes: number },
): Promise<{ ticket: string; file: string }> {
  if (bytes > maximumUpload) throw new AppError('FILE_TOO_LARGE', { place: fileName });
  const inbox = inboxOf(folder);
  await ports.files.makeFolder(inbox);
  return tickets.expect({ fileName, maximumBytes: maximumUpload, path: join(inbox, ports.ids.token(16)) });
}

export function inboxOf(folder: string): string {
  return join(folder, 'incoming');
}
