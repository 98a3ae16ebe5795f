import { bagName } from '#shared/domain/exchange/bundle-name.ts';
import { type Manifest, type ManifestFile, manifestFormat } from '#shared/domain/exchange/manifest.ts';
import { countFiles } from '#shared/domain/exchange/manifest-counts.ts';
import type { SealOptions } from './seal-options.ts';

/** The manifest of what is about to be packed. */
export function buildManifest(options: SealOptions, files: readonly ManifestFile[]): Manifest {
  const { from, stream, sequence, previous } = options;
  return {
    format: manifestFormat,
    bundle: bagName({ urn: from.urn, stream, sequence }),
    nonce: options.nonce,
    school: { urn: from.urn, laestab: from.laestab, name: options.school.name, phase: options.school.phase },
    la: { code: options.to.laCode, name: options.la.name },
    stream,
    sequence,
    previous: previous === null ? null : { sequence: previous.sequence, tagManifestSha256: previous.tagManifestSha256 },
    period: options.period,
    freshness: options.freshness,
    registerOfRecord: options.registerOfRecord,
    ledgerHead: options.ledgerHead,
    generator: options.generator,
    counts: countFiles(files, options.pupilsOnRoll),
    files: [...files],
    withdrawn: options.withdrawn ?? [],
    retention: options.retention ?? null,
    approvedBy: options.approvedBy ?? null,
  };
}
