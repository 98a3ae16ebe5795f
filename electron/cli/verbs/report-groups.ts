import { formatPercentage } from '#shared/domain/attendance/rates.ts';
import { neededDate } from '../arguments.ts';
import { table } from '../output.ts';
import { withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

/** Every group that whoever acts may know, each session in the group that its pupil was in on that day. */
export const reportGroups: Verb = {
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const { from, to } = { from: neededDate(words, 'from'), to: neededDate(words, 'to') };
    const school = { kind: 'school', value: 'all' } as const;
    const { groups } = await withSchool(terminal, 'read', ({ client }) => client.attendance.groups({ from, to, group: school }));
    if (words.flag('json')) {
      out(JSON.stringify({ from, to, groups }));
      return;
    }
    const rows = groups.map(({ group, pupils, figures, persistent, severe }) => [
      ...[group.kind, group.value, String(pupils), String(figures.possible), String(figures.present)],
      ...[String(figures.authorised), String(figures.unauthorised), formatPercentage(figures.present, figures.possible)],
      ...[String(persistent), String(severe)],
    ]);
    const heads = ['kind', 'group', 'pupils', 'possible', 'present', 'authorised', 'unauthorised', 'attendance'];
    out(table([[...heads, 'persistent', 'severe'], ...rows]));
  },
};
