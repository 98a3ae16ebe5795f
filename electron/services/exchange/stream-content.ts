import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { BundleSource } from '../../exchange/seal/source.ts';
import type { StoredReturn } from '../../store/exchange/returns.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { JobControl } from '../jobs.ts';
import type { CsvChunks } from './csv-chunks.ts';
import type { CsvTable } from './csv-tables.ts';
import type { ExportPeriod } from './export-period.ts';

/** What a stream's files are made of: one moment of the store, named by its newest command. */
export type ContentRequest = {
  readonly db: ReadDb;
  readonly asOf: CommandId;
  readonly period: ExportPeriod;
  readonly createdAt: Instant;
  readonly control: Pick<JobControl, 'assertWanted'>;
};

export type StreamContent = {
  readonly files: readonly BundleSource[];
  readonly tables: readonly CsvTable[];
  readonly templates: Manifest['generator']['templates'];
  /** The returns that lie in the files, to be told which bundle took them along. */
  readonly returns?: readonly StoredReturn[];
};

export function csvSource(table: CsvTable, csv: CsvChunks, createdAt: Instant): BundleSource {
  const chunks = csv.chunks();
  return {
    path: table.path,
    kind: table.kind,
    mediaType: 'text/csv',
    createdAt,
    content: {
      open: async function* () {
        yield* chunks;
      },
    },
  };
}
