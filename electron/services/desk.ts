import type { Role } from '#shared/domain/accounts/roles.ts';
import type { AccountId } from '#shared/lib/ids.ts';
import type { Ports } from '../ports/ports.ts';
import type { ReadDb, WriteDb } from '../store/handles.ts';
import type { CommandNote, Store } from '../store/store.ts';
import type { Jobs } from './jobs.ts';
import type { Tickets } from './tickets.ts';

/** The person who asks. */
export type Actor = { readonly id: AccountId; readonly name: string; readonly role: Role };

/** What every use case works with: the open school, the world, and who sits at the desk. */
export type Desk = {
  readonly ports: Ports;
  readonly store: Store;
  readonly actor: Actor;
  readonly jobs: Jobs;
  readonly tickets: Tickets;
  /** Absolute path of the data folder. */
  readonly folder: string;
  /** Absolute path of the read-only files that come with the program. */
  readonly resources: string;
};

export function read<Result>(desk: Desk, ask: (db: ReadDb) => Promise<Result>): Promise<Result> {
  return desk.store.read(ask);
}

export type CommandOptions = Pick<CommandNote, 'procedure' | 'reason' | 'undoes'>;

/** One command in this person's name; durable when the promise is kept. */
export function command<Result>(desk: Desk, options: CommandOptions, work: (write: WriteDb) => Promise<Result>): Promise<Result> {
  return desk.store.write({ ...options, at: desk.ports.clock.now(), account: desk.actor.id }, work);
}
