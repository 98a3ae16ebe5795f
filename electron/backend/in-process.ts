import { join } from 'node:path';
import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server';
import { AppError, type ErrorCode, type ErrorDetail } from '#shared/contract/errors.ts';
import type { Ports } from '../ports/ports.ts';
import { type House, openHouse } from '../services/accounts/house.ts';
import type { JobState } from '../services/jobs.ts';
import { router } from './router.ts';

export type OfficeClient = RouterClient<typeof router>;

/** The office without a window: the same router, called in process. The terminal and the tests use it. */
export type InProcessOffice = {
  readonly house: House;
  /** Answers in the name of whoever holds the token; without one, as the door does. */
  client(token?: string): OfficeClient;
  /** Brings a file in as a window's upload does, and answers its id. */
  bringIn(client: OfficeClient, file: { fileName: string; chunks: AsyncIterable<Uint8Array>; bytes: number }): Promise<string>;
  /** The bytes behind a ticket. */
  fetch(ticket: string): Promise<AsyncIterable<Uint8Array>>;
  /** Waits for a job. Throws its refusal; `onProgress` is told how far it is. */
  ended(jobId: string, onProgress?: (state: JobState) => void): Promise<unknown>;
  close(): Promise<void>;
};

export type InProcessOptions = { readonly folder: string; readonly resources: string; readonly mode: 'read' | 'write' };

const pollEvery = 50;

export function openInProcess(ports: Ports, options: InProcessOptions): InProcessOffice {
  const house = openHouse({ ports, ...options });
  return {
    house,
    client: (token) => createRouterClient(router, { context: { house, token } }),
    bringIn: async (client, { fileName, chunks, bytes }) => {
      const { ticket } = await client.files.upload({ fileName, bytes });
      const place = house.tickets.takeIncoming(ticket);
      await ports.files.writeStream(place.path, chunks);
      house.tickets.arrived(place.file);
      return place.file;
    },
    fetch: async (ticket) => {
      const body = await house.tickets.takeOutgoing(ticket).open();
      return body instanceof Uint8Array ? one(body) : body;
    },
    ended: async (jobId, onProgress) => {
      for (;;) {
        const state = house.jobs.state(jobId);
        if (state.state === 'done') return state.result;
        if (state.state !== 'running') throw refusalOfJob(state);
        onProgress?.(state);
        await new Promise((resolve) => setTimeout(resolve, pollEvery));
      }
    },
    close: () => house.close(),
  };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function refusalOfJob(state: JobState): AppError {
  const { code, message, place, details } = state.error ?? {
    code: 'INTERNAL',
    message: undefined,
    place: undefined,
    details: [],
  };
  return new AppError(code as ErrorCode, { message, place, details });
}

/** A refusal as it came through the router, as the refusal it was; anything else is passed on. */
export function refusalOf(cause: unknown): AppError | undefined {
  if (cause instanceof AppError) return cause;
  if (!(cause instanceof ORPCError)) return undefined;
  const data = (cause.data ?? {}) as { place?: string; details?: ErrorDetail[]; correlationId?: string };
  const details = data.correlationId === undefined ? data.details : [{ message: `Number of the fault: ${data.correlationId}` }];
  return new AppError(cause.code as ErrorCode, { message: cause.message, place: data.place, details });
}

/** The folder of the files that come with the program, seen from its sources. */
export function resourcesBesideSources(): string {
  return join(import.meta.dirname, '..', '..', 'resources');
}
