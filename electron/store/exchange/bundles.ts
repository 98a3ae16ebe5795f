import type { ExportStream } from '#shared/domain/exchange/streams.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

/** A bundle that was made: what stands in it in the clear, and where it stands in its chain. */
export type StoredBundle = {
  readonly stream: ExportStream;
  readonly laCode: string;
  readonly chainId: string;
  readonly sequence: number;
  readonly statementSha256: string;
  readonly tagManifestSha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly demo: boolean;
};

export type SentBundle = StoredBundle & { readonly at: Instant; readonly by: string | undefined };

/** When the newest bundle was made, and of which stream. */
export async function lastBundle(db: ReadDb): Promise<{ stream: string; at: Instant } | undefined> {
  const row = await db
    .selectFrom('bundle_sent as b')
    .innerJoin('command as c', 'c.id', 'b.from_command')
    .select(['b.stream', 'c.at'])
    .where('b.to_command', 'is', null)
    .orderBy('b.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { stream: row.stream, at: row.at as Instant } : undefined;
}

/** Every bundle ever made, of every chain, the newest first. */
export async function sentBundles(db: ReadDb): Promise<readonly SentBundle[]> {
  const rows = await db
    .selectFrom('bundle_sent as b')
    .innerJoin('command as c', 'c.id', 'b.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('b')
    .select(['c.at', 'a.name as by_name'])
    .where('b.to_command', 'is', null)
    .orderBy('b.id', 'desc')
    .execute();
  return rows.map((row) => ({
    stream: row.stream as ExportStream,
    laCode: row.la_code,
    chainId: row.chain_id,
    sequence: row.sequence,
    statementSha256: row.statement_sha256,
    tagManifestSha256: row.tag_manifest_sha256,
    fileName: row.file_name,
    bytes: row.bytes,
    periodFrom: row.period_from as PlainDate,
    periodTo: row.period_to as PlainDate,
    demo: row.demo === 1,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
  }));
}

export type ChainEnd = { readonly sequence: number; readonly statementSha256: string; readonly tagManifestSha256: string };

/** The last bundle of a chain; undefined before its first. */
export async function endOfChain(db: ReadDb, chainId: string): Promise<ChainEnd | undefined> {
  const row = await db
    .selectFrom('bundle_sent')
    .select(['sequence', 'statement_sha256', 'tag_manifest_sha256'])
    .where('chain_id', '=', chainId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { sequence: row.sequence, statementSha256: row.statement_sha256, tagManifestSha256: row.tag_manifest_sha256 };
}

export async function addBundle(write: WriteDb, bundle: StoredBundle): Promise<number> {
  const id = await nextId(write, 'bundle_sent');
  await addVersion(write, 'bundle_sent', {
    id,
    stream: bundle.stream,
    la_code: bundle.laCode,
    chain_id: bundle.chainId,
    sequence: bundle.sequence,
    statement_sha256: bundle.statementSha256,
    tag_manifest_sha256: bundle.tagManifestSha256,
    file_name: bundle.fileName,
    bytes: bundle.bytes,
    period_from: bundle.periodFrom,
    period_to: bundle.periodTo,
    demo: Number(bundle.demo),
  });
  return id;
}
