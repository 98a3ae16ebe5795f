import { schoolPrincipal, signatureNamespaces } from '#shared/domain/exchange/namespaces.ts';
import { type ExportStream, exportStreams } from '#shared/domain/exchange/streams.ts';
import { createChainId, createSchoolKeys, type SchoolKeys } from '../../exchange/keys/school-keys.ts';
import { allowedSignersLine } from '../../exchange/sshsig/allowed-signers.ts';
import { putSchoolKeyText, schoolKeyText } from '../../store/exchange/school-key-text.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { command, type Desk, read } from '../desk.ts';
import { theSchool } from '../school/school.ts';

/** The keys this school has; undefined before they were first needed. */
export async function heldKeys(db: ReadDb): Promise<SchoolKeys | undefined> {
  const text = await schoolKeyText(db);
  return text === undefined ? undefined : (JSON.parse(text) as SchoolKeys);
}

/** The keys of this school, made where there are none yet: one command, whoever asks first. They never leave the store. */
export async function schoolKeys(desk: Desk): Promise<SchoolKeys> {
  const held = await read(desk, heldKeys);
  if (held) return held;
  const { school } = await read(desk, theSchool);
  const made = await createSchoolKeys(schoolPrincipal(school.urn));
  return command(desk, { procedure: 'exchange.makeKeys' }, async (write) => {
    const first = await heldKeys(write.db);
    if (first) return first;
    await putSchoolKeyText(write, JSON.stringify(made));
    return made;
  });
}

/** New chains, which a new enrolment begins: an authority that knows nothing of the old ones must not miss their bundles. */
export async function beginChains(write: WriteDb, keys: SchoolKeys): Promise<void> {
  const chainIds = Object.fromEntries(exportStreams.map((stream) => [stream, createChainId()])) as Record<ExportStream, string>;
  const held = (await heldKeys(write.db)) ?? keys;
  await putSchoolKeyText(write, JSON.stringify({ ...held, chainIds }));
}

/** The line of allowed_signers by which an authority knows this school. */
export function signerLine(urn: string, keys: SchoolKeys): string {
  const purposes = [signatureNamespaces.bundle, signatureNamespaces.enrol];
  return allowedSignersLine(schoolPrincipal(urn), purposes, keys.signing.publicKeyLine);
}
