import { neededDate } from '../arguments.ts';
import { table } from '../output.ts';
import { withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const reportReturns: Verb = {
  options: { on: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const on = neededDate(words, 'on');
    const report = await withSchool(terminal, 'read', ({ client }) => client.exchange.returns({ on }));
    if (words.flag('json')) {
      out(JSON.stringify(report));
      return;
    }
    const rows = report.rows.map((row) => [
      ...[row.pupil.upn, row.kind, row.status, row.deadline ?? '', row.from, row.to],
      row.prepared?.standing ?? '',
    ]);
    out(table([['UPN', 'return', 'status', 'deadline', 'from', 'to', 'made'], ...rows]));
  },
};
