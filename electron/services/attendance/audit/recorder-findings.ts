import { recorderFindings } from '#shared/domain/attendance/audit/recorder-shares.ts';
import { formatPercentage } from '#shared/domain/attendance/rates.ts';
import { accountNames } from '../../../store/accounts/account-names.ts';
import { marksRecordedBy, recorderCounts } from '../../../store/registers/audit-marks.ts';
import type { Audited, Finding } from './audit-parts.ts';

/** Codes that one person uses far more often than all others together. */
export async function personFindings({ db, from, to, rules }: Audited): Promise<readonly Finding[]> {
  const found = recorderFindings(await recorderCounts(db, { from, to }), rules.recorder);
  if (found.length === 0) return [];
  const names = await accountNames(db);
  return found.map(({ recorder, symbol, own, others }) => ({
    key: `recorder ${recorder} ${symbol}`,
    kind: 'recorder',
    sentence: `${symbol} is ${own.n} of the ${own.whole} entries other than present that ${names.get(recorder) ?? 'a person'} recorded (${formatPercentage(own.n, own.whole)}); of everybody else's it is ${others.n} of ${others.whole} (${formatPercentage(others.n, others.whole)}).`,
    sessions: own.n,
    list: async () =>
      (await marksRecordedBy(db, { from, to, recorder, symbol })).map(({ symbol: code, ...mark }) => ({ ...mark, code })),
  }));
}
