import { codeIdOf, registerCodes } from '#shared/domain/registers/codes.ts';
import type { ClassId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { copySchool, median, openBare, openSchool, portsAt, type Raw, removeFolder, seconds, until } from './bench-school.ts';
import type { Bench, Measure } from './measure.ts';

const from = plainDate('2025-09-01');
const to = plainDate(until);
const warmUp = 15;
const rounds = 45;

/** What a page waits for before it can be drawn, against one bare read of the summary rows that it is made of. */
export const pages: Bench = async (folder) => {
  const mine = copySchool(folder);
  const { office, client } = await openSchool(mine, portsAt(`${until}T18:00:00.000Z`));
  const raw = await openBare(mine);
  try {
    const { rows } = await client.attendance.watch({ on: to });
    const pupil = rows[0]?.pupil.id;
    if (pupil === undefined) throw new Error('the school of the bench has nobody to show');
    const classId = raw
      .prepare(
        'SELECT class_id AS id, count(*) AS n FROM class_membership WHERE to_command IS NULL AND class_id IS NOT NULL AND from_on <= ? AND (to_on IS NULL OR to_on >= ?) GROUP BY class_id ORDER BY n DESC, class_id LIMIT 1',
      )
      .get(to, to) as { id: ClassId };
    const inClass = (await client.attendance.class({ class: classId.id, from, to })).pupils.map((row) => row.pupil.id);
    const measure = async (what: string, allowed: number, [ours, bare]: [() => unknown, () => unknown]): Promise<Measure> => {
      const times = { ours: [] as number[], bare: [] as number[] };
      for (let round = 0; round < rounds; round += 1) {
        times.ours.push(await seconds(ours));
        times.bare.push(await seconds(bare));
      }
      return {
        what,
        ours: median(times.ours.slice(warmUp)),
        bare: median(times.bare.slice(warmUp)),
        against: 'one bare read of its rows',
        allowed,
      };
    };
    return [
      await measure('pupil page', 2, [() => client.attendance.pupil({ pupil, from, to }), () => rowsOf(raw, [pupil])]),
      await measure(`class page (${inClass.length} pupils)`, 2, [
        () => client.attendance.class({ class: classId.id, from, to }),
        () => rowsOf(raw, inClass),
      ]),
      await measure('page of all classes', 2, [() => client.attendance.classes({ from, to }), () => allRows(raw)]),
      await measure('school dashboard', 5, [() => client.attendance.watch({ on: to }), () => allRows(raw)]),
    ];
  } finally {
    raw.close();
    await office.close();
    removeFolder(mine);
  }
};

const codes = [...new Set(registerCodes.map((code) => codeIdOf(code.symbol)))].join(', ');

/** By the table's key, named whole: the quickest that the database can find these rows. */
function rowsOf(raw: Raw, pupils: readonly number[]): unknown {
  const mondays: PlainDate[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return raw
    .prepare(
      `SELECT pupil, monday, code, slots FROM week_count WHERE code IN (${codes}) AND monday IN (${mondays.map((monday) => `'${monday}'`).join(', ')})
       AND pupil IN (${pupils.join(', ')})`,
    )
    .all();
}

function allRows(raw: Raw): unknown {
  return raw
    .prepare(`SELECT pupil, monday, code, slots FROM week_count WHERE code IN (${codes}) AND monday BETWEEN ? AND ?`)
    .all(mondayOf(from), to);
}
