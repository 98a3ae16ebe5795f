import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionedColumns, versionedTables } from '#electron/store/ledger/audited-tables.ts';
import { migrations, schemaVersion } from '#electron/store/migrations/migrations.ts';
import { columnsOf, schemaOf, storeAt } from '../support/migrated-store.ts';

const golden = join(import.meta.dirname, '..', 'golden', 'schema', 'schema.sql');

/** Released steps: a school somewhere has taken them, so their text never changes again. What must change is a new step. */
const released: Readonly<Record<number, string>> = {
  10: '304beec747d4dbde68265855f622cb04e2084f09d645d93b70a5b1e7a4381f0e',
  20: '75e9037ab893d96fc2974eefec6a67ca3f7fd20720d43a45b4eb0d9b923f52df',
  40: '71bd12500788895c6ada44d5c92b46b0772166dab11c052f997382aa645e0a0d',
  50: 'ae3915dce7b0681fc9412085ad33da30d4bc93ef1868754c07aa3c9c09c269e0',
  60: '684e2700e9f1bcdbbf82bfd2e818de963ea2c912a4843efa0ead809a4027fe33',
  70: 'fd75477ef4d7c088acf7d73827ffac9a38748e413365c613955cfd2ebda1f477',
  100: 'a39f4c37a8430b12afc749a856342cc5d04e5dbfdeb5bdc054aa1d9fa83be4a7',
  110: '366985793215b91663fa4601ced81762c17a10a349ff3cc7b2662b12c9b6df58',
  120: 'd5430c027e86264d7e2925005e1fd1853e4910d59c97a3cd607ed0a058aaa997',
  130: '31fe5815456d066c4bef2c4de6045409e3f5ee3944be6ef08c6b812169a764b4',
  140: 'b13a6303372602af9c4aa93c25af2d1b583a5c3006d05cb6a579587ba86da9e5',
  150: 'dd106c4e29bce570498d238aa7ae041101f247ca1c9d6a3215259cecc4486301',
  160: '18db40fc64a86e700c94ffc294ec011036d261ddcb6a7b5398d994a125686b80',
  170: 'c8a084bc444c0b69572b2a180713925384bcb156f6e845c2593966571b03c745',
  180: 'ea0febe5359b15aed539e393f8b606a5f3e3422924ad3580b473b03e63861376',
  200: '509085dcc8ab6b97147a6d043cf08f05681f7707e6ad6b2652b039d017c491d7',
  210: 'f38c09ac62acfc1aacdd8eca0a61eedd37fd1eb2accbf3560d07b22e22543fa9',
  220: '7847932b7b2452875768f2075c02f3cc80e5e42ef6d3223b50f1ad2503709bf3',
  230: 'bd4d0a48a429468effa399b088e7645d885c07fbeab684918d77dde833f4adcd',
  280: '4e0f842a50cae2794362d8726d0aa18767c65bcf8c0581c60d48fe08e4a04f03',
};

describe('the steps of the schema', () => {
  it('come in order, in multiples of ten, each named once', () => {
    const ids = migrations.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(ids.every((id) => id % 10 === 0)).toBe(true);
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
    expect(schemaVersion).toBe(ids.at(-1));
  });

  it.each(migrations.map((step) => [step.id, step] as const))('%i is as it was released', (id, step) => {
    const hash = createHash('sha256')
      .update(JSON.stringify([step.id, step.name, step.statements]))
      .digest('hex');
    expect(hash).toBe(released[id]);
  });
});

describe('the schema after all steps', () => {
  it('is the golden one (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const { store, close } = await storeAt(schemaVersion);
    try {
      const found = await schemaOf(store);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, found);
      expect(found).toBe(readFileSync(golden, 'utf8'));
    } finally {
      await close();
    }
  });

  it('has every column of every versioned table in the audit, and no other', async () => {
    const { store, close } = await storeAt(schemaVersion);
    try {
      for (const table of versionedTables) {
        const columns = await columnsOf(store, table);
        const audited = ['id', 'from_command', 'to_command', ...versionedColumns[table]];
        expect([...columns].sort(), table).toEqual(audited.sort());
      }
    } finally {
      await close();
    }
  });
});
