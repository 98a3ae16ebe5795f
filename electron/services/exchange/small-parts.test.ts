import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { BundleError } from '../../exchange/bundle-error.ts';
import { asBundleRefusal } from './bundle-refusal.ts';
import { csvChunks, csvLine } from './csv-chunks.ts';
import { generator } from './generator.ts';
import { schoolInstant } from './school-instant.ts';
import { sealWorkerUrl } from './seal-place.ts';

/** RFC 4180 by the letter, one cell after the other. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('csv', () => {
  it('comes back as it went in, whatever the text and however many pieces', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 50 }), (rows) => {
        const csv = csvChunks(['a', 'b']);
        for (const row of rows) csv.line(csvLine(row));
        const text = Buffer.concat([...csv.chunks()]).toString('utf8');
        expect(readCsv(text)).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('is handed over in pieces', () => {
    const csv = csvChunks(['a']);
    for (let row = 0; row < 100_000; row += 1) csv.line(`${row}\n`);
    expect(csv.chunks().length).toBeGreaterThan(1);
  });
});

describe('the moment of a session', () => {
  it.each([
    ['2026-11-24', 920, '2026-11-24T15:20:00.000Z'],
    ['2026-07-03', 920, '2026-07-03T14:20:00.000Z'],
    ['2026-10-23', 0, '2026-10-22T23:00:00.000Z'],
    ['2026-10-26', 0, '2026-10-26T00:00:00.000Z'],
    ['2026-03-27', 920, '2026-03-27T15:20:00.000Z'],
    ['2026-03-30', 920, '2026-03-30T14:20:00.000Z'],
  ])('%s minute %i', (date, minute, instant) => {
    expect(schoolInstant(plainDate(date), minute)).toBe(instant);
  });
});

describe('refusals of the archive code', () => {
  const system = (code: string): Error => Object.assign(new Error(code), { code });
  it.each([
    [new BundleError('WRITE_SHORT', { place: 'the disk is full', cause: system('ENOSPC') }), 'DISK_FULL'],
    [new BundleError('WRITE_SHORT', { place: 'EACCES', cause: system('EACCES') }), 'BUNDLE_REFUSED'],
    [new BundleError('CANCELLED'), 'JOB_CANCELLED'],
    [new BundleError('ZIP_TOO_LARGE', { place: '4 GiB' }), 'BUNDLE_REFUSED'],
    [new BundleError('FILE_MISSING', { place: 'x' }), 'FILE_REFUSED'],
  ])('%s', (cause, code) => {
    expect(asBundleRefusal(cause)).toMatchObject({ name: 'AppError', code });
  });

  it('leaves a fault a fault', () => {
    const fault = new Error('fault');
    expect(asBundleRefusal(fault)).toBe(fault);
  });
});

describe('where things stand', () => {
  it('finds the sealing thread unbuilt and built', () => {
    expect(readFileSync(sealWorkerUrl(), 'utf8')).toContain('parentPort');
    expect(sealWorkerUrl('file:///app/out/main/main.js').href).toBe('file:///app/out/main/seal-worker.js');
  });

  it('names the version of the program', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(generator.version).toBe(version);
  });
});
