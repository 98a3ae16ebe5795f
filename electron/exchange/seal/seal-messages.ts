import type { BundleErrorCode } from '#shared/domain/exchange/bundle-errors.ts';
import type { SealedBundle, SealOptions } from './seal-options.ts';
import type { BundleSource } from './source.ts';

/** A source on its way to the worker: one that is opened stays behind and is read across, piece by piece. */
export type PostedSource = Omit<BundleSource, 'content'> & {
  readonly content: Uint8Array | { readonly file: string } | { readonly remote: number };
};

export type SealOrder = {
  readonly options: Omit<SealOptions, 'files'> & { readonly files: readonly PostedSource[] };
  /** One Int32; 1 means stop. Shared memory, because a busy worker reads no messages. */
  readonly cancelFlag: SharedArrayBuffer;
};

export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'open'; readonly reading: number; readonly remote: number }
  | { readonly type: 'next'; readonly reading: number }
  | { readonly type: 'close'; readonly reading: number }
  | { readonly type: 'sealed'; readonly bundle: SealedBundle }
  | { readonly type: 'failed'; readonly code: BundleErrorCode; readonly place: string | undefined }
  | { readonly type: 'fault'; readonly message: string };

export type ToWorker =
  | { readonly type: 'chunk'; readonly reading: number; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly reading: number }
  | { readonly type: 'broken'; readonly reading: number; readonly message: string };
