import { openBare, openSchool, portsAt, copySchool, removeFolder, seconds, median, until } from './bench-school.ts';
import { addDays, plainDate, mondayOf } from '#shared/lib/plain-date.ts';
import { everyCode } from '#electron/store/registers/code-numbers.ts';
const folder = copySchool('/tmp/class-bench/school');
const raw = await openBare(folder);
const classes = raw.prepare(`select class_id, count(*) n, min(pupil) lo, max(pupil) hi from class_membership where to_command is null and from_on <= '${until}' and (to_on is null or to_on >= '${until}') group by class_id order by 1`).all() as any[];
console.log(classes.length, classes[3]);
const id = classes[3].class_id;
const pupils = raw.prepare(`select pupil from class_membership where to_command is null and class_id = ? and from_on <= '${until}' and (to_on is null or to_on >= '${until}')`).all(id).map((r: any) => r.pupil);
const mondays: string[] = [];
for (let m = mondayOf(plainDate('2025-09-01')); m <= until; m = addDays(m, 7)) mondays.push(m);
const codes = everyCode.join(',');
const M = mondays.map((m) => `'${m}'`).join(',');
const P = pupils.join(',');
const qs: Record<string, string> = {
 A: `SELECT pupil, monday, code, slots FROM week_count WHERE code IN (${codes}) AND monday IN (${M}) AND pupil IN (${P})`,
 B: `SELECT pupil, monday, code, slots FROM week_count WHERE code IN (${codes}) AND monday BETWEEN '${mondays[0]}' AND '${until}' AND +pupil IN (${P})`,
 C: `SELECT pupil, monday, code, slots FROM week_count WHERE code IN (${codes}) AND monday IN (${M}) AND pupil BETWEEN ${Math.min(...pupils)} AND ${Math.max(...pupils)} AND +pupil IN (${P})`,
 marks: `SELECT pupil, marked_on, session, code FROM mark WHERE pupil IN (${P}) AND marked_on BETWEEN '2025-09-01' AND '${until}'`,
 one: `SELECT pupil, monday, code, slots FROM week_count WHERE code IN (${codes}) AND monday IN (${M}) AND pupil = ${pupils[0]}`,
 oneMarks: `SELECT * FROM mark WHERE pupil = ${pupils[0]} AND marked_on BETWEEN '2025-09-01' AND '${until}' ORDER BY pupil, marked_on, session`,
};
for (const [k, q] of Object.entries(qs)) {
  const st = raw.prepare(q);
  const t: number[] = [];
  let n = 0;
  for (let i = 0; i < 15; i++) t.push(await seconds(() => { n = raw.prepare(q).all().length; }));
  console.log(k, n, (median(t.slice(5)) * 1000).toFixed(2), 'ms', (raw.prepare('explain query plan ' + q).all() as any[]).map((r) => r.detail).join(' | '));
}
raw.close();
removeFolder(folder);
