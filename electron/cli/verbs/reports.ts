import { formatPercentage } from '#shared/domain/attendance/rates.ts';
import { thresholdTitles } from '#shared/domain/attendance/thresholds/threshold-kind.ts';
import { neededDate } from '../arguments.ts';
import { table } from '../output.ts';
import { withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const reportAttendance: Verb = {
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const period = { from: neededDate(words, 'from'), to: neededDate(words, 'to') };
    const report = await withSchool(terminal, 'read', ({ client }) => client.attendance.report(period));
    if (words.flag('json')) {
      out(JSON.stringify(report));
      return;
    }
    const line = (name: string, row: typeof report.school): string[] => [
      name,
      String(row.possible),
      String(row.present),
      String(row.authorised),
      String(row.unauthorised),
      formatPercentage(row.present, row.possible),
    ];
    const heads = ['', 'possible', 'present', 'authorised', 'unauthorised', 'attendance'];
    out(table([heads, line('School', report.school), ...report.pupils.map((row) => line(row.upn, row))]));
  },
};

export const reportThresholds: Verb = {
  options: { on: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const on = neededDate(words, 'on');
    const { rows, kinds } = await withSchool(terminal, 'read', async ({ client }) => ({
      rows: (await client.attendance.thresholds({ on })).rows,
      kinds: (await client.attendance.allThresholds({ on })).kinds,
    }));
    if (words.flag('json')) {
      out(JSON.stringify({ on, rows, kinds }));
      return;
    }
    const counted = rows.map((row) => [row.upn, row.status, String(row.counted), String(row.provisional), row.windowFrom]);
    out(table([['UPN', 'status', 'counted', 'provisional', 'window from'], ...counted]));
    for (const list of kinds.filter(({ kind }) => kind !== 'penalty')) {
      out(`\n${thresholdTitles[list.kind]}: ${list.notCovered ?? list.rule?.sentence ?? ''}`);
      const lines = list.rows.map((row) => [row.pupil.upn, row.status, row.measure, row.from, row.to]);
      if (lines.length > 0) out(table([['UPN', 'status', 'measure', 'from', 'to'], ...lines]));
    }
  },
};
