import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { copySchool, openBare, openSchool, portsAt, type Raw, removeFolder, seconds, until } from './bench-school.ts';
import type { Bench } from './measure.ts';

type MarkRow = {
  pupil: number;
  marked_on: string;
  session: number;
  code: number;
  minutes_late: number | null;
  detail: string | null;
  upn: string;
};

const yearFrom = '2024-09-01';
const yearTo = '2025-08-31';

/** One school year of marks taken out of the school, and brought in again from a file. */
export const importMarks: Bench = async (folder) => {
  const [mine, bare] = [copySchool(folder), copySchool(folder)];
  try {
    const rows = await takeOutYear(mine);
    await takeOutYear(bare);
    const file = join(mine, 'marks.csv');
    writeFileSync(file, csvOf(rows));
    const theirs = await bareInsert(bare, rows);
    rows.length = 0;
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

async function takeOutYear(folder: string): Promise<MarkRow[]> {
  const raw = await openBare(folder);
  const rows = raw
    .prepare(
      `SELECT m.pupil, m.marked_on, m.session, m.code, m.minutes_late, m.detail, d.upn FROM mark m
       JOIN pupil_detail d ON d.id = m.pupil AND d.to_command IS NULL WHERE m.marked_on BETWEEN ? AND ?`,
    )
    .all(yearFrom, yearTo) as MarkRow[];
  raw.exec(`DELETE FROM mark WHERE marked_on BETWEEN '${yearFrom}' AND '${yearTo}'`);
  raw.exec(`DELETE FROM mark_history WHERE marked_on BETWEEN '${yearFrom}' AND '${yearTo}'`);
  raw.exec(`DELETE FROM week_count WHERE monday BETWEEN '${yearFrom}' AND '${yearTo}'`);
  raw.close();
  return rows;
}

function csvOf(rows: readonly MarkRow[]): string {
  const lines = rows.map(
    (row) =>
      `${row.upn},${row.marked_on},${row.session === 0 ? 'AM' : 'PM'},${symbolOf(row.code)},${row.minutes_late ?? ''},${row.detail ?? ''}`,
  );
  return `UPN,Date,Session,Code,Minutes Late,Comment\n${lines.join('\n')}\n`;
}

async function bareInsert(folder: string, rows: readonly MarkRow[]): Promise<number> {
  const raw: Raw = await openBare(folder);
  const insert = raw.prepare(
    'INSERT INTO mark (pupil, marked_on, session, code, minutes_late, detail, command) VALUES (?, ?, ?, ?, ?, ?, 1)',
  );
  const taken = await seconds(() => {
    raw.exec('BEGIN IMMEDIATE');
    for (const row of rows) insert.run(row.pupil, row.marked_on, row.session, row.code, row.minutes_late, row.detail);
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
