import { join } from 'node:path';
import { roles } from '#shared/domain/accounts/roles.ts';
import { bundleFileName } from '#shared/domain/exchange/bundle-name.ts';
import type { ExportStream } from '#shared/domain/exchange/streams.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { createNonce, type SchoolKeys } from '../../exchange/keys/school-keys.ts';
import { sealInWorker } from '../../exchange/seal/seal-in-worker.ts';
import type { SealOptions } from '../../exchange/seal/seal-options.ts';
import { endOfChain, type StoredBundle } from '../../store/exchange/bundles.ts';
import type { StoredLa } from '../../store/exchange/la-enrolments.ts';
import type { StoredReturn } from '../../store/exchange/returns.ts';
import type { ReadDb } from '../../store/handles.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { headOf } from '../../store/store.ts';
import type { Desk } from '../desk.ts';
import type { JobControl } from '../jobs.ts';
import { theSchool } from '../school/school.ts';
import { attendanceContent } from './attendance-content.ts';
import { csvSchemas } from './csv-schemas.ts';
import { exportPeriod } from './export-period.ts';
import { generator } from './generator.ts';
import { bundleFolder } from './kept-bundles.ts';
import { legalContent } from './legal-content.ts';
import { sealWorkerUrl } from './seal-place.ts';
import { streamFreshness } from './stream-freshness.ts';

export type SealRequest = {
  readonly stream: ExportStream;
  readonly la: StoredLa;
  readonly keys: SchoolKeys;
  readonly created: Instant;
  readonly control: JobControl;
};

/** A finished file that has no number in the books yet. */
export type SealedStream = {
  readonly path: string;
  readonly bundle: StoredBundle;
  readonly warnings: string[];
  readonly returns: readonly StoredReturn[];
};

/**
 * Takes the content at one moment of the store and seals it under the next number of the chain. Letters are read as they
 * are packed, so the moment lasts until the file is sealed; the desk writes on meanwhile, and none of it is seen.
 */
export function sealStream(desk: Desk, request: SealRequest): Promise<SealedStream> {
  return desk.store.snapshot((db) => sealMoment(desk, db, request));
}

async function sealMoment(desk: Desk, db: ReadDb, request: SealRequest): Promise<SealedStream> {
  const { files } = desk.ports;
  const { stream, la, keys, control } = request;
  const { options, demo, warnings, returns } = await sealOptions(desk, db, request);
  const path = join(options.outFolder, bundleFileName({ ...options.from, ...options, laCode: la.laCode }));
  await files.makeFolder(options.outFolder);
  // A file of a number that was never given is what a killed program left; nobody has seen it.
  await files.remove(path);
  const sealed = await sealInWorker(options, {
    workerUrl: sealWorkerUrl(),
    onProgress: (done, total) => control.progress(kilobytes(done), kilobytes(total)),
    isCancelled: control.isCancelled,
  });
  const { statementSha256, tagManifestSha256, fileName, bytes } = sealed;
  const bundle: StoredBundle = {
    ...{ stream, laCode: la.laCode, chainId: keys.chainIds[stream], sequence: options.sequence },
    ...{ statementSha256, tagManifestSha256, fileName, bytes },
    ...{ periodFrom: options.period.from, periodTo: options.period.to, demo: demo || la.demo },
  };
  return { path, bundle, warnings, returns };
}

type Prepared = {
  readonly options: SealOptions;
  readonly demo: boolean;
  readonly warnings: string[];
  readonly returns: readonly StoredReturn[];
};

async function sealOptions(desk: Desk, db: ReadDb, request: SealRequest): Promise<Prepared> {
  const { stream, la, keys, created, control } = request;
  const { clock } = desk.ports;
  const { school, demo } = await theSchool(db);
  const period = await exportPeriod(db, clock.today());
  const head = await headOf(db);
  const content = await (stream === 'attendance' ? attendanceContent : legalContent)({
    ...{ db, asOf: head.commands as CommandId, period, createdAt: created, control },
  });
  const freshness = (await streamFreshness(db, { school, clock, period })).manifest;
  const options: SealOptions = {
    ...{ stream, created, period, freshness, files: content.files, schemas: csvSchemas(content.tables) },
    outFolder: bundleFolder(desk.folder, keys.chainIds[stream]),
    ...senderOf(school, keys),
    to: { laCode: la.laCode, recipients: la.ageRecipients },
    la: { name: la.name },
    ...(await nextLink(db, keys.chainIds[stream])),
    generator: { ...generator, templates: content.templates },
    ledgerHead: head.hash,
    pupilsOnRoll: (await rosterOn(db, { on: period.to })).length,
    approvedBy: { role: roles[desk.actor.role], at: created },
    nonce: createNonce(),
  };
  return { options, demo, warnings: freshness.warnings, returns: content.returns ?? [] };
}

function senderOf(school: School, keys: SchoolKeys): Pick<SealOptions, 'from' | 'school' | 'registerOfRecord' | 'signingKeyPem'> {
  return {
    from: { urn: school.urn, laestab: `${school.laCode}${school.establishment}`, keyId: keys.signing.keyId },
    school: { name: school.name, phase: school.phase },
    registerOfRecord: school.registerOfRecord === 'mis' ? 'mis' : 'this-program',
    signingKeyPem: keys.signing.privateKeyPem,
  };
}

async function nextLink(db: ReadDb, chainId: string): Promise<Pick<SealOptions, 'chainId' | 'sequence' | 'previous'>> {
  const previous = await endOfChain(db, chainId);
  return { chainId, sequence: (previous?.sequence ?? 0) + 1, previous: previous ?? null };
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
