import type { Clock } from '../../ports/clock.ts';
import type { Ports } from '../../ports/ports.ts';
import { openStore } from '../../store/engine/open-store.ts';
import type { Store } from '../../store/store.ts';
import type { Jobs } from '../jobs.ts';
import { backupOnClosing } from '../school/backup.ts';
import { clockOf } from '../school/demo-day.ts';
import { asRefusal } from '../store-refusal.ts';

type Opened = { readonly store: Store; readonly key: string; readonly clock: Clock };

export type OpenedSchool = {
  /** Opens the school where it is closed. Throws the store's refusals in the words of the error table. */
  open(key: string): Promise<Opened>;
  current(): Opened | undefined;
  /** Waits for the jobs under way, backs up what was written and closes. */
  shut(): Promise<void>;
};

/** The one store of a house, between the first sign-in and the last sign-out. Its callers come one at a time. */
export function openedSchool(place: {
  readonly ports: Ports;
  readonly folder: string;
  readonly mode: 'read' | 'write';
  readonly jobs: Jobs;
}): OpenedSchool {
  const { ports, folder, mode, jobs } = place;
  let opened: Opened | undefined;
  return {
    open: async (key) => {
      opened ??= await openWith({ folder, key, mode }, ports.clock);
      return opened;
    },
    current: () => opened,
    shut: async () => {
      // Also where nothing is open: the demo school is made before anyone can sign in.
      await jobs.settled();
      const closing = opened;
      if (!closing) return;
      opened = undefined;
      jobs.forgetEnded();
      if (mode === 'write') await backupOnClosing({ ports, folder, store: closing.store });
      await closing.store.close();
    },
  };
}

async function openWith(options: { folder: string; key: string; mode: 'read' | 'write' }, world: Clock): Promise<Opened> {
  try {
    const store = await openStore(options);
    try {
      return { store, key: options.key, clock: await clockOf(store, world) };
    } catch (cause) {
      await store.close();
      throw cause;
    }
  } catch (cause) {
    throw asRefusal(cause);
  }
}
