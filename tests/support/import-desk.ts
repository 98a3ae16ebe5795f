import { expect } from 'vitest';
import type { Desk } from '#electron/services/desk.ts';
import type { RollPreview } from '#electron/services/people/roll-import.ts';
import type { MarksApplied, MarksPreview } from '#electron/services/registers/import-marks.ts';
import { storeFindings } from './store-engines.ts';
import {
  emptyOffice,
  type OfficeClient,
  passphrase,
  type TestOffice,
  testAccounts,
  testCalendar,
  testSchool,
} from './test-office.ts';

/** An office with somebody at the desk who takes files in. */
export type ImportDesk = {
  readonly office: TestOffice;
  readonly client: OfficeClient;
  readonly desk: Desk;
  commands(): Promise<number>;
  previewRoll(
    csv: string | Uint8Array,
    more?: { as?: 'ctf' | 'roll-csv'; mapping?: Record<string, string> },
  ): Promise<RollPreview>;
  /** Previews and applies at once. */
  takeRoll(csv: string | Uint8Array): ReturnType<OfficeClient['people']['applyRoll']>;
  previewMarks(csv: string): Promise<MarksPreview>;
  applyMarks(previewId: string, reason?: string): Promise<MarksApplied>;
  takeMarks(csv: string, reason?: string): Promise<MarksApplied>;
  /** Closes; fails where the store is not sound. */
  close(): Promise<void>;
};

export async function importDesk(instant?: string): Promise<ImportDesk> {
  const office = await emptyOffice(instant);
  await office.door.school.create({ school: testSchool, accounts: testAccounts.slice(0, 1), calendar: testCalendar });
  const client = await office.as('Helen Achebe');
  const { token } = await office.door.accounts.signIn({ name: 'Helen Achebe', passphrase });
  const desk = office.house.deskOf(token);
  const self: ImportDesk = {
    office,
    client,
    desk,
    commands: async () => (await desk.store.head()).commands,
    previewRoll: async (csv, more = {}) => {
      const file = await office.upload(client, 'roll.csv', csv);
      return client.people.previewRoll({ file, fileName: 'roll.csv', ...more });
    },
    takeRoll: async (csv) => client.people.applyRoll({ previewId: (await self.previewRoll(csv)).previewId }),
    previewMarks: async (csv) => {
      const file = await office.upload(client, 'marks.csv', csv);
      const { jobId } = await client.registers.previewMarks({ file, fileName: 'marks.csv' });
      return (await office.ended(jobId)) as MarksPreview;
    },
    applyMarks: async (previewId, reason) => {
      const input = reason === undefined ? { previewId } : { previewId, reason };
      return (await office.ended((await client.registers.applyMarks(input)).jobId)) as MarksApplied;
    },
    takeMarks: async (csv, reason) => self.applyMarks((await self.previewMarks(csv)).previewId, reason),
    close: async () => {
      const findings = await storeFindings(desk.store);
      await office.close();
      expect(findings).toEqual([]);
    },
  };
  return self;
}

/** Makes the school's MIS the register of record. */
export async function useMis({ client }: ImportDesk): Promise<void> {
  const school = await client.school.get({});
  await client.school.change({ school: { ...school, registerOfRecord: 'mis' }, reason: 'the register is kept in the MIS' });
}

export async function refusal(promise: Promise<unknown>): Promise<{ code: string; details: readonly { message: string }[] }> {
  const cause: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const { code, data, details } = (cause ?? { code: 'none' }) as {
    code: string;
    data?: { details?: { message: string }[] };
    details?: { message: string }[];
  };
  return { code, details: data?.details ?? details ?? [] };
}
