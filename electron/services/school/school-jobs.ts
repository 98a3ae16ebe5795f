import { join } from 'node:path';
import type { Desk } from '../desk.ts';
import { backupFileName, backupTo } from './backup.ts';
import { checkStore } from './check.ts';

/** A backup made now, handed out as a file. It stays in the folder of backups like every other. */
export async function offerBackup(desk: Desk): Promise<{ ticket: string; fileName: string; mediaType: string; bytes: number }> {
  const { files } = desk.ports;
  const fileName = backupFileName(desk.ports);
  const path = join(desk.folder, 'backups', fileName);
  await files.makeFolder(join(desk.folder, 'backups'));
  await backupTo(desk, path);
  return desk.tickets.offer({
    fileName,
    mediaType: 'application/zip',
    bytes: await files.size(path),
    open: async () => files.readStream(path),
  });
}

export function startCheck(desk: Desk): { jobId: string } {
  return desk.jobs.start({
    what: 'Checking the school file',
    unit: 'commands',
    work: (control) => checkStore(desk.store, (done, total) => control.progress(done, total)),
  });
}
