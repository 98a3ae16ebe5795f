import type { Instant } from '#shared/lib/plain-date.ts';

/** The bytes of one file: at hand, in a file, or from a source that gives the same bytes each time it is opened. */
export type SourceContent =
  | Uint8Array
  | { readonly file: string }
  | {
      /** Called twice, once to measure and once to pack; both must give the same bytes. */
      readonly open: () => AsyncIterable<Uint8Array>;
    };

/** A file of the bundle. */
export type BundleSource = {
  /** `data/…`, opaque: never a pupil's name or UPN in it. */
  readonly path: string;
  readonly content: SourceContent;
  readonly mediaType: string;
  /** `sessions`, `pupils`, `letter`, `contract`, `pep` are counted; any other short lower-case word may stand. */
  readonly kind: string;
  readonly createdAt: Instant;
  readonly pupilRef?: string;
  readonly templateId?: string;
  readonly supersedes?: string;
};

/** A schema of the data, `schemas/…`, kept with it so that it can be read in thirty years. */
export type SchemaSource = { readonly path: string; readonly content: Uint8Array };
