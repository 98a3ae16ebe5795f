import { verifyLedger } from '../../store/ledger/verify-ledger.ts';
import { verifyWeekCounts } from '../../store/registers/verify-counts.ts';
import { marksWithoutSession } from '../../store/school/marked-days.ts';
import type { Store } from '../../store/store.ts';

export type CheckResult = {
  readonly healthy: boolean;
  readonly commands: number;
  readonly head: string;
  readonly findings: { what: string; where: string }[];
};

/**
 * Integrity, foreign keys, the ledger from the first command to the last, and the summary counts. Only reads, and one state of the school
 * throughout, so that a mark saved meanwhile is no finding.
 */
export async function checkStore(store: Store, onProgress?: (done: number, total: number) => void): Promise<CheckResult> {
  const integrity = (await store.engine.integrityFindings()).map((finding) => ({ what: finding, where: 'school file' }));
  const [ledger, counts, stranded] = await store.snapshot(
    async (db) => [await verifyLedger(db, onProgress), await verifyWeekCounts(db), await marksWithoutSession(db)] as const,
  );
  const findings = [...integrity, ...ledger.findings, ...counts, ...stranded];
  return { healthy: findings.length === 0, commands: ledger.commands, head: ledger.head, findings };
}
