// A program that is killed while it works: `node kill-child.ts FOLDER VERB …`. Each line that it prints was
// acknowledged before: the answer had come back when the line was written.
import { openInProcess } from '#electron/backend/in-process.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';
import type { BulkMark } from '#electron/store/registers/bulk-marks.ts';
import { writeMarksInBulk } from '#electron/store/registers/bulk-marks.ts';
import type { ClassId, CommandId, PupilId } from '#shared/lib/ids.ts';
import { addDays, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';

const [folder = '', verb = '', ...words] = process.argv.slice(2);
const passphrase = 'correct horse battery';
const ports = { ...nodePorts(), clock: fixedClock('2026-11-24T08:45:00.000Z'), log: silentLog() };
const office = openInProcess(ports, { folder, resources: folder, mode: 'write' });
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function saveRegisters(classId: ClassId, pupils: readonly PupilId[]): Promise<void> {
  const { token } = await office.client().accounts.signIn({ name: 'Tess Ferris', passphrase });
  const client = office.client(token);
  const seen = new Map<PupilId, CommandId | null>();
  say('ready');
  for (let round = 0; ; round += 1) {
    for (const pupil of pupils) {
      const symbol = ['/', 'N', 'I'][round % 3] ?? '/';
      const mark = { pupil, mark: { symbol }, seen: seen.get(pupil) ?? null };
      const [saved] = await client.registers.save({
        class: classId,
        date: plainDate('2026-11-24'),
        session: 'AM',
        marks: [mark],
      });
      seen.set(pupil, saved?.mark?.command ?? null);
      say(JSON.stringify({ pupil, symbol, command: saved?.mark?.command }));
    }
  }
}

async function writeInBulk(pupils: readonly PupilId[]): Promise<void> {
  const { token } = await office.client().accounts.signIn({ name: 'Helen Achebe', passphrase });
  const { store } = office.house.deskOf(token);
  say('ready');
  await store.write({ at: ports.clock.now(), account: null, procedure: 'test.bulk' }, (write) =>
    writeMarksInBulk(write, { marks: manyMarks(pupils), onProgress: (finished) => say(`wrote ${finished}`) }),
  );
  say('done');
}

function* manyMarks(pupils: readonly PupilId[]): Generator<BulkMark> {
  for (const pupil of pupils) {
    for (let day = 0; day < 1400; day += 1) {
      const date = addDays(plainDate('2021-09-01'), day);
      if (weekdayOf(date) > 5) continue;
      for (const session of [0, 1]) {
        yield { pupil, marked_on: date, session, code: session + 1, minutes_late: null, detail: null };
      }
    }
  }
}

async function createSchool(school: string): Promise<void> {
  say('ready');
  await office.client().school.create(JSON.parse(school));
  say('done');
}

const ids = words.map(Number);
if (verb === 'save') await saveRegisters(ids[0] as ClassId, ids.slice(1) as PupilId[]);
if (verb === 'bulk') await writeInBulk(ids as PupilId[]);
if (verb === 'create') await createSchool(words[0] ?? '');
