import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInProcess, resourcesBesideSources } from '#electron/backend/in-process.ts';
import { demoPassphraseOf } from '#electron/backend/without-school.ts';
import type { Store } from '#electron/store/store.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type OfficeClient, testPorts } from './test-office.ts';

export type DemoOffice = { readonly client: OfficeClient; readonly store: Store; close(): Promise<void> };

export type DemoSize = { readonly pupils: number; readonly years: number; readonly seed: number; readonly until: PlainDate };

/** A demo school on the evening of its last day, with its head signed in. */
export async function demoOffice(size: DemoSize): Promise<DemoOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'attendance-demo-'));
  const ports = testPorts(`${size.until}T18:00:00.000Z`);
  const office = openInProcess(ports, { folder, resources: resourcesBesideSources(), mode: 'write' });
  const { jobId } = await office.client().school.createDemo(size);
  await office.ended(jobId);
  const [first] = (await office.client().accounts.state({})).accounts;
  const name = first?.name ?? '';
  const { token } = await office.client().accounts.signIn({ name, passphrase: demoPassphraseOf(name) ?? '' });
  return {
    client: office.client(token),
    store: office.house.deskOf(token).store,
    close: async () => {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
