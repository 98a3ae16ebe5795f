import { AppError, type ErrorCode } from '#shared/contract/errors.ts';
import type { BundleErrorCode } from '#shared/domain/exchange/bundle-errors.ts';
import { BundleError } from '../../exchange/bundle-error.ts';

const codes: Partial<Record<BundleErrorCode, ErrorCode>> = { CANCELLED: 'JOB_CANCELLED', FILE_MISSING: 'FILE_REFUSED' };

/** What the archive code refuses, in the words of the error table; anything else stays the fault it is. */
export function asBundleRefusal(cause: unknown, otherwise: ErrorCode = 'BUNDLE_REFUSED'): unknown {
  if (!(cause instanceof BundleError)) return cause;
  if (diskIsFull(cause)) return new AppError('DISK_FULL');
  const code = codes[cause.code] ?? otherwise;
  if (code === 'JOB_CANCELLED') return new AppError(code);
  return new AppError(code, {
    message: cause.message,
    place: cause.place,
    details: [{ message: cause.message, code: cause.code }],
  });
}

function diskIsFull({ code, cause }: BundleError): boolean {
  if (code !== 'WRITE_SHORT') return false;
  const system = (cause as NodeJS.ErrnoException | undefined)?.code;
  return system === 'ENOSPC' || system === 'EDQUOT';
}
