import { closeSync, createReadStream, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { copySchool, openBare, openSchool, portsAt, type Raw, removeFolder, seconds, until } from './bench-school.ts';
import type { Bench } from './measure.ts';

type RawMark = [
  pupil: number,
  markedOn: string,
  session: number,
  code: number,
  minutesLate: number | null,
  detail: string | null,
];

/** Three quarters of a million marks as few objects as can be, so that the peak printed is the import's own. */
type Year = { readonly count: number; at(index: number): RawMark; readonly upns: ReadonlyMap<number, string> };

const yearFrom = '2024-09-01';
const yearTo = '2025-08-31';

/** One school year of marks taken out of the school, and brought in again from a file. */
export const importMarks: Bench = async (folder) => {
  const [mine, bare] = [copySchool(folder), copySchool(folder)];
  try {
    const year = await takeOutYear(mine);
    await takeOutYear(bare);
    const file = join(mine, 'marks.csv');
    writeCsv(file, year);
    const theirs = await bareInsert(bare, year);
    return [
      {
        what: 'import of a year of marks',
        ours: await ourImport(mine, file),
        bare: theirs,
        against: 'bare inserts of the same rows',
        allowed: 1 / 0.4,
      },
    ];
  } finally {
    removeFolder(mine);
    removeFolder(bare);
  }
};

async function takeOutYear(folder: string): Promise<Year> {
  const raw = await openBare(folder);
  const year = readYear(raw);
  raw.exec(`DELETE FROM mark WHERE marked_on BETWEEN '${yearFrom}' AND '${yearTo}'`);
  raw.exec(`DELETE FROM mark_history WHERE marked_on BETWEEN '${yearFrom}' AND '${yearTo}'`);
  raw.exec(`DELETE FROM week_count WHERE monday BETWEEN '${yearFrom}' AND '${yearTo}'`);
  raw.close();
  return year;
}

function readYear(raw: Raw): Year {
  const select = 'SELECT pupil, marked_on, session, code, minutes_late, detail FROM mark WHERE marked_on BETWEEN ? AND ?';
  const size = (
    raw.prepare('SELECT count(*) AS n FROM mark WHERE marked_on BETWEEN ? AND ?').get(yearFrom, yearTo) as { n: number }
  ).n;
  const numbers = new Int32Array(size * 4);
  const days = new Map<string, number>();
  const details = new Map<number, string>();
  let count = 0;
  for (const [pupil, day, session, code, minutes, detail] of raw
    .prepare(select)
    .raw()
    .iterate(yearFrom, yearTo) as Iterable<RawMark>) {
    if (!days.has(day)) days.set(day, days.size);
    numbers.set([pupil, days.get(day) ?? 0, session | (code << 1), minutes ?? -1], count * 4);
    if (detail !== null) details.set(count, detail);
    count += 1;
  }
  const dates = [...days.keys()];
  const upns = raw.prepare('SELECT id, upn FROM pupil_detail WHERE to_command IS NULL').raw().all() as [number, string][];
  return {
    count,
    upns: new Map(upns),
    at: (index) => {
      const [pupil = 0, day = 0, rest = 0, minutes = -1] = numbers.subarray(index * 4, index * 4 + 4);
      return [pupil, dates[day] ?? '', rest & 1, rest >> 1, minutes === -1 ? null : minutes, details.get(index) ?? null];
    },
  };
}

function writeCsv(file: string, { count, at, upns }: Year): void {
  const target = openSync(file, 'w');
  let lines = ['UPN,Date,Session,Code,Minutes Late,Comment'];
  for (let index = 0; index < count; index += 1) {
    const [pupil, day, session, code, minutes, detail] = at(index);
    lines.push(`${upns.get(pupil)},${day},${session === 0 ? 'AM' : 'PM'},${symbolOf(code)},${minutes ?? ''},${detail ?? ''}`);
    if (lines.length === 10_000 || index === count - 1) {
      writeSync(target, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  closeSync(target);
}

async function bareInsert(folder: string, { count, at }: Year): Promise<number> {
  const raw: Raw = await openBare(folder);
  const insert = raw.prepare(
    'INSERT INTO mark (pupil, marked_on, session, code, minutes_late, detail, command) VALUES (?, ?, ?, ?, ?, ?, 1)',
  );
  const taken = await seconds(() => {
    raw.exec('BEGIN IMMEDIATE');
    for (let index = 0; index < count; index += 1) insert.run(at(index));
    raw.exec('COMMIT');
  });
  raw.close();
  return taken;
}

async function ourImport(folder: string, file: string): Promise<number> {
  const { office, client } = await openSchool(folder, portsAt(`${until}T18:00:00.000Z`));
  try {
    const id = await office.bringIn(client, {
      fileName: 'marks.csv',
      bytes: statSync(file).size,
      chunks: createReadStream(file),
    });
    return await seconds(async () => {
      const read = await client.registers.previewMarks({ file: id, fileName: 'marks.csv' });
      const preview = (await office.ended(read.jobId)) as { previewId: string; mayApply: boolean; problems: unknown };
      if (!preview.mayApply)
        throw new Error(`the bench's own file was refused: ${JSON.stringify(preview.problems).slice(0, 500)}`);
      const { jobId } = await client.registers.applyMarks({ previewId: preview.previewId });
      await office.ended(jobId);
    });
  } finally {
    await office.close();
  }
}
