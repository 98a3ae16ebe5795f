import type { Clock } from '#electron/ports/clock.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { copySchool, median, openBare, openSchool, portsAt, removeFolder, seconds } from './bench-school.ts';
import type { Bench } from './measure.ts';

const days = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02', '2026-07-03'] as const;
const warmUp = 20;
const rounds = 120;

/** A class register saved as it is taken, against the same rows in one bare durable transaction; in turn, one by one. */
export const saveRegister: Bench = async (folder) => {
  const [mine, bare] = [copySchool(folder), copySchool(folder)];
  const place = await asRealSchool(mine);
  const raw = await openBare(bare);
  let clock: Clock = fixedClock(`${days[0]}T08:00:00.000Z`);
  const moving: Clock = { now: () => clock.now(), today: () => clock.today(), minuteOfDay: () => clock.minuteOfDay() };
  const { office, client } = await openSchool(mine, { ...portsAt(`${days[0]}T08:00:00.000Z`), clock: moving });
  try {
    const insert = raw.prepare(
      'INSERT INTO mark (pupil, marked_on, session, code, minutes_late, detail, command) VALUES (?, ?, ?, 1, NULL, NULL, 1)',
    );
    const [ours, theirs]: [number[], number[]] = [[], []];
    const registers = days.flatMap((day) => place.classes.map((classId) => ({ day, classId })));
    for (const { day, classId } of registers.slice(0, warmUp + rounds)) {
      clock = fixedClock(`${day}T08:05:00.000Z`);
      const grid = await client.registers.grid({ class: classId as never, date: day as never, session: 'AM' });
      const marks = grid.rows.slice(0, 30).map((row) => ({ pupil: row.pupil, mark: { symbol: '/' }, seen: null }));
      ours.push(
        await seconds(() => client.registers.save({ class: classId as never, date: day as never, session: 'AM', marks })),
      );
      theirs.push(
        await seconds(() => {
          raw.exec('BEGIN IMMEDIATE');
          for (const { pupil } of marks) insert.run(pupil, day, 0);
          raw.exec('COMMIT');
        }),
      );
    }
    return [
      {
        what: `save of a register (${rounds} of 30 pupils)`,
        ours: median(ours.slice(warmUp)),
        bare: median(theirs.slice(warmUp)),
        against: 'one bare durable transaction',
        allowed: 2,
      },
    ];
  } finally {
    await office.close();
    raw.close();
    removeFolder(mine);
    removeFolder(bare);
  }
};

/** The demo school stands still on its last day; as a real one it follows the bench's clock. */
async function asRealSchool(folder: string): Promise<{ classes: readonly number[] }> {
  const raw = await openBare(folder);
  raw.exec('UPDATE school SET demo = 0');
  const rows = raw
    .prepare(
      `SELECT class_id AS id FROM class_membership WHERE to_command IS NULL AND from_on <= '${days[0]}' AND (to_on IS NULL OR to_on > '${days[0]}')
       GROUP BY class_id HAVING count(*) >= 25 ORDER BY class_id`,
    )
    .all() as { id: number }[];
  raw.close();
  return { classes: rows.map((row) => row.id) };
}
