import { AppError } from '#shared/contract/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';

/** Bytes that leave: read when the link is followed, so that nothing lies about in memory. */
export type OutgoingFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  open(): Promise<Uint8Array | ReadableStream<Uint8Array>>;
};

/** A file that came in and lies in the data folder until it is used. */
export type IncomingFile = { readonly path: string; readonly fileName: string };

export type Tickets = {
  /** The same tickets, those that are given out bound to one session. */
  ofSession(token: string): Tickets;
  /** Whoever signs out takes the open links along. */
  revoke(token: string): void;
  /** A link of one use, good for 60 seconds. */
  offer(file: OutgoingFile): { ticket: string; fileName: string; mediaType: string; bytes: number };
  /** A place for a file to come in; `file` names it afterwards. */
  expect(options: { fileName: string; maximumBytes: number; path: string }): { ticket: string; file: string };
  takeOutgoing(ticket: string): OutgoingFile;
  takeIncoming(ticket: string): { file: string; path: string; maximumBytes: number };
  arrived(file: string): void;
  incoming(file: string): IncomingFile;
};

type Bound = { readonly until: number; readonly session: string | undefined };

const life = 60_000;

export function createTickets(ids: Ids, clock: Clock): Tickets {
  const outgoing = new Map<string, Bound & { file: OutgoingFile }>();
  const expected = new Map<string, Bound & { file: string; path: string; maximumBytes: number }>();
  const files = new Map<string, IncomingFile & { here: boolean }>();
  const now = (): number => Date.parse(clock.now());
  const forgetOld = (): void => {
    for (const [ticket, offer] of outgoing) if (offer.until < now()) outgoing.delete(ticket);
    for (const [ticket, place] of expected) if (place.until < now()) expected.delete(ticket);
  };
  const boundTo = (session: string | undefined): Tickets => ({
    ofSession: boundTo,
    revoke: (token) => {
      for (const [ticket, offer] of outgoing) if (offer.session === token) outgoing.delete(ticket);
      for (const [ticket, place] of expected) if (place.session === token) expected.delete(ticket);
    },
    offer: (file) => {
      forgetOld();
      const ticket = ids.token(32);
      outgoing.set(ticket, { until: now() + life, session, file });
      return { ticket, fileName: file.fileName, mediaType: file.mediaType, bytes: file.bytes };
    },
    expect: ({ fileName, maximumBytes, path }) => {
      forgetOld();
      const ticket = ids.token(32);
      const file = ids.token(16);
      expected.set(ticket, { until: now() + life, session, file, path, maximumBytes });
      files.set(file, { path, fileName, here: false });
      return { ticket, file };
    },
    takeOutgoing: (ticket) => {
      forgetOld();
      const offer = outgoing.get(ticket);
      outgoing.delete(ticket);
      if (!offer) throw new AppError('TICKET_SPENT');
      return offer.file;
    },
    takeIncoming: (ticket) => {
      forgetOld();
      const place = expected.get(ticket);
      expected.delete(ticket);
      if (!place) throw new AppError('TICKET_SPENT');
      return place;
    },
    arrived: (file) => {
      const found = files.get(file);
      if (found) files.set(file, { ...found, here: true });
    },
    incoming: (file) => {
      const found = files.get(file);
      if (!found?.here) throw new AppError('NOT_FOUND', { message: 'The file is no longer here. Choose it again.' });
      return found;
    },
  });
  return boundTo(undefined);
}
