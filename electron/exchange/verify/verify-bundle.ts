import { open } from 'node:fs/promises';
import { bagName } from '#shared/domain/exchange/bundle-name.ts';
import { type FreshnessProblem, judgeFreshness } from '#shared/domain/exchange/freshness.ts';
import { type ChainProblem, judgeChain, ledgerEntryOf } from '#shared/domain/exchange/ledger.ts';
import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import type { Statement } from '#shared/domain/exchange/statement.ts';
import { type AgeIdentity, readIdentities } from '../age/identity.ts';
import { checkBag } from '../bag/check-bag.ts';
import { checkCounts } from '../bag/check-counts.ts';
import { readBag } from '../bag/read-bag.ts';
import { BundleError } from '../bundle-error.ts';
import { type ByteSource, fileSource } from '../files/byte-source.ts';
import { sha256Of } from '../files/digest.ts';
import { readZipEntry } from '../zip/zip-directory.ts';
import { type CheckBook, checkBook, problemOf } from './check-book.ts';
import { checkCiphertext } from './check-ciphertext.ts';
import { checkRecipient } from './check-recipient.ts';
import { checkSignature } from './check-signature.ts';
import { extractBag } from './extract-bag.ts';
import { withPrivateFile } from './private-file.ts';
import { type OuterBundle, readOuter } from './read-outer.ts';
import { unseal } from './unseal.ts';
import type { VerifyOptions } from './verify-options.ts';
import type { VerifyResult } from './verify-result.ts';

/**
 * Checks a bundle from the outside in: layout, signature, statement, addressee, age, place in the chain, encrypted part,
 * and with a key the content. Nothing is decrypted before the signature is good, and nothing is unpacked by name.
 * A bad bundle is a value, never an exception; it writes nothing into the ledger (see `receiveBundle`).
 */
export async function verifyBundle(options: VerifyOptions): Promise<VerifyResult> {
  const book = checkBook();
  const known: Known = {};
  try {
    const problem = await withBundle(options.file, (source) => checkAll({ source, options, book, known }));
    if (problem !== undefined) return finish(book, known, { outcome: 'held', error: problemOf(problem) });
    return finish(book, known, { outcome: known.manifest === undefined ? 'sealed' : 'accepted' });
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    return finish(book, known, { outcome: 'refused', error: problemOf(error) });
  }
}

/** What may be shown of the bundle; filled only with what was found good. */
type Known = {
  statement?: Statement;
  statementSha256?: string;
  manifest?: Manifest;
  ledgerEntry?: NonNullable<VerifyResult['ledgerEntry']>;
};
type Check = { readonly source: ByteSource; readonly options: VerifyOptions; readonly book: CheckBook; readonly known: Known };

function finish(book: CheckBook, known: Known, verdict: Pick<VerifyResult, 'outcome' | 'error'>): VerifyResult {
  const { manifest, ledgerEntry, ...signed } = known;
  const accepted = verdict.outcome === 'accepted';
  return {
    ...verdict,
    checks: { ...book.states },
    chainChecked: book.states.chain !== 'notChecked',
    ...signed,
    ...(manifest === undefined || verdict.outcome === 'refused' ? {} : { manifest, files: manifest.files }),
    ...(accepted && ledgerEntry !== undefined ? { ledgerEntry } : {}),
  };
}

async function withBundle<Value>(file: string, use: (source: ByteSource) => Promise<Value>): Promise<Value> {
  const handle = await open(file, 'r').catch((cause: unknown): never => {
    throw new BundleError('FILE_MISSING', { place: file, cause });
  });
  try {
    if (!(await handle.stat()).isFile()) throw new BundleError('FILE_MISSING', { place: file });
    return await use(await fileSource(handle));
  } finally {
    await handle.close();
  }
}

/** A problem that only holds the bundle is returned, one that refuses it is thrown. */
async function checkAll(check: Check): Promise<ChainProblem | undefined> {
  const { source, options, book, known } = check;
  const outer = await readOuter(source);
  const statement = await book.run('signature', () => checkSignature(outer, trustOf(options)));
  known.statement = statement;
  known.statementSha256 = sha256Of(outer.statement);
  outer.checkSmallMembers();
  const identities = options.identity === undefined ? [] : await readIdentities(options.identity);
  const compared = await book.run('recipient', () => checkRecipient(statement, options.expect, identities));
  if (!compared) book.skip('recipient');
  if (options.archive !== true) await book.run('freshness', () => refuse(judgeFreshness(statement, options.now)));
  const gap = await checkChain(check, statement, known.statementSha256);
  await book.run('ciphertext', () => checkCiphertext(source, outer.payload, statement.ciphertext));
  if (identities.length > 0) await checkContent(check, { outer, statement, identities, extract: gap === undefined });
  return gap;
}

function trustOf({ signers, revokedKeys, now }: VerifyOptions): Parameters<typeof checkSignature>[1] {
  return { signers, revokedKeys, now };
}

async function checkChain(
  { options, book, known }: Check,
  statement: Statement,
  statementSha256: string,
): Promise<ChainProblem | undefined> {
  const { ledger, archive, now } = options;
  if (ledger === undefined || archive === true) return undefined;
  let gap: ChainProblem | undefined;
  await book.run('chain', async () => {
    const problem = judgeChain(statement, statementSha256, (await ledger.read())[statement.chainId]);
    if (problem?.code === 'GAP') gap = problem;
    else refuse(problem);
  });
  if (gap === undefined)
    known.ledgerEntry = { chainId: statement.chainId, entry: ledgerEntryOf(statement, statementSha256, now) };
  return gap;
}

type Content = {
  readonly outer: OuterBundle;
  readonly statement: Statement;
  readonly identities: readonly AgeIdentity[];
  readonly extract: boolean;
};

async function checkContent(
  { source, options, book, known }: Check,
  { outer, statement, identities, extract }: Content,
): Promise<void> {
  await withPrivateFile(options.temporaryFolder, async (handle) => {
    const cipher = readZipEntry(source, outer.payload);
    await book.run('plaintext', () => unseal(handle, { cipher, identities, stated: statement.plaintext, watch: options }));
    const name = bagName({ ...statement.from, ...statement });
    const plain = await fileSource(handle);
    const { bag, checked } = await book.run('bag', async () => {
      const opened = await readBag(plain, name);
      return { bag: opened, checked: await checkBag(opened, statement) };
    });
    await book.run('counts', () => checkCounts(checked));
    if (extract && options.extractTo !== undefined) await extractBag({ bag, outer, bagName: name, folder: options.extractTo });
    known.manifest = checked.manifest;
  });
}

function refuse(problem: FreshnessProblem | ChainProblem | undefined): void {
  if (problem !== undefined) throw new BundleError(problem.code, { place: problem.place });
}
