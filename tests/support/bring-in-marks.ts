import { openInProcess, resourcesBesideSources } from '#electron/backend/in-process.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';
import { aTuesdayAtNine } from './hosted-office.ts';
import { fernleaStaff, staffPassphrase } from './open-e2e-school.ts';

export type SessionMark = { readonly upn: string; readonly date: string; readonly session: 'AM' | 'PM'; readonly code: string };

/** Reads marks into a Fernlea that no program has open, over those that stand there, as its officer would. */
export async function bringInMarks(folder: string, marks: readonly SessionMark[]): Promise<void> {
  const ports = { ...nodePorts(), clock: fixedClock(aTuesdayAtNine), log: silentLog() };
  const office = openInProcess(ports, { folder, resources: resourcesBesideSources(), mode: 'write' });
  try {
    const { token } = await office.client().accounts.signIn({ name: fernleaStaff.officer, passphrase: staffPassphrase });
    const client = office.client(token);
    const lines = marks.map(({ upn, date, session, code }) => `${upn},${date},${session},${code},,`);
    const bytes = new TextEncoder().encode(`UPN,Date,Session,Code,Minutes Late,Comment\n${lines.join('\n')}\n`);
    const fileName = 'more-marks.csv';
    const file = await office.bringIn(client, { fileName, bytes: bytes.length, chunks: chunksOf(bytes) });
    const read = await client.registers.previewMarks({ file, fileName });
    const { previewId } = (await office.ended(read.jobId)) as { previewId: string };
    await office.ended((await client.registers.applyMarks({ previewId, reason: 'Told by the families' })).jobId);
  } finally {
    await office.close();
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
