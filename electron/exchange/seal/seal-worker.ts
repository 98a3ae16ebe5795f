/** Entry of the worker thread: ChaCha20 in JavaScript takes seconds for a year, and the desk must not stand still. */
import { parentPort, workerData } from 'node:worker_threads';
import { BundleError } from '../bundle-error.ts';
import { remoteSources } from './remote-sources.ts';
import { sealBundle } from './seal-bundle.ts';
import type { FromWorker, PostedSource, SealOrder } from './seal-messages.ts';
import type { SealOptions } from './seal-options.ts';
import type { BundleSource, SourceContent } from './source.ts';

const port = parentPort;
if (port === null) throw new Error('seal-worker is started by sealInWorker alone');
const { options, cancelFlag } = workerData as SealOrder;
const flag = new Int32Array(cancelFlag);
const openRemote = remoteSources(port);
const send = (message: FromWorker): void => port.postMessage(message);

function contentOf(content: PostedSource['content']): SourceContent {
  if (content instanceof Uint8Array || 'file' in content) return content;
  return { open: () => openRemote(content.remote) };
}

const files: readonly BundleSource[] = options.files.map((source) => ({ ...source, content: contentOf(source.content) }));
const order: SealOptions = { ...options, files };
try {
  const bundle = await sealBundle(order, {
    onProgress: (done, total) => send({ type: 'progress', done, total }),
    isCancelled: () => Atomics.load(flag, 0) === 1,
  });
  send({ type: 'sealed', bundle });
} catch (error) {
  if (error instanceof BundleError) send({ type: 'failed', code: error.code, place: error.place });
  else send({ type: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
port.close();
