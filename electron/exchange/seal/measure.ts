import type { ManifestFile } from '#shared/domain/exchange/manifest.ts';
import { countsRows, rowCounter } from '../bag/row-counter.ts';
import { digestMeter } from '../files/digest.ts';
import { openSource } from './open-source.ts';
import type { BundleSource } from './source.ts';

export type MeasuredFile = { readonly source: BundleSource; readonly listing: ManifestFile; readonly crc32: number };

/** The first pass: reads one source whole and says what the manifest must say about it. `passed` hears of each piece. */
export async function measureSource(source: BundleSource, passed: (bytes: number) => void): Promise<MeasuredFile> {
  const meter = digestMeter();
  const counter = countsRows(source.mediaType) ? rowCounter() : undefined;
  for await (const chunk of openSource(source.content)) {
    meter.update(chunk);
    counter?.update(chunk);
    passed(chunk.length);
  }
  const { bytes, sha256, crc32 } = meter.result();
  const { path, mediaType, kind, createdAt } = source;
  const listing: ManifestFile = {
    path,
    bytes,
    sha256,
    mediaType,
    kind,
    ...(counter === undefined ? {} : { rows: counter.rows() }),
    ...(source.pupilRef === undefined ? {} : { pupilRef: source.pupilRef }),
    createdAt,
    ...(source.templateId === undefined ? {} : { templateId: source.templateId }),
    ...(source.supersedes === undefined ? {} : { supersedes: source.supersedes }),
  };
  return { source, listing, crc32 };
}
