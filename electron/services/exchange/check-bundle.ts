import { AppError } from '#shared/contract/errors.ts';
import { ledgerFile } from '../../exchange/verify/ledger-file.ts';
import { receiveBundle } from '../../exchange/verify/receive-bundle.ts';
import { verifyBundle } from '../../exchange/verify/verify-bundle.ts';
import type { VerifyResult } from '../../exchange/verify/verify-result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Desk } from '../desk.ts';
import { schoolSigners } from './exchange-state.ts';

export type BundleCheckValue = {
  outcome: VerifyResult['outcome'];
  checks: { -readonly [Check in keyof VerifyResult['checks']]: VerifyResult['checks'][Check] };
  chainChecked: boolean;
  error?: { code: string; message: string; place?: string };
  from?: string;
  to?: string;
  stream?: string;
  sequence?: number;
  created?: string;
  dataAsOf?: string;
  counts?: Record<string, number>;
  files?: { path: string; bytes: number; kind: string }[];
};

export type CheckFile = {
  /** Path of the bundle. */
  readonly file: string;
  /** Text of an allowed_signers file. */
  readonly signers: string;
  readonly identity?: string | undefined;
  /** Path of a ledger; where it is named and not there, the bundle is refused, for an empty one would accept a replay. */
  readonly ledger?: string | undefined;
};

/** Checks a bundle on the disk; with a ledger an accepted one is written into it. A bad bundle is an answer, not an error. */
export async function checkBundleFile(
  { clock }: { readonly clock: Ports['clock'] },
  { file, signers, identity, ledger }: CheckFile,
): Promise<BundleCheckValue> {
  const options = { file, signers, now: clock.now(), ...(identity === undefined ? {} : { identity }) };
  const result =
    ledger === undefined ? await verifyBundle(options) : await receiveBundle({ ...options, ledger: ledgerFile(ledger) });
  return checkValue(result);
}

/** The same at the desk, for a file that was brought in; it stays, for it may be asked again with a key. */
export async function checkBundle(
  desk: Desk,
  {
    file,
    signers,
    identity,
    world,
  }: { file: string; signers?: string | undefined; identity?: string | undefined; world?: Clock },
): Promise<BundleCheckValue> {
  const { path, fileName } = desk.tickets.incoming(file);
  const trusted = signers?.trim() ? signers : `${(await schoolSigners(desk)).line}\n`;
  const given = identity?.trim() ? identity : undefined;
  const clock = world ?? desk.ports.clock;
  const value = await checkBundleFile({ clock }, { file: path, signers: trusted, identity: given });
  assertKeysRead(value);
  return value.error?.place === path ? { ...value, error: { ...value.error, place: fileName } } : value;
}

/** A list of signers or a key that cannot be read says nothing of the bundle, so it is no verdict on it. */
function assertKeysRead({ error }: BundleCheckValue): void {
  if (error?.code !== 'IDENTITY_UNREADABLE' && error?.code !== 'SIGNERS_UNREADABLE') return;
  const hint = ' The bundle itself was not judged. A key is a text file such as la-demo.key, taken out of its zip.';
  throw new AppError('INVALID_INPUT', { message: error.message + (error.code === 'IDENTITY_UNREADABLE' ? hint : '') });
}

function checkValue({ outcome, checks, chainChecked, error, statement, manifest }: VerifyResult): BundleCheckValue {
  return {
    outcome,
    checks: { ...checks },
    chainChecked,
    ...(error ? { error: { ...error } } : {}),
    ...(statement
      ? {
          from: manifest ? `${manifest.school.name}, URN ${statement.from.urn}` : `URN ${statement.from.urn}`,
          to: manifest ? `${manifest.la.name}, LA ${statement.to.laCode}` : `LA ${statement.to.laCode}`,
          stream: statement.stream,
          sequence: statement.sequence,
          created: statement.created,
        }
      : {}),
    ...(manifest
      ? {
          dataAsOf: manifest.freshness.dataAsOf,
          counts: { ...manifest.counts },
          files: manifest.files.map(({ path, bytes, kind }) => ({ path, bytes, kind })),
        }
      : {}),
  };
}
