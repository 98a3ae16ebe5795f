import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleFileName } from '#shared/domain/exchange/bundle-name.ts';
import { BundleError } from '../bundle-error.ts';
import { discard } from '../files/write-all.ts';
import type { FromWorker, PostedSource, SealOrder } from './seal-messages.ts';
import type { SealedBundle, SealOptions, SealWatch } from './seal-options.ts';
import { serveSources } from './serve-sources.ts';
import type { BundleSource } from './source.ts';

type WorkerPlace = {
  /** Where the built worker stands; the source beside this file where absent. */
  readonly workerUrl?: URL;
};

/**
 * `sealBundle` in a thread of its own, with the same result and the same errors. Sources given as `open` are opened here
 * and read across. `isCancelled` is asked at each progress.
 */
export async function sealInWorker(options: SealOptions, watch: SealWatch & WorkerPlace = {}): Promise<SealedBundle> {
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const openers: (() => AsyncIterable<Uint8Array>)[] = [];
  const files = options.files.map((source) => posted(source, openers));
  const workerData: SealOrder = { options: { ...options, files }, cancelFlag };
  const worker = new Worker(watch.workerUrl ?? new URL('./seal-worker.ts', import.meta.url), { workerData });
  const server = serveSources(worker, openers);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  try {
    return await new Promise<SealedBundle>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('the worker ended without an answer')));
      worker.on('message', (message: FromWorker) => {
        if (server.handle(message)) return;
        if (message.type === 'progress') {
          watch.onProgress?.(message.done, message.total);
          if (watch.isCancelled?.() === true) Atomics.store(new Int32Array(cancelFlag), 0, 1);
        } else if (message.type === 'sealed') resolve(message.bundle);
        else if (message.type === 'failed') reject(new BundleError(message.code, { place: message.place }));
        else if (message.type === 'fault') reject(server.failure() ?? new Error(message.message));
      });
    });
  } catch (error) {
    await worker.terminate();
    await discardPartial(options);
    throw error;
  } finally {
    await server.closeAll();
    await ended;
  }
}

function posted(source: BundleSource, openers: (() => AsyncIterable<Uint8Array>)[]): PostedSource {
  const { content } = source;
  if (content instanceof Uint8Array || 'file' in content) return { ...source, content };
  openers.push(content.open);
  return { ...source, content: { remote: openers.length - 1 } };
}

/** A worker that died could not clean up after itself. */
async function discardPartial(options: SealOptions): Promise<void> {
  const name = bundleFileName({ ...options.from, ...options, laCode: options.to.laCode });
  await discard(join(options.outFolder, `${name}.partial`));
}
