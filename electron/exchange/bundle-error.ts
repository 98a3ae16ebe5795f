import { type BundleErrorCode, bundleErrorMessage } from '#shared/domain/exchange/bundle-errors.ts';

/** The expected failures of making and reading bundles; services turn it into an AppError. */
export class BundleError extends Error {
  readonly code: BundleErrorCode;
  readonly place: string | undefined;

  constructor(code: BundleErrorCode, details: { readonly place?: string | undefined; readonly cause?: unknown } = {}) {
    super(bundleErrorMessage(code, details.place), { cause: details.cause });
    this.name = 'BundleError';
    this.code = code;
    this.place = details.place;
  }
}
