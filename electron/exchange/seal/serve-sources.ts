import type { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './seal-messages.ts';

type Opener = () => AsyncIterable<Uint8Array>;

export type SourceServer = {
  /** True where the message was about a source. */
  handle(message: FromWorker): boolean;
  /** Ends every source that is still open, whatever became of the worker. */
  closeAll(): Promise<void>;
  /** The first error a source threw, so that the caller gets it and not its text. */
  failure(): Error | undefined;
};

/** Beside the worker: opens sources for it and hands over a piece each time it asks. */
export function serveSources(worker: Worker, openers: readonly Opener[]): SourceServer {
  const open = new Map<number, AsyncIterator<Uint8Array>>();
  let failure: Error | undefined;
  const send = (message: ToWorker): void => worker.postMessage(message);
  const step = async (reading: number): Promise<void> => {
    try {
      const result = await open.get(reading)?.next();
      if (result === undefined || result.done === true) {
        open.delete(reading);
        send({ type: 'end', reading });
      } else send({ type: 'chunk', reading, bytes: result.value });
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
      open.delete(reading);
      send({ type: 'broken', reading, message: 'a source failed' });
    }
  };
  const close = async (reading: number): Promise<void> => {
    const iterator = open.get(reading);
    open.delete(reading);
    await iterator?.return?.();
  };
  return {
    handle: (message) => {
      if (message.type === 'open') {
        const iterator = openers[message.remote]?.()[Symbol.asyncIterator]();
        if (iterator !== undefined) open.set(message.reading, iterator);
        void step(message.reading);
      } else if (message.type === 'next') void step(message.reading);
      else if (message.type === 'close') void close(message.reading);
      else return false;
      return true;
    },
    closeAll: async () => {
      await Promise.allSettled([...open.keys()].map(close));
    },
    failure: () => failure,
  };
}
