import { createReadStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openInProcess, resourcesBesideSources } from '#electron/backend/in-process.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';
import { proposeTerms } from '#shared/domain/school/propose-terms.ts';
import { aTuesdayAtNine } from './hosted-office.ts';

export const firstDayFolder = join(import.meta.dirname, '..', 'fixtures', 'first-day');

export const fernlea = {
  name: 'Fernlea Community School',
  urn: '199010',
  laCode: '373',
  establishment: '4991',
  phase: 'Secondary' as const,
  registerOfRecord: 'office' as const,
  times: { AM: { opens: 525, closes: 555, ends: 735 }, PM: { opens: 795, closes: 825, ends: 915 } },
  address: ['1 Fern Lane', 'Fernlea', 'ZZ9 9ZZ'],
  phone: '01632 960010',
  email: 'office@fernlea.example',
  headName: 'Dr Hanna Foss',
};

/** Who works there; everybody's passphrase is `staffPassphrase`. */
export const fernleaStaff = {
  head: 'Hanna Foss',
  officer: 'Ola Brandt',
  lead: 'Sefa Mills',
  teacher: 'Tilda Roe',
} as const;

export const staffPassphrase = 'larch pebble harbour nine';

const accounts = [
  { name: fernleaStaff.head, role: 'head' as const, passphrase: staffPassphrase },
  { name: fernleaStaff.officer, role: 'attendanceOfficer' as const, passphrase: staffPassphrase },
  { name: fernleaStaff.lead, role: 'safeguardingLead' as const, passphrase: staffPassphrase },
  { name: fernleaStaff.teacher, role: 'classTeacher' as const, passphrase: staffPassphrase },
];

export type SchoolToSet = { readonly folder: string; readonly roll?: boolean; readonly marks?: boolean };

/** Sets Fernlea up in a folder by the same router as the window's, with its roll and its marks where asked. */
export async function openE2eSchool({ folder, roll = true, marks = true }: SchoolToSet): Promise<void> {
  const ports = { ...nodePorts(), clock: fixedClock(aTuesdayAtNine), log: silentLog() };
  const office = openInProcess(ports, { folder, resources: resourcesBesideSources(), mode: 'write' });
  try {
    await office.client().school.create({ school: fernlea, accounts, calendar: [...proposeTerms(2026)] });
    const { token } = await office.client().accounts.signIn({ name: fernleaStaff.officer, passphrase: staffPassphrase });
    const client = office.client(token);
    const bringIn = async (name: string): Promise<{ file: string; fileName: string }> => {
      const path = join(firstDayFolder, name);
      const file = { fileName: basename(path), bytes: statSync(path).size, chunks: createReadStream(path) };
      return { file: await office.bringIn(client, file), fileName: name };
    };
    if (roll) {
      const { previewId } = await client.people.previewRoll(await bringIn('roll.ctf.xml'));
      await client.people.applyRoll({ previewId });
    }
    if (roll && marks) {
      const read = await client.registers.previewMarks(await bringIn('marks.csv'));
      const { previewId } = (await office.ended(read.jobId)) as { previewId: string };
      await office.ended((await client.registers.applyMarks({ previewId })).jobId);
    }
  } finally {
    await office.close();
  }
}
