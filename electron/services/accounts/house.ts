import { AppError } from '#shared/contract/errors.ts';
import { roles } from '#shared/domain/accounts/roles.ts';
import type { Ports } from '../../ports/ports.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { hasStore } from '../../store/engine/open-store.ts';
import type { Actor, Desk } from '../desk.ts';
import { createJobs, type Jobs } from '../jobs.ts';
import { createTickets, type Tickets } from '../tickets.ts';
import { inboxOf } from '../uploads.ts';
import { readKeyRing, unwrapKey } from './key-ring.ts';
import { openedSchool } from './opened-school.ts';

export type DoorState = {
  readonly state: 'new' | 'locked' | 'refused';
  readonly refusal?: string;
  readonly schoolName?: string;
  readonly demo: boolean;
  readonly accounts: { name: string; roleTitle: string }[];
};

export type House = {
  readonly ports: Ports;
  readonly folder: string;
  readonly resources: string;
  readonly jobs: Jobs;
  readonly tickets: Tickets;
  door(): Promise<DoorState>;
  /** Opens the school where it is closed, and begins a session. Throws `WRONG_PASSPHRASE` and the store's refusals. */
  signIn(name: string, passphrase: string): Promise<{ token: string; actor: Actor }>;
  /** Ends a session; with the last one the school is closed, backed up and locked. */
  signOut(token: string): Promise<void>;
  /** Throws `NOT_SIGNED_IN` where the token opens nothing. */
  deskOf(token: string | undefined): Desk;
  /** The store key, only for whoever has just proved a passphrase: adding an account wraps it once more. */
  storeKey(): string;
  close(): Promise<void>;
};

export type HouseOptions = {
  readonly ports: Ports;
  readonly folder: string;
  readonly resources: string;
  /** `read` never writes, locks or backs up: the terminal's reading verbs beside an open program. */
  readonly mode: 'read' | 'write';
};

/** The building: one data folder, its door, and whoever is inside. */
export function openHouse({ ports, folder, resources, mode }: HouseOptions): House {
  const jobs = createJobs(ports.ids, ports.log);
  const tickets = createTickets(ports.ids, ports.clock);
  const sessions = new Map<string, Actor>();
  const school = openedSchool({ ports, folder, mode, jobs });
  let turns: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = turns.then(work, work);
    turns = turn.catch(() => undefined);
    return turn;
  };

  /** What was sent up lies there in the clear; while nobody else is in the building, nobody is at work on it. */
  const emptyInbox = async (): Promise<void> => {
    if (mode === 'write') await ports.files.remove(inboxOf(folder));
  };

  return {
    ports,
    folder,
    resources,
    jobs,
    tickets,
    door: () => doorOf(ports, folder),
    signIn: (name, passphrase) =>
      inTurn(async () => {
        const ring = hasStore(folder) ? await readKeyRing(ports.files, folder) : undefined;
        if (!ring) throw new AppError('NO_SCHOOL');
        const wrapped = ring.accounts.find((account) => account.name === name);
        const key = wrapped ? await unwrapKey(wrapped, passphrase) : undefined;
        if (key === undefined) throw new AppError('WRONG_PASSPHRASE');
        const first = school.current() === undefined;
        const { store } = await school.open(key);
        if (first) await emptyInbox();
        const account = (await store.read(accountsOf)).find((known) => known.name === name);
        if (!account) {
          if (sessions.size === 0) await school.shut();
          throw new AppError('WRONG_PASSPHRASE');
        }
        const token = ports.ids.token(32);
        sessions.set(token, account);
        return { token, actor: account };
      }),
    signOut: (token) =>
      inTurn(async () => {
        sessions.delete(token);
        tickets.revoke(token);
        if (sessions.size > 0) return;
        await school.shut();
        await emptyInbox();
      }),
    deskOf: (token) => {
      const actor = token === undefined ? undefined : sessions.get(token);
      const open = school.current();
      if (token === undefined || !actor || !open) throw new AppError('NOT_SIGNED_IN');
      const own = tickets.ofSession(token);
      return { ports: { ...ports, clock: open.clock }, folder, resources, jobs, tickets: own, actor, store: open.store };
    },
    storeKey: () => {
      const open = school.current();
      if (!open) throw new AppError('DATA_LOCKED');
      return open.key;
    },
    close: () =>
      inTurn(async () => {
        for (const token of sessions.keys()) tickets.revoke(token);
        sessions.clear();
        // A demo school in the making belongs to nobody yet: it is given up, and nothing of it stays.
        if (!school.current()) jobs.cancelAll();
        const wasOpen = school.current() !== undefined;
        await school.shut();
        if (wasOpen) await emptyInbox();
      }),
  };
}

async function doorOf(ports: Ports, folder: string): Promise<DoorState> {
  if (!hasStore(folder)) return { state: 'new', demo: false, accounts: [] };
  try {
    const ring = await readKeyRing(ports.files, folder);
    if (!ring)
      throw new AppError('STORE_DAMAGED', {
        message: 'The key file of this school (keys.json) is missing. Restore the latest backup.',
      });
    return {
      state: 'locked',
      schoolName: ring.school,
      demo: ring.demo,
      accounts: ring.accounts.map(({ name, role }) => ({ name, roleTitle: roles[role] })),
    };
  } catch (cause) {
    if (cause instanceof AppError) return { state: 'refused', refusal: cause.message, demo: false, accounts: [] };
    throw cause;
  }
}
