import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '#electron/backend/create-backend.ts';
import { browserPorts } from '#electron/browser-host/browser-ports.ts';
import { startBrowserHost } from '#electron/browser-host/start-browser-host.ts';
import { type MovingClock, movingClock } from './moving-clock.ts';

const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer');

/** The built program behind the browser host, on a data folder of its own. */
export type HostedOffice = {
  readonly dataFolder: string;
  readonly clock: MovingClock;
  /** The link that opens the door, once. */
  readonly url: string;
  /** Ends the program in order, as closing its window does; the data folder stays. */
  close(): Promise<void>;
  /** Ends the program and removes its data. */
  remove(): Promise<void>;
};

export type HostedOfficeOptions = {
  /** Tuesday 24 November 2026, nine o'clock, unless said. */
  readonly instant?: string;
  /** A data folder to begin with a copy of. */
  readonly copyOf?: string;
};

export const aTuesdayAtNine = '2026-11-24T09:00:00.000Z';

export async function hostOffice({ instant = aTuesdayAtNine, copyOf }: HostedOfficeOptions = {}): Promise<HostedOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'attendance-office-e2e-'));
  const dataFolder = join(folder, 'data');
  if (copyOf !== undefined) await cp(copyOf, dataFolder, { recursive: true });
  const clock = movingClock(instant);
  const ports = { ...browserPorts(), clock };
  const backend = createBackend(ports, { dataFolder, rendererFolder, host: 'browser' });
  const host = await startBrowserHost({ backend, log: ports.log });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= host.close().then(() => backend.close());
    return closed;
  };
  return {
    dataFolder,
    clock,
    url: host.url,
    close,
    remove: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
