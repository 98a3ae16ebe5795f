import type { MessagePort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './seal-messages.ts';

/** In the worker: reads sources that live on the other side, one piece asked for at a time, so that memory stays flat. */
export function remoteSources(port: MessagePort): (remote: number) => AsyncIterable<Uint8Array> {
  const waiting = new Map<number, (message: ToWorker) => void>();
  let readings = 0;
  port.on('message', (message: ToWorker) => {
    waiting.get(message.reading)?.(message);
    waiting.delete(message.reading);
  });
  const ask = (message: FromWorker & { readonly reading: number }): Promise<ToWorker> =>
    new Promise((resolve) => {
      waiting.set(message.reading, resolve);
      port.postMessage(message);
    });
  return async function* (remote) {
    readings += 1;
    const reading = readings;
    let answer = await ask({ type: 'open', reading, remote });
    let ended = false;
    try {
      while (answer.type === 'chunk') {
        yield answer.bytes;
        answer = await ask({ type: 'next', reading });
      }
      ended = true;
      if (answer.type === 'broken') throw new Error(answer.message);
    } finally {
      if (!ended) port.postMessage({ type: 'close', reading } satisfies FromWorker);
    }
  };
}
