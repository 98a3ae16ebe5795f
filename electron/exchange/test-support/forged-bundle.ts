/** Takes a good bundle apart and puts it together again as a thief, or a hacked but enrolled school, would. */
import { readFile } from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { canonicalJson } from '#shared/domain/exchange/canonical-json.ts';
import type { SignatureNamespace } from '#shared/domain/exchange/namespaces.ts';
import type { Statement } from '#shared/domain/exchange/statement.ts';
import { manifestText } from '../bag/bag-texts.ts';
import { bytesSource } from '../files/byte-source.ts';
import { sha256Of } from '../files/digest.ts';
import { signMessage } from '../sshsig/sign.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { type RawMember, rawZip } from './raw-zip.ts';

export type OpenedBundle = {
  readonly statement: Statement;
  readonly outer: readonly RawMember[];
  /** Members of the inner ZIP. */
  readonly inner: readonly RawMember[];
};

export async function openForTest(file: string, identity: string): Promise<OpenedBundle> {
  const outer = await membersOf(await readFile(file));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const inner = await membersOf(Buffer.from(await decrypter.decrypt(member(outer, 'payload.zip.age').data)));
  return { statement: JSON.parse(member(outer, 'statement.json').data.toString()) as Statement, outer, inner };
}

export async function membersOf(zip: Buffer): Promise<readonly RawMember[]> {
  const entries = await readZipDirectory(bytesSource(zip));
  return entries.map(({ name, dataOffset, bytes }) => ({ name, data: zip.subarray(dataOffset, dataOffset + bytes) }));
}

export function member(members: readonly RawMember[], ending: string): RawMember {
  const found = members.find(({ name }) => name.endsWith(ending));
  if (found === undefined) throw new Error(`no member ${ending}`);
  return found;
}

export type Forgery = {
  readonly signingKeyPem: string;
  readonly recipient: string;
  readonly namespace?: SignatureNamespace;
  /** The inner ZIP as bytes; the tag manifest in it is signed as it is. */
  readonly inner?: Buffer;
  readonly payload?: Buffer;
  readonly statement?: (statement: Statement) => unknown;
  /** Text to sign in the place of the canonical one. */
  readonly text?: (canonical: string) => string;
};

/** A bundle that is signed soundly, whatever it says. */
export async function forge(opened: OpenedBundle, forgery: Forgery): Promise<Buffer> {
  const plain = forgery.inner ?? rawZip(opened.inner);
  const payload = forgery.payload ?? (await encrypt(plain, forgery.recipient));
  const tagManifest = (await lenientMembers(plain)) ?? opened.inner;
  const honest: Statement = {
    ...opened.statement,
    ciphertext: { name: 'payload.zip.age', bytes: payload.length, sha256: sha256Of(payload) },
    plaintext: { name: 'payload.zip', bytes: plain.length, sha256: sha256Of(plain) },
    tagManifestSha256: sha256Of(member(tagManifest, 'tagmanifest-sha256.txt').data),
  };
  const canonical = canonicalJson(forgery.statement?.(honest) ?? honest);
  const message = Buffer.from(forgery.text?.(canonical) ?? canonical, 'latin1');
  const namespace = forgery.namespace ?? 'bundle@attendance.example';
  const signature = signMessage({ message, namespace, privateKeyPem: forgery.signingKeyPem });
  return rawZip([
    { name: 'payload.zip.age', data: payload },
    { name: 'statement.json', data: message },
    { name: 'statement.json.sig', data: Buffer.from(signature) },
  ]);
}

/** Writes both BagIt lists anew, as a school that wants to deceive would. */
export function relist(members: readonly RawMember[]): readonly RawMember[] {
  const bag = members[0]?.name.split('/')[0] ?? '';
  const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].map((name) => `${bag}/${name}`);
  const others = members.filter(({ name }) => !lists.includes(name));
  const line = ({ name, data }: RawMember): { path: string; sha256: string } => ({
    path: name.slice(bag.length + 1),
    sha256: sha256Of(data),
  });
  const isData = ({ name }: RawMember): boolean => name.startsWith(`${bag}/data/`);
  const payload = { name: `${bag}/manifest-sha256.txt`, data: Buffer.from(manifestText(others.filter(isData).map(line))) };
  const tags = [...others.filter((other) => !isData(other)), payload];
  return [...others, payload, { name: `${bag}/tagmanifest-sha256.txt`, data: Buffer.from(manifestText(tags.map(line))) }];
}

export function replace(members: readonly RawMember[], ending: string, change: (text: string) => string): readonly RawMember[] {
  return members.map((each) =>
    each.name.endsWith(ending) ? { ...each, data: Buffer.from(change(each.data.toString())) } : each,
  );
}

async function encrypt(plain: Buffer, recipient: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(plain));
}

async function lenientMembers(zip: Buffer): Promise<readonly RawMember[] | undefined> {
  const found = await membersOf(zip).catch(() => undefined);
  return found?.some(({ name }) => name.endsWith('tagmanifest-sha256.txt')) === true ? found : undefined;
}
