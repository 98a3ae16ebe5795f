import { AppError } from '#shared/contract/errors.ts';
import type { ExportStream } from '#shared/domain/exchange/streams.ts';
import type { Clock } from '../../ports/clock.ts';
import { addBundle, endOfChain, type StoredBundle, sentBundles } from '../../store/exchange/bundles.ts';
import { enrolledLa, type StoredLa } from '../../store/exchange/la-enrolments.ts';
import { includeReturn, waitingReturns } from '../../store/exchange/returns.ts';
import type { Store } from '../../store/store.ts';
import { command, type Desk, read } from '../desk.ts';
import type { JobControl } from '../jobs.ts';
import { asBundleRefusal } from './bundle-refusal.ts';
import { type SentRow, sentRow } from './exchange-state.ts';
import { offerBundle } from './kept-bundles.ts';
import { heldKeys, schoolKeys } from './school-keys.ts';
import { type SealedStream, sealStream } from './seal-stream.ts';

export type BundleSent = {
  bundle: SentRow;
  ticket: Awaited<ReturnType<typeof offerBundle>>;
  warnings: string[];
};

export type SendOptions = {
  readonly stream: ExportStream;
  /** The world's clock, by which a bundle is dated: an authority judges its age by its own, also that of a demo school. */
  readonly world?: Clock;
};

/** Sealing takes seconds; two of one stream at a time would want the same number. */
const underWay = new WeakMap<Store, Set<ExportStream>>();

/**
 * Makes, signs, seals and numbers the next bundle of a stream, as a job. Throws `LA_NOT_ENROLLED` at once; the job ends
 * with `BUNDLE_REFUSED`, `DISK_FULL` or `JOB_CANCELLED`, and then neither a file nor a number is kept.
 */
export async function send(desk: Desk, options: SendOptions): Promise<{ jobId: string }> {
  const { stream } = options;
  const la = await read(desk, enrolledLa);
  if (!la) throw new AppError('LA_NOT_ENROLLED');
  const busy = underWay.get(desk.store) ?? new Set();
  underWay.set(desk.store, busy);
  if (busy.has(stream)) {
    throw new AppError('BUNDLE_REFUSED', { message: 'A bundle of this kind is being made already. Wait until it is ready.' });
  }
  busy.add(stream);
  return desk.jobs.start({
    what: stream === 'attendance' ? 'Making the attendance bundle' : 'Making the bundle of letters',
    unit: 'kB',
    work: async (control): Promise<BundleSent> => {
      try {
        return await makeBundle(desk, { ...options, la, control });
      } catch (cause) {
        throw asBundleRefusal(cause);
      } finally {
        busy.delete(stream);
      }
    },
  });
}

type Making = SendOptions & { readonly la: StoredLa; readonly control: JobControl };

async function makeBundle(desk: Desk, { stream, world, la, control }: Making): Promise<BundleSent> {
  const keys = await schoolKeys(desk);
  const sealed = await sealStream(desk, { stream, la, keys, control, created: (world ?? desk.ports.clock).now() });
  try {
    control.assertWanted();
    await recordBundle(desk, sealed);
  } catch (cause) {
    await desk.ports.files.remove(sealed.path);
    throw cause;
  }
  const [newest] = (await read(desk, sentBundles)).filter((bundle) => bundle.statementSha256 === sealed.bundle.statementSha256);
  if (!newest) throw new AppError('STORE_DAMAGED');
  return { bundle: sentRow(newest), ticket: await offerBundle(desk, newest), warnings: sealed.warnings };
}

/** The number is given here, in the command, and only where nothing moved beneath the sealing. */
async function recordBundle(desk: Desk, { bundle, returns }: SealedStream): Promise<void> {
  await command(desk, { procedure: 'exchange.send' }, async (write) => {
    const chainId = (await heldKeys(write.db))?.chainIds[bundle.stream];
    const last = await endOfChain(write.db, bundle.chainId);
    if (chainId !== bundle.chainId || (last?.sequence ?? 0) + 1 !== bundle.sequence) throw moved();
    const id = await addBundle(write, bundle satisfies StoredBundle);
    const waiting = new Set((await waitingReturns(write.db)).map((one) => one.command));
    if (returns.some((one) => !waiting.has(one.command))) throw moved();
    for (const one of returns) await includeReturn(write, one, id);
  });
}

function moved(): AppError {
  return new AppError('BUNDLE_REFUSED', {
    message:
      'The authority or the chain of bundles changed while this one was being made. Nothing was sent or numbered; send again.',
  });
}
