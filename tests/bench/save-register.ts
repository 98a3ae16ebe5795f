import type { Clock } from '#electron/ports/clock.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { copySchool, median, openBare, openSchool, portsAt, type Raw, removeFolder, seconds } from './bench-school.ts';
import type { Bench } from './measure.ts';

const days = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02', '2026-07-03'] as const;
const warmUp = 20;
const rounds = 120;

/**
 * A class register saved as it is taken, in turn with one bare durable transaction that writes the same rows: thirty marks,
 * their summary and one command. A third in turn writes the marks alone; its ratio is printed beside.
 */
export const saveRegister: Bench = async (folder) => {
  const [mine, bare] = [copySchool(folder), copySchool(folder)];
  const place = await asRealSchool(mine);
  const raw = await openBare(bare);
  let clock: Clock = fixedClock(`${days[0]}T08:00:00.000Z`);
  const moving: Clock = { now: () => clock.now(), today: () => clock.today(), minuteOfDay: () => clock.minuteOfDay() };
  const { office, client } = await openSchool(mine, { ...portsAt(`${days[0]}T08:00:00.000Z`), clock: moving });
  const writer = bareWriter(raw);
  try {
    const times = { ours: [] as number[], same: [] as number[], marks: [] as number[] };
    const registers = days.flatMap((day) => place.classes.map((classId) => ({ day, classId })));
    for (const { day, classId } of registers.slice(0, warmUp + rounds)) {
      clock = fixedClock(`${day}T08:05:00.000Z`);
      const key = { class: classId as never, date: day as never, session: 'AM' as const };
      const grid = await client.registers.grid(key);
      const marks = grid.rows.slice(0, 30).map((row) => ({ pupil: row.pupil, mark: { symbol: '/' }, seen: null }));
      const pupils = marks.map(({ pupil }) => pupil);
      times.ours.push(await seconds(() => client.registers.save({ ...key, marks })));
      times.same.push(await seconds(() => writer.sameRows(pupils, day)));
      times.marks.push(await seconds(() => writer.marksAlone(pupils, day)));
    }
    const [ours, same, alone] = [times.ours, times.same, times.marks].map((all) => median(all.slice(warmUp)));
    return [
      {
        what: `save of a register (${rounds} of 30 pupils)`,
        ours: ours ?? Number.NaN,
        bare: same ?? Number.NaN,
        against: 'the same rows in one bare durable transaction',
        allowed: 2,
      },
      {
        what: 'the same against the thirty marks alone',
        found: `${((ours ?? Number.NaN) / (alone ?? Number.NaN)).toFixed(2)} times`,
        aim: 'no more than the line above asks',
      },
    ];
  } finally {
    await office.close();
    raw.close();
    removeFolder(mine);
    removeFolder(bare);
  }
};

type BareWriter = {
  readonly sameRows: (pupils: readonly number[], day: string) => void;
  readonly marksAlone: (pupils: readonly number[], day: string) => void;
};

/** Marks of the morning with all that belongs to them, and marks of the afternoon alone. */
function bareWriter(raw: Raw): BareWriter {
  const mark = raw.prepare(
    'INSERT INTO mark (pupil, marked_on, session, code, minutes_late, detail, command) VALUES (?, ?, ?, 1, NULL, NULL, 1)',
  );
  const week = raw.prepare(
    `INSERT INTO week_count (pupil, monday, code, n, slots) VALUES (?, '${days[0]}', 1, 1, ?)
     ON CONFLICT (code, monday, pupil) DO UPDATE SET n = n + 1, slots = slots | excluded.slots`,
  );
  const command = raw.prepare(
    `INSERT INTO command (id, at, account, procedure_name, reason, undoes, digest, previous_hash, hash)
     SELECT max(id) + 1, ?, 1, 'registers.save', NULL, NULL, hex(randomblob(32)), hex(randomblob(32)), hex(randomblob(32)) FROM command`,
  );
  return {
    sameRows: (pupils, day) => {
      const slot = 1 << (2 * (days as readonly string[]).indexOf(day));
      raw.exec('BEGIN IMMEDIATE');
      for (const pupil of pupils) mark.run(pupil, day, 0);
      for (const pupil of pupils) week.run(pupil, slot);
      command.run(`${day}T08:05:00.000Z`);
      raw.exec('COMMIT');
    },
    marksAlone: (pupils, day) => {
      raw.exec('BEGIN IMMEDIATE');
      for (const pupil of pupils) mark.run(pupil, day, 1);
      raw.exec('COMMIT');
    },
  };
}

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
