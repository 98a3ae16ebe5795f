import { codesValidOn, type RegisterCode } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/** Codes that a telephone call may establish for an absence: what needs a detail of its own is written in the register. */
export function reasonCodes(on: PlainDate): readonly RegisterCode[] {
  return codesValidOn(on).filter(
    (code) =>
      (code.class === 'authorised' || code.class === 'unauthorised' || code.class === 'notPossible') &&
      !code.detailRequired &&
      code.detail === undefined &&
      code.symbol !== 'N' &&
      code.symbol !== 'Y4',
  );
}
