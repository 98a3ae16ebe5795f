import { copySchool, openSchool, portsAt, removeFolder } from './bench-school.ts';
import type { Bench } from './measure.ts';

/** The peak of a process that opens the school and does what a morning asks of it; it measures nothing else. */
export const memory: Bench = async (folder) => {
  const mine = copySchool(folder);
  const [from, day] = ['2025-09-01', '2026-06-26'] as const;
  const { office, client } = await openSchool(mine, portsAt(`${day}T18:00:00.000Z`));
  try {
    const { registers } = await client.registers.day({ date: day as never });
    for (const { class: id } of registers.slice(0, 20)) {
      await client.registers.grid({ class: id, date: day as never, session: 'AM' });
    }
    const { rows } = await client.attendance.watch({ on: day as never });
    for (const { pupil } of rows.slice(0, 20)) {
      await client.attendance.pupil({ pupil: pupil.id, from: from as never, to: day as never });
    }
    await client.attendance.classes({ from: from as never, to: day as never });
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    return [{ what: 'peak memory, school open and a morning done', found: `${peak} MB`, aim: 'under 250 MB' }];
  } finally {
    await office.close();
    removeFolder(mine);
  }
};
