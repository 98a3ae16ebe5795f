import { auditTitles } from '#shared/domain/attendance/audit/audit-kinds.ts';
import { neededDate } from '../arguments.ts';
import { table } from '../output.ts';
import { withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const reportAudit: Verb = {
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const period = { from: neededDate(words, 'from'), to: neededDate(words, 'to') };
    const report = await withSchool(terminal, 'read', ({ client }) => client.attendance.audit(period));
    if (words.flag('json')) {
      out(JSON.stringify(report));
      return;
    }
    if (report.rules === undefined) out('No rules of the audit cover the end of this period, so nothing is said.');
    const codes = report.codes.map(({ symbol, n, before, per100000 }) => [
      symbol,
      String(n),
      String(before),
      String(per100000 ?? ''),
    ]);
    out(table([['code', `of ${report.possible}`, `of ${report.possibleBefore} last year`, 'of 100000 nationally'], ...codes]));
    for (const finding of report.findings) out(`${auditTitles[finding.kind]}: ${finding.sentence}`);
  },
};
